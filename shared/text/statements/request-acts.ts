/** What was done with applications, by its verbs. */
import type { Token } from '../tokens.ts';
import type { Reading } from './reading.ts';
import { has } from './slot.ts';

/** What was done: 2024年受理的申请办结19件 counts those answered, 收到并答复 both. */
export function actsOf(words: readonly Token[]): readonly string[] {
  const acts = words.filter(({ tag }) => tag === 'act');
  const last = acts.at(-1);
  return [...new Set(acts.filter((act) => act === last || !isAttribute(act, words)).map(({ key }) => key))];
}

function isAttribute(act: Token, words: readonly Token[]): boolean {
  const behind = words.slice(words.indexOf(act) + 1).find(({ tag }) => tag !== 'applicationEnd');
  return act.word.endsWith('的') || behind?.tag === 'of';
}

/** The likeliest first: 收到 before 办理 and 答复; 未办结 stands for itself. */
const ACTS = ['due', 'pending', 'handled', 'answered', 'new', 'received', 'processed'] as const;

/** The one of several acts that the number tells of; null for none. */
export function actOf(acts: readonly string[]): string | null {
  const act = ACTS.find((one) => acts.includes(one)) ?? null;
  return act === 'answered' ? 'handled' : act;
}

/** The row of which a number tells one kind of applicants. */
export function applicantRow(acts: readonly string[], { act }: Reading): string {
  const own = actOf(acts) ?? (act === 'handled' || act === 'processed' ? act : 'received');
  return own === 'pending' ? 'received' : own;
}

/** 公开 alone, as it stands among results. */
export function isOpened(all: readonly Token[]): boolean {
  // 办结件中公开9件, 办理结果为公开9件.
  const words = all.slice(all.findLastIndex(({ tag }) => tag === 'within' || tag === 'is') + 1);
  return (
    has(words, 'publish') &&
    words.every(
      ({ tag, key }) => (tag === 'publish' && key === 'open') || ['list', 'partOf', 'timely'].includes(tag),
    )
  );
}

/** Does an unknown word stand right before 申请: 居民办事申请? */
export function isOtherThing(words: readonly Token[]): boolean {
  const before = words[words.findIndex(({ tag }) => tag === 'apply') - 1];
  return before?.tag === 'unknown' || before?.tag === 'name';
}

/** 2023年、2024年分别收到12件、10件: a number for every year. */
export function isYearByYear(words: readonly Token[]): boolean {
  return has(words, 'each', 'inTurn') && words.filter(({ number }) => number?.role === 'year').length > 1;
}
