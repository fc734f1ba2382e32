/** The table of reports. Arrows move between lines, Enter opens, Delete removes, the menu key shows the rest. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { Button, Dropdown, Table, type MenuProps, type TableColumnsType } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import type { LibraryRow } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { originWords, STATUS_WORDS } from '../../shared/report/status-words.ts';
import { rowTitle } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { LevelMark } from '../ui/level-mark.tsx';
import { neighbourOf } from './rows.ts';

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onNew: (row: LibraryRow) => void;
  readonly onRemove: (row: LibraryRow) => void;
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

export function LibraryTable({ rows, onNew, onRemove }: Props) {
  const go = useNavigation((state) => state.go);
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [menuRow, setMenuRow] = useState<string | null>(null);
  const focusable = rows.find((row) => row.id === current)?.id ?? rows[0]?.id;

  const open = (row: LibraryRow) => go({ name: 'editor', id: row.id });

  function focusRow(id: string | null | undefined) {
    if (id == null) return;
    setCurrent(id);
    frame.current?.querySelector<HTMLElement>(`[data-row-key="${id}"]`)?.focus();
  }

  function remove(row: LibraryRow) {
    const next = neighbourOf(rows, row.id);
    setCurrent(next);
    onRemove(row);
    focusRow(next);
  }

  function menuOf(row: LibraryRow): MenuProps {
    return {
      items: [
        { key: 'open', label: '打开', extra: 'Enter' },
        { key: 'new', label: row.year === null ? '以此新建年度报告' : `以此新建 ${row.year + 1} 年年度报告` },
        { key: 'compare', label: '与去年对比' },
        { type: 'divider' },
        { key: 'remove', label: '移出资料库', extra: 'Delete', danger: true },
      ],
      onClick: ({ key, domEvent }) => {
        domEvent.stopPropagation();
        setMenuRow(null);
        if (key === 'open') open(row);
        else if (key === 'new') onNew(row);
        else if (key === 'compare') go({ name: 'comparison', id: row.id });
        else if (key === 'remove') remove(row);
      },
    };
  }

  function onRowKey(event: KeyboardEvent, row: LibraryRow) {
    if (event.target !== event.currentTarget) return;
    const at = rows.indexOf(row);
    const actions: Readonly<Record<string, () => void>> = {
      Enter: () => open(row),
      Delete: () => remove(row),
      ArrowDown: () => focusRow(rows[at + 1]?.id),
      ArrowUp: () => focusRow(rows[at - 1]?.id),
      Home: () => focusRow(rows[0]?.id),
      End: () => focusRow(rows.at(-1)?.id),
      ContextMenu: () => setMenuRow(row.id),
      ...(event.shiftKey ? { F10: () => setMenuRow(row.id) } : {}),
    };
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action();
  }

  const columns: TableColumnsType<LibraryRow> = [
    {
      title: '年度',
      width: 80,
      render: (_, row) => <strong>{row.year === null ? '不明' : `${row.year}年`}</strong>,
    },
    { title: '机关', render: (_, row) => row.agency ?? '不明' },
    {
      title: '状态',
      width: 76,
      render: (_, row) => (
        <span className={`library-status is-${row.status}`}>{STATUS_WORDS[row.status]}</span>
      ),
    },
    { title: '检查结果', width: 140, render: (_, row) => <Findings row={row} /> },
    // In a small or enlarged window the agency keeps its room before what can be seen in the report itself.
    { title: '数字', width: 200, responsive: ['md'], render: (_, row) => <Figures row={row} /> },
    {
      title: '来源文件',
      width: '14%',
      ellipsis: true,
      responsive: ['lg'],
      render: (_, row) => originWords(row),
    },
    {
      title: '最后修改',
      width: 168,
      responsive: ['lg'],
      render: (_, row) => <time dateTime={row.updatedAt}>{momentWords(row.updatedAt)}</time>,
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">操作</span>,
      width: 96,
      align: 'right',
      render: (_, row) => (
        <span className="library-actions">
          <Button type="link" size="small" tabIndex={-1} onClick={() => open(row)}>
            打开
          </Button>
          <Dropdown
            trigger={['click']}
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
    <div ref={frame}>
      <Table<LibraryRow>
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        size="middle"
        className="library-table"
        tableLayout="fixed"
        onRow={(row) => ({
          tabIndex: row.id === focusable ? 0 : -1,
          'aria-label': `${rowTitle(row)}，${STATUS_WORDS[row.status]}，${findingWords(row)}，存疑 ${row.doubts} 处`,
          onFocus: () => setCurrent(row.id),
          onKeyDown: (event) => onRowKey(event, row),
          onDoubleClick: () => open(row),
          onContextMenu: (event) => {
            event.preventDefault();
            setMenuRow(row.id);
          },
        })}
      />
    </div>
  );
}
