/** What the readers of claims share. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import type { Claim, Matter } from './statement.ts';

/** A claim before scope and place in the paragraph are added. */
export type Claimed = Pick<Claim, 'says' | 'matter' | 'start' | 'end' | 'settled' | 'of' | 'presumed'>;

export const requests = (row: string): Matter => ({ topic: 'requests', row, applicant: null });

export function only(words: readonly Token[], tags: readonly Tag[]): boolean {
  return words.every(({ tag }) => tags.includes(tag));
}

/** 未, 没有, 无; 零 and 0 behind what there was none of are numbers and counted. */
export function isNegation({ tag }: Token): boolean {
  return tag === 'negation';
}

export function span(words: readonly Token[]): Pick<Claim, 'start' | 'end'> {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
