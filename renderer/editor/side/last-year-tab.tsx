/** 去年: what last year's report says at the same place, for reading beside. */
import type { Entry } from '../../../shared/contract.ts';
import { figureDefinition, type FigureId, rowOf } from '../../../shared/forms/figures.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import { figureOf } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { PARTS, type PartKey } from '../parts/parts.ts';
import './last-year.css';

interface Props {
  readonly last: Entry | null;
  readonly report: Report;
  readonly part: PartKey;
  readonly figure: FigureId | null;
}

function lastText(last: Report, part: PartKey): readonly string[] {
  if (part === 'cover') return last.titleLines;
  if (part === 'preamble') return last.preamble;
  if (part === 'signature') return last.signature;
  return last.sections[Number(part.slice('section:'.length)) - 1]?.paragraphs ?? [];
}

export function LastYearTab({ last, report, part, figure }: Props) {
  if (!last) {
    return (
      <p className="side-note">资料库里没有这个机关去年的年报。把去年的年报文件拖进窗口，就能在这里对照。</p>
    );
  }
  const name = PARTS.find((one) => one.key === part)?.name ?? '';
  const text = lastText(last.report, part).filter((paragraph) => paragraph.trim() !== '');
  const section = Number(part.slice('section:'.length));
  const hasTable = tableLayout(report, section) !== undefined;
  return (
    <section aria-label="去年的内容" className="last-year">
      <h2>
        {last.report.year === null ? '去年' : `${last.report.year}年`} · {name}
      </h2>
      {hasTable && <LastRow last={last.report} report={report} figure={figure} />}
      {text.map((paragraph, index) => (
        <p key={index} className="last-paragraph">
          {paragraph}
        </p>
      ))}
      {text.length === 0 && !hasTable && <p className="side-note">去年这一部分没有文字。</p>}
    </section>
  );
}

/** The row of the figure that has the keyboard, last year beside this year. */
function LastRow({ last, report, figure }: Pick<Props, 'report' | 'figure'> & { readonly last: Report }) {
  if (figure === null) return <p className="side-note">点选表中的一格，这里会显示去年的数字。</p>;
  const { section, label } = figureDefinition(figure);
  const row = rowOf(figure);
  const ids = (tableLayout(report, section)?.cells ?? []).flatMap((cell) =>
    cell.figure !== undefined && rowOf(cell.figure) === row ? [cell.figure] : [],
  );
  const title = section === 3 ? label.split(' × ')[0] : label.slice(0, label.lastIndexOf(' '));
  const shown = (of: Report, id: FigureId) =>
    id in of.figures ? figureOf(of, id).raw || '空白' : '没有此项';
  return (
    <table className="last-row">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">去年</th>
          <th scope="col">今年</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const name = figureDefinition(id).label;
          return (
            <tr key={id} className={id === figure ? 'is-current' : undefined}>
              <th scope="row">{name.slice(name.lastIndexOf(' ') + 1)}</th>
              <td className="of-last">{shown(last, id)}</td>
              <td>{shown(report, id)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
