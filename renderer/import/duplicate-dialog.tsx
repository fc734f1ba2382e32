/** The same report is in the library already: replace it, keep both, or leave it. */
import { useState } from 'react';
import { Button, Checkbox, Modal } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';

interface Props {
  readonly rows: readonly LibraryRow[];
  /** How many other reports that wait to be saved are there already as well. */
  readonly others: number;
  /** Where the keyboard was when it was asked to save. */
  readonly opener: Element | null;
  /** With `all`, the others are treated in the same way. */
  readonly onReplace: (id: string, all: boolean) => void;
  readonly onKeepBoth: (all: boolean) => void;
  readonly onCancel: () => void;
}

function rowWords(row: LibraryRow): string {
  const origin = row.original === null ? '在本程序中编写的' : `从“${row.original}”读入的`;
  return `${origin}${row.agency ?? ''}${row.year === null ? '' : ` ${row.year} 年`}年报`;
}

export function DuplicateDialog({ rows, others, opener, onReplace, onKeepBoth, onCancel }: Props) {
  const [first] = rows;
  const [all, setAll] = useState(false);
  useReturnFocus(opener);
  return (
    <Modal
      open
      title="资料库里已经有这份年报"
      onCancel={onCancel}
      footer={
        <>
          <Button autoFocus onClick={onCancel}>
            取消
          </Button>
          <Button onClick={() => onKeepBoth(all)}>都保留</Button>
          {first && (
            <Button type="primary" onClick={() => onReplace(first.id, all)}>
              替换
            </Button>
          )}
        </>
      }
    >
      <ul className="duplicate-rows">
        {rows.map((row) => (
          <li key={row.id}>{rowWords(row)}</li>
        ))}
      </ul>
      <p>替换{rows.length > 1 ? '其中第一份' : '它'}，还是两份都保留？</p>
      {others > 0 && (
        <Checkbox className="duplicate-all" checked={all} onChange={(event) => setAll(event.target.checked)}>
          另外 {others} 份资料库已有的也这样处理
        </Checkbox>
      )}
    </Modal>
  );
}
