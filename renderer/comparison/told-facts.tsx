/** “正文中的数字”: numbers of the text beside what last year's text told of the same thing. */
import type { FactChange } from '../../shared/comparison/diff.ts';
import type { SideNames } from '../../shared/comparison/side-names.ts';
import { readable, readableDelta, readableRatio } from '../../shared/report/readable.ts';

interface Props {
  readonly facts: readonly FactChange[];
  readonly onlyChanged: boolean;
  readonly names: SideNames;
  readonly onOpen: (place: string) => void;
}

export const FACTS_ANCHOR = 'compare-facts';

export function ToldFacts({ facts, onlyChanged, names, onOpen }: Props) {
  const shown = onlyChanged ? facts.filter(({ delta }) => delta !== 0) : facts;
  const hidden = facts.length - shown.length;
  return (
    <section aria-label="正文中的数字" className="compare-part" id={FACTS_ANCHOR}>
      <h2>正文中的数字</h2>
      {shown.length > 0 && (
        <table className="compare-facts">
          <thead>
            <tr>
              <th scope="col">说的是什么</th>
              <th scope="col" className="is-last">
                {names[0]}
              </th>
              <th scope="col">{names[1]}</th>
              <th scope="col">增减</th>
              <th scope="col">增减率</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, unit, part, last, this: current, delta, ratio, thisPlace }, index) => (
              <tr key={index}>
                <th scope="row">
                  <button type="button" className="compare-jump" onClick={() => onOpen(thisPlace)}>
                    {part ? '其中：' : ''}
                    {name}（{unit}）
                  </button>
                </th>
                <td className="is-last">{readable(last)}</td>
                <td>
                  <strong>{readable(current)}</strong>
                </td>
                <td>{readableDelta(delta)}</td>
                <td>{delta === 0 ? '' : readableRatio(ratio)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && <p className="compare-hidden">另有 {hidden} 个数字两份相同，没有列出。</p>}
      {facts.length === 0 && <p className="compare-hidden">两份的正文没有说的是同一件事的数字。</p>}
    </section>
  );
}
