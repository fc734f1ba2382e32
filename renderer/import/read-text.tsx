/** The words of the old report as they were read; going to a paragraph leads to where it stands in the file. */
import { Fragment } from 'react';
import type { PartAdditions } from '../../shared/rich/additions.ts';
import type { ExtraTable } from '../../shared/rich/schema.ts';
import { officialHeading } from '../../shared/report/report.ts';
import type { Place, Section } from '../../shared/report/schema.ts';

interface Common {
  /** Place to point out; null for none. */
  readonly place: Place | null;
}

interface LinesProps extends Common {
  readonly texts: readonly string[];
  /** Tables and pictures that stay between the lines. */
  readonly additions: PartAdditions;
  /** Place of the line with this index. */
  readonly placeOf: (index: number) => Place;
}

/** Lines of text, each one a place that the keyboard can be put on. */
export function ReadLines({ texts, additions, placeOf, place }: LinesProps) {
  const standing = (at: number) => additions.filter((placed) => placed.at === at);
  return (
    <>
      {texts.map((text, index) => {
        const here = placeOf(index);
        return (
          <Fragment key={index}>
            <KeptAdditions placed={standing(index)} />
            <p data-place={here} tabIndex={-1} className={here === place ? 'is-meant' : undefined}>
              {text}
            </p>
          </Fragment>
        );
      })}
      <KeptAdditions placed={additions.filter(({ at }) => at >= texts.length)} />
    </>
  );
}

/** What stays as it is, and can be changed once the report is open. */
function KeptAdditions({ placed }: { readonly placed: PartAdditions }) {
  return placed.map(({ addition }, index) => (
    <p key={index} className="read-kept">
      {addition.kind === 'table'
        ? `附加表格（${addition.rowCount} 行 ${addition.columnCount} 列：${startOf(addition)}），照原样保留`
        : `图片${addition.alt === '' ? '' : `“${addition.alt}”`}，照原样保留`}
    </p>
  ));
}

/** The first words of a table. */
function startOf({ cells }: ExtraTable): string {
  const words = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  return `${words.slice(0, 3).join('、').slice(0, 30)}……`;
}

/** A section's heading as the file has it, or that it has none. */
export function ReadHeading({ section, place }: Common & { readonly section: Section }) {
  const here = `section:${section.no}`;
  return (
    <h2 data-place={here} tabIndex={-1} className={here === place ? 'is-meant' : undefined}>
      {section.heading || <span className="read-missing">没有读到“{officialHeading(section.no)}”</span>}
    </h2>
  );
}
