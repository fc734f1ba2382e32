/** What a clause claims of all applications: 均已办结, 全部答复, 当年清零, 均予以公开, 均不予公开. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { only, requests, span, type Claimed } from './claimed.ts';
import type { Reading } from './reading.ts';
import { has, keysOf } from './slot.ts';

/** With one of these a claim is about others, or not about all. */
const OTHERS: readonly Tag[] = [
  ...([
    'narrow',
    'negation',
    'carry',
    'than',
    'plan',
    'duty',
    'caseload',
    'thing',
    'review',
    'channel',
    'rest',
  ] as const),
];

/** 办结率100% is a number and elsewhere. */
export function allOfThem(words: readonly Token[], reading: Reading): Claimed[] {
  // 全部予以公开: one word for both.
  const all = words.findIndex((word) => isAll(word) || isCleared(word) || isAllGranted(word));
  if (all < 0 || reading.parts || !(reading.topic === 'requests' || has(words, 'application'))) return [];
  return [...allHandled(words, all, reading), ...allEnded(words, all, reading)];
}

/** 除4件在办外，均已办结 says what was left over; 办结的36件中，…，全部按时答复 is told of those alone. */
function allHandled(words: readonly Token[], all: number, { excepted, ofHandled }: Reading): Claimed[] {
  // 做到当年清零 was done.
  const told = words.filter(
    ({ word }, at) => word !== '做到' || !words.slice(at + 1, at + 2).some(isCleared),
  );
  if (excepted || ofHandled || has(told, ...OTHERS)) return [];
  const done = words.findIndex((word, at) => isCleared(word) || (at > all && saysDone(word, words[all])));
  if (done < 0) return [];
  const said = span(words.slice(all, done + 1));
  return [{ says: 'allHandled', matter: requests('carriedOut'), settled: false, ...said }];
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
function allEnded(words: readonly Token[], all: number, { ofWhole }: Reading): Claimed[] {
  const [named, ...others] = keysOf(words, 'result');
  // 均为公开或部分公开.
  const opened = named === 'partial' && has(words, 'publish') && has(words, 'join', 'list');
  const row = opened ? 'granted+partial' : named;
  const ended = words.findIndex(({ tag }, at) => at >= all && tag === 'result');
  if (row === undefined || others.length > 0 || ended < 0) return [];
  const said = { settled: false, ...span(words.slice(all, ended + 1)) };
  if (row === 'granted')
    return (ended > all || words[all]?.tag === 'result') && only(words, AROUND)
      ? [{ says: 'allGranted', matter: requests('refused'), ...said }]
      : [];
  const cause = words.findIndex(({ tag }, at) => at > all && tag === 'cause');
  const around = opened ? ([...AROUND, 'publish', 'join', 'list', 'each'] as const) : AROUND;
  const plain = cause >= 0 && cause < ended ? [...words.slice(0, cause), ...words.slice(ended)] : words;
  return (ofWhole || opened) && ['', 'all'].includes(words[all]?.key ?? '') && only(plain, around)
    ? [{ says: 'none', matter: requests(`except:${row}`), ...said }]
    : [];
}

function isAll({ tag, key }: Token): boolean {
  return tag === 'all' || (tag === 'each' && key === 'all');
}

function isAllGranted({ tag, key, word }: Token): boolean {
  return tag === 'result' && key === 'granted' && word.startsWith('全部');
}

/** 当年清零. */
export function isCleared({ tag, key }: Token): boolean {
  return tag === 'act' && key === 'cleared';
}

/** 均已办结, 全部答复; 均按时答复 only says that no answer was late. */
export function saysDone({ tag, key }: Token, all: Token | undefined): boolean {
  return tag === 'act' && (key === 'handled' || (key === 'answered' && all?.key === 'whole'));
}
