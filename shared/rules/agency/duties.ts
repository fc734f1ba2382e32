/** What a sentence says that an agency does. */
import {
  DISCLOSURE,
  DUTIES,
  EXCHANGES,
  FILLERS,
  GROUNDS,
  HOUSEHOLD,
  REPORT_NAMES,
} from '../../text/lexicon/agency-acts.ts';
import { createWordFinder, type FoundWord } from '../../text/lexicon/find-words.ts';
import type { Entry } from '../../text/lexicon/word.ts';

const findFiller = createWordFinder(FILLERS);
const findAuthorship = createWordFinder(DUTIES.filter(({ key }) => key === 'author'));
const findGrounds = createWordFinder(GROUNDS);
const findHousehold = createWordFinder(HOUSEHOLD);
const findDuty = createWordFinder(DUTIES.filter(({ key }) => key !== 'author'));
const findReport = createWordFinder(REPORT_NAMES);
const findDisclosure = createWordFinder(DISCLOSURE);
const findExchange = createWordFinder(EXCHANGES);

/** A report's title behind the name of the agency. */
const REPORT_TITLE = /^(?:20\d{2}年(?:度)?)?政府信息公开(?:工作)?(?:年度|情况)?报告/u;
const LONGEST_TITLE = 24;

/** A sentence of which no more is looked at. */
const LONGEST = 160;
const SENTENCE_END = /[。!?;\n]/u;
const CLAUSE_END = /[,。!?;:\n]/u;

/** Where the part of `text` that holds `at` begins and ends, divided by `border`; as far as it is near. */
function partAround(text: string, at: number, border: RegExp): readonly [start: number, end: number] {
  let [start, end] = [at, at];
  while (start > 0 && at - start < LONGEST && !border.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && end - at < LONGEST && !border.test(text[end] ?? '')) end += 1;
  return [start, end];
}

export function sentenceAt(text: string, at: number): readonly [start: number, end: number] {
  return partAround(text, at, SENTENCE_END);
}

export function clauseAt(text: string, at: number): readonly [start: number, end: number] {
  return partAround(text, at, CLAUSE_END);
}

type Finder = (text: string, at: number) => FoundWord<string> | null;

/** Does a word of the list stand within `text.slice(start, end)`? */
export function holds(text: string, [start, end]: readonly [number, number], find: Finder): boolean {
  for (let at = start; at < end; at++) {
    const word = find(text, at);
    if (word && at + word.word.length <= end) return true;
  }
  return false;
}

/** Does a word of the list end at `end`? */
export function endsWithWord(text: string, end: number, find: Finder): boolean {
  return [1, 2, 3, 4].some((length) => find(text, end - length)?.word.length === length);
}

/** A finder for one use of a list. */
export function finderOf<Tag extends string>(entries: readonly Entry<Tag>[], key?: string): Finder {
  return createWordFinder(key === undefined ? entries : entries.filter((entry) => entry.key === key));
}

/** Behind words that may stand in between and numbers, from `at` on. */
export function skip(text: string, at: number, find: Finder): number {
  for (let next = at; ;) {
    const length = find(text, next)?.word.length ?? (/\d/u.test(text[next] ?? '') ? 1 : 0);
    if (length === 0) return next;
    next += length;
  }
}

export interface Duty {
  /** `strong` where it tells whose report it is. */
  readonly isStrong: boolean;
  /** Is it a matter of the agency's own house: 听取汇报, 将进一步加强? */
  readonly isHousehold: boolean;
  /** Is its sentence about disclosure? */
  readonly isDisclosure: boolean;
  /** Does its clause, or else its sentence, tell of business with this agency or a third one? */
  readonly exchange: 'clause' | 'sentence' | null;
}

/** The duty that a subject which ends at `end` is said to do; null where what follows is none. */
export function dutyBehind(text: string, end: number): Duty | null {
  const household = findBehindFillers(text, end, findHousehold);
  const word = household ?? findBehindFillers(text, end, findDuty);
  if (!word || word.key === 'none') return null;
  const sentence = sentenceAt(text, end);
  const isStrong = household !== null || word.key === 'strong';
  return {
    isStrong,
    isHousehold: household !== null,
    isDisclosure: holds(text, [end, sentence[1]], findDisclosure),
    exchange: holds(text, clauseAt(text, end), findExchange)
      ? 'clause'
      : holds(text, sentence, findExchange)
        ? 'sentence'
        : null,
  };
}

/** The first word of a list behind `at` with nothing but fillers and numbers in between. */
function findBehindFillers(text: string, at: number, find: Finder): FoundWord<string> | null {
  for (let next = at; ;) {
    const word = find(text, next);
    const length = findFiller(text, next)?.word.length ?? (/\d/u.test(text[next] ?? '') ? 1 : 0);
    if (word || length === 0) return word;
    next += length;
  }
}

/** Is the report itself what a subject that ends at `end` writes: 编制本报告, 依据《…》的规定编制本报告? */
export function isAuthorAt(text: string, end: number): boolean {
  const sentence = sentenceAt(text, end);
  const behind = [end, sentence[1]] as const;
  const writes =
    findBehindFillers(text, end, findAuthorship) !== null ||
    (findGrounds(text, end) !== null && holds(text, behind, findAuthorship));
  return writes && holds(text, sentence, findReport);
}

/** Is a name, from `start` to `end`, that of the agency whose report is presented: 编制白石镇2025年…年度报告, 现将白石镇2025年…报告公布如下? */
export function isOfReportAt(text: string, start: number, end: number): boolean {
  const isPresented = text[start - 1] === '将' || holds(text, sentenceAt(text, end), findAuthorship);
  return isPresented && REPORT_TITLE.test(text.slice(end, end + LONGEST_TITLE));
}
