/** “附加表格和图片”: what stands besides the words in either year, changed cells one by one. */
import { Fragment } from 'react';
import type { AdditionChange, CellChange } from '../../shared/comparison/diff.ts';
import type { SideNames } from '../../shared/comparison/side-names.ts';
import { additionWords, cellName } from '../../shared/comparison/words-of-diff.ts';
import { placeName } from '../../shared/report/place-name.ts';

interface Props {
  readonly additions: readonly AdditionChange[];
  readonly onlyChanged: boolean;
  readonly names: SideNames;
  readonly onOpen: (place: string) => void;
}

export const ADDITIONS_ANCHOR = 'compare-additions';

export function OwnAdditions({ additions, onlyChanged, names, onOpen }: Props) {
  if (additions.length === 0) return null;
  const shown = onlyChanged ? additions.filter(({ op }) => op !== 'same') : additions;
  const hidden = additions.length - shown.length;
  return (
    <section aria-label="附加表格和图片" className="compare-part" id={ADDITIONS_ANCHOR}>
      <h2>附加表格和图片</h2>
      {shown.length > 0 && (
        <table className="compare-facts">
          <thead>
            <tr>
              <th scope="col">哪一处</th>
              <th scope="col" className="is-last">
                {names[0]}
              </th>
              <th scope="col">{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change, index) => (
              <Fragment key={index}>
                <tr {...(change.op === 'added' || change.op === 'removed' ? STOP : {})}>
                  <th scope="row" colSpan={3}>
                    <button type="button" className="compare-jump" onClick={() => onOpen(change.part)}>
                      {placeName(change.part)}：{additionWords(change)}
                    </button>
                  </th>
                </tr>
                {change.cells.map((cell, at) => (
                  <CellRow key={at} cell={cell} onOpen={() => onOpen(cell.place ?? change.part)} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && <p className="compare-hidden">另有 {hidden} 处两份相同，没有列出。</p>}
    </section>
  );
}

/** The keys go from one to the next. */
const STOP = { 'data-difference': '', tabIndex: -1 };

/** How many places the keys stop at. */
export function countAdditionStops(additions: readonly AdditionChange[]): number {
  return additions.reduce(
    (sum, { op, cells }) => sum + (op === 'added' || op === 'removed' ? 1 : cells.length),
    0,
  );
}

function CellRow({ cell, onOpen }: { readonly cell: CellChange; readonly onOpen: () => void }) {
  return (
    <tr {...STOP}>
      <th scope="row" className="compare-cell">
        <button type="button" className="compare-jump" onClick={onOpen}>
          {cellName(cell) || '一格'}
        </button>
      </th>
      <td className="is-last">{cell.last ?? '没有这一格'}</td>
      <td>
        <strong>{cell.this ?? '没有这一格'}</strong>
      </td>
    </tr>
  );
}
