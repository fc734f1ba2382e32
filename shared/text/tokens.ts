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

const RATE = '率'.charCodeAt(0);
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
      const word = text.slice(unknown, token.start);
      tokens.push({ tag: 'unknown', key: '', word, start: unknown, end: token.start, number: null });
      unknown = -1;
    }
    tokens.push(token);
    at = token.end;
  };
  while (at < text.length) {
    while ((numbers[next]?.start ?? Infinity) < at) next += 1;
    const number = numbers[next]?.start === at ? numbers[next] : undefined;
    const word = readWord(text, at, unknown >= 0, numbers[next]);
    const name = word || number ? at : nameEnd(text, at);
    const label = name > at ? labelIn(text.slice(at + 1, name - 1)) : null;
    if (number && isNone(number)) {
      put({ tag: 'negation', key: 'zero', word: number.text, start: at, end: number.end, number: null });
    } else if (number && (word === null || word.word.length <= number.unitEnd - at)) {
      const end = Math.max(number.unitEnd, at + 1);
      put({ tag: 'number', key: number.role, word: number.text, start: at, end, number });
    } else if (word && word.tag !== 'unknown') {
      const end = at + word.word.length;
      put({ tag: word.tag, key: word.key, word: word.word, start: at, end, number: null });
    } else if (label) {
      put({ tag: label.tag, key: label.key, word: label.word, start: at, end: name, number: null });
    } else if (name > at) {
      put({ tag: 'name', key: '', word: text.slice(at, name), start: at, end: name, number: null });
    } else {
      if (unknown < 0) unknown = at;
      at += word?.word.length ?? 1;
      // 建成率: any verb makes a rate.
      const verb = tokens.at(-1);
      if (
        unknown === at - 1 &&
        verb?.end === unknown &&
        verb.number === null &&
        verb.word.length > 1 &&
        text.charCodeAt(unknown) === RATE
      ) {
        tokens[tokens.length - 1] = { ...verb, tag: 'rate', key: 'verb', word: `${verb.word}率`, end: at };
        unknown = -1;
      }
    }
  }
  if (unknown >= 0) {
    tokens.push({
      tag: 'unknown',
      key: '',
      word: text.slice(unknown),
      start: unknown,
      end: text.length,
      number: null,
    });
  }
  return tokens;
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

/** “不予公开”: a label of the tables between marks is what it says without them. */
function labelIn(inside: string): Meaning | null {
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
