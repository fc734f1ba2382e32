/** The columns of the table of reports, and what their cells show. */
import { Button, Dropdown, type MenuProps, type TableColumnsType } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import type { LibraryRow } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { HANDED_OUT_WORDS, originWords, STATUS_WORDS } from '../../shared/report/status-words.ts';
import { rowTitle } from '../app/library-store.ts';
import { LevelMark } from '../ui/level-mark.tsx';
import type { RowOrder, SortKey } from './rows.ts';

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

interface RowMenu {
  readonly menuOf: (row: LibraryRow) => MenuProps;
  /** Id of the row whose menu is open. */
  readonly openFor: string | null;
  readonly onOpenFor: (id: string | null) => void;
}

/** The columns in `order`, null for that of the library; `onOpen` opens a report, `menu` shows the rest. */
export function libraryColumns(
  order: RowOrder | null,
  onOpen: (row: LibraryRow) => void,
  { menuOf, openFor, onOpenFor }: RowMenu,
): TableColumnsType<LibraryRow> {
  const sortable = (key: SortKey) => ({
    key,
    sorter: true,
    sortOrder: order?.key === key ? (order.isDown ? ('descend' as const) : ('ascend' as const)) : null,
  });
  return [
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
          <Button type="link" size="small" tabIndex={-1} onClick={() => onOpen(row)}>
            打开
          </Button>
          <Dropdown
            trigger={['click']}
            getPopupContainer={landmark}
            menu={menuOf(row)}
            open={openFor === row.id}
            onOpenChange={(isOpen) => onOpenFor(isOpen ? row.id : null)}
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
}

/** Where a menu stands, for those who hear the page part by part. */
export function landmark(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}
