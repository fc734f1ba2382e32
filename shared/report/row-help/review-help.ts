/** Help for table four, 政府信息公开行政复议、行政诉讼情况. */
import { article, THE_FORM, type Help } from './help.ts';

const CARRIED = '去年尚未审结、转到今年的案件，一般也计入今年的数。';

/** By group key. */
export const REVIEW_GROUPS_HELP: Readonly<Record<string, Help>> = {
  reconsideration: {
    counts: ['因本机关的政府信息公开工作，公民、法人或者其他组织以本机关为被申请人申请行政复议的案件。'],
    excludes: ['与政府信息公开无关的行政复议。', '本机关作为复议机关审理的案件。', '投诉、举报。'],
    local: [CARRIED],
    sources: [article('第五十条第三项', '第五十一条'), THE_FORM],
  },
  directLitigation: {
    counts: ['没有经过行政复议，直接以本机关为被告提起的政府信息公开行政诉讼案件。'],
    excludes: ['与政府信息公开无关的行政诉讼。', '先复议、后起诉的：填在“复议后起诉”。'],
    local: [CARRIED, '一件案件经过一审、二审、再审的，一般计 1 件，按最后生效的结果填。'],
    sources: [article('第五十条第三项', '第五十一条'), THE_FORM],
  },
  litigationAfterReconsideration: {
    counts: ['经过行政复议，对复议决定不服又提起的政府信息公开行政诉讼案件。'],
    excludes: ['没有经过复议的：填在“未经复议直接起诉”。'],
    local: [
      CARRIED,
      '本机关作为复议机关被共同起诉的，是否计入各地不一。',
      '复议和诉讼各是一件，复议的结果仍填在“行政复议”里。',
      '一件案件经过一审、二审、再审的，一般计 1 件，按最后生效的结果填。',
    ],
    sources: [article('第五十条第三项', '第五十一条'), THE_FORM],
  },
};

/** For the heading over both groups of litigation. */
export const LITIGATION_HELP: Help = {
  counts: ['因政府信息公开工作被提起的行政诉讼，按起诉前有没有经过行政复议分为两组。'],
  sources: [article('第五十一条'), THE_FORM],
};

/** By column key. */
export const REVIEW_COLUMNS: Readonly<Record<string, Help>> = {
  upheld: {
    counts: ['复议机关或者法院维持本机关行为的。'],
    local: [
      '法院判决驳回诉讼请求的，一般填在这里。',
      '驳回复议申请、裁定驳回起诉的，有的地方填在这里，有的填在“其他结果”。',
    ],
    sources: [THE_FORM],
  },
  corrected: {
    counts: ['本机关的行为被纠正：撤销、变更、确认违法，或者责令履行、责令重新答复。'],
    local: ['有数的，第五部分宜写明原因和改进的情况。'],
    sources: [THE_FORM],
  },
  other: {
    counts: ['已经审结，但既不是维持也不是纠正的。'],
    local: ['申请人、原告撤回的，终止审理、调解结案的，一般填在这里。'],
    sources: [THE_FORM],
  },
  pending: {
    counts: ['到12月31日还没有审结的。'],
    excludes: ['已经收到复议决定书、裁判文书的。'],
    sources: [THE_FORM],
  },
  total: {
    counts: ['本组左边四项之和。'],
    sources: [THE_FORM],
  },
};
