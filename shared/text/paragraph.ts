/** A paragraph as it is read: sentences, clauses, and in them words and numbers. Read once and remembered by its text. */
import { fold, type Folded } from './fold.ts';
import type { Tag } from './lexicon/tags.ts';
import { joinPhrases } from './phrases.ts';
import { remember } from './remember.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface Clause {
  /** Words and numbers; the signs between clauses are left out, 、 stays. */
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** The sign in front of it, empty at the start of a sentence. */
  readonly opened: string;
  /** The sign behind it. */
  readonly closed: string;
  /** How deep in brackets it stands. */
  readonly depth: number;
}

export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly start: number;
  /** Behind its closing sign. */
  readonly end: number;
}

export interface Paragraph {
  readonly folded: Folded;
  /** All words, numbers and signs in order, without a gap. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A remark in brackets without a number of its own is read over as long as it is short. */
const LONGEST_REMARK = 40;
/** What is longer is no clause of a report and stays unread: bounds every search in it. */
const LONGEST_CLAUSE = 600;

/** Reads a paragraph. Any text can be read, in time linear in its length. */
export const readParagraph = remember((text: string): Paragraph => {
  const folded = fold(text);
  const tokens = joinPhrases(tokensOf(folded));
  return { folded, tokens, sentences: sentencesOf(tokens, folded.text.length) };
});

function sentencesOf(tokens: readonly Token[], length: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let start = 0;
  tokens.forEach((token, index) => {
    const last = index === tokens.length - 1;
    if (token.tag !== 'stop' && !last) return;
    // Marks that close a quotation or a bracket belong to the sentence before them.
    const end = last ? length : token.end;
    sentences.push({ clauses: clausesOf(tokens.slice(from, index + 1)), start, end });
    from = index + 1;
    start = end;
  });
  return sentences;
}

function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let inside: Token[] = [];
  let opened = '';
  let depth = 0;
  let remarkEnd = -1;
  const close = (sign: string, start: number, end: number): void => {
    if (inside.length > 0) {
      const long = end - start > LONGEST_CLAUSE;
      clauses.push({ tokens: long ? [] : inside, start, end, opened, closed: sign, depth });
    }
    inside = [];
    opened = sign;
  };
  let start = tokens[0]?.start ?? 0;
  tokens.forEach((token, index) => {
    if (token.start < remarkEnd) {
      inside.push(token.tag === 'open' || token.tag === 'close' ? { ...token, tag: 'filler' } : token);
      return;
    }
    if (token.tag === 'open') {
      remarkEnd = remarkEndOf(token, tokens.slice(index + 1, index + 1 + LONGEST_REMARK));
      if (remarkEnd > token.start) {
        inside.push({ ...token, tag: 'filler' });
        return;
      }
    }
    if (!breaks(token, tokens.slice(index + 1, index + 3))) {
      inside.push(token);
      return;
    }
    close(token.key, start, token.start);
    if (token.tag === 'open') depth += 1;
    if (token.tag === 'close') depth = Math.max(0, depth - 1);
    start = token.end;
  });
  close('', start, tokens.at(-1)?.end ?? start);
  return clauses;
}

/** Behind a short remark in brackets that holds no number: (含上年结转); −1 for another bracket. */
function remarkEndOf({ start }: Token, behind: readonly Token[]): number {
  for (const token of behind) {
    if (token.end - start > LONGEST_REMARK || token.tag === 'open') return -1;
    if (counts(token) || token.number?.unit === '件') return -1;
    if (token.tag === 'close') return token.end;
  }
  return -1;
}

const BREAKS: readonly Tag[] = ['comma', 'semi', 'stop', 'open', 'close'];

function breaks({ tag }: Token, [next, behind]: readonly Token[]): boolean {
  if (tag !== 'colon') return BREAKS.includes(tag);
  // 依申请公开：8件 and 依申请公开：无 are one clause; 全部办结：4件予以公开 is a sentence and its list.
  const told = next !== undefined && (counts(next) || next.tag === 'negation');
  return !(told && (behind === undefined || behind.tag === 'list' || BREAKS.includes(behind.tag)));
}

/** Does the number count or measure something (no year, date, document number, name…)? */
export function counts({ number }: Token): boolean {
  if (!number) return false;
  const { role, unit } = number;
  return (
    role === 'count' ||
    role === 'amount' ||
    role === 'percent' ||
    role === 'multiple' ||
    (role === 'other' && unit === '')
  );
}
