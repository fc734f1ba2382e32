/** Help for table three, 收到和处理政府信息公开申请情况. */
import { article, THE_FORM, FEE_MEASURES, type Help } from './help.ts';

/** By the label of a row that spans others. */
export const REQUEST_GROUPS: Readonly<Record<string, Help>> = {
  '三、本年度办理结果': {
    counts: [
      '1月1日至12月31日作出答复或者办结的申请，不论是今年新收还是去年结转的。',
      '一件申请只填一种办理结果。',
    ],
    excludes: ['答复以后的复议、诉讼不改变这里的数，它们填在第四部分的表里。'],
    local: ['一件申请有几项内容、答复各不相同的，按主要的一项或者按“部分公开”填，各地不一。'],
    sources: [article('第三十三条', '第三十六条'), THE_FORM],
  },
  '（三）不予公开': {
    counts: ['信息存在，但依法决定不公开，并向申请人说明理由的。'],
    excludes: ['公开其中一部分的，填在“部分公开”。', '没有这项信息的，填在“无法提供”。'],
    sources: [article('第三十六条第三项'), THE_FORM],
  },
  '（四）无法提供': {
    counts: ['不是因为保密等理由不公开，而是本机关给不出所申请的信息。'],
    sources: [article('第三十条', '第三十六条第四项、第五项', '第三十八条'), THE_FORM],
  },
  '（五）不予处理': {
    counts: ['依法不作为政府信息公开申请处理，或者不重复处理的。'],
    sources: [article('第三十五条', '第三十六条第六项', '第三十九条'), THE_FORM],
  },
  '（六）其他处理': {
    counts: ['申请已经办结，但不属于前五类的。'],
    sources: [THE_FORM],
  },
};

/** By row key. */
export const REQUEST_ROWS: Readonly<Record<string, Help>> = {
  new: {
    counts: [
      '1月1日至12月31日收到的政府信息公开申请，当面、邮寄、网络、传真提交的都算。',
      '收到的日期：当面提交的是提交当天，需要签收的邮件是签收当天，平信、网络和传真提交的是与申请人确认的当天。',
    ],
    excludes: ['去年收到、今年答复的，填在“上年结转”。', '申请人按通知补正的，还是原来的一件，不另计。'],
    local: [
      '电话咨询、信箱留言、投诉举报等不以政府信息公开申请提出的，一般不计。',
      '几个人联名提出一份申请的，一般计 1 件。',
    ],
    sources: [article('第二十九条', '第三十条', '第三十一条'), THE_FORM],
  },
  carriedIn: {
    counts: [
      '去年12月31日还没有答复、转到今年办理的申请。',
      '每一列都等于去年年报“四、结转下年度继续办理”的同一列。',
    ],
    excludes: ['去年已经答复、今年还在复议或诉讼的。'],
    sources: [THE_FORM],
  },
  granted: {
    counts: ['所申请的信息全部公开：直接提供，或者告知获取的方式、途径和时间。'],
    excludes: ['只公开一部分的，填在“部分公开”。'],
    local: ['信息已经主动公开、告知到哪里获取的，一般也填在这里。'],
    sources: [article('第三十六条第一项、第二项'), THE_FORM],
  },
  partial: {
    counts: ['一件申请里有的内容不应当公开或者不是政府信息，经区分处理后公开了其余内容的。'],
    excludes: ['这一件不再计入“不予公开”“无法提供”等其他各行。'],
    sources: [article('第三十七条'), THE_FORM],
  },
  'denied.stateSecret': {
    counts: ['已经依法确定为国家秘密的信息。'],
    excludes: ['没有依法定密的内部资料、工作秘密。'],
    sources: [article('第十四条')],
  },
  'denied.forbiddenByLaw': {
    counts: ['法律、行政法规明文禁止公开的信息。'],
    excludes: ['只有规章、规范性文件规定不公开的。'],
    sources: [article('第十四条')],
  },
  'denied.securityAndStability': {
    counts: ['公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息。'],
    sources: [article('第十四条')],
  },
  'denied.thirdParty': {
    counts: ['涉及商业秘密、个人隐私等，公开会损害第三方合法权益的信息。'],
    excludes: ['第三方同意公开，或者本机关认为不公开会对公共利益造成重大影响而公开的：按公开的结果填。'],
    sources: [article('第十五条', '第三十二条')],
  },
  'denied.internalAffairs': {
    counts: ['三类内部事务信息：人事管理、后勤管理、内部工作流程。'],
    sources: [article('第十六条第一款')],
  },
  'denied.process': {
    counts: ['四类过程性信息：讨论记录、过程稿、磋商信函、请示报告。'],
    excludes: ['法律、法规、规章规定应当公开的过程性信息。'],
    sources: [article('第十六条第二款')],
  },
  'denied.enforcementFile': {
    counts: ['行政执法案卷信息。'],
    excludes: ['法律、法规、规章规定应当公开的执法案卷信息。'],
    local: ['案件当事人查阅自己的案卷，宜依照有关程序办理。'],
    sources: [article('第十六条第二款')],
  },
  'denied.administrativeQuery': {
    counts: ['工商登记、不动产登记资料等，法律、行政法规对获取方式另有规定，告知申请人依照规定办理的。'],
    local: ['哪些查询归入这一行，各地列举不一。'],
    sources: [article('第三十六条第七项'), THE_FORM],
  },
  'unavailable.notHeld': {
    counts: ['经检索，本机关没有制作、获取或者保存所申请的信息，告知不存在的。'],
    local: ['信息由别的机关负责公开，告知申请人那个机关名称、联系方式的，一般也填在这里。'],
    sources: [article('第三十六条第四项、第五项'), THE_FORM],
  },
  'unavailable.needsCreation': {
    counts: ['没有现成的信息，要对现有信息加工、分析或者重新制作才能提供的。'],
    excludes: ['从现有信息里去掉不应公开的内容：那是区分处理，填在“部分公开”。'],
    sources: [article('第三十七条', '第三十八条'), THE_FORM],
  },
  'unavailable.stillUnclear': {
    counts: ['申请内容不明确，申请人补正以后仍然不明确的。'],
    excludes: ['申请人没有正当理由、逾期不补正的：填在“其他处理”。'],
    sources: [article('第三十条'), THE_FORM],
  },
  'rejected.petition': {
    counts: ['以政府信息公开申请的形式信访、投诉、举报，告知不作为政府信息公开申请处理的。'],
    excludes: ['直接按信访、投诉、举报提出的：不是政府信息公开申请，不计入本表。'],
    sources: [article('第三十九条第一款')],
  },
  'rejected.repeated': {
    counts: ['已经答复过的申请人，又申请公开相同的信息，告知不重复处理的。'],
    excludes: ['别的申请人申请同样的信息。', '前一件还没有答复的。'],
    sources: [article('第三十六条第六项')],
  },
  'rejected.publication': {
    counts: ['要求提供政府公报、报刊、书籍等公开出版物的，可以告知获取途径。'],
    sources: [article('第三十九条第二款')],
  },
  'rejected.excessive': {
    counts: ['申请的数量、频次明显超过合理范围，要求说明理由后认为理由不合理，告知不予处理的。'],
    excludes: ['理由合理、延迟答复的：按最后的答复结果填。', '只收取信息处理费、仍然答复的。'],
    sources: [article('第三十五条')],
  },
  'rejected.reconfirmation': {
    counts: ['申请人已经得到信息，又要求行政机关确认或者重新出具的。'],
    local: ['例如要求在已经得到的材料上盖章、证明与原件一致。'],
    sources: [THE_FORM],
  },
  otherHandling: {
    counts: ['已经办结，但不属于前五类的，不再细分。'],
    local: ['申请人撤回申请、逾期不补正、逾期不缴信息处理费的，一般填在这里。'],
    sources: [THE_FORM],
  },
  'otherHandling.notCorrected': {
    counts: ['申请内容不明确，申请人没有正当理由、逾期不补正，视为放弃申请的。'],
    excludes: ['补正了但仍然不明确的：填在“补正后申请内容仍不明确”。'],
    sources: [article('第三十条'), THE_FORM],
  },
  'otherHandling.feeUnpaid': {
    counts: ['收到收费通知后20个工作日内没有缴纳信息处理费，视为放弃申请、不再处理的。'],
    excludes: ['按时缴费的：按答复结果填。'],
    local: ['这一行有数的，第六部分要写明发出收费通知的件数和金额。'],
    sources: [article('第四十二条'), FEE_MEASURES],
  },
  'otherHandling.other': {
    counts: ['前面各行都不适用的办理结果。'],
    local: ['例如申请人主动撤回申请。填了数的，准备好原因说明，以备核对。'],
    sources: [THE_FORM],
  },
  handled: {
    counts: ['本列（一）至（六）各行之和，也就是今年办结的件数。'],
    excludes: ['年底还没有答复的：填在“四、结转下年度继续办理”。'],
    sources: [THE_FORM],
  },
  carriedOut: {
    counts: ['到12月31日还没有作出答复的申请。', '明年年报的“上年结转”每一列都与它相同。'],
    excludes: ['已经答复、正在复议或诉讼的。'],
    sources: [article('第三十三条'), THE_FORM],
  },
};

const ORGANISATION_NAMES = '按申请人的登记性质归类，拿不准的以本地主管部门的答复为准。';

/** By column key: who applied. */
export const REQUEST_COLUMNS_HELP: Readonly<Record<string, Help>> = {
  natural: {
    counts: ['公民个人以自己名义提出的申请。'],
    local: ['律师受个人委托、以委托人名义提出的，一般按委托人填在这里。', '个体工商户归入哪一列，各地不一。'],
    sources: [article('第二十七条'), THE_FORM],
  },
  business: {
    counts: ['公司等企业以自己名义提出的申请。'],
    local: [ORGANISATION_NAMES],
    sources: [article('第二十七条'), THE_FORM],
  },
  research: {
    counts: ['从事科学研究的机构以自己名义提出的申请。'],
    excludes: ['研究人员、师生以个人名义提出的：填在“自然人”。'],
    local: ['高等学校一般填在这里。', ORGANISATION_NAMES],
    sources: [article('第二十七条'), THE_FORM],
  },
  charity: {
    counts: ['从事社会公益活动的组织以自己名义提出的申请。'],
    local: ['社会团体、基金会、社会服务机构（民办非企业单位）一般填在这里。', ORGANISATION_NAMES],
    sources: [article('第二十七条'), THE_FORM],
  },
  legalService: {
    counts: ['提供法律服务的机构以自己名义提出的申请。'],
    local: ['律师事务所、公证机构、基层法律服务所一般填在这里。', ORGANISATION_NAMES],
    sources: [article('第二十七条'), THE_FORM],
  },
  other: {
    counts: ['前四类以外的法人和其他组织。'],
    local: ['村（居）民委员会、业主委员会、事业单位等一般填在这里。'],
    sources: [article('第二十七条'), THE_FORM],
  },
  total: {
    counts: ['左边六列之和：自然人加五类法人或其他组织。表里没有法人的小计。'],
    sources: [THE_FORM],
  },
};

/** For the heading over the five columns of legal persons. */
export const LEGAL_PERSON_HELP: Help = {
  counts: ['以单位名义提出的申请，分五类填写，每件只归一类。'],
  excludes: ['单位工作人员以个人名义提出的：填在“自然人”。'],
  sources: [article('第二十七条'), THE_FORM],
};

/** For the heading over all columns. */
export const APPLICANT_HELP: Help = {
  counts: ['按申请人分列，一件申请只填一列。', '每一列：第一项加第二项，等于第三项的总计加第四项。'],
  sources: [THE_FORM],
};
