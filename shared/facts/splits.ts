/** Splits of applications whose whole the text leaves to table three. */
import type { Report } from '../report/schema.ts';
import { addFigures, tidySum } from '../report/sums.ts';
import { bareSplits } from '../text/statements/splits.ts';
import type { Count, Matter } from '../text/statements/statement.ts';
import { expressionsOf, type Expression } from './figures.ts';
import type { StatedParagraph } from './stated.ts';

export interface WrongSplit {
  readonly parts: readonly Count[];
  readonly sum: number;
  /** What it would be likeliest, and its value. */
  readonly expression: Expression;
  readonly figure: number;
}

/** Farther off than this part of the applications, the split is of something else. */
const NEAR = 0.5;

/** All that were received or answered, with or without those carried over. */
const ALL: Matter = { topic: 'requests', row: 'processed', applicant: null };

/** Splits that come to nothing that table three counts of all applications, in order. */
export function wrongSplitsIn({ paragraph, counts, setting }: StatedParagraph, report: Report): WrongSplit[] {
  if (setting.topic !== 'requests') return [];
  const wholes = expressionsOf(ALL, report).flatMap((expression) => {
    const figure = addFigures(report, expression.figures);
    return figure === null ? [] : [{ expression, figure }];
  });
  const likeliest = wholes.find(({ expression }) => expression.figures.includes('requests.new.total'));
  if (!likeliest) return [];
  return bareSplits(paragraph, counts).flatMap((parts) => {
    const sum = tidySum(parts.reduce((all, { number }) => all + (number.value ?? 0), 0));
    const isNear = Math.abs(sum - likeliest.figure) <= likeliest.figure * NEAR;
    return !isNear || wholes.some(({ figure }) => figure === sum) ? [] : [{ parts, sum, ...likeliest }];
  });
}
