/** The table of reports. Arrows move between lines, Enter opens, F2 renames, Delete removes, the menu key shows the rest. */
import { useState, type KeyboardEvent } from 'react';
import { Dropdown, Table, type TableProps } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import { HANDED_OUT_WORDS, STATUS_WORDS } from '../../shared/report/status-words.ts';
import { mayChange, useIsLocked } from '../app/access.ts';
import { rowTitle } from '../app/library-store.ts';
import { landmark, libraryColumns } from './library-columns.tsx';
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

  const columns = libraryColumns(order, actions.open, { menuOf, openFor: menuRow, onOpenFor: setMenuRow });

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

/** What the head of the table was asked for; null for the order of the library. */
function orderOf(sorted: Sorted): RowOrder | null {
  const { columnKey, order } = Array.isArray(sorted) ? { columnKey: undefined, order: undefined } : sorted;
  return order ? { key: columnKey as SortKey, isDown: order === 'descend' } : null;
}
