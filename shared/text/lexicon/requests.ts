/** Words for applications: who made them, what is done with them, and what came of them (table three). */
import type { Tag } from './tags.ts';
import { entry, type Entry } from './word.ts';

export const REQUESTS: readonly Entry<Tag>[] = [
  entry(
    'act',
    'pending',
    `未办结 尚未办结 暂未办结 还未办结 未办理完毕 尚未办理完毕 未答复 尚未答复 暂未答复 正在办理 正在办理中 正办理 在办 在办理 待办 待答复 待办理 尚未到期 未到期 尚未到答复期限 未到答复期限 未到法定答复期限
     尚未到法定期限 尚在办理 尚在办理中 尚在期限内 尚在法定期限内 尚在办理期限内 尚在法定办理期限内 尚在答复期限内 仍在办理 仍在办理中 未到期限 尚未到期限 在法定办理期限内 在办理期限内 正在处理 正在办理之中 未到法定期限 未满答复期限 没有办完 没办完 还没办完 未办完 没有办结 没办结 还没办结 没有答复 还没答复 没有到期 还没到期 没到期 还没有到期`,
  ),
  entry(
    'act',
    'due',
    '应办理 应当办理 应办 应答复 应当答复 需办理 需要办理 需答复 需要答复 需处理 需要处理 应处理 共需办理 应办结',
  ),
  entry(
    'act',
    'handled',
    '办结 办复 办理完毕 办理完成 办理答复 处理完毕 处理答复 处理完成 办毕 办理完结 审核答复 办结答复 答复办结 办结数 办结量 办理结果总计 办理结果合计',
  ),
  // 均已答复 says that no answer was late, 均已办结 that none is open.
  entry('act', 'answered', '答复 回复 作出答复 答复申请人 答复量 予以答复'),
  entry(
    'act',
    'received',
    '收到 接收 接到 接受 收悉 受理 登记 收 收到的 接收到 登记受理 受理登记 收件 共收到 收到各类 收到群众 来件',
  ),
  entry('act', 'new', '新收 新收到 新增 新接收 新受理 新收的 新登记'),
  entry('act', 'processed', '办理 处理 承办 经办 办件量 办理量 接着办 接着办理 往下办'),
  entry(
    'carry',
    'noun',
    '结转 转结 结余 结转数 结转件 跨年 结转办理 延续 延续办理 顺延 顺延办理 接续办理 遗留到 遗留至 遗留',
  ),
  entry('carry', 'on', '承接 转 转入 流转 转到 转至 接转'),
  entry(
    'applicant',
    'natural',
    '自然人 公民 公民个人 个人 居民个人 村民个人 自然人申请 公民申请 个人申请 自然人申请人 群众个人',
  ),
  entry(
    'applicant',
    'legal',
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人或其它组织 法人和其它组织 法人 法人组织 法人及组织 企业法人 法人单位',
  ),
  entry('applicant', 'business', '商业企业'),
  entry('applicant', 'company', '企业 企业单位 公司'),
  entry('applicant', 'research', '科研机构 科研院所'),
  entry('applicant', 'charity', '社会公益组织 公益组织 社会公益机构'),
  entry('applicant', 'legalService', '法律服务机构 律师事务所 法律服务 律所'),
  entry('applicant', 'otherOrganisation', '其他组织 其它组织 社会组织 其他机构 其他法人'),
  entry(
    'everyone',
    '',
    `公民、法人和其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人或者其他组织 公民、法人 公民法人和其他组织 公民和法人 自然人、法人和其他组织 自然人、法人或其他组织 自然人和法人 自然人、法人
     公民个人和企业 个人和单位 个人或单位 个人和组织 公民和组织 公民、企业 群众和企业 企业和群众 企业和个人 个人、企业 单位和个人 单位或个人 企业、个人 公民和企业 社会公众 社会各界 社会各方 各界 各界人士 公众 群众 广大群众 办事群众 市民 居民 村民 企业群众`,
  ),
];

/** Why something was not made public, also behind 属于 and 涉及. */
function reason(key: string, words: string): Entry<Tag> {
  const bare = words.trim().split(/\s+/u);
  return { tag: 'result', key, words: bare.flatMap((word) => [word, `属于${word}`, `涉及${word}`]) };
}

/** Results, as the rows of table three name them and as reports say them. */
export const RESULTS: readonly Entry<Tag>[] = [
  entry(
    'result',
    'rejected.petition',
    `信访举报投诉类申请 信访、举报、投诉类申请 信访、举报、投诉类 信访举报投诉类 信访类申请 信访举报投诉 信访举报投诉类事项 信访投诉举报类
     信访、投诉、举报类申请 信访、投诉、举报类 信访、举报投诉类 信访举报、投诉类 信访举报类`,
  ),
  entry('result', 'rejected.repeated', '重复申请 重复提出的申请 重复的申请 重复提交的申请'),
  entry(
    'result',
    'rejected.publication',
    '申请公开出版物 申请提供公开出版物 索要公开出版物 要求提供公开出版物 提供公开出版物 公开出版物',
  ),
  entry(
    'result',
    'rejected.excessive',
    '无正当理由大量反复申请 无正当理由大量、反复申请 大量反复申请 大量、反复申请',
  ),
  entry(
    'result',
    'rejected.reconfirmation',
    '要求行政机关确认或重新出具已获取信息 要求行政机关确认或者重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息 行政机关确认或重新出具已获取信息 重新出具已获取信息',
  ),
  reason('denied.stateSecret', '国家秘密 属国家秘密'),
  reason(
    'denied.forbiddenByLaw',
    '其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开 法律法规禁止公开 法律、法规禁止公开',
  ),
  reason('denied.securityAndStability', '危及“三安全一稳定” “三安全一稳定” 危及三安全一稳定 三安全一稳定'),
  reason(
    'denied.thirdParty',
    '第三方不同意公开 第三方不同意 保护第三方合法权益 第三方合法权益 损害第三方合法权益 第三方权益',
  ),
  reason('denied.internalAffairs', '三类内部事务信息 内部事务信息 三类内部事务'),
  reason('denied.process', '四类过程性信息 过程性信息 四类过程性'),
  reason('denied.enforcementFile', '行政执法案卷 执法案卷 行政执法案卷信息 执法案卷信息'),
  reason('denied.administrativeQuery', '行政查询事项 行政查询'),
  entry(
    'result',
    'unavailable.notHeld',
    `本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握 本机关不掌握相关信息 不掌握相关信息 不掌握政府信息 政府信息不掌握
     没有相关信息 没有该信息 没有所申请的信息 没有申请的信息 没有这项信息 未保存相关信息 没有保存相关信息
     不属于本机关掌握范围 不属于本机关掌握 不在本机关掌握范围 不属本机关掌握 本机关未掌握 未掌握 未掌握相关信息 未掌握相关政府信息 本机关未制作或获取 未制作或获取 未制作、获取 本机关未制作、获取 未制作也未获取 未制作、未获取`,
  ),
  entry(
    'result',
    'unavailable.needsCreation',
    '另行制作 另行加工 加工汇总 汇总加工 需要加工 没有现成信息需要另行制作 没有现成信息 无现成信息 需要另行制作 没有现成信息、需要另行制作 没有现成政府信息 需另行制作 没有现成信息需另行制作 无现成信息需另行制作',
  ),
  entry(
    'result',
    'unavailable.stillUnclear',
    '补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 申请内容仍不明确 补正后申请仍不明确',
  ),
  entry(
    'result',
    'otherHandling.notCorrected',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 无正当理由逾期不补正 申请人无正当理由逾期不补正 逾期不补正 逾期未补正 申请人逾期未补正 申请人逾期不补正 经补正逾期未补正',
  ),
  entry(
    'result',
    'otherHandling.feeUnpaid',
    '申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费 逾期不缴纳费用 逾期未交费 逾期未按要求缴纳费用 逾期未按收费通知要求缴费',
  ),
  entry(
    'result',
    'denied',
    '不予公开 未予公开 未予以公开 不予以公开 不同意公开 不予公开类 决定不予公开 答复不予公开 不公开',
  ),
  entry(
    'result',
    'partial',
    '部分公开 予以部分公开 部分予以公开 同意部分公开 准予部分公开 作出部分公开 部分同意公开 答复部分公开',
  ),
  entry(
    'result',
    'granted',
    '予以公开 予公开 同意公开 准予公开 全部公开 全部予以公开 完全公开 决定公开 予以全部公开 答复公开 给予公开 答复予以公开 依法予以公开 作出公开',
  ),
  entry(
    'result',
    'unavailable',
    '无法提供 未能提供 不能提供 无法予以提供 无法提供类 无法提供政府信息 答复无法提供',
  ),
  entry('result', 'rejected', '不予处理 不予处理类'),
  entry(
    'result',
    'otherHandling',
    '不再处理 其他处理 其它处理 作其他处理 做其他处理 作其它处理 其他方式处理 作出其他处理 其他处理方式',
  ),
  entry(
    'narrow',
    '',
    '不予受理 不予答复 不予登记 不予办理 不予许可 信息不存在 非本机关 不属于本机关 不属于本行政机关 告知其他途径',
  ),
];
