/** Words that are taken for each other: 截止 and 截至, 结算 and 决算, 以 and 已, 条列 and 条例. Rule S-30. */
import {
  ALREADY_DONE,
  BEFORE_DONE,
  DONE,
  DONE_TO,
  IN_TURN,
  NEVER_RIGHT,
  SETTLED,
  WITH_DEADLINE,
  WRONG_SIGNS,
} from '../../text/lexicon/mixed-up.ts';
import { createWordFinder, wordsIn } from '../../text/lexicon/find-words.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { inFolded, oneOf, sentenceAt } from './folded-slips.ts';
import { findSlips, type Slip } from '../base/spot.ts';

/** One word at a place of the folded text, and the one that belongs there. */
interface MixUp {
  readonly start: number;
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
}

/** A day by which something was so, not one at which something ended. */
const BY_DATE = new RegExp(
  '截止至?(?=(?:(?:20\\d{2}|二[〇零○]\\d?[一-十〇零○]{2})年度?(?:\\d{1,2}月(?:\\d{1,2}日|底|末|初|份)?|底|末|年底|年末)?' +
    '|\\d{1,2}月(?:\\d{1,2}日|底|末|份)?|[上去今本当]?年(?:度)?[底末]|目前|现在|今年|当前|本年度末?|月[底末]|报告期末|统计期末|[一-十]{1,3}月[底末]' +
    ')(?:止|为止|前)?,?(?<state>[\\p{Script=Han}“《0-9]))',
  'gu',
);
const DEADLINE_BEFORE = new RegExp(`(?:${oneOf(WITH_DEADLINE.words)}(?:为|是|于|将|已)?|[于在])$`, 'u');

function* byDate(text: string): Generator<MixUp> {
  for (const match of matchesOf(text, BY_DATE)) {
    if (DEADLINE_BEFORE.test(text.slice(0, match.index))) continue;
    // 截止12月31日的留言: what came in by a deadline.
    if (match.groups?.['state'] === '的') continue;
    // 自1月1日起，截止12月31日: both ends of a period.
    if (/自[^。;]{2,16}[起始],?$/u.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    yield {
      start: match.index,
      wrong: match[0],
      right: '截至',
      why: '说到某一天为止的情况用“截至”，“截止”是到期停止',
    };
  }
}

const ACCOUNTS =
  /结算(?:(?<=预算(?:公开)?(?:(?:[、和及与]|以及)[^,。;]{0,14}?)?结算)|(?<=(?:部门|单位|部门和单位|“?三公”?经费|本级财政|政府性基金|部门收支|财政收支)(?:年度|预)?结算)|(?<=20\d{2}年(?:度)?(?:财政|单位)?结算)(?=公开|情况|报告|信息|报表|说明|[、和及与]20\d{2}年|[、和及与](?:“?三公”?经费|预算)))/gu;
const SETTLEMENT = new RegExp(oneOf(SETTLED.words), 'u');

function* accounts(text: string): Generator<MixUp> {
  for (const match of matchesOf(text, ACCOUNTS)) {
    if (SETTLEMENT.test(sentenceAt(text, match.index).text.replaceAll('三公”经费', ''))) continue;
    yield {
      start: match.index,
      wrong: match[0],
      right: '决算',
      why: '与预算相对、年终编制的是“决算”，“结算”是结清账目',
    };
  }
}

/** 逐条, 通过邮箱: how it is done. */
const HOW = `(?:${oneOf(IN_TURN.words)}|通过(?:(?!方式|形式|途径)[^,。;]){2,20}?)?`;
/** Nothing but when, where and how far it was done stands behind: 均以公示到村. */
const DONE_BEHIND = '(?:[,。;)]|$|完毕|到位|完成|并|了|至|在|于|[0-9]|到[^,。;为]{1,6}[,。;])';
/** What it is done to: 均以征求第三方意见. */
const OBJECT_BEHIND = '(?:(?:(?![为的]|方式|形式|途径)[^,。;]){2,10})?[,。;]';
/** 均以办结: done, at the end of the clause. 均以公开方式 and 均以公开为原则 go on. */
const ALREADY = new RegExp(
  `以(?<=${oneOf(BEFORE_DONE.words)}以)(?=${HOW}${oneOf(DONE.words)}${DONE_BEHIND}|${oneOf(DONE_TO.words)}${OBJECT_BEHIND})`,
  'gu',
);
/** 坚持已公开为常态: by means of. */
const BY_MEANS =
  /已(?<=(?:坚持|始终|围绕|牢固树立|切实)已)(?=(?![^,。;]{0,24}[列作成变定改设升选评确更转纳])[^,。;]{2,24}为(?:指导|中心|导向|抓手|契机|核心|重点|目标|主线|引领|依托|原则|载体|常态|根本|基础|例外|己任)(?:[,。;、]|$))/gu;

function* already(text: string): Generator<MixUp> {
  for (const match of matchesOf(text, ALREADY)) {
    yield { start: match.index, wrong: '以', right: '已', why: '表示已经完成用“已”' };
  }
  for (const match of matchesOf(text, BY_MEANS)) {
    yield { start: match.index, wrong: '已', right: '以', why: '“以……为……”用“以”' };
  }
}

/** 《…条列》, 公开条列; what is set out point by point (逐条列明) is right. */
const REGULATION =
  /条列(?:(?<=(?:公开|保护|管理|处罚|工作|暂行|新|保障|服务|促进|监督|登记|防治|救助|《条?)条列)(?=[》()的规,。、;第]|$))/gu;
/** The regulation on disclosure by its whole name is the legal basis' matter. */
const WHOLE_NAME = /《中华人民共和国[^《》]{2,14}$/u;

function* regulations(text: string): Generator<MixUp> {
  for (const match of matchesOf(text, REGULATION)) {
    if (WHOLE_NAME.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    yield { start: match.index, wrong: '条列', right: '条例', why: '法规的名称是“条例”' };
  }
}

const findNeverRight = createWordFinder([...NEVER_RIGHT, ALREADY_DONE]);

function* misspelt(text: string): Generator<MixUp> {
  for (const { start, word, key: right } of wordsIn(text, findNeverRight)) {
    const wrong = word.slice(0, WRONG_SIGNS[right] ?? word.length);
    yield { start, wrong, right, why: '是同音或形近的错字' };
  }
}

const mixUpsIn = inFolded((text) =>
  [byDate, accounts, already, regulations, misspelt].flatMap((look) =>
    [...look(text)].map(({ start, wrong, right, why }): Slip => ({
      start,
      end: start + wrong.length,
      message: `“${wrong}”应为“${right}”：${why}。`,
      expected: right,
      replacement: right,
    })),
  ),
);

export const MIXED_UP_RULES: readonly Rule[] = [
  {
    id: 'S-30',
    family: 'structure',
    level: 'hint',
    title: '用错的词',
    help: '音近形近的词没有用错：说到某一天的情况用“截至”，不用“截止”；部门预算、决算不写作“结算”；“均已办结”不写作“均以”；“条例”不写作“条列”。截止日期、报名截止、竣工结算、医保结算、以……方式都是对的，不提示。可以一键改正。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: ({ report }) => findSlips(report, mixUpsIn),
  },
];
