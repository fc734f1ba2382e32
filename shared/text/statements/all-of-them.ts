/** What a clause claims of all applications: 均已办结, 全部答复, 当年清零, 均予以公开, 均不予公开. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { only, requests, type Claimed } from './claimed.ts';
import type { Reading } from './reading.ts';
import { has, keysOf } from './slot.ts';

/** With one of these a claim is about others, or not about all. */
const OTHERS: readonly Tag[] = [
  ...(['narrow', 'negation', 'carry', 'than', 'caseload', 'thing', 'review', 'channel', 'rest'] as const),
];

/** 办结率100% is a number and elsewhere. */
export function allOfThem(words: readonly Token[], reading: Reading): Claimed[] {
  // 全部予以公开: one word for both.
  const all = words.find((word) => isAll(word) || isCleared(word) || isAllGranted(word));
  if (!all || reading.parts || !(reading.topic === 'requests' || has(words, 'application'))) return [];
  return [...allHandled(words, all, reading), ...allEnded(words, all, reading)];
}

/** 除4件在办外，均已办结 says what was left over; 办结的36件中，…，全部按时答复 is told of those alone. */
function allHandled(words: readonly Token[], all: Token, { excepted, ofHandled }: Reading): Claimed[] {
  if (excepted || ofHandled || has(words, ...OTHERS)) return [];
  const behind = words.slice(words.indexOf(all));
  const done = behind.find((word) => isCleared(word) || saysDone(word, all));
  const said = { says: 'allHandled', matter: requests('carriedOut'), settled: false } as const;
  return done ? [{ ...said, start: all.start, end: done.end }] : [];
}

const AROUND: readonly Tag[] = [
  ...([
    'all',
    'each',
    'application',
    'apply',
    'of',
    'is',
    'filler',
    'act',
    'decide',
    'timely',
    'result',
  ] as const),
];

/** 均予以公开: no other result. Of another result only where the clause before told how many there were: 收到3件，均因不属于职责无法提供. */
function allEnded(words: readonly Token[], all: Token, { ofWhole }: Reading): Claimed[] {
  const from = words.indexOf(all);
  const ended = words.slice(from).find(({ tag }) => tag === 'result');
  if (!ended || keysOf(words, 'result').length > 1) return [];
  const said = { settled: false, start: all.start, end: ended.end };
  if (ended.key === 'granted')
    return only(words, AROUND) ? [{ says: 'allGranted', matter: requests('refused'), ...said }] : [];
  // 均为公开或部分公开.
  const opened = ended.key === 'partial' && has(words, 'publish') && has(words, 'join', 'list');
  const around = opened ? ([...AROUND, 'publish', 'join', 'list'] as const) : AROUND;
  const to = words.indexOf(ended);
  const cause = words.findIndex(({ tag }, at) => at > from && at < to && tag === 'cause');
  const plain = cause < 0 ? words : [...words.slice(0, cause), ...words.slice(to)];
  const row = opened ? 'granted+partial' : ended.key;
  return (ofWhole || opened) && ['', 'all'].includes(all.key) && only(plain, around)
    ? [{ says: 'none', matter: requests(`except:${row}`), ...said }]
    : [];
}

function isAll({ tag, key }: Token): boolean {
  return tag === 'all' || (tag === 'each' && key === 'all');
}

function isAllGranted({ tag, word }: Token): boolean {
  return tag === 'result' && word.startsWith('全部');
}

/** 当年清零. */
export function isCleared({ key }: Token): boolean {
  return key === 'cleared';
}

/** 均已办结, 全部答复; 均按时答复 only says that no answer was late. */
export function saysDone({ tag, key }: Token, all: Token): boolean {
  return tag === 'act' && (key === 'handled' || (key === 'answered' && all.key === 'whole'));
}
