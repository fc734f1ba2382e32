/** Words of last year that wait in a draft: each by itself, with the edit that confirms it. */
import { paragraphsOf, type Edit } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import { KEPT_WORD } from './expression/parse.ts';
import { readPieces } from './placeholders.ts';

export interface OpenMark {
  readonly place: Place;
  /** UTF-16 units of the stored paragraph, and of the paragraph as it reads. */
  readonly start: number;
  readonly shownAt: number;
  /** The mark with its braces, and the words alone. */
  readonly raw: string;
  readonly text: string;
  /** `claim` says something without a number: 没有发生责任追究情形. */
  readonly kind: 'number' | 'claim';
}

/** Every open or confirmed word of the report, in reading order. */
function marksOf(report: Report, kind: 'open' | 'kept'): readonly OpenMark[] {
  return paragraphsOf(report).flatMap(({ place, text }) => {
    if (!text.includes('{{') && !text.includes('｛｛')) return [];
    let at = 0;
    return readPieces(text, report).flatMap((piece): OpenMark[] => {
      const shownAt = at;
      if (piece.shown) at += piece.text.length;
      if (piece.kind !== kind || !piece.shown) return [];
      const { raw, start, text: words } = piece;
      return [{ place, start, shownAt, raw, text: words, kind: NUMBER.test(words) ? 'number' : 'claim' }];
    });
  });
}

const NUMBER = /^[\d０-９.,，．%％‰零〇○一二两三四五六七八九十百千万亿几数半成倍分之点]+$/u;

/** What is last year's and has been seen to by nobody. */
export function openMarks(report: Report): readonly OpenMark[] {
  return marksOf(report, 'open');
}

/** What is last year's and was confirmed for this year as it stands. */
export function keptMarks(report: Report): readonly OpenMark[] {
  return marksOf(report, 'kept');
}

/** “仍是 288”: the words hold for this year as well. */
export function keepEdit({ place, start, raw, text }: OpenMark): Edit {
  return { kind: 'replace', place, start, found: raw, text: `{{${KEPT_WORD}${text}}}` };
}
