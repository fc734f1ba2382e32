/** The same report is in the library already: keep both, put this one in its place, or leave it. */
import { useEffect, useState } from 'react';
import { Button, Checkbox, Modal } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { originWords } from '../../shared/report/status-words.ts';
import type { Report } from '../../shared/report/schema.ts';
import { bridge } from '../app/bridge.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { differencesOf, type Differences } from './duplicate-differences.ts';

/** The report that is about to be saved, with its file. */
export interface IncomingReport {
  readonly name: string;
  /** When the file was last changed, ISO 8601; null where nobody says. */
  readonly changedAt: string | null;
  readonly report: Report;
}

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly incoming: IncomingReport;
  /** How many other reports that wait to be saved are there already as well. */
  readonly others: number;
  /** Where the keyboard was when it was asked to save. */
  readonly opener: Element | null;
  /** With `all`, the others are treated in the same way. */
  readonly onReplace: (id: string, all: boolean) => void;
  readonly onKeepBoth: (all: boolean) => void;
  readonly onCancel: () => void;
}

/** So many figures are named one by one. */
const NAMED = 4;

export function DuplicateDialog({ rows, incoming, others, opener, onReplace, onKeepBoth, onCancel }: Props) {
  const [first] = rows;
  const [all, setAll] = useState(false);
  const differences = useDifferences(first?.id, incoming.report);
  useReturnFocus(opener);
  return (
    <Modal
      open
      title="资料库里已经有这份年报"
      width={640}
      onCancel={onCancel}
      footer={
        <>
          <Button autoFocus onClick={onCancel}>
            取消
          </Button>
          {first && (
            <Button danger onClick={() => onReplace(first.id, all)}>
              替换资料库里的
            </Button>
          )}
          <Button type="primary" onClick={() => onKeepBoth(all)}>
            都保留
          </Button>
        </>
      }
    >
      <table className="duplicate-table">
        <thead>
          <tr>
            <td />
            <th scope="col">资料库里的{rows.length > 1 ? '（最近的一份）' : ''}</th>
            <th scope="col">正要保存的</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">来源</th>
            <td>{first && originWords(first)}</td>
            <td>{incoming.name}</td>
          </tr>
          <tr>
            <th scope="row">最后修改</th>
            <td>{first && momentWords(first.updatedAt)}</td>
            <td>{incoming.changedAt === null ? '不明' : momentWords(incoming.changedAt)}</td>
          </tr>
        </tbody>
      </table>
      <div className="duplicate-differences" aria-live="polite">
        {differences && <DifferenceWords {...differences} />}
      </div>
      {rows.length > 1 && <p>资料库里共有 {rows.length} 份；替换的是上面这一份，其余的不变。</p>}
      {others > 0 && (
        <Checkbox className="duplicate-all" checked={all} onChange={(event) => setAll(event.target.checked)}>
          另外 {others} 份资料库已有的也这样处理
        </Checkbox>
      )}
    </Modal>
  );
}

/** In what the stored report differs from the one at hand; null until it is known, or where it cannot be read. */
function useDifferences(id: string | undefined, report: Report): Differences | null {
  const [differences, setDifferences] = useState<Differences | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    let isOpen = true;
    bridge.openEntry({ id }).then(
      (answer) => isOpen && answer.ok && setDifferences(differencesOf(answer.entry.report, report)),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [id, report]);
  return differences;
}

function DifferenceWords({ figures, parts, besides }: Differences) {
  if (figures.length + parts.length + besides.length === 0) {
    return <p>两份的数字、文字、附加表格和图片完全相同，不用再保存一份。</p>;
  }
  const more = figures.length - NAMED;
  return (
    <>
      <p>不同的地方：</p>
      <ul>
        {figures.slice(0, NAMED).map(({ name, kept, read }) => (
          <li key={name}>
            {name}：{kept} → {read}
          </li>
        ))}
        {more > 0 && <li>另有 {more} 个数字不同</li>}
        {parts.length > 0 && <li>文字不同：{parts.join('、')}</li>}
        {besides.length > 0 && <li>文字以外不同：{besides.join('；')}</li>}
      </ul>
    </>
  );
}
