/** Shares of one way of publication, by what the report says of all of them: 网站公开占到62.5%, where 1500 and 900 were told before. */
import type { Tag } from '../text/lexicon/tags.ts';
import type { Report } from '../report/schema.ts';
import { keepWith } from '../text/remember.ts';
import { has } from '../text/statements/slot.ts';
import type { Count } from '../text/statements/statement.ts';
import type { Token } from '../text/tokens.ts';
import { exactly, isOfYear } from './exact.ts';
import { publishedIn } from './published.ts';
import { statedParagraphs } from './stated.ts';

export interface WayShare {
  readonly part: number;
  readonly whole: number;
}

/** Words around a way that leave open nothing but which it is: 门户网站公开的信息. */
const AROUND: readonly Tag[] = [
  ...(['channel', 'publish', 'information', 'active', 'disclosure', 'of', 'filler', 'time', 'self'] as const),
  ...(['sum', 'partOf', 'list', 'is', 'join'] as const),
];

/** What went out through one way, as a part of what went out in all; none where that is not certain. */
export function wayShares(words: readonly Token[], report: Report): readonly WayShare[] {
  const way = wayOf(words);
  const told = waysIn(report).filter((one) => one.way === way);
  const [first] = told;
  if (!first || told.some(({ value }) => value !== first.value)) return [];
  const wholes = [...publishedIn(report, first.unit), ...told.map(({ together }) => together)];
  return wholes.filter((whole) => whole > first.value).map((whole) => ({ part: first.value, whole }));
}

/** The one way that the words name, and nothing else; null for another wording. */
function wayOf(words: readonly Token[]): string | null {
  const ways = words.filter(({ tag, key }) => tag === 'channel' && key !== 'way');
  const [way, ...others] = ways;
  if (!way || others.length > 0 || ['every', 'service'].includes(way.key)) return null;
  return words.every(({ tag }) => AROUND.includes(tag)) ? way.key || way.word : null;
}

interface ToldWay {
  readonly way: string;
  readonly unit: string;
  readonly value: number;
  /** What all the ways of its sentence come to. */
  readonly together: number;
}

const waysIn = keepWith((report: Report): readonly ToldWay[] =>
  statedParagraphs(report).flatMap(({ paragraph, counts }) =>
    paragraph.sentences.flatMap(({ start, end }) => {
      const inside = counts.filter(({ number }) => number.start >= start && number.start < end);
      if (!inside.some(({ left }) => has(left, 'publish', 'active', 'information'))) return [];
      const ways = inside.flatMap((count) => toldWay(count) ?? []);
      return ways.map((told) => {
        const same = ways.filter(({ unit }) => unit === told.unit);
        return { ...told, together: same.reduce((sum, { value }) => sum + value, 0) };
      });
    }),
  ),
);

function toldWay(count: Count): Omit<ToldWay, 'together'> | null {
  const [way, number] = [wayOf(count.left), exactly(count.number)];
  if (way === null || !number || !isOfYear(count)) return null;
  return count.right.every(({ tag }) => AROUND.includes(tag))
    ? { way, unit: number.unit, value: number.value }
    : null;
}
