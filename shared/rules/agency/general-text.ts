/** Does the report speak of its agency, not of agencies in general? Rule S-26. */
import { agenciesIn, type AgencyMention } from '../../text/agencies.ts';
import {
  COMMON_MATTERS,
  COMMON_TRAITS,
  OWN_MEMBERS,
  REPORTS_FOR_ALL,
} from '../../text/lexicon/agency-acts.ts';
import type { Rule } from '../base/rule.ts';
import { clauseAt, finderOf, holds, sentenceAt } from './duties.ts';
import type { OwnAgency } from './own-agency.ts';
import { findAgencySlips, type AgencySlip } from './slips.ts';

const findOwnMember = finderOf(OWN_MEMBERS);
const findCommonTrait = finderOf(COMMON_TRAITS, 'common');
const findUneven = finderOf(COMMON_TRAITS, 'uneven');
const findLack = finderOf(COMMON_TRAITS, 'lack');
const findMatter = finderOf(COMMON_MATTERS);
const findReporterForAll = finderOf(REPORTS_FOR_ALL);

/** Governments and the offices that report for them speak of all agencies of their place. */
function speaksForOthers(own: OwnAgency): boolean {
  if (own.kind === 'government' || own.kind === 'governmentOffice') return true;
  return holds(own.name, [0, own.name.length], findReporterForAll);
}

/** `sure` by itself; `weak` where the paragraph goes on in the same way: 部分单位 may be the agency's own. */
type Doubt = 'sure' | 'weak' | null;

function doubtOf(text: string, { kind, role, start, end, body, bodyKind }: AgencyMention): Doubt {
  if (kind !== 'general') return null;
  const [clauseStart, clauseEnd] = clauseAt(text, start);
  if (role !== 'subject' && !(role === 'owner' && start === clauseStart)) return null;
  const sentence = sentenceAt(text, start);
  if (holds(text, [clauseStart, start], findOwnMember)) return null;
  if (!holds(text, sentence, findMatter)) return null;
  const isCommon = findCommonTrait(text, end) !== null;
  // 各部门, 各单位 are mostly the agency's own, and so is everybody who is told to do something.
  const isUneven = body === 'place' && holds(text, [end, clauseEnd], findUneven);
  if (bodyKind === 'all') return isCommon || isUneven ? 'sure' : null;
  // 有的地方还不够细: places of the work, not of the map.
  if (text.slice(start, end).endsWith('地方') && findLack(text, end)) return null;
  if (bodyKind === 'most') return 'sure';
  if (body === 'place') return 'sure';
  return body === 'government' ? 'sure' : 'weak';
}

function lookAt(text: string, own: OwnAgency): AgencySlip[] {
  if (speaksForOthers(own)) return [];
  const doubts = agenciesIn(text).flatMap((mention) => {
    const doubt = doubtOf(text, mention);
    return doubt === null ? [] : [{ mention, doubt }];
  });
  const first = doubts.find(({ doubt }) => doubt === 'sure');
  if (!first) return [];
  const { start, end } = first.mention;
  const words = [...new Set(doubts.map(({ mention }) => text.slice(mention.start, mention.end)))];
  const shown = words.map((one) => `“${one}”`).join('、');
  const message = `这一段说的是${shown}，不是本机关（${own.written}）：年报只写本机关的情况。请改写为本机关的做法和数据，或者删去。`;
  return [{ start, end, message }];
}

export const GENERAL_TEXT_RULES: readonly Rule[] = [
  {
    id: 'S-26',
    family: 'agency',
    level: 'hint',
    title: '只写本机关的情况',
    help: '年报写本机关的情况，不泛泛地写“多数部门”“部分地区”“各地普遍”。一级政府和替政府汇总的机关不受限制；本机关的股室、村、社区和所属单位不算。',
    source: '《中华人民共和国政府信息公开条例》第五十条',
    needs: ['text'],
    check: (context) => findAgencySlips(context, lookAt),
  },
];
