/** The thing that a number counts, in its own words: what two sentences must share to tell of the same fact. */
import type { Tag } from '../lexicon/tags.ts';
import type { Token } from '../tokens.ts';
import { has, keysOf, type Slot } from './slot.ts';

/** Words that say nothing about which thing is counted. */
export const EMPTY: ReadonlySet<Tag> = new Set<Tag>([
  'time',
  'self',
  'filler',
  'of',
  'is',
  'sum',
  'all',
  'timely',
  'hold',
  'number',
  'list',
  'partOf',
  'each',
  'inTurn',
  'include',
  'join',
  'chosen',
  'dash',
  'toward',
  'from',
  'plus',
  'everyone',
]);

/** Words that mean the same here, by their tag: 政府信息, 各类信息 and 信息. */
const SAME: Partial<Readonly<Record<Tag, string>>> = {
  active: '公开',
  information: '信息',
  application: '申请',
  disclosure: '公开',
  place: '',
  name: '',
};

/** Behind a thing they say nothing more. */
export const GENERIC: ReadonlySet<string> = new Set(['活动', '材料', '稿件', '作品', '产品', '文章', '类']);
/** A channel that bears the last sign of an agency's name. */
const OF_BODY = /^[局委办厅院镇乡县市区]/u;

/** Words for one thing, by their key. */
const SAME_THING: Partial<Readonly<Record<string, string>>> = { training: '培训', followers: '关注' };

/** 参训人员240人次 counts what 参训240人次 counts. */
const PEOPLE_OF = /(?<=参训|参会|受训|培训|参与)(?:人员|人数|干部|学员)/u;

/** 公开, 发布, 推送; not 更新 or 转载. */
function isPublished({ tag, key }: Pick<Token, 'tag' | 'key'>): boolean {
  return tag === 'publish' && (key === 'open' || key === 'out');
}

function plain(words: readonly Token[]): string {
  // 制作发布政策解读12篇 counts what 发布政策解读12篇 counts; of information the verb tells what is meant.
  const explains = words.at(-1)?.word === '解读' && words.length > 1 && !has(words, 'document');
  const named = (has(words, 'thing', 'caseload') || explains) && !has(words, 'information');
  // 网站发布信息306条 and 网站公开各类信息306条 are one fact.
  const ofChannel =
    words.some(({ tag, key }) => tag === 'channel' && key !== 'way' && key !== 'every') &&
    words.some(isPublished);
  let subject = '';
  for (const [at, word] of words.entries()) {
    const { tag, key } = word;
    if ((EMPTY.has(tag) && key !== 'attend') || key === 'reached' || (named && tag === 'publish')) continue;
    // 政务公开业务培训 is 政务公开培训.
    if (tag === 'applicationEnd' && subject.endsWith('公开')) continue;
    if (!isBeside(word, words[at - 1], words[at + 1])) subject += nameOf(word, ofChannel);
  }
  return subject.replace(PEOPLE_OF, '');
}

/** Does a word say nothing of the thing for what stands beside it? */
function isBeside({ tag, key, word }: Token, before: Token | undefined, next: Token | undefined): boolean {
  // 政策宣讲活动 is 政策宣讲, 政策解读材料 is 政策解读.
  if (GENERIC.has(word) && before?.tag === 'thing') return true;
  // 水利|局门户网站: whose it is.
  return key === 'about' || (tag === 'unknown' && next?.tag === 'channel' && OF_BODY.test(next.word));
}

/** What a word adds to the name of the thing. `ofChannel`: the thing is what a channel has made public. */
function nameOf({ tag, key, word }: Token, ofChannel: boolean): string {
  const same = SAME_THING[key];
  if (same !== undefined) return same;
  if (tag === 'channel') return key === 'way' ? '' : key || word;
  if (ofChannel && isPublished({ tag, key })) return '公开信息';
  return ofChannel && tag === 'information' ? '' : (SAME[tag] ?? word);
}

/** 培训1次 of a sentence that spoke of disclosure before: training in it, as 政务公开培训1次 says. */
function withDisclosure(subject: string, words: readonly Token[], disclosure: boolean): string {
  // 公开业务培训.
  const named = words.some(
    ({ tag, key }, at) => tag === 'publish' && key === 'open' && words[at + 1]?.tag === 'applicationEnd',
  );
  return (disclosure || named) && /^(?:业务)?培训$/u.test(subject) ? '公开培训' : subject;
}

/**
 * The words around a number that name what it counts; those behind it where it counts what follows: 12篇政策解读.
 * `disclosure`: the sentence spoke of disclosure before.
 */
export function subjectOf(slot: Slot, disclosure = false): string {
  const { left, right } = slot;
  const before = withDisclosure(plain(left), left, disclosure);
  const behind = withDisclosure(plain(right), right, disclosure);
  // 新增了4个栏目 counts what 新增栏目4个 does.
  const added = keysOf(left, 'act').includes('new') && !has(left, 'thing') && has(right, 'thing');
  return !has(right, 'act', 'than', 'share') &&
    (before === '' || added || has(left, 'publish', 'hold', 'active', 'documentAct'))
    ? before + behind
    : before;
}

/** The words of a way or a place of publication; empty where none is named. */
export function channelOf({ left }: Slot): string {
  return left.flatMap(({ tag, word }) => (tag === 'channel' || tag === 'name' ? [word] : [])).join('');
}
