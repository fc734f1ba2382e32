/** The same report is in the library already: replace it, keep both, or leave it. */
import { Button, Modal } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onReplace: (id: string) => void;
  readonly onKeepBoth: () => void;
  readonly onCancel: () => void;
}

function rowWords(row: LibraryRow): string {
  const origin = row.original === null ? '在本程序中编写的' : `从“${row.original}”读入的`;
  return `${origin}${row.agency ?? ''}${row.year === null ? '' : ` ${row.year} 年`}年报`;
}

export function DuplicateDialog({ rows, onReplace, onKeepBoth, onCancel }: Props) {
  const [first] = rows;
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
          <Button onClick={onKeepBoth}>都保留</Button>
          {first && (
            <Button type="primary" onClick={() => onReplace(first.id)}>
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
    </Modal>
  );
}
