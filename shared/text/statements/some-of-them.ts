/** Some of the applications, told apart by what they were about, by their way or by who asked: what is told next is of those alone. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** Words around applications that leave out none of them: 全年收到的政府信息公开申请. */
const OF_ALL: readonly Tag[] = [
  ...([
    'time',
    'self',
    'act',
    'of',
    'apply',
    'application',
    'applicationEnd',
    'onRequest',
    'disclosure',
  ] as const),
  ...([
    'filler',
    'toward',
    'all',
    'sum',
    'everyone',
    'cause',
    'number',
    'is',
    'timely',
    'carry',
    'result',
  ] as const),
  ...([
    'list',
    'join',
    'within',
    'chosen',
    'each',
    'from',
    'splitBy',
    'splitEnd',
    'except',
    'partOf',
  ] as const),
];

/** 涉及房屋征收的申请，予以公开36件; 征收类申请中，…: does a clause without a number tell the results that follow of some alone? */
export function namesSome(clause: readonly Token[]): boolean {
  const within = clause.at(-1)?.tag === 'within';
  const words = within ? clause.slice(0, -1) : clause;
  const ends = words.slice(-1).some((last) => isApplication(last) || last.word.endsWith('申请'));
  return ends && isNarrowed(words) && (within || isDescribed(words));
}

/** 经第三方意见征求程序的申请48件, 收到市民关于停车收费的申请26件: the same behind such a number. */
export function countsSome({ left, number, matters, atMost }: Count): boolean {
  if (number.unit !== '件' || matters.length > 0) return false;
  if (!has(left.slice(-1), 'application', 'apply', 'caseload')) return false;
  const isSome = atMost.some((matter) => matter.topic === 'requests' && matter.row === 'due');
  return (isSome && !has(left, 'channel')) || (isNarrowed(left) && isDescribed(left));
}

function isApplication({ tag }: Token): boolean {
  return tag === 'apply' || tag === 'application';
}

/** Do the words say which applications they are? */
function isNarrowed(all: readonly Token[]): boolean {
  // 以县政府办公室名义办理的申请: in whose name.
  const words = all.slice(all.findLastIndex(({ tag, key }) => tag === 'narrow' && key === 'name') + 1);
  return (
    !has(words, 'result') &&
    words.some(({ tag, key }, at) => {
      // 通过邮寄、网络等途径提出的申请: every one of them.
      if (tag === 'channel') return key !== 'every';
      // 关于政府信息公开的申请.
      if (key === 'about') return !has(words.slice(at + 1, at + 2), 'disclosure', 'application');
      return !OF_ALL.includes(tag);
    })
  );
}

/** 的 in front of 申请. */
function isDescribed(words: readonly Token[]): boolean {
  return (
    words.slice(-2, -1).some(({ word }) => word.endsWith('的')) ||
    words.slice(-1).some(({ word }) => word.includes('的'))
  );
}
