/** Words, numbers and signs of a folded text, in order and without a gap. */
import type { Folded } from './fold.ts';
import { wordAt, type Meaning } from './lexicon/lexicon.ts';
import { STRONG } from './lexicon/ordinary.ts';
import type { Tag } from './lexicon/tags.ts';
import { readNumbers, type WrittenNumber } from './numbers/read-numbers.ts';

export interface Token {
  readonly tag: Tag;
  readonly key: string;
  readonly word: string;
  /** Places in the folded text; those of a number end behind its unit. */
  readonly start: number;
  readonly end: number;
  readonly number: WrittenNumber | null;
}

const SIGNS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  '、': 'list',
  ';': 'semi',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  '【': 'open',
  '〔': 'open',
  ')': 'close',
  ']': 'close',
  '】': 'close',
  '〕': 'close',
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  '\n': 'stop',
  '-': 'dash',
};
const RATE = '率';
/** Names between marks count nothing; what is longer is a quotation and is read. */
const NAMES: Readonly<Record<string, { readonly close: string; readonly longest: number }>> = {
  '《': { close: '》', longest: 120 },
  '“': { close: '”', longest: 18 },
};

/** The tokens of a folded text. */
export function tokensOf(folded: Folded): readonly Token[] {
  const { text } = folded;
  const numbers = readNumbers(folded);
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
    const sign = text[at] ?? '';
    if (number && isNone(number)) {
      put({ tag: 'negation', key: 'zero', word: number.text, start: at, end: number.end, number: null });
    } else if (number && (word === null || word.word.length <= number.unitEnd - at)) {
      put({
        tag: 'number',
        key: number.role,
        word: number.text,
        start: at,
        end: Math.max(number.unitEnd, at + 1),
        number,
      });
    } else if (word?.tag === 'unknown') {
      if (unknown < 0) unknown = at;
      at += word.word.length;
    } else if (word) {
      put({
        tag: word.tag,
        key: word.key,
        word: word.word,
        start: at,
        end: at + word.word.length,
        number: null,
      });
    } else if (SIGNS[sign] !== undefined) {
      put({ tag: SIGNS[sign], key: sign, word: sign, start: at, end: at + 1, number: null });
    } else {
      const end = nameEnd(text, at);
      if (end > at) put({ tag: 'name', key: '', word: text.slice(at, end), start: at, end, number: null });
      else {
        if (unknown < 0) unknown = at;
        at += 1;
        // 建成率: any verb makes a rate.
        const verb = tokens.at(-1);
        if (
          sign === RATE &&
          unknown === at - 1 &&
          verb?.end === unknown &&
          verb.number === null &&
          verb.word.length > 1
        ) {
          tokens[tokens.length - 1] = { ...verb, tag: 'rate', key: 'verb', word: verb.word + sign, end: at };
          unknown = -1;
        }
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
  const found = cuts ? wordAt(text.slice(at, number.start), 0) : longest;
  const beforeNumber = number?.start === at + 1;
  if (!found || found.word.length > 1 || STRONG.has(found.word)) return found;
  if (behindUnknown) return null;
  const next = text[at + 1];
  const known =
    next === undefined ||
    beforeNumber ||
    SIGNS[next] !== undefined ||
    NAMES[next] !== undefined ||
    wordAt(text, at + 1) !== null;
  return known ? found : null;
}

/** 零 in front of what there was none of: 零败诉, 零投诉. */
function isNone({ text, unit, role }: WrittenNumber): boolean {
  return text === '零' && unit === '' && role === 'other';
}

/** Behind 《…》 or a short “…” that begins at `at`; `at` where none does. */
function nameEnd(text: string, at: number): number {
  const marks = NAMES[text[at] ?? ''];
  if (!marks) return at;
  const inside = text.slice(at + 1, at + 2 + marks.longest);
  const close = inside.indexOf(marks.close);
  return close < 0 || /[。;!?\n]/u.test(inside.slice(0, close)) ? at : at + 2 + close;
}
