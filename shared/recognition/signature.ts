/** The signature at the end of a report: agency, then date. */
import { squash } from './labels.ts';

const DATE =
  /^(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$|^20\d{2}[-.\/]\d{1,2}[-.\/]\d{1,2}$/u;
const DATE_AT_END =
  /(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
const MAX_NAME = 30;

/**
 * How many of the last paragraphs form the signature: `[agency, date]`, a date alone, the agency's name alone, or
 * both on one line; 0 where there is none.
 *
 * @param agency the agency's name where the title tells it
 */
export function signatureLength(paragraphs: readonly string[], agency: string | null): number {
  const last = squash(paragraphs.at(-1) ?? '');
  const before = squash(paragraphs.at(-2) ?? '');
  if (last === '') return 0;
  if (DATE.test(last)) return isName(before, agency) && paragraphs.length >= 2 ? 2 : 1;
  const name = last.replace(DATE_AT_END, '');
  if (name !== last && isName(name, agency)) return 1;
  return agency !== null && last === squash(agency) ? 1 : 0;
}

function isName(text: string, agency: string | null): boolean {
  if (agency !== null && text === squash(agency)) return true;
  return text.length >= 4 && text.length <= MAX_NAME && !/[，。；：、？！\d]/u.test(text.normalize('NFKC'));
}
