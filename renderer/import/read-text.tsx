/** The words of the old report as they were read, for looking them over beside the numbers. */
import { Fragment } from 'react';
import { TABLE_SECTIONS } from '../../shared/report/forms.ts';
import { officialHeading } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';

interface Props {
  readonly report: Report;
  /** Place to point out; null for none. */
  readonly place: string | null;
}

function Paragraphs({
  texts,
  prefix,
  place,
}: {
  texts: readonly string[];
  prefix: string;
  place: string | null;
}) {
  return texts.map((text, index) => {
    const here = `${prefix}/paragraph:${index + 1}`;
    return (
      <p key={here} data-place={here} className={here === place ? 'is-meant' : undefined}>
        {text}
      </p>
    );
  });
}

export function ReadText({ report, place }: Props) {
  const hasTable = (no: number) => TABLE_SECTIONS.some((section) => section === no);
  return (
    <article className="read-text" aria-label="读到的文字" data-scroll="import-text" tabIndex={0}>
      <header data-place="title">
        {report.titleLines.map((line, index) => (
          <h2 key={index}>{line}</h2>
        ))}
        {report.titleLines.length === 0 && <p className="read-text-missing">没有读到标题</p>}
      </header>
      <Paragraphs texts={report.preamble} prefix="preamble" place={place} />
      {report.sections.map((section) => (
        <Fragment key={section.no}>
          <h3
            data-place={`section:${section.no}`}
            className={`section:${section.no}` === place ? 'is-meant' : undefined}
          >
            {section.heading || (
              <span className="read-text-missing">没有读到“{officialHeading(section.no)}”</span>
            )}
          </h3>
          {hasTable(section.no) && <p className="read-text-table">（此处是表格，数字在表中核对）</p>}
          <Paragraphs texts={section.paragraphs} prefix={`section:${section.no}`} place={place} />
          {section.paragraphs.length === 0 && !hasTable(section.no) && (
            <p className="read-text-missing">这一部分没有文字</p>
          )}
        </Fragment>
      ))}
      {report.signature.length > 0 && (
        <footer data-place="signature">
          {report.signature.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </footer>
      )}
    </article>
  );
}
