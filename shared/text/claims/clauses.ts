/** Clauses of a squeezed text with the numbers in them that count something. */
import { readNumbers, type NumberRole, type WrittenNumber } from '../numbers.ts';
import type { SqueezedText } from '../squeezed-text.ts';
import { wordsOf, type Word } from './words.ts';

export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Numbers that count something, in order; years, dates, document numbers and the like are left out. */
  readonly numbers: readonly WrittenNumber[];
  /** The clause ends a sentence, or a part of one that a semicolon closes. */
  readonly closes: 'sentence' | 'part' | null;
}

const COUNTING: ReadonlySet<NumberRole> = new Set(['count', 'amount', 'percent', 'multiple', 'other']);
/** A duration (近三年) counts nothing. */
function counts({ role, unit }: WrittenNumber): boolean {
  return COUNTING.has(role) && (role !== 'other' || unit === '');
}

const SENTENCE_END = /[。!?]/u;
/** A remark in brackets is read over as long as it is short. */
const LONGEST_REMARK = 40;

/** What is longer is no clause of a report and stays unread: bounds the search in a hostile file. */
const LONGEST_CLAUSE = 400;

/** The clauses of a text in order. A remark in brackets with a number of its own is a clause, another is none. */
export function clausesOf({ text, typed }: SqueezedText): Clause[] {
  const numbers = readNumbers(typed);
  const counting = numbers.filter(counts);
  const breaks = breaksOf(text, numbers);
  const clauses: Clause[] = [];
  let start = 0;
  let next = 0;
  for (const at of [...breaks, text.length]) {
    const from = next;
    while ((counting[next]?.start ?? Infinity) < at) next += 1;
    const sign = text[at] ?? '。';
    const short = at - start <= LONGEST_CLAUSE;
    clauses.push({
      start,
      end: at,
      words: short ? wordsOf(text.slice(start, at), start) : [],
      numbers: short ? counting.slice(from, next) : [],
      closes: SENTENCE_END.test(sign) ? 'sentence' : sign === ';' ? 'part' : null,
    });
    start = at + 1;
  }
  return clauses;
}

function endsClause(text: string, { unitEnd }: WrittenNumber): boolean {
  return /^(?:$|[,;:。!?()、])/u.test(text.slice(unitEnd, unitEnd + 1));
}

function breaksOf(text: string, numbers: readonly WrittenNumber[]): number[] {
  const breaks: number[] = [];
  let next = 0;
  let remarkEnd = -1;
  for (const { index: at } of text.matchAll(/[,;:。!?()]/gu)) {
    while ((numbers[next]?.end ?? Infinity) <= at) next += 1;
    const number = numbers[next];
    if (number && number.start < at) continue;
    const sign = text[at] ?? '';
    // 依申请公开：8件 is one clause; 全部办结：4件予以公开 is a sentence and its list.
    if (sign === ':' && number?.start === at + 1 && counts(number) && endsClause(text, number)) continue;
    if (sign === '(') {
      const close = text.slice(at, at + LONGEST_REMARK).indexOf(')');
      const counts = number !== undefined && number.start < at + close;
      if (close > 0 && !counts) remarkEnd = at + close;
    }
    if (at <= remarkEnd) continue;
    breaks.push(at);
  }
  return breaks;
}
