/** Last year's figure in few words, beside an entry of this year that may just be typed. */
import { figureDefinition, formFigures, type FigureId } from '../forms/figures.ts';
import { plainEntry } from '../report/entry.ts';
import { readable, readableDelta } from '../report/readable.ts';
import { readFigure } from '../report/reading.ts';
import { figureOf } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { changeBetween } from './change.ts';
import { isDoubtful } from './doubtful.ts';

/**
 * `去年 7`, and behind an entry that is a number how far it is from it: `去年 7，+5`. Where last year has no number, what
 * it has instead; no difference is told of what is not known.
 *
 * @param lastName what the older report is called
 * @param entry what stands in the cell of this year, or has been typed of it so far
 */
export function lastFigureWords(id: FigureId, last: Report, lastName: string, entry: string): string {
  if (!(id in last.figures)) {
    return formFigures(last.form).includes(id) ? `${lastName}没有读到这一格` : `${lastName}没有这一项`;
  }
  const { value, raw } = figureOf(last, id);
  if (value === null) return raw === '' ? `${lastName}空白` : `${lastName}“${raw}”`;
  const before = `${lastName} ${readable(value)}${isDoubtful(last, id) ? '（存疑）' : ''}`;
  const now = readFigure(plainEntry(id, entry), figureDefinition(id).kind).value;
  if (now === null) return before;
  const { delta } = changeBetween(value, now);
  return `${before}，${delta === 0 ? '相同' : readableDelta(delta)}`;
}
