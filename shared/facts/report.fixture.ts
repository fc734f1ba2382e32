/** Small reports for the tests of facts: a few paragraphs and figures, every other figure 0. */
import { type FigureId, formFigures } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { emptyReport } from '../report/report.ts';
import type { Report } from '../report/schema.ts';

interface Given {
  readonly form?: FormId;
  readonly year?: number | null;
  readonly agency?: string | null;
  readonly preamble?: readonly string[];
  /** Paragraphs of section one. */
  readonly text?: readonly string[];
  /** Paragraphs of other sections by number. */
  readonly sections?: Readonly<Record<number, readonly string[]>>;
  readonly figures?: Readonly<Record<FigureId, number | null>>;
}

export function reportWith(given: Given = {}): Report {
  const { form = '2021', year = 2024, agency = '云溪县粮食局', preamble = [], figures = {} } = given;
  const paragraphs: Readonly<Record<number, readonly string[]>> = { 1: given.text ?? [], ...given.sections };
  const report = emptyReport(form);
  return {
    ...report,
    agency,
    year,
    preamble: [...preamble],
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: [...(paragraphs[section.no] ?? [])],
    })),
    figures: { ...Object.fromEntries(formFigures(form).map((id) => [id, 0])), ...figures },
    unreadable: {},
  };
}
