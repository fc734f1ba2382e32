/** Help for table two, 主动公开政府信息情况. */
import { article, THE_FORM, type Help } from './help.ts';

/** By the item of article 20 that heads a block. */
export const DISCLOSURE_GROUPS: Readonly<Record<string, Help>> = {
  '（一）': {
    counts: ['规章和规范性文件的制定、废止和有效情况。'],
    excludes: ['没有规范性内容的一般公文。'],
    sources: [article('第二十条第一项'), THE_FORM],
  },
  '（五）': {
    counts: ['办理行政许可和其他对外管理服务事项的情况。'],
    sources: [article('第二十条第五项'), THE_FORM],
  },
  '（六）': {
    counts: ['实施行政处罚、行政强制的情况。'],
    sources: [article('第二十条第六项'), THE_FORM],
  },
  '（八）': {
    counts: ['行政事业性收费的情况。'],
    sources: [article('第二十条第八项'), THE_FORM],
  },
  '（九）': {
    counts: ['政府集中采购项目的实施情况。'],
    sources: [article('第二十条第九项'), '《政府采购法》第七条', THE_FORM],
  },
};

const DECISIONS_IN_FULL = '依法不对外公开的决定也计入。';

/** By row key. */
export const DISCLOSURE_ROWS: Readonly<Record<string, Help>> = {
  regulation: {
    counts: ['本机关依法制定的规章。'],
    excludes: [
      '法律、行政法规、地方性法规。',
      '没有规章制定权的机关制定的文件，名称里有“办法”“规定”的也不是规章。县乡政府和地方各部门没有规章制定权，填 0。',
    ],
    local: ['部门起草、由政府公布的规章，一般由政府填报，起草部门不填。'],
    sources: ['《立法法》第九十一条、第九十三条', article('第二十条第一项')],
  },
  normativeDocument: {
    counts: ['本机关依法制定并公开发布、对社会上不特定的人规定权利义务、可以反复适用的文件。'],
    excludes: ['内部管理制度、人事任免、会议纪要、工作部署、请示报告等文件：它比“红头文件”的范围窄。'],
    local: [
      '制发、废止和现行有效的件数，宜与司法行政部门的备案、清理结果一致。',
      '几个机关联合制发的，一般由主办机关计 1 件。',
    ],
    sources: ['国办发〔2018〕37号、115号', article('第二十条第一项')],
  },
  licensing: {
    counts: ['本机关以自己名义作出的行政许可决定。'],
    excludes: ['行政确认、行政备案、行政给付等不是行政许可的事项。'],
    local: [DECISIONS_IN_FULL, '准予和不予许可的决定都计入，一份决定书计 1 件。'],
    sources: [article('第二十条第五项'), '《行政许可法》第二条'],
  },
  otherService: {
    counts: ['行政许可以外，本机关面向公民、法人和其他组织办理的管理和服务事项。'],
    excludes: ['行政许可、行政处罚、行政强制，它们各有一行。', '机关内部的管理事项。'],
    local: ['行政确认、行政给付、行政奖励、备案等一般计入，以本机关的权责清单为准。'],
    sources: [article('第二十条第五项'), THE_FORM],
  },
  penalty: {
    counts: ['本机关以自己名义作出的行政处罚决定。'],
    excludes: ['行政处分、政务处分。', '责令改正等不是行政处罚的决定。'],
    local: [
      `${DECISIONS_IN_FULL}《条例》只要求主动公开有一定社会影响的处罚决定，件数仍按全部决定填。`,
      '受委托实施的处罚，一般由委托机关填报。',
    ],
    sources: [article('第二十条第六项'), '《行政处罚法》第二条、第九条'],
  },
  coercion: {
    counts: ['本机关依法作出的行政强制措施和行政强制执行决定。'],
    local: [DECISIONS_IN_FULL, '申请人民法院强制执行的是否计入，各地不一。'],
    sources: [article('第二十条第六项'), '《行政强制法》第二条'],
  },
  fee: {
    counts: ['本机关依法收取的行政事业性收费。'],
    excludes: ['罚款、没收的财物。', '政府性基金、税收、经营服务性收费。'],
    local: ['收取的信息处理费一般也计在内，不应大于这一行的数。'],
    sources: [article('第二十条第八项'), THE_FORM],
  },
  procurement: {
    counts: ['列入集中采购目录、由本机关作为采购人实施的政府采购项目。'],
    excludes: ['集中采购目录以外的分散采购。'],
    local: ['年度以合同签订的时间为准。'],
    sources: [article('第二十条第九项'), THE_FORM],
  },
};

/** By `row.column` where a column differs from row to row, else by column key. */
export const DISCLOSURE_COLUMNS: Readonly<Record<string, Help>> = {
  issued: {
    counts: ['1月1日至12月31日制定并发布的件数。'],
    excludes: ['以前制定、今年才公开的。'],
    local: ['今年修订后重新公布的，旧文件计入废止，新文件计入制发。'],
    sources: [THE_FORM],
  },
  repealed: {
    counts: ['1月1日至12月31日废止的件数，不论是哪一年制定的。'],
    local: ['宣布失效和有效期届满自动失效的，一般也计入。'],
    sources: [THE_FORM],
  },
  inForce: {
    counts: [
      '到12月31日仍然有效的件数，不论是哪一年制定的。',
      '一般等于去年的现行有效件数，加本年制发件数，减本年废止件数。',
    ],
    excludes: ['以前格式里的“对外公开总数量”是历年公开的总数，不能当作现行有效件数。'],
    sources: [THE_FORM],
  },
  made: {
    counts: ['1月1日至12月31日新制作的件数。'],
    sources: [THE_FORM],
  },
  published: {
    counts: ['1月1日至12月31日新公开的件数，包括以前制作、今年公开的。'],
    sources: [THE_FORM],
  },
  totalPublic: {
    counts: ['到12月31日历年对外公开的总件数。'],
    excludes: ['它不是现行有效件数，不要互相照抄。'],
    local: ['已经废止但仍在网上公开的，各地算法不同。'],
    sources: [THE_FORM],
  },
  itemsLastYear: {
    counts: ['上一年末本机关的事项数。'],
    excludes: ['办件的数量。'],
    local: ['以当时公布的权责清单、收费目录为准。'],
    sources: [THE_FORM],
  },
  itemsChange: {
    counts: ['本年事项数与上一年相比的增减：增加填正数，减少填负数（如 -2），没有变化填 0。'],
    excludes: ['“增3”“减2”“持平”等文字。'],
    sources: [THE_FORM],
  },
  decisions: {
    counts: ['1月1日至12月31日作出的决定。'],
    excludes: ['受理但年底还没有作出决定的。', '事项的数量：一个事项办了 30 件，填 30。'],
    local: ['以决定书上的日期为准。'],
    sources: [THE_FORM],
  },
  'fee.amount': {
    counts: ['1月1日至12月31日收取的金额，单位是万元：12345 元就是 1.2345 万元。'],
    excludes: ['以元为单位的数。'],
    local: ['按实际收取的金额填，以财政部门确认的入库数为准；小数保留几位，看本地要求。'],
    sources: [THE_FORM],
  },
  projects: {
    counts: ['本年实施的集中采购项目个数。'],
    sources: [THE_FORM],
  },
  'procurement.amount': {
    counts: ['本年集中采购项目的总金额，单位是万元。'],
    local: ['以合同金额为准，不是预算金额。'],
    sources: [THE_FORM],
  },
};
