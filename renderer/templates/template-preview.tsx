/** How a report that starts from the template will read: the text with a report's values filled in, guidance apart. */
import { splitGuidance } from '../../shared/template/guidance.ts';
import { BLANK_VALUE, placeholderValue, splitPlaceholders } from '../../shared/template/placeholders.ts';
import type { Report } from '../../shared/report/schema.ts';

interface Props {
  readonly report: Report;
}

export function TemplatePreview({ report }: Props) {
  return (
    <div className="template-paper">
      <div className="preview-title">
        {report.titleLines.map((line, index) => (
          <p key={index}>
            <Filled text={line} report={report} />
          </p>
        ))}
      </div>
      <Paragraphs texts={report.preamble} report={report} />
      {report.sections.map(({ no, heading, paragraphs }) => (
        <div key={no}>
          <h3>{heading}</h3>
          <Paragraphs texts={paragraphs} report={report} />
          {no >= 2 && no <= 4 && <p className="preview-table">（统计表）</p>}
        </div>
      ))}
      <div className="preview-signature">
        {report.signature.map((line, index) => (
          <p key={index}>
            <Filled text={line} report={report} />
          </p>
        ))}
      </div>
    </div>
  );
}

function Paragraphs({ texts, report }: { texts: readonly string[]; report: Report }) {
  return texts.map((text, index) => (
    <p
      key={index}
      className={/^（[一二三四五六七八九十]+）[^。]{1,40}$/.test(text) ? 'preview-sub-heading' : ''}
    >
      <Filled text={text} report={report} />
    </p>
  ));
}

/** What will be printed, and guidance, which will not: it stands apart. */
function Filled({ text, report }: { text: string; report: Report }) {
  return splitGuidance(text).map((part, index) =>
    part.kind === 'guidance' ? (
      <span key={index} className="preview-guidance" title="填写提示，不会印出来">
        <Values text={part.text} report={report} />
      </span>
    ) : (
      <Values key={index} text={part.text} report={report} />
    ),
  );
}

/** Text with each placeholder's value in its place; what was filled in can be told by its underline. */
function Values({ text, report }: { text: string; report: Report }) {
  return splitPlaceholders(text).map((part, index) => {
    if (part.kind === 'text') return <span key={index}>{part.text}</span>;
    const value = placeholderValue(part.name, report);
    const look = value === null ? 'is-unknown' : value === BLANK_VALUE ? 'is-blank' : '';
    return (
      <span key={index} className={`preview-value ${look}`} title={part.name}>
        {value ?? part.text}
      </span>
    );
  });
}
