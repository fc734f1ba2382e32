/** One section of the report as it was read: its heading, its words and its table. */
import type { Ref } from 'react';
import { tableLayout } from '../../shared/report/layout.ts';
import { officialHeading, type Edit } from '../../shared/report/report.ts';
import type { Place, Report, Section } from '../../shared/report/schema.ts';
import { additionsIn } from '../../shared/rich/additions.ts';
import { FigureGrid, type FigureGridHandle } from '../ui/figure-grid/figure-grid.tsx';
import { FillBlanks } from './fill-blanks.tsx';
import { ReadHeading, ReadLines } from './read-text.tsx';

interface Props {
  readonly report: Report;
  readonly section: Section;
  /** The place that is looked at; null for none. */
  readonly place: Place | null;
  readonly doubtful: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onFocusFigure: (place: Place) => void;
  readonly onEdits: (edits: readonly Edit[]) => void;
  /** Its table, where it has one. */
  readonly ref: Ref<FigureGridHandle>;
}

export function ReadSection(props: Props) {
  const { report, section, place, doubtful, readOnly, onFocusFigure, onEdits, ref } = props;
  const { no, paragraphs } = section;
  const layout = tableLayout(report, no);
  const heading = officialHeading(no);
  return (
    <section className="review-section" aria-label={heading}>
      <ReadHeading section={section} place={place} />
      <ReadLines
        texts={paragraphs}
        additions={additionsIn(report.additions, `section:${no}`)}
        placeOf={(index) => `section:${no}/paragraph:${index + 1}`}
        place={place}
      />
      {layout && !readOnly && <FillBlanks report={report} section={no} onFill={onEdits} />}
      {layout && (
        <FigureGrid
          ref={ref}
          label={heading}
          layout={layout}
          report={report}
          doubtful={doubtful}
          readOnly={readOnly}
          onFocusFigure={onFocusFigure}
          onChange={onEdits}
        />
      )}
      {!layout && paragraphs.length === 0 && <p className="read-missing">这一部分没有文字</p>}
    </section>
  );
}
