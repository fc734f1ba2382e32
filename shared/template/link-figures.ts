/**
 * Replaces numbers of last year's sentences by placeholders, so that the new report's sentences follow its
 * tables: “办结9件” becomes “办结{{三、（七）总计 × 总计}}件”.
 *
 * Precision first. What a number counts is read by `facts`; it is linked only where one figure alone is meant and the
 * number is that figure's value of last year. Everything else stays a number.
 */
import { expressionsOf } from '../facts/figures.ts';
import type { StatedParagraph } from '../facts/stated.ts';
import { type FigureId, formFigures } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';
import type { Count } from '../text/statements/statement.ts';
import { figurePlaceholder, splitPlaceholders } from './placeholders.ts';

export interface LinkedText {
  readonly text: string;
  /** Figures whose placeholders were put in, in order. */
  readonly linked: readonly FigureId[];
}

/** A number written in digits of either width; a numeral in words keeps its script. */
const DIGITS = /^[\d０-９]{1,8}$/u;
/** The unit of each table's figures; a number in another one is not the figure's. */
const UNITS: ReadonlySet<string> = new Set(['件', '起', '宗']);

/** Links what is certain in one paragraph of `last`; placeholders that are already there stay. */
export function linkFigures(
  { text, paragraph, counts }: StatedParagraph,
  last: Report,
  form: FormId,
): LinkedText {
  const fixed = placeholderSpans(text);
  const links = counts.flatMap((count) => {
    const [start, end] = paragraph.folded.span(count.number.start, count.number.end);
    const figure = figureOf(count, last, form);
    const free =
      DIGITS.test(text.slice(start, end)) && !fixed.some(([from, to]) => start >= from && end <= to);
    return figure !== null && free ? [{ figure, start, end }] : [];
  });
  return {
    text: links.reduceRight(
      (result, { start, end, figure }) =>
        result.slice(0, start) + figurePlaceholder(figure) + result.slice(end),
      text,
    ),
    linked: links.map(({ figure }) => figure),
  };
}

/** Where `{{…}}` stand; their names have digits of their own. */
function placeholderSpans(text: string): (readonly [start: number, end: number])[] {
  let at = 0;
  return splitPlaceholders(text).flatMap((part) => {
    const start = at;
    at += part.text.length;
    return part.kind === 'placeholder' ? [[start, at] as const] : [];
  });
}

/** The one figure that a number is; null where it may be another, or a sum. */
function figureOf({ matters, number }: Count, last: Report, form: FormId): FigureId | null {
  const [matter] = matters;
  if (!matter || matters.length > 1 || matter.topic === 'fee' || number.vague || !UNITS.has(number.unit))
    return null;
  const right = expressionsOf(matter, last).filter(
    ({ figures }) => addFigures(last, figures) === number.value,
  );
  const [first] = right;
  const [figure] = first?.figures ?? [];
  if (figure === undefined || first?.figures.length !== 1 || !isFirstMeant(matter, first.figures, last))
    return null;
  return formFigures(form).includes(figure) ? figure : null;
}

/** 办理12件 may mean those received or those answered: linked only to what the words mean first. */
function isFirstMeant(matter: Count['matters'][number], figures: readonly FigureId[], last: Report): boolean {
  const [first] = expressionsOf(matter, last);
  return first?.figures.join() === figures.join();
}
