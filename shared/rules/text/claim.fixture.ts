/** The example report with one more sentence, for the cases of rules on what a text claims. */
import { exampleReport } from '../../example.ts';
import type { FigureId } from '../../forms/figures.ts';
import type { Report } from '../../report/schema.ts';
import { withParagraphs, type FiringCase, type RuleCase } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';

export type Figures = Readonly<Record<FigureId, number>>;

/** The example's own words on applications set aside, so that only `sentence` speaks of them. */
export function saying(no: number, sentence: string, figures: Figures = {}): Report {
  const report = exampleWith(figures);
  const without = {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((text) =>
        text.includes('新收政府信息公开申请') ? '依法办理。' : text,
      ),
    })),
  };
  return withParagraphs(without, no, [sentence]);
}

/** Paragraph that `saying` adds. */
const NEXT: Readonly<Record<number, number>> = { 1: 12, 2: 1, 3: 1, 4: 1, 5: 3, 6: 2 };
export const at = (no: number) => `section:${no}/paragraph:${NEXT[no] ?? 1}`;

export function fires(no: number, sentence: string, message: string, figures: Figures = {}): FiringCase {
  return { name: sentence, report: saying(no, sentence, figures), place: at(no), message };
}

export function quiet(no: number, sentence: string, figures: Figures = {}): RuleCase {
  return { name: sentence, report: saying(no, sentence, figures) };
}

export const NO_REQUESTS: Figures = Object.fromEntries(
  Object.keys(exampleReport().figures)
    .filter((id) => id.startsWith('requests.'))
    .map((id) => [id, 0]),
);
export const NO_CASES: Figures = {
  'review.reconsideration.upheld': 0,
  'review.reconsideration.total': 0,
  'review.directLitigation.pending': 0,
  'review.directLitigation.total': 0,
};
export const THREE_CASES: Figures = {
  'review.reconsideration.upheld': 2,
  'review.reconsideration.total': 2,
  'review.directLitigation.upheld': 1,
  'review.directLitigation.pending': 0,
  'review.directLitigation.total': 1,
  'review.litigationAfterReconsideration.upheld': 1,
  'review.litigationAfterReconsideration.total': 1,
};
