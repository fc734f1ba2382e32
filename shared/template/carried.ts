/** What of a report's text comes from its tables or from last year: contract/cli.md, `carried`. */
import { z } from 'zod';
import { placeSchema, reportSchema, type Place, type Report } from '../report/schema.ts';
import { evaluate, writeValue } from './expression/evaluate.ts';
import { operandName, type Operand } from './expression/operands.ts';
import type { Expression, Parsed } from './expression/parse.ts';
import { printText } from './guidance.ts';
import { readPieces, type Piece } from './placeholders.ts';

const carriedNumberSchema = z.object({
  /** As the paragraph has it: `text.slice(start, end)`. */
  text: z.string(),
  /** UTF-16 units of the paragraph. */
  start: z.int(),
  end: z.int(),
  /** A figure's id, or the expression that the words follow; null for what follows nothing. */
  figure: z.string().nullable(),
  /** `linked`: it follows the tables · `open`: it is last year's and nobody has confirmed it. */
  state: z.enum(['linked', 'open']),
  /** What a linked number was in last year's report; absent where that is not known. */
  last: z.string().optional(),
});
export type CarriedNumber = z.infer<typeof carriedNumberSchema>;

const carriedParagraphSchema = z.object({
  place: placeSchema,
  text: z.string(),
  numbers: z.array(carriedNumberSchema),
});
export type CarriedParagraph = z.infer<typeof carriedParagraphSchema>;

/** A report as commands print it. */
export const printedReportSchema = reportSchema.extend({
  carried: z.array(carriedParagraphSchema).optional(),
});

/**
 * Every paragraph with linked or open words. `as`: the text as people read it, or as it is stored, with its braces; of
 * an open number it is the words between them.
 */
export function carriedOf(report: Report, as: 'read' | 'stored'): readonly CarriedParagraph[] {
  const inPart = (paragraphs: readonly string[], part: Place) =>
    paragraphs.flatMap((stored, index): CarriedParagraph[] => {
      const pieces = readPieces(stored, report);
      const numbers = numbersOf(pieces, report, as);
      if (numbers.length === 0) return [];
      const place = `${part}/paragraph:${index + 1}`;
      if (as === 'stored') return [{ place, text: stored, numbers }];
      const { text, at } = printText(pieces.map((piece) => (piece.shown ? piece.text : '')).join(''));
      return [
        { place, text, numbers: numbers.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })) },
      ];
    });
  return [
    ...inPart(report.preamble, 'preamble'),
    ...report.sections.flatMap(({ no, paragraphs }) => inPart(paragraphs, `section:${no}`)),
  ];
}

/** How many words of last year nobody has confirmed. */
export function countOpen(report: Report): number {
  return carriedOf(report, 'read')
    .flatMap(({ numbers }) => numbers)
    .filter(({ state }) => state === 'open').length;
}

function numbersOf(pieces: readonly Piece[], report: Report, as: 'read' | 'stored'): CarriedNumber[] {
  const numbers: CarriedNumber[] = [];
  let at = 0;
  /** The outermost choice that is open, and how many are within one another. */
  let choice: { readonly piece: Piece; readonly start: number } | null = null;
  let depth = 0;
  let words = '';
  for (const piece of pieces) {
    const length = as === 'stored' ? piece.raw.length : piece.shown ? piece.text.length : 0;
    const start = at;
    at += length;
    words += as === 'stored' ? piece.raw : piece.shown ? piece.text : '';
    const { parsed } = piece;
    if (parsed?.kind === 'if') {
      choice ??= { piece, start };
      depth += 1;
    } else if (parsed?.kind === 'end') {
      depth -= 1;
      if (depth === 0 && choice) {
        const from = choice.start;
        const linked = linkedTo(choice.piece.parsed, report);
        if (linked) numbers.push({ text: words.slice(from, at), start: from, end: at, ...linked });
        choice = null;
      }
    }
    if (!piece.shown) continue;
    if (piece.kind === 'open') {
      const from = as === 'stored' ? start + piece.raw.indexOf(piece.text) : start;
      numbers.push({
        text: piece.text,
        start: from,
        end: from + piece.text.length,
        figure: null,
        state: 'open',
      });
    } else if (depth === 0 && (piece.kind === 'value' || piece.kind === 'blank')) {
      const linked = linkedTo(parsed, report);
      if (linked) numbers.push({ text: words.slice(start, at), start, end: at, ...linked });
    }
  }
  return numbers;
}

/** What a value or a choice follows; null for the year, the agency's name and the like. */
function linkedTo(
  parsed: Parsed | undefined,
  report: Report,
): Pick<CarriedNumber, 'figure' | 'state' | 'last'> | null {
  const expression =
    parsed?.kind === 'value' ? parsed.expression : parsed?.kind === 'if' ? parsed.condition.left : null;
  if (!expression || operandsIn(expression).every(({ kind }) => kind === 'general')) return null;
  const before = report.lastYear
    ? evaluate(expression, { ...report, figures: report.lastYear.figures, lastYear: null }).value
    : null;
  const format = parsed?.kind === 'value' ? parsed.format : null;
  return {
    figure: figureIn(expression),
    state: 'linked',
    ...(before !== null && { last: writeValue(before, format) }),
  };
}

function figureIn(expression: Expression): string {
  if (expression.kind === 'operand' && expression.operand.kind === 'figures') {
    const { figures } = expression.operand;
    if (figures.length === 1 && figures[0] !== undefined) return figures[0];
  }
  return writeExpression(expression);
}

/** An expression as it is written between the braces. */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'operand':
      return nameOf(expression.operand);
    case 'negative':
      return `-${writeExpression(expression.of)}`;
    case 'binary': {
      const { sign, left, right } = expression;
      const wrap = (inner: Expression) =>
        inner.kind === 'binary' ? `(${writeExpression(inner)})` : writeExpression(inner);
      return `${wrap(left)} ${sign} ${wrap(right)}`;
    }
    case 'call':
      return `${expression.name}(${expression.of.map(writeExpression).join('，')})`;
  }
}

function nameOf(operand: Operand): string {
  if (operand.kind === 'general') return operand.name;
  const [id] = operand.figures;
  return operand.figures.length === 1 && id !== undefined ? operandName(id) : operand.name;
}

/** Every name in an expression. */
export function operandsIn(expression: Expression): readonly Operand[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'operand':
      return [expression.operand];
    case 'negative':
      return operandsIn(expression.of);
    case 'binary':
      return [...operandsIn(expression.left), ...operandsIn(expression.right)];
    case 'call':
      return expression.of.flatMap(operandsIn);
  }
}
