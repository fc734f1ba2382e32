/** The table of reports. Arrows move between lines, Enter opens, F2 renames, Delete removes, the menu key shows the rest. */
import { useState, type KeyboardEvent } from 'react';
import { Button, Dropdown, Table, type TableColumnsType, type TableProps } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import type { LibraryRow } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { HANDED_OUT_WORDS, originWords, STATUS_WORDS } from '../../shared/report/status-words.ts';
import { mayChange, useIsLocked } from '../app/access.ts';
import { rowTitle } from '../app/library-store.ts';
import { LevelMark } from '../ui/level-mark.tsx';
import type { RowActions } from './row-actions.ts';
import { rowMenu } from './row-menu.ts';
import { neighbourOf, type RowOrder, type SortKey } from './rows.ts';

type Sorted = Parameters<NonNullable<TableProps<LibraryRow>['onChange']>>[2];

interface Props {
  /** In the order in which they are shown. */
  readonly rows: readonly LibraryRow[];
  /** What the order was chosen by; null for the order of the library. */
  readonly order: RowOrder | null;
  readonly onOrder: (order: RowOrder | null) => void;
  /** Id of the chosen row. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly actions: RowActions;
}

function Findings({ row }: { readonly row: LibraryRow }) {
  if (!row.isChecked) return <span className="library-checking">核对中…</span>;
  if (row.errors + row.warnings === 0) return <span className="library-good">✓ 无错误</span>;
  return (
    <span className="library-findings">
      {row.errors > 0 && <LevelMark level="error" count={row.errors} />}
      {row.warnings > 0 && <LevelMark level="warning" count={row.warnings} />}
    </span>
  );
}

function Figures({ row }: { readonly row: LibraryRow }) {
  return (
    <span className="library-figures">
      {row.status === 'imported' ? '已读取' : '已填写'} {row.figuresRead}/{row.figuresTotal}
      {row.doubts > 0 && <span className="library-doubts">◆ 存疑 {row.doubts}</span>}
    </span>
  );
}

function findingWords(row: LibraryRow): string {
  return row.isChecked ? `${row.errors} 个错误，${row.warnings} 个警告` : '核对中';
}

/** Where the keyboard is when the screen comes; see app/focus-memory.ts. */
const FIRST_FOCUS = { 'data-first-focus': true };

export function LibraryTable({ rows, order, onOrder, chosen, onChoose, actions }: Props) {
  const [menuRow, setMenuRow] = useState<string | null>(null);
  const [pointed, setPointed] = useState<LibraryRow | null>(null);
  const focusable = rows.find((row) => row.id === chosen)?.id ?? rows[0]?.id;
  const isLocked = useIsLocked();
  const menuOf = (row: LibraryRow) =>
    rowMenu(row, { actions: { ...actions, remove }, isLocked, onDone: () => setMenuRow(null) });

  function focusRow(id: string | null | undefined) {
    if (id == null) return;
    onChoose(id);
    document.querySelector<HTMLElement>(`.library-table [data-row-key="${id}"]`)?.focus();
  }

  /** The keyboard goes to the neighbour of what is gone. */
  function remove(row: LibraryRow) {
    const next = neighbourOf(rows, row.id);
    onChoose(next);
    actions.remove(row);
    focusRow(next);
  }

  function onRowKey(event: KeyboardEvent, row: LibraryRow) {
    if (event.target !== event.currentTarget) return;
    const at = rows.indexOf(row);
    const keys: Readonly<Record<string, () => void>> = {
      Enter: () => actions.open(row),
      Delete: () => void (mayChange() && remove(row)),
      ...(row.status === 'final' ? {} : { F2: () => void (mayChange() && actions.rename(row)) }),
      ArrowDown: () => focusRow(rows[at + 1]?.id),
      ArrowUp: () => focusRow(rows[at - 1]?.id),
      Home: () => focusRow(rows[0]?.id),
      End: () => focusRow(rows.at(-1)?.id),
      ContextMenu: () => setMenuRow(row.id),
      ...(event.shiftKey ? { F10: () => setMenuRow(row.id) } : {}),
    };
    const action = keys[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action();
  }

  const sortable = (key: SortKey) => ({
    key,
    sorter: true,
    sortOrder: order?.key === key ? (order.isDown ? ('descend' as const) : ('ascend' as const)) : null,
  });
  const columns: TableColumnsType<LibraryRow> = [
    {
      ...sortable('year'),
      title: '年度',
      width: 92,
      render: (_, row) => <strong>{row.year === null ? '不明' : `${row.year}年`}</strong>,
    },
    { ...sortable('agency'), title: '机关', render: (_, row) => row.agency ?? '不明' },
    {
      ...sortable('status'),
      title: '状态',
      width: 104,
      render: (_, row) => (
        <span className={`library-status is-${row.status}`}>
          {STATUS_WORDS[row.status]}
          {row.corrected && <span className="library-corrected">更正过</span>}
          {row.handedOut !== 'never' && (
            <span className={`library-handed-out is-${row.handedOut}`}>
              {HANDED_OUT_WORDS[row.handedOut]}
            </span>
          )}
        </span>
      ),
    },
    { ...sortable('findings'), title: '检查结果', width: 148, render: (_, row) => <Findings row={row} /> },
    // In a small or enlarged window the agency keeps its room before what can be seen in the report itself.
    {
      ...sortable('figures'),
      title: '数字',
      width: 200,
      responsive: ['lg'],
      render: (_, row) => <Figures row={row} />,
    },
    {
      title: '来源文件',
      width: '14%',
      ellipsis: true,
      responsive: ['xxl'],
      render: (_, row) => originWords(row),
    },
    {
      ...sortable('updated'),
      title: '最后修改',
      width: 172,
      responsive: ['xxl'],
      render: (_, row) => <time dateTime={row.updatedAt}>{momentWords(row.updatedAt)}</time>,
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">操作</span>,
      width: 96,
      align: 'right',
      render: (_, row) => (
        <span className="library-actions">
          <Button type="link" size="small" tabIndex={-1} onClick={() => actions.open(row)}>
            打开
          </Button>
          <Dropdown
            trigger={['click']}
            getPopupContainer={landmark}
            menu={menuOf(row)}
            open={menuRow === row.id}
            onOpenChange={(isOpen) => setMenuRow(isOpen ? row.id : null)}
            autoFocus
          >
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              icon={<MoreOutlined />}
              aria-label={`更多操作：${rowTitle(row)}`}
            />
          </Dropdown>
        </span>
      ),
    },
  ];

  return (
    <Dropdown trigger={['contextMenu']} getPopupContainer={landmark} menu={pointed ? menuOf(pointed) : {}}>
      <div className="library-table-frame">
        <Table<LibraryRow>
          rowKey="id"
          columns={columns}
          dataSource={rows}
          pagination={false}
          size="middle"
          className="library-table"
          tableLayout="fixed"
          showSorterTooltip={false}
          rowClassName={(row) => (row.id === chosen ? 'is-chosen' : '')}
          onChange={(_, __, sorted) => onOrder(orderOf(sorted))}
          onHeaderRow={() => ({ onContextMenu: (event) => event.stopPropagation() })}
          onRow={(row) => ({
            tabIndex: row.id === focusable ? 0 : -1,
            ...(row.id === focusable ? FIRST_FOCUS : {}),
            'aria-selected': row.id === chosen,
            'aria-label': `${rowTitle(row)}，${STATUS_WORDS[row.status]}${row.corrected ? '，更正过' : ''}${row.handedOut === 'never' ? '' : `，${HANDED_OUT_WORDS[row.handedOut]}`}，${findingWords(row)}，存疑 ${row.doubts} 处`,
            onFocus: () => onChoose(row.id),
            onClick: () => onChoose(row.id),
            onKeyDown: (event) => onRowKey(event, row),
            onDoubleClick: () => actions.open(row),
            onContextMenu: () => {
              onChoose(row.id);
              setPointed(row);
            },
          })}
        />
      </div>
    </Dropdown>
  );
}

/** Where a menu stands, for those who hear the page part by part. */
function landmark(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}

/** What the head of the table was asked for; null for the order of the library. */
function orderOf(sorted: Sorted): RowOrder | null {
  const { columnKey, order } = Array.isArray(sorted) ? { columnKey: undefined, order: undefined } : sorted;
  return order ? { key: columnKey as SortKey, isDown: order === 'descend' } : null;
}
