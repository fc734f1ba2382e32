/** 填报说明 for the figure that has the keyboard, else for the part in view; and what is known of the agency. */
import { figureDefinition, type FigureId } from '../../../shared/forms/figures.ts';
import { formSource } from '../../../shared/forms/forms.ts';
import { figureHelp, type HelpEntry } from '../../../shared/report/row-help/row-help.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { EditorProfileSummary } from './editor-profile.tsx';
import { partHelp } from './part-help.ts';
import { PARTS, type PartKey } from '../parts/parts.ts';
import './help-tab.css';

interface Props {
  readonly report: Report;
  readonly part: PartKey;
  readonly figure: FigureId | null;
}

export function HelpTab({ report, part, figure }: Props) {
  return (
    <section aria-label="填报说明" className="help">
      {figure === null ? <PartHelp part={part} /> : <FigureHelp report={report} figure={figure} />}
      <p className="side-note">格式：{formSource(report.form)}</p>
      <EditorProfileSummary />
    </section>
  );
}

function PartHelp({ part }: Pick<Props, 'part'>) {
  return (
    <>
      <h2>{PARTS.find((one) => one.key === part)?.name}</h2>
      {partHelp(part).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function FigureHelp({ report, figure }: { readonly report: Report; readonly figure: FigureId }) {
  const { entries, unit } = figureHelp(figure, report.form);
  const groups = entries.filter(({ kind }) => kind === 'group');
  return (
    <>
      <h2>{figureDefinition(figure).label}</h2>
      <p>{unit}</p>
      {entries
        .filter(({ kind }) => kind !== 'group')
        .map((entry) => (
          <section key={`${entry.kind} ${entry.label}`} className="help-entry">
            <h3>
              <span className="help-kind">{entry.kind === 'row' ? '行' : '列'}</span>
              {entry.label}
            </h3>
            <HelpOf entry={entry} />
          </section>
        ))}
      {groups.map((entry) => (
        <details key={entry.label} className="help-entry">
          <summary>{entry.label}</summary>
          <HelpOf entry={entry} />
        </details>
      ))}
    </>
  );
}

function HelpOf({ entry: { help } }: { readonly entry: HelpEntry }) {
  const { counts, excludes = [], local = [], sources } = help;
  return (
    <>
      <Sentences title="计什么" sentences={counts} />
      <Sentences title="不计什么" sentences={excludes} />
      <Sentences title="各地口径，请以本地要求为准" sentences={local} className="help-local" />
      <p className="side-note">依据：{sources.join('；')}</p>
    </>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly className?: string;
}

function Sentences({ title, sentences, className = '' }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <div className={`help-sentences ${className}`}>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
