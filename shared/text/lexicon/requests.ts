/** Words for applications: who made them, what is done with them, and what came of them (table three). */
import type { Tag } from './tags.ts';
import { entry, type Entry } from './word.ts';

export const REQUESTS: readonly Entry<Tag>[] = [
  entry(
    'act',
    'pending',
    `未办结 尚未办结 暂未办结 还未办结 未办理完毕 尚未办理完毕 未答复 尚未答复 暂未答复 正在办理 正在办理中 正办理 在办 在办理 待办 待答复 待办理 尚未到期 未到期 尚未到答复期限 未到答复期限 未到法定答复期限
     尚未到法定期限 尚在办理 尚在办理中 尚在期限内 尚在法定期限内 尚在办理期限内 尚在法定办理期限内 尚在答复期限内 仍在办理 仍在办理中 未到期限 尚未到期限 在法定办理期限内 在办理期限内 正在处理 正在办理之中 未到法定期限 未满答复期限 没有办完 没办完 还没办完 未办完 没有办结 没办结 还没办结 没有答复 还没答复 没有到期 还没到期 没到期 还没有到期 {,尚,仍}{处于,处在}{,法定}{办理,答复}{期,期限,时限,过程}{内,中} {尚在,仍在}{办理,答复}{期内,过程中}`,
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
  // Says of itself that nothing is left.
  entry('act', 'cleared', '{,当年,年内,年底,年末,动态,全部,实现}清零'),
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
    '结转 转结 结余 结转数 结转件 跨年{,度}{,办理,结转,件} 结转办理 延续 延续办理 顺延 顺延办理 接续办理 遗留{,到,至} 积压 {拖延,拖,延}到',
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
