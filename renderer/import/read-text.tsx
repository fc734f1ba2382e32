/** The words of the old report as they were read; going to a paragraph leads to where it stands in the file. */
import { officialHeading } from '../../shared/report/report.ts';
import type { Place, Section } from '../../shared/report/schema.ts';

interface Common {
  /** Place to point out; null for none. */
  readonly place: Place | null;
}

interface LinesProps extends Common {
  readonly texts: readonly string[];
  /** Place of the line with this index. */
  readonly placeOf: (index: number) => Place;
}

/** Lines of text, each one a place that the keyboard can be put on. */
export function ReadLines({ texts, placeOf, place }: LinesProps) {
  return texts.map((text, index) => {
    const here = placeOf(index);
    return (
      <p key={index} data-place={here} tabIndex={-1} className={here === place ? 'is-meant' : undefined}>
        {text}
      </p>
    );
  });
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
