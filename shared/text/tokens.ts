/** Words, numbers and signs of a folded text, in order and without a gap. */
import type { Folded } from './fold.ts';
import { wordAt, type Meaning } from './lexicon/lexicon.ts';
import { STRONG } from './lexicon/ordinary.ts';
import { SIGNS } from './lexicon/signs.ts';
import type { Tag } from './lexicon/tags.ts';
import type { WrittenNumber } from './numbers/read-numbers.ts';
import { numbersIn } from './numbers-in.ts';

export interface Token {
  readonly tag: Tag;
  readonly key: string;
  readonly word: string;
  /** Places in the folded text; those of a number end behind its unit. */
  readonly start: number;
  readonly end: number;
  readonly number: WrittenNumber | null;
}

/** Names between marks count nothing; what is longer is a quotation and is read. */
const NAMES: ReadonlyMap<number, { readonly close: string; readonly longest: number }> = new Map([
  ['《'.charCodeAt(0), { close: '》', longest: 120 }],
  ['“'.charCodeAt(0), { close: '”', longest: 18 }],
]);
/** Words of one sign that are words wherever they stand. */
const ALONE: ReadonlySet<string> = new Set([...STRONG, ...SIGNS.flatMap(({ words }) => words)]);

/** The tokens of a folded text. */
export function tokensOf(folded: Folded): readonly Token[] {
  const { text } = folded;
  const numbers = numbersIn(folded);
  const tokens: Token[] = [];
  let next = 0;
  let at = 0;
  let unknown = -1;
  const put = (token: Token): void => {
    if (unknown >= 0) {
      tokens.push(wordless(text.slice(unknown, token.start), unknown));
      unknown = -1;
    }
    tokens.push(token);
    at = token.end;
  };
  while (at < text.length) {
    while ((numbers[next]?.start ?? Infinity) < at) next += 1;
    const token = tokenAt(text, at, unknown >= 0, numbers[next]);
    if (token.tag !== 'unknown') {
      put(token);
      continue;
    }
    if (unknown < 0) unknown = at;
    at = token.end;
    const rate = at - unknown === 1 ? rateOf(tokens.at(-1), token) : null;
    if (rate) {
      tokens[tokens.length - 1] = rate;
      unknown = -1;
    }
  }
  if (unknown >= 0) tokens.push(wordless(text.slice(unknown), unknown));
  return tokens;
}

/** The number, the word or the name at a place; a sign that none begins with is unknown. */
function tokenAt(text: string, at: number, behindUnknown: boolean, next: WrittenNumber | undefined): Token {
  const number = next?.start === at ? next : null;
  const word = readWord(text, at, behindUnknown, next);
  if (number && isNone(number)) {
    return { tag: 'negation', key: 'zero', word: number.text, start: at, end: number.end, number: null };
  }
  if (number && (word === null || word.word.length <= number.unitEnd - at)) {
    const end = Math.max(number.unitEnd, at + 1);
    return { tag: 'number', key: number.role, word: number.text, start: at, end, number };
  }
  if (word) return meant(word, at, at + word.word.length);
  const end = nameEnd(text, at);
  if (end === at) return wordless(text.charAt(at), at);
  const label = labelIn(text.slice(at + 1, end - 1));
  if (label) return meant(label, at, end);
  return { tag: 'name', key: '', word: text.slice(at, end), start: at, end, number: null };
}

function meant({ tag, key, word }: Meaning, start: number, end: number): Token {
  return { tag, key, word, start, end, number: null };
}

function wordless(word: string, start: number): Token {
  return { tag: 'unknown', key: '', word, start, end: start + word.length, number: null };
}

/** 建成率: any verb makes a rate. Null where the unknown sign behind it makes none. */
function rateOf(verb: Token | undefined, { word, end }: Token): Token | null {
  return word === '率' && verb?.end === end - 1 && verb.number === null && verb.word.length > 1
    ? { ...verb, tag: 'rate', key: 'verb', word: `${verb.word}率`, end }
    : null;
}

/**
 * The word at a place. A word of one sign that stands in or before unknown signs is a part of another word, unless it is
 * one wherever it stands.
 */
function readWord(
  text: string,
  at: number,
  behindUnknown: boolean,
  number: WrittenNumber | undefined,
): Meaning | null {
  const longest = wordAt(text, at);
  const end = at + (longest?.word.length ?? 0);
  // 申请数十件: a word may hold a number (两项合计), never the beginning of one.
  const cuts =
    longest !== null && number !== undefined && at < number.start && number.start < end && end < number.end;
  const found = cuts
    ? wordAt(text.slice(at, number.start), 0)
    : longest && isShadowed(text, at, longest)
      ? wordAt(text.slice(at, at + 1), 0)
      : longest;
  const beforeNumber = number?.start === at + 1;
  if (!found || found.word.length > 1 || ALONE.has(found.word)) return found;
  if (behindUnknown) return null;
  const known =
    at + 1 === text.length ||
    beforeNumber ||
    NAMES.has(text.charCodeAt(at + 1)) ||
    wordAt(text, at + 1) !== null;
  return known ? found : null;
}

/** 为主动公开: 为 and 主动公开, not the ordinary word 为主 and a rest. */
function isShadowed(text: string, at: number, { tag, word }: Meaning): boolean {
  if (tag !== 'unknown' || word.length !== 2 || !ALONE.has(word.charAt(0))) return false;
  const next = wordAt(text, at + 1);
  return next !== null && next.tag !== 'unknown' && next.word.length > 2;
}

/** 零 in front of what there was none of: 零败诉, 零投诉. */
function isNone({ text, unit, role }: WrittenNumber): boolean {
  return text === '零' && unit === '' && role === 'other';
}

/** “不予公开”, “零结转”: a label of the tables between marks, or that there was none of what it tells, is what it says without them. */
function labelIn(inside: string): Meaning | null {
  // “零结转”.
  const carried = inside.startsWith('零') ? wordAt(inside, 1) : null;
  if (carried?.tag === 'carry' && carried.word.length === inside.length - 1)
    return { tag: 'carry', key: 'none', word: inside };
  const word = wordAt(inside, 0);
  return word?.tag === 'result' && word.word.length === inside.length ? word : null;
}

/** Behind 《…》 or a short “…” that begins at `at`; `at` where none does. */
function nameEnd(text: string, at: number): number {
  const marks = NAMES.get(text.charCodeAt(at));
  if (!marks) return at;
  const inside = text.slice(at + 1, at + 2 + marks.longest);
  const close = inside.indexOf(marks.close);
  return close < 0 || /[。;!?\n]/u.test(inside.slice(0, close)) ? at : at + 2 + close;
}
