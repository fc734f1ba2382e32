/** Numbers that a sentence takes up again to say something of them: 自查发现的26个问题中有15个…. */
import type { Tag } from '../text/lexicon/tags.ts';
import type { Token } from '../text/tokens.ts';
import type { Report } from '../report/schema.ts';
import { has, SIGNS } from '../text/statements/slot.ts';
import { EMPTY } from '../text/statements/subject.ts';
import type { Count } from '../text/statements/statement.ts';
import { factKey, type ToldFact } from './fact-table.ts';
import { statedParagraphs, type StatedParagraph } from './stated.ts';

/** What was told, and what is said of it with another number. */
export interface WrongReference {
  readonly told: ToldFact;
  readonly again: ToldFact;
}

/** A number taken up: the words in front of 的, and the thing behind the number. */
interface Reference {
  readonly deeds: readonly Token[];
  readonly things: readonly Token[];
}

/** Words of a thing, from its number to 中, at most. */
const LONGEST_THING = 4;

/** Numbers taken up that are not what was told before of just that, in reading order. */
export function wrongReferences(report: Report): readonly WrongReference[] {
  const before: { count: Count; paragraph: StatedParagraph }[] = [];
  return statedParagraphs(report).flatMap((paragraph) => {
    const found = paragraph.counts.flatMap((count): WrongReference[] => {
      const reference = referenceOf(count);
      const told = reference
        ? before.filter((one) => isMeant(one.count, one.paragraph, count, reference))
        : [];
      const [first] = told;
      const values = new Set(told.map(({ count: { number } }) => number.value));
      if (!first || values.size !== 1 || values.has(count.number.value)) return [];
      return [{ told: factOf(first.count, first.paragraph), again: factOf(count, paragraph) }];
    });
    before.push(...paragraph.counts.map((count) => ({ count, paragraph })));
    return found;
  });
}

function factOf(count: Count, paragraph: StatedParagraph): ToldFact {
  return { count, paragraph, value: count.number.value ?? 0, name: '' };
}

/** 推送的206条信息中: null where nothing is taken up. */
function referenceOf(count: Count): Reference | null {
  const { number, left, clause } = count;
  if (left.at(-1)?.tag !== 'of' || factKey(count) === null) return null;
  const at = clause.tokens.findIndex((token) => token.number === number);
  const behind = clause.tokens.slice(at + 1, at + 2 + LONGEST_THING);
  const end = behind.findIndex(({ tag }) => tag === 'within');
  const things = said(behind.slice(0, Math.max(0, end)));
  const deeds = said(left);
  return things.length > 0 && deeds.length > 0 && !has(things, ...SIGNS, 'number') ? { deeds, things } : null;
}

/** Words that say what is meant. */
function said(words: readonly Token[]): readonly Token[] {
  return words.filter(({ tag, key }) => !EMPTY.has(tag) && key !== 'about');
}

/** Does `told` count just what is taken up: the same deed to the same thing, and every other word in its sentence? */
function isMeant(told: Count, { paragraph }: StatedParagraph, again: Count, reference: Reference): boolean {
  if (told.part || told.number.unit !== again.number.unit || factKey(told) === null) return false;
  const { deeds, things } = reference;
  const sentence = paragraph.sentences.find(
    ({ start, end }) => told.number.start >= start && told.number.start < end,
  );
  const text = paragraph.folded.text.slice(sentence?.start, sentence?.end);
  const verb = deeds.at(-1)?.word.slice(-VERB) ?? '';
  const own = [...things, ...deeds.filter(({ tag }) => OWN.includes(tag))].map(({ word }) => word);
  return (
    [...deeds, ...things].every(({ word }) => isSaidIn(text, word)) &&
    [verb, ...own].every((word) => told.words.some((other) => other.word.includes(word)))
  );
}

/** Signs of a verb: 发现 of 自查发现. */
const VERB = 2;

/** Words that the number itself must have, not only its sentence. */
const OWN: readonly Tag[] = ['channel', 'name'];

/** 自查发现 is said in 开展自查4次，共发现问题26个, too. */
function isSaidIn(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  const [first, last] = [word.slice(0, -VERB), word.slice(-VERB)];
  return first.length >= VERB && text.includes(first) && text.includes(last);
}
