/** The menu of a report in the list: the same under the pointer, behind ⋯ and on the menu key. */
import type { MenuProps } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import type { RowActions } from './row-actions.ts';

interface Options {
  readonly actions: RowActions;
  /** Can the library only be looked at? */
  readonly isLocked: boolean;
  /** Hears that something was chosen, before it is done. */
  readonly onDone: () => void;
}

export function rowMenu(row: LibraryRow, { actions, isLocked, onDone }: Options): MenuProps {
  const run: Readonly<Record<string, (row: LibraryRow) => void>> = {
    open: actions.open,
    new: actions.startFrom,
    compare: actions.compare,
    sheet: actions.checkSheet,
    rename: actions.rename,
    remove: actions.remove,
  };
  return {
    items: [
      { key: 'open', label: '打开', extra: 'Enter' },
      {
        key: 'new',
        label: row.year === null ? '以此新建年度报告' : `以此新建 ${row.year + 1} 年年度报告`,
        disabled: isLocked,
      },
      { key: 'compare', label: '与去年对比' },
      { key: 'sheet', label: '校核单' },
      { type: 'divider' },
      { key: 'rename', label: '改机关或年度…', extra: 'F2', disabled: isLocked || row.status === 'final' },
      { key: 'remove', label: '移出资料库', extra: 'Delete', danger: true, disabled: isLocked },
    ],
    onClick: ({ key, domEvent }) => {
      domEvent.stopPropagation();
      onDone();
      run[key]?.(row);
    },
  };
}
