/** The row of the figure that has the keyboard: last year, this year and the difference. */
import { compareFigure } from '../../../shared/comparison/compare-figures.ts';
import { yearNames } from '../../../shared/comparison/side-names.ts';
import { figureDefinition, rowOf, type FigureId } from '../../../shared/forms/figures.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import { readableDelta, readableRatio } from '../../../shared/report/readable.ts';
import { figureOf } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';

interface Props {
  readonly last: Report;
  readonly report: Report;
  readonly figure: FigureId | null;
}

export function LastRow({ last, report, figure }: Props) {
  if (figure === null) return <p className="side-note">点选表中的一格，这里会显示它这一行去年的数字。</p>;
  const { section, label, unit } = figureDefinition(figure);
  const row = rowOf(figure);
  const ids = (tableLayout(report, section)?.cells ?? []).flatMap((cell) =>
    cell.figure !== undefined && rowOf(cell.figure) === row ? [cell.figure] : [],
  );
  const title = section === 3 ? label.split(' × ')[0] : label.slice(0, label.lastIndexOf(' '));
  const [lastName, thisName] = yearNames({ last, this: report });
  const changes = ids.map((id) => compareFigure(id, last, report));
  const reasons = new Set(changes.flatMap(({ reason, note }) => (reason === 'form' && note ? [note] : [])));
  return (
    <>
      <table className="last-row">
        <caption>
          {title}
          {unit !== null && `（${unit}）`}
        </caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">{lastName}</th>
            <th scope="col">{thisName}</th>
            <th scope="col">增减</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, delta, ratio, note }) => {
            const name = figureDefinition(id).label;
            return (
              <tr key={id} className={id === figure ? 'is-current' : undefined} title={note ?? undefined}>
                <th scope="row">{name.slice(name.lastIndexOf(' ') + 1)}</th>
                <td className="of-last">{shown(last, id)}</td>
                <td>{shown(report, id)}</td>
                <td>
                  {readableDelta(delta)}
                  {ratio !== null && ratio !== 0 && (
                    <span className="last-ratio">{readableRatio(ratio)}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {[...reasons].map((reason) => (
        <p key={reason} className="side-note">
          {reason}
        </p>
      ))}
    </>
  );
}

function shown(of: Report, id: FigureId): string {
  return id in of.figures ? figureOf(of, id).raw || '空白' : '没有此项';
}
