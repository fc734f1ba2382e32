/** Words that say one thing together: 政府信息公开 + 的 + 申请 + 事项 is an application, 上年 + 结转 is carried in. */
import type { Tag } from './lexicon/tags.ts';
import { firstTags, sequence, sequenceEnd, type Sequence } from './sequence.ts';
import type { Token } from './tokens.ts';

interface Phrase {
  readonly steps: Sequence;
  readonly tag: Tag;
  readonly key: string;
}

const phrase = (steps: string, tag: Tag, key = ''): Phrase => ({ steps: sequence(steps), tag, key });

/** At one place the first that fits is taken. */
const PHRASES: readonly Phrase[] = [
  phrase('disclosure of? everyone|applicant? apply applicationEnd? upTo:reached?', 'application'),
  phrase('onRequest disclosure|information? of? apply? applicationEnd? upTo:reached?', 'application'),
  phrase('ask disclosure|information of? apply? applicationEnd? upTo:reached?', 'application'),
  // 申请公开的有六件.
  phrase('ask of', 'application'),
  phrase('publish information of? apply applicationEnd? upTo:reached?', 'application'),
  phrase('information of? apply applicationEnd? upTo:reached?', 'application'),
  phrase('disclosure of? cause? apply applicationEnd? upTo:reached?', 'application'),
  // 2024年末结转的4件: carried over out of that year.
  phrase(
    'number:year time:yearEnd|time:monthEnd act:pending? of? carry:noun upTo|filler? time:next|number:year?',
    'carry',
    'end',
  ),
  phrase('time:last time:yearEnd|time:monthEnd act:pending? of? carry:noun', 'carry', 'in'),
  phrase('time:yearEnd act:pending? of? carry:noun', 'carry', 'out'),
  // 上年结转, 2023年未办结结转, 结转下年度继续办理, 结转至2025年.
  phrase(
    'time:last|number:year act:pending? of? list? apply? carry:noun|carry:on upTo|filler|carry:on? time:this|number:year? filler? act:processed?',
    'carry',
    'in',
  ),
  phrase(
    'carry:noun|carry:on carry:on|filler|upTo? time:next|number:year filler|ahead* act:processed|act:handled|act:answered?',
    'carry',
    'out',
  ),
  phrase('carry:noun|carry:on time:last of? apply?', 'carry', 'in'),
  phrase('carry:noun ahead|filler act:processed', 'carry', 'out'),
  phrase('carry:noun', 'carry', 'either'),
  phrase('join:with time:last than?', 'than'),
  phrase('join:with number:year than', 'than'),
  // 撤销答复: the answer is what was decided about.
  phrase('outcome:corrected of? act:answered', 'outcome', 'corrected'),
  phrase('outcome:upheld of? act:answered', 'outcome', 'upheld'),
  // 被申请复议的案件.
  phrase('review of caseload:case', 'review'),
  // 以个人名义提出.
  phrase('applicant narrow:name cause?', 'applicant'),
  // 信访、投诉类申请.
  phrase(
    'caseload:petition list|join caseload:petition list|join? caseload:petition? filler? apply applicationEnd?',
    'result',
    'rejected.petition',
  ),
  // 不动产登记申请, 行政许可申请: applications of another system.
  phrase('caseload|decision of? apply applicationEnd?', 'caseload'),
  // 申请总量达到54件.
  phrase('apply upTo:reached', 'apply', 'amount'),
  // 通过邮寄、网络等途径.
  phrase('channel channel|list|join* everyWay', 'channel', 'every'),
  // 全县各级行政机关; 全县水利系统.
  phrase('place unknown|name? system', 'bodies'),
  phrase('place member|bodies+', 'place', 'bodies'),
];

/** The tokens with phrases put together; a year inside one keeps its number, so that it can be held against the report's. */
export function joinPhrases(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let at = 0;
  for (let first = tokens[0]; first !== undefined; first = tokens[at]) {
    const found = phraseAt(tokens, at);
    if (found) {
      const inside = tokens.slice(at, found.end);
      joined.push(join(inside, found.phrase));
      at = found.end;
    } else {
      joined.push(first);
      at += 1;
    }
  }
  return joined.map((token, at) => (isSeveral(joined, at) ? several(token) : token));
}

/** What counts the numbers just told: 两项, 三类. */
const TOLD_BEFORE: ReadonlySet<string> = new Set(['项', '类', '种', '部分', '方面']);

/** 予以公开9件、部分公开3件，两项占…; 两类之和, 三项共计: no number of things, but what was told before together. */
function isSeveral(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const number = token?.number;
  if (number?.role !== 'count' || !TOLD_BEFORE.has(number.unit)) return false;
  const value = number.value ?? 0;
  if (value < 2 || value > MOST_SEVERAL) return false;
  if (next?.tag === 'share') return before !== undefined && LEADS.has(before.tag);
  // 予以公开、部分公开、不予公开三类结果共382件.
  const behind = next?.tag === 'filler' ? tokens[at + 2] : next;
  if (behind?.tag === 'sum' && before !== undefined && NAMES_OF_ROWS.has(before.tag)) return true;
  return next?.tag === 'sum' && next.word === '之和';
}

const NAMES_OF_ROWS: ReadonlySet<string> = new Set(['result', 'applicant']);

const MOST_SEVERAL = 9;
const LEADS: ReadonlySet<string> = new Set(['comma', 'semi', 'stop', 'filler']);

function several({ word, start, end }: Token): Token {
  return { tag: 'sum', key: 'several', word, start, end, number: null };
}

/** Phrases by the tag that they begin with, in order. */
const BY_TAG = new Map<string, Phrase[]>();
for (const one of PHRASES) {
  for (const tag of firstTags(one.steps)) BY_TAG.set(tag, [...(BY_TAG.get(tag) ?? []), one]);
}

function phraseAt(tokens: readonly Token[], at: number): { phrase: Phrase; end: number } | null {
  for (const candidate of BY_TAG.get(tokens[at]?.tag ?? '') ?? []) {
    const end = sequenceEnd(tokens, at, candidate.steps);
    // 新收32件与上年结转2件: 与 joins two numbers and compares nothing.
    const joins = candidate.tag === 'than' && phraseAt(tokens, at + 1)?.phrase.tag === 'carry';
    if (end > at && !joins) return { phrase: candidate, end };
  }
  return null;
}

function join(inside: readonly Token[], { tag, key }: Phrase): Token {
  const [first, last] = [inside[0] as Token, inside.at(-1) as Token];
  const kept = tag === 'place' || tag === 'review' || tag === 'applicant' ? first.key : key;
  const year = inside.find((token) => token.number)?.number ?? null;
  return {
    tag,
    key: kept,
    word: inside.map(({ word }) => word).join(''),
    start: first.start,
    end: last.end,
    number: year,
  };
}
