/** 填报说明 for the figure that has the keyboard, else for the part in view. */
import { figureDefinition, type FigureId } from '../../shared/report/figures.ts';
import { FORMS } from '../../shared/report/forms.ts';
import type { Report } from '../../shared/report/schema.ts';
import { figureHelp, partHelp } from './figure-help.ts';
import { PARTS, type PartKey } from './parts.ts';

interface Props {
  readonly report: Report;
  readonly part: PartKey;
  readonly figure: FigureId | null;
}

export function HelpTab({ report, part, figure }: Props) {
  const title =
    figure === null ? PARTS.find((one) => one.key === part)?.name : figureDefinition(figure).label;
  return (
    <section aria-label="填报说明" className="help">
      <h2>{title}</h2>
      {(figure === null ? partHelp(part) : figureHelp(figure)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="side-note">格式：{FORMS[report.form].source}</p>
    </section>
  );
}
