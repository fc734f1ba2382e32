/**
 * Last year's text as the start of this year's. Years are moved on; every number and claim that belongs to last year is
 * linked to the tables or marked as open (`{{待核：288}}`), so that none of them passes as this year's; the rest is
 * as it was. A mark belongs to its number: it stays through every edit beside it.
 */
import { statedParagraphs } from '../facts/stated.ts';
import { ALL_FORMS } from '../forms/all-forms.ts';
import { formDefinition } from '../forms/forms.ts';
import { CARRIED_TEXT } from '../report/note-codes.ts';
import { officialHeading, textAt } from '../report/report.ts';
import type { Note, Place, Report } from '../report/schema.ts';
import { carryBesides } from './carry-besides.ts';
import { OPEN_WORD } from './expression/parse.ts';
import { withoutInstead } from './instead.ts';
import { linkWords } from './link-figures.ts';
import { oldWords } from './old-words.ts';
import { readPieces, resolvePlaceholders, type Piece } from './placeholders.ts';
import { shiftYears } from './shift-years.ts';

/** A paragraph of last year as the start of this year's. */
export interface CarriedParagraphText {
  readonly text: string;
  /** What else there is to look at besides the marks; null where nothing is. */
  readonly message: string | null;
}

/**
 * How paragraphs of `last` begin in `blank` (agency, year and form set): the stored text at a place of `last` → what
 * stands for it this year.
 */
export function paragraphCarrier(
  last: Report,
  blank: Report,
): (text: string, place: Place) => CarriedParagraphText {
  const stated = new Map(statedParagraphs(resolvePlaceholders(last)).map((one) => [one.place, one]));
  return (text, place) => {
    const pieces = readPieces(text, last);
    const known = stated.get(place);
    const words = known ? oldWords(known) : [];
    const links = known ? linkWords(known, words, last, blank.form) : [];
    const marks = words.map(({ start, end }, index) => ({ start, end, text: links[index]?.text ?? null }));
    const { text: carried, kept } = moveOn(markPieces(pieces, marks), last, blank);
    return { text: carried, message: lookMessage(text, carried, kept, place) };
  };
}

/** What there is to look at in a carried paragraph, at its place of this year. */
export function carriedNote(place: Place, message: string): Note {
  return { code: CARRIED_TEXT, place, message, doubt: false };
}

/** `blank` (agency, year and form set) with the text of `last`; a note `carried-text` on what else to look at. */
export function carryText(last: Report, blank: Report): Report {
  const notes: Note[] = [];
  const carrier = paragraphCarrier(last, blank);
  const carry = (stored: string, place: Place): string => {
    const { text, message } = carrier(stored, place);
    if (message !== null) notes.push(carriedNote(place, message));
    return text;
  };
  const preamble = last.preamble.map((text, index) => carry(text, `preamble/paragraph:${index + 1}`));
  const sections = last.sections.map(({ no, paragraphs }) => ({
    no,
    heading: officialHeading(no),
    paragraphs: paragraphs.map((text, index) => carry(text, `section:${no}/paragraph:${index + 1}`)),
  }));
  const signature = last.signature.map((line) =>
    DATE_LINE.test(line.trim()) ? '' : moveOn(line, last, blank).text,
  );
  const draft = { ...blank, titleLines: titleLines(last, blank), preamble, sections, signature };
  const besides = carryBesides(
    last,
    (place) => ({ before: textAt(last, place) ?? '', after: textAt(draft, place) ?? '' }),
    (text) => moveOn(text, last, blank).text,
  );
  return { ...draft, ...besides, notes: [...notes, ...besides.notes] };
}

/** A date that closes a report: it is written when the report is. */
const DATE_LINE = /^(?:\d{4}|[〇○零Ｏ一二三四五六七八九０-９]{4}|\{\{[^{}]*\}\})\s*年.*[月日]$/u;

/** The official title, on as many lines as last year's. */
function titleLines(last: Report, { agency, year }: Report): string[] {
  const title = `${year ?? ''}年政府信息公开工作年度报告`;
  if (agency === null) return [title];
  return last.titleLines.length === 1 ? [agency + title] : [agency, title];
}

/** Words of the paragraph as it reads, and what takes their place; null where they stay open. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/**
 * Puts the marks into the stored text. What follows the tables already, keeps doing so: only plain words and words of
 * the year before last are marked.
 */
function markPieces(pieces: readonly Piece[], marks: readonly Mark[]): string {
  let at = 0;
  return pieces
    .map((piece) => {
      const { kind, shown, text, raw } = piece;
      if (!shown) return raw;
      const from = at;
      at += text.length;
      if (kind === 'kept' || kind === 'open') return `{{${OPEN_WORD}${text}}}`;
      // A value that was given once was for that year alone.
      if (kind === 'value') return withoutInstead(raw);
      if (kind !== 'text') return raw;
      const own = marks.filter(({ start, end }) => start >= from && end <= at);
      return own.reduceRight((result, { start, end, text: link }) => {
        const written = text.slice(start - from, end - from);
        const mark = link ?? (/[{}｛｝\n\r]/u.test(written) ? written : `{{${OPEN_WORD}${written}}}`);
        return result.slice(0, start - from) + mark + result.slice(end - from);
      }, text);
    })
    .join('');
}

/** Years, the agency's name and the document that prescribes the form, as they are in the new report. */
export function moveOn(text: string, last: Report, blank: Report): { text: string; kept: readonly string[] } {
  const renamed = renameAgency(renameNotice(text, last, blank), last.agency, blank.agency);
  if (last.year === null || blank.year === null) return { text: renamed, kept: [] };
  return shiftYears(renamed, last.year, blank.year - last.year);
}

function renameAgency(text: string, from: string | null, to: string | null): string {
  return from === null || from === '' || to === null || from === to ? text : text.replaceAll(from, to);
}

/** 国办公开办函〔2019〕60号 → 国办公开办函〔2021〕30号, with its title, where the form has changed. */
function renameNotice(text: string, last: Report, blank: Report): string {
  if (last.form === blank.form) return text;
  const to = formDefinition(blank.form).notice;
  return ALL_FORMS.filter(({ id }) => id !== blank.form).reduce((result, { notice }) => {
    const [, mark = '', year = '', no = ''] = /^(.*)〔(\d+)〕(\d+)号$/u.exec(notice.number) ?? [];
    const number = new RegExp(`${mark}\\s*[〔［\\[（(【]${year}[〕］\\]）)】]\\s*${no}\\s*号`, 'gu');
    const title = new RegExp(`《[^《》]*${notice.titleWords}[^《》]*》`, 'gu');
    return number.test(result) ? result.replace(number, to.number).replace(title, to.title) : result;
  }, text);
}

/** What to look at besides the marks; null for a paragraph that can stand in any year. */
function lookMessage(before: string, after: string, kept: readonly string[], place: Place): string | null {
  const years = [...new Set(kept)].map((year) => `“${year}年”`).join('、');
  if (years !== '') return `沿用去年的文字，${years}没有改，请核对。`;
  const section = Number(/^section:(\d)/u.exec(place)?.[1] ?? 0);
  // A heading has no full stop.
  const isNarrative = section > 0 && before.includes('。');
  const isMarked = after.includes(`{{${OPEN_WORD}`);
  if (!isNarrative || (isMarked && section !== PROBLEMS)) return null;
  return '这一段的文字还是去年的，请改写，或确认今年仍然如此。';
}

/** Section five: what went wrong last year and what was to be done about it. */
const PROBLEMS = 5;
