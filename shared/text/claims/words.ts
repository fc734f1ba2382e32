/**
 * The words with which reports speak of applications, reconsideration, litigation and normative documents, as data.
 *
 * A text is split into these words from left to right; at one place the first entry that fits wins, so the longer
 * and the more special stand before the shorter. Texts come without white space and in half-width signs.
 */

/** What a word does in a sentence. */
export type WordKind =
  /** Names applications for disclosure; `bareApplication` only where the text is about them already. */
  | 'application'
  | 'bareApplication'
  /** Names a row of table three by its key. */
  | 'result'
  /** Names applications carried over; the key says whence and whither. */
  | 'carry'
  /** Says that none were: 上年无结转. */
  | 'noCarry'
  /** Says what was done; the key says what. */
  | 'request'
  | 'document'
  | 'documentAct'
  /** A group of table four. */
  | 'review'
  | 'outcome'
  /** The body that decides cases: 受理, 审理. */
  | 'organ'
  | 'applicant'
  | 'everyone'
  | 'disclosure'
  | 'negation'
  | 'including'
  | 'partOf'
  | 'each'
  | 'whole'
  | 'allOf'
  /** A time; the key is a year, `this`, `other`, `since` or `part` of a year. */
  | 'time'
  | 'self'
  | 'foreign'
  | 'comparison'
  /** What will or must be; with the key `clause` only the clause that it stands in. */
  | 'plan'
  /** Narrows a number down to what no table counts: a channel, a subject, a rate. */
  | 'narrow'
  /** Another thing that is counted. */
  | 'otherThing'
  | 'filler';

export interface Word {
  readonly kind: WordKind;
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly kind: WordKind;
  readonly key: string;
  readonly pattern: string;
}

const entry = (kind: WordKind, pattern: string, key = ''): Entry => ({ kind, key, pattern });

const YEAR = '(?:19|20)\\d\\d年度?';
const LAST_YEAR = '(?:上一?年度?|去年度?|前一年度?|往年|以前年度)';
const NEXT_YEAR = '(?:下一?个?年度?|次年度?|明年度?|翌年|来年)';
const CARRY_ON = '(?:的)?(?:继续|接续)?(?:办理|处理)?';
const ORGANISATIONS = '法人(?:和|或|或者|及|以及|与|、)(?:其他|其它)组织';
/** 将政务公开列入年度考核 is no plan. */
const TAKEN_AS = '列入|纳入|列为|作为|融入|贯穿|摆[在上]|置于|分解';
const REQUEST_THING = '(?:的)?(?:申请)?(?:事项|办件|件(?=\\D{0,3}\\d)|数量|总量|总数)?';

const TIMES: readonly Entry[] = [
  entry(
    'carry',
    `(?:${YEAR}|${LAST_YEAR})(?:度)?(?:的)?(?:未办结)?(?:结转|转结)(?:至|到|入)?(?:本年度?|今年|当年|${YEAR})?${CARRY_ON}`,
    'in',
  ),
  entry('carry', `(?:结转|转结|转)(?:至|到|入)?(?:${NEXT_YEAR}|${YEAR})${CARRY_ON}`, 'out'),
  entry('noCarry', `${LAST_YEAR}(?:无|没有|未)(?:申请|件)?(?:结转|转结)`, 'in'),
  entry('carry', '结转继续(?:办理|处理)', 'out'),
  entry('carry', `(?:结转|转结)${CARRY_ON}`, 'either'),
  // Of what came in this year, not of all that was answered.
  entry('narrow', '当年度?内?(?=办结|答复|办理)'),
  entry('time', '(?:1月1日|12月31日|12月(?:底|末)|年初|年底|年末|年终)', 'whole'),
  entry('time', '每(?:年|月|季度?|周|日|天|半年)|(?:月|年|日|平)均', 'rate'),
  entry(
    'time',
    '[上下]半年|(?:第?[一二三四1-4]|[前后][一二三两])季度|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末|初|中旬|以来)?',
    'part',
  ),
  entry('time', '(?:19|20)\\d\\d(?=[-—–至~])', 'range'),
  entry('time', '(?:19|20)\\d\\d年度?', 'year'),
  entry('time', '今年|本年度?|全年度?|当年度?|年内|年度内|(?:一|1)年来|截至目前|目前|全年', 'this'),
  entry(
    'time',
    '去年|上一?年度?|前年|往年|历年|近[几两三四五\\d]年|近年来?|明年|下一?年度?|次年|同期|往届',
    'other',
  ),
  entry('time', '(?:开展|实施|施行|成立|运行|上线)以来|以来|至今|自开展', 'since'),
];

const RESULTS: readonly Entry[] = [
  entry('narrow', '不予(?:受理|答复|登记|办理)'),
  entry(
    'result',
    '信访、?举报、?投诉类?(?:的)?(?:政府信息公开)?申请|信访、?举报、?投诉类(?:事项)?|信访类申请',
    'rejected.petition',
  ),
  entry('result', '重复(?:的|提出的)?申请', 'rejected.repeated'),
  entry('result', '(?:要求)?(?:提供)?公开出版物', 'rejected.publication'),
  entry('result', '(?:无正当理由)?大量、?反复申请', 'rejected.excessive'),
  entry('result', '(?:要求)?(?:行政机关)?确认或(?:者)?重新出具(?:已获取信息)?', 'rejected.reconfirmation'),
  entry('result', '国家秘密', 'denied.stateSecret'),
  entry('result', '法律、?行政法规禁止(?:公开)?', 'denied.forbiddenByLaw'),
  entry('result', '(?:危及)?[“"”\']?三安全一稳定[“"”\']?', 'denied.securityAndStability'),
  entry('result', '(?:保护)?第三方合法权益', 'denied.thirdParty'),
  entry('result', '三类内部事务(?:信息)?|内部事务信息', 'denied.internalAffairs'),
  entry('result', '(?:四类)?过程性信息', 'denied.process'),
  entry('result', '(?:行政)?执法案卷(?:信息)?', 'denied.enforcementFile'),
  entry('result', '行政查询事项', 'denied.administrativeQuery'),
  entry('result', '(?:本机关)?不掌握(?:相关)?(?:的)?(?:政府信息)?', 'unavailable.notHeld'),
  entry(
    'result',
    '(?:没有|无)现成(?:政府)?信息(?:、?需要?另行制作)?|需要?另行制作',
    'unavailable.needsCreation',
  ),
  entry('result', '补正后(?:申请)?(?:内容)?仍不明确', 'unavailable.stillUnclear'),
  entry('result', '(?:申请人)?(?:无正当理由)?逾期[不未]补正', 'otherHandling.notCorrected'),
  entry(
    'result',
    '(?:申请人)?逾期[不未](?:按[^,。;:\\d]{0,12})?(?:缴纳?|交纳?)费用?',
    'otherHandling.feeUnpaid',
  ),
  entry('result', '不予以?公开|不同意公开', 'denied'),
  entry('result', '(?:予以|同意|准予)?部分(?:予以|同意)?公开|公开部分(?=\\d)', 'partial'),
  entry('result', '全部予以公开|予以(?:全部)?公开|同意公开|准予公开|全部公开|完全公开', 'granted'),
  entry('result', '无法提供', 'unavailable'),
  entry('result', '不予处理', 'rejected'),
  entry('result', '[作做]?其[他它]处理', 'otherHandling'),
  entry('narrow', '不再处理|信息不存在|非本机关'),
];

const REVIEWS: readonly Entry[] = [
  entry('filler', '诉讼请求'),
  entry(
    'narrow',
    '(?:行政)?复议(?:机关|机构|局|委员会|法|决定书?|答复|意见)|(?:行政)?诉讼(?:法|费|时效)|复议体制|复议工作|诉讼工作|复议与应诉|复议和应诉',
  ),
  entry(
    'review',
    '未经(?:行政)?复议(?:的)?(?:而)?(?:直接)?(?:提起|提出)?(?:的)?(?:行政)?(?:诉讼|起诉)|直接(?:提起|提出)?(?:行政)?(?:诉讼|起诉)',
    'directLitigation',
  ),
  entry(
    'review',
    '(?:经)?(?:行政)?复议后(?:再|又)?(?:提起|提出|被)?(?:的)?(?:行政)?(?:诉讼|起诉)',
    'litigationAfterReconsideration',
  ),
  entry('review', '(?:行政)?复议(?:申请|案件)?', 'reconsideration'),
  entry('narrow', '应诉|出庭'),
  entry('review', '(?:行政)?诉讼(?:案件)?|行政案件', 'litigation'),
  entry('narrow', '一审|二审|再审|上诉'),
  entry('outcome', '(?:结果)?(?:予以)?维持', 'upheld'),
  entry('outcome', '驳回(?:原告)?(?:的)?(?=诉讼请求)|胜诉', 'upheld'),
  entry('outcome', '(?:结果)?(?:被)?(?:予以)?(?:纠正|纠错)|败诉|(?:被)?撤销|确认违法|责令', 'corrected'),
  entry('outcome', '其[他它]结果', 'other'),
  entry(
    'outcome',
    '(?:尚未|未|暂未)(?:审结|结案|作出|判决)|正在(?:审理|审查)(?:中)?|尚在(?:审理|审查)(?:中)?|审理中',
    'pending',
  ),
  entry('organ', '审理|审结|裁决|代理'),
];

const REQUESTS: readonly Entry[] = [
  entry(
    'everyone',
    `(?:公民|自然人)(?:个人)?[、和及或与](?:企业)?(?:${ORGANISATIONS}|法人)|(?:公民|自然人|个人|群众)(?:和|或|及|、)(?:其他)?(?:单位|企业|组织)|(?:单位|企业|组织)(?:和|或|及|、)(?:个人|公民|群众)`,
  ),
  entry(
    'application',
    `(?:政府|政务)?信息公开(?:的)?申请${REQUEST_THING}|依申请(?:公开)?(?:政府|政务)?信息(?:公开)?${REQUEST_THING}|依申请公开${REQUEST_THING}|要求公开(?:政府|政务)信息(?:的)?申请${REQUEST_THING}|申请公开(?:(?:政府|政务)?信息)?${REQUEST_THING}|公开(?:政府|政务)?信息(?:的)?申请${REQUEST_THING}|公开申请${REQUEST_THING}|政府信息(?:的)?申请${REQUEST_THING}|依申请(?:办件|事项|件)`,
  ),
  entry('disclosure', '(?:政府|政务)?信息公开(?:工作|方面|类|事项)?(?:有关|相关)?'),
  entry(
    'narrow',
    '(?:办结|答复|办理|回复|公开|满意|及时|按时|受理|处理|反馈|纠错|败诉|维持|发生)率|(?:答复|告知|决定|回执|通知)书|答复(?:意见|函)|告知函|延期|逾期|超期|超时|当场|当日',
  ),
  entry(
    'narrow',
    '通过(?!率)|网上|网络|网站|在线|平台|系统|邮[件箱寄政]|电邮|邮递|信函|信件|书面|纸质|当面|现场|窗口|传真|电话|热线|短信|微信|微博|口头|来函|线上|线下|公众号|信箱|互联网|来人|上门',
  ),
  entry('narrow', '到期|应当?答复|转办|转交|移送|移交|交办|转来|转送|协办|协助|配合|征求意见'),
  entry('narrow', '关于|有关|针对|要求公开|主要|合并|(?:典型)?案例'),
  entry(
    'request',
    '(?:未|尚未|暂未|还未|待|正在|正)(?:办结|答复|办理|回复|处理)(?:完毕|中)?|在办|(?:尚|还)?未到(?:法定)?(?:答复|办理|办结)?(?:期限|时限|期)',
    'pending',
  ),
  entry('request', '应(?:当)?(?:办理|办)(?!结)|需要?(?:办理|答复|处理)', 'due'),
  entry('request', '办结|办复|答复|回复|(?:办理|处理|处置)(?:完毕|完成|完结|答复|办结)|办毕', 'handled'),
  entry('request', '新?收到|新收|新增|接收|接到|接受|收悉|受理|登记', 'received'),
  entry('request', '办理|处理', 'processed'),
  entry(
    'applicant',
    '法人(?:(?:和|或|或者|及|以及|与|、)(?:其他|其它)组织)|(?:企业)?法人|其[他它]组织',
    'legal',
  ),
  entry('applicant', '自然人|公民(?:个人)?|个人', 'natural'),
  entry('applicant', '商业企业', 'business'),
  entry('applicant', '企业', 'company'),
  entry('applicant', '科研机构', 'research'),
  entry('applicant', '社会公益组织|公益组织', 'charity'),
  entry('applicant', '法律服务机构', 'legalService'),
  entry(
    'otherThing',
    '(?:行政许可|许可|办证|仲裁|补贴|低保|救助|认定|备案|登记|注册|鉴定|补助|法律援助|执行|立案|贷款|入党|保障|复核)(?:的)?申请',
  ),
  entry('bareApplication', `申请(?!人)${REQUEST_THING}`),
];

const DOCUMENTS: readonly Entry[] = [
  entry(
    'narrow',
    '党内规范性文件|党组规范性文件|(?:县|市|区|州|省)(?:委|政府|人民政府)(?:名义)?(?:的)?(?:印发|制发|出台|制定)?(?:的)?(?:行政)?规范性文件|政府规范性文件|规范性文件(?:和|、)?(?:重大|合同|草案|清理)',
  ),
  entry('document', '(?:行政)?规范性文件', 'normativeDocument'),
  entry('document', '(?:政府|部门)?规章(?![制程])', 'regulation'),
  entry('documentAct', '新?(?:制发|制定|出台|印发|制订)', 'issued'),
  entry('documentAct', '废止(?:(?:和|或|、|及)?(?:宣布)?失效)?|宣布(?:废止|失效)|失效', 'repealed'),
  entry('documentAct', '现行有效|继续有效|(?<![无未])有效(?=(?:的)?(?:行政)?规范性文件)', 'inForce'),
  entry(
    'narrow',
    '审[查核]|备案|报备|报送|清理|解读|评估|修[订改]|起草|代拟|合法性|公平竞争|以[^,。;:]{1,8}名义|征求|上级|转发|学习|统一登记|草案|建议(?=废止|修改)|拟(?=废止|制定|出台)|联合',
  ),
];

const SCOPES: readonly Entry[] = [
  entry(
    'foreign',
    '全(?:省|市|县|区|州|旗)(?:各级|各|所有)?(?:行政|政府)?(?:机关|单位|部门)(?:、?(?:各)?单位|、?部门)?',
    'place',
  ),
  entry(
    'foreign',
    '全系统|全(?:省|市|县|区|州|镇|乡)[^,。;:\\d]{0,8}(?:系统|单位|部门|机关|组织)|各(?:单位|部门|镇|乡|街道|科室|股室|村|社区|级|地|县|区)[^,。;:\\d]{0,12}|(?:下|所|直)属[^,。;:\\d]{0,8}|[省市县区]直(?:各)?(?:单位|部门|机关)|局属',
  ),
  entry(
    'foreign',
    '(?:全|我)(?:省|市|县|区|州|旗|镇|乡)(?=(?:各级|范围内)?(?:[^,。;:\\d局委办院厅镇乡]{0,4}\\d{4}年度?)?(?:全年|本年度?)?(?:总?共计?|累计|合计|总计|新|[,]|收|受|办|答|发生|制发|制定|现行|废止|有))',
    'place',
  ),
  entry(
    'self',
    '我[局委办院厅处镇乡]|我(?:街道|单位|部门|中心|办事处|机关)|本(?:机关|单位|局|委|办|镇|乡|街道|部门|级|厅|院)|全[局委办院]|局机关|机关本级|本级',
  ),
  entry('partOf', '其中'),
  entry('including', '[包]?含|包括'),
  entry('each', '各(?=\\d)|均为|各为|分别为?'),
  entry(
    'comparison',
    '较|相比|同比|环比|对比|与(?=(?:19|20)\\d\\d年|去年|上年)|比(?!例|如|较)|增[长加幅]|减少|下降|上升|[多少高低]于|升至|降至|原来|原有|压缩|缩短|精简|降低|增至|减至',
  ),
  entry('plan', `计划|拟(?![订定稿人])|预计|力争|争取|下一步|今后|将(?!近|军|[^,。;:]{1,24}(?:${TAKEN_AS}))`),
  entry('plan', '确保|做到|目标|要求(?!公开|[,、和及]|精神)|不少于|不超过|至少', 'clause'),
  entry('allOf', '均|全部|都|悉数|100%', ''),
  entry('whole', '总?共计?|一共|累计|合计|总计|总数'),
  entry('negation', '没有|暂无|未曾|从未|尚未|暂未|并未|不存在|未|没|无(?![法效需论])'),
];

const OTHER_THINGS: readonly Entry[] = [
  entry(
    'otherThing',
    '主动公开|公文|文件|属性|建议|提案|议案|留言|来信|信访|来访|来电|工单|咨询|投诉|举报|许可|处罚|12345|诉求|问题|仲裁|纠纷|证书|执照|采购|督查|督办|舆情|培训|会议|检查|抽查|调解|案件|线索|稿件|合同|问卷|政策|公告|专报|课题|表彰|服务事项|政务服务|即办件|办件|援助|公证|赔偿|立案|监督|审批|事故',
  ),
];

const FILLERS: readonly Entry[] = [
  entry(
    'filler',
    '加上(?=上|20|去)|加(?=上年|上一年)|[尚还另]有|在(?=已|办结|答复|收到|受理|新收|全部)|发生|产生|引发|引起|出现|涉及|导致|提起|提出|提交|申请人|被|因|任何|及时|按时|按期|如期|准时|依法|依规|依程序|按程序|规范|(?:在)?(?:法定|规定)(?:的)?(?:时限|期限|时间)(?:内|要求)?|按(?:规定|要求|照规定)|严格|全面|已|并|且|予以|给予|作出|进行|实际|分别|情况|情形|情况如下|数量|总量|数|的|为|是|有|了|也|共|量|件|事项|类|属于|属|系|以上|上述|经|由|向|对|于|和|及|与|或|以及|结果|本年度办理结果|决定|形式|方式|范围|申报|年度|一年|度|中|内|等|办公室|行政机关|机关|合法权益|公众|群众|市民|人民|服务对象|当事人|社会|群众提交|信息|向我局|["“”\'、:<>()《》\\-—]',
  ),
];

const ENTRIES: readonly Entry[] = [
  ...TIMES,
  ...RESULTS,
  ...REVIEWS,
  ...REQUESTS,
  ...DOCUMENTS,
  ...SCOPES,
  ...OTHER_THINGS,
  ...FILLERS,
];

const WORDS = new RegExp(ENTRIES.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');

/** The known words of a text in order; what lies between them is unknown. */
export function wordsOf(text: string, offset = 0): Word[] {
  return [...text.matchAll(WORDS)].map((match) => {
    let group = 1;
    while (match[group] === undefined) group += 1;
    const { kind = 'filler', key = '' } = ENTRIES[group - 1] ?? {};
    const start = offset + match.index;
    return { kind, key, text: match[0], start, end: start + match[0].length };
  });
}
