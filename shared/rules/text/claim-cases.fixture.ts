import { exampleReport } from '../../example.ts';
import type { FigureId } from '../../forms/figures.ts';
import type { Report } from '../../report/schema.ts';
import { withParagraphs, type FiringCase, type RuleCase, type RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';

type Figures = Readonly<Record<FigureId, number>>;

/** The example's own words on applications set aside, so that only `sentence` speaks of them. */
function saying(no: number, sentence: string, figures: Figures = {}): Report {
  const report = exampleWith(figures);
  const without = {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((text) =>
        text.includes('新收政府信息公开申请') ? '依法办理。' : text,
      ),
    })),
  };
  return withParagraphs(without, no, [sentence]);
}

/** Paragraph that `saying` adds. */
const NEXT: Readonly<Record<number, number>> = { 1: 12, 2: 1, 3: 1, 4: 1, 5: 3, 6: 2 };
const at = (no: number) => `section:${no}/paragraph:${NEXT[no] ?? 1}`;

function fires(no: number, sentence: string, message: string, figures: Figures = {}): FiringCase {
  return { name: sentence, report: saying(no, sentence, figures), place: at(no), message };
}

function quiet(no: number, sentence: string, figures: Figures = {}): RuleCase {
  return { name: sentence, report: saying(no, sentence, figures) };
}

const NO_REQUESTS: Figures = Object.fromEntries(
  Object.keys(exampleReport().figures)
    .filter((id) => id.startsWith('requests.'))
    .map((id) => [id, 0]),
);
const NO_CASES: Figures = {
  'review.reconsideration.upheld': 0,
  'review.reconsideration.total': 0,
  'review.directLitigation.pending': 0,
  'review.directLitigation.total': 0,
};
const THREE_CASES: Figures = {
  'review.reconsideration.upheld': 2,
  'review.reconsideration.total': 2,
  'review.directLitigation.upheld': 1,
  'review.directLitigation.pending': 0,
  'review.directLitigation.total': 1,
  'review.litigationAfterReconsideration.upheld': 1,
  'review.litigationAfterReconsideration.total': 1,
};

// The example: 10 received, 2 carried in, 9 handled (4 granted, 1 partial, 1 denied, 2 unavailable, 1 rejected), 3 left.
const REQUEST_COUNTS: RuleCases = {
  rule: 'N-03',
  fires: [
    fires(1, '2024年，我局共收到政府信息公开申请8件。', '填 10，差 2'),
    fires(1, '全年新收依申请公开12件，上年结转2件，办结9件。', '填 10，差 2'),
    fires(1, '2024年度，本机关受理依申请公开事项11件，办结9件。', '填 10，差 1'),
    fires(1, '收到申请公开政府信息的申请10件，办结10件。', '填 9，差 1'),
    fires(1, '2024年新收政府信息公开申请10件，上年结转1件。', '上年结转政府信息公开申请数量·总计”填 2'),
    fires(1, '2024年新收政府信息公开申请10件，办结9件，结转下年度继续办理2件。', '填 3，差 1'),
    fires(1, '2024年收到政府信息公开申请10件，2023年结转3件，均依法办理。', '填 2，差 1'),
    fires(3, '本年度收到申请 7 件。', '填 10，差 3'),
    fires(
      1,
      '2024年共收到政府信息公开申请10件，其中自然人申请8件，法人或其他组织申请3件。',
      '自然人”填 7，差 1',
    ),
    fires(
      1,
      '2024年共收到政府信息公开申请10件，其中自然人7件，法人或其他组织2件。',
      '法人或其他组织各列合计',
    ),
    fires(1, '依申请公开工作规范有序，2024年收到九件政府信息公开申请。', '填 10，差 1'),
    fires(1, '2024年，我局收到政府信息公开申请１３件（其中网上申请5件、信函申请8件）。', '填 10，差 3'),
    fires(1, '本年度收到政府信息公开申请0件。', '填 10，差 10'),
    fires(1, '清河县水利局2024年收到并答复政府信息公开申请10件。', '填 9，差 1'),
    fires(1, '2024年共收到政府信息公开申请9件，同比增长50%，较上年增加3件。', '填 10，差 1'),
    fires(1, '2023年收到政府信息公开申请6件，2024年收到9件。', '填 10，差 1'),
    fires(1, '2024年依申请公开9件，办结8件。', '填 9，差 1'),
    fires(1, '新收政府信息公开申请10件，上年结转2件，全年应办理13件。', '是 12，差 1'),
    fires(1, '新收政府信息公开申请10件，加上年结转2件，共13件。', '是 12，差 1'),
    fires(1, '收到政府信息公开申请10件，上年无结转，办结9件。', '上年结转政府信息公开申请数量·总计”填 2'),
    fires(1, '收到政府信息公开申请11件，加上上年结转的2件，全年共办理12件。', '填 10，差 1'),
    fires(1, '收到政府信息公开申请10件，在已办结的8件申请中，予以公开4件。', '填 9，差 1'),
    fires(1, '全年收到政府信息公开申请10件，办结9件，尚有2件未到答复期限。', '填 3，差 1'),
    fires(1, '我局将信息公开纳入年度考核，全年收到政府信息公开申请11件。', '填 10，差 1'),
    fires(1, '全年共有11件政府信息公开申请，均已按时答复。', '填 10，差 1'),
    fires(1, '共收到政府信息公开申请（含上年结转）13件。', '填 10，差 3'),
    fires(1, '共办结政府信息公开申请9件，结转3件。办结的11件中，予以公开4件。', '填 9，差 2'),
    fires(1, '按照县政府要求，规范办理流程，全年收到政府信息公开申请11件。', '填 10，差 1'),
  ],
  quiet: [
    quiet(1, '2024年共收到政府信息公开申请12件（含上年结转2件），办结9件。'),
    quiet(1, '全年通过网站收到政府信息公开申请6件、通过信函收到4件。'),
    quiet(1, '2023年，我局共收到政府信息公开申请8件。'),
    quiet(1, '全县各单位共收到政府信息公开申请120件，办结118件。'),
    quiet(1, '2024年收到政府信息公开申请约8件。'),
    quiet(1, '自2008年以来，累计收到政府信息公开申请86件。'),
    quiet(1, '2024年上半年收到政府信息公开申请4件，办结3件。'),
    quiet(1, '收到群众来信20件，办结20件，收到政协提案3件，答复3件。'),
    quiet(1, '收到政府信息公开申请10件，其中网上收到6件，当面收到4件，到期的均已按时答复，3件结转下年办理。'),
    quiet(1, '2025年计划将政府信息公开申请控制在5件以内。'),
    quiet(1, '收到行政许可申请126件，办结126件。'),
    quiet(1, '协助县政府办办理政府信息公开申请4件，出具意见4份。'),
    quiet(1, '2024年需答复的政府信息公开申请共12件，已答复9件。'),
    quiet(3, '受理的10件申请中，当年办结7件；2023年结转的2件全部办结。'),
    quiet(3, '2022年、2023年、2024年分别收到申请6件、9件、10件。'),
    quiet(1, '依申请公开工作中，共有2件政府信息公开答复被申请行政复议。'),
    quiet(1, '共收到政府信息公开申请（含上年结转）12件。'),
    quiet(1, '新收申请10件，办结9件。新收申请中，自然人提出的7件，企业提出的2件。'),
    quiet(1, '收到政府信息公开申请10件、上年结转2件，应办理12件，办结9件，3件未到期限。'),
    quiet(1, '2024年共收到政府信息公开申请8件。', NO_REQUESTS),
  ],
};

/** The county's government, whose tables count the whole county. */
const government = (sentence: string): Report => ({ ...saying(1, sentence), agency: '清河县人民政府' });

const COUNTY_COUNTS: RuleCases = {
  rule: 'N-03',
  fires: [
    {
      name: 'all bodies of the county',
      report: government('全县各级行政机关共收到政府信息公开申请14件，办结9件。'),
      place: at(1),
      message: '填 10，差 4',
    },
  ],
  quiet: [
    {
      name: 'what the government itself received',
      report: government('县政府本级收到政府信息公开申请4件，县直部门收到6件。'),
    },
    quiet(1, '全县各级行政机关共收到政府信息公开申请84件。'),
  ],
};

const RESULT_COUNTS: RuleCases = {
  rule: 'N-04',
  fires: [
    fires(1, '全年办结政府信息公开申请9件，其中予以公开5件、部分公开1件、无法提供2件。', '填 4，差 1'),
    fires(1, '全年办结政府信息公开申请9件，其中予以公开4件、部分公开2件、无法提供2件。', '填 1，差 1'),
    fires(1, '全年办结政府信息公开申请9件，其中不予公开2件。', '“（三）不予公开”各项合计是 1，差 1'),
    fires(1, '全年办结政府信息公开申请9件，其中，5件予以公开，1件部分公开。', '填 4，差 1'),
    fires(
      1,
      '全年办结政府信息公开申请9件：本机关不掌握相关政府信息3件，信访举报投诉类申请1件。',
      '填 2，差 1',
    ),
    fires(3, '答复9件，同意公开3件，不予处理1件。', '填 4，差 1'),
    fires(
      1,
      '全年收到政府信息公开申请10件。其中，予以公开4件，不予处理2件。',
      '“（五）不予处理”各项合计是 1，差 1',
    ),
    fires(1, '办结政府信息公开申请9件，其中其他处理1件。', '是 0，差 1'),
    fires(1, '全年答复政府信息公开申请9件，均予以公开。', '各项合计是 4，差 4'),
    fires(1, '9件政府信息公开申请依法办结：5件予以公开，1件部分公开。', '填 4，差 1'),
    fires(1, '在已办结的9件政府信息公开申请中，予以公开4件、部分公开2件。', '填 1，差 1'),
  ],
  quiet: [
    quiet(
      1,
      '全年办结政府信息公开申请9件，其中予以公开4件、部分公开1件、不予公开1件、无法提供2件、不予处理1件。',
    ),
    quiet(1, '收到政府信息公开申请10件，其中涉及取水许可的4件，均予以公开。'),
    quiet(1, '收到政府信息公开申请10件，其中法律服务机构1件，予以公开。'),
    quiet(1, '收到政府信息公开申请10件，对可以公开的均予以公开。'),
    quiet(1, '9件政府信息公开申请依法办结：4件予以公开，1件部分公开。'),
    quiet(1, '对152条水质信息予以公开，无法提供纸质材料的窗口5个。'),
    quiet(1, '2023年办结政府信息公开申请6件，其中予以公开5件、部分公开1件。'),
    quiet(1, '办结政府信息公开申请9件，其中予以公开和部分公开5件，不予公开（保护第三方合法权益）1件。'),
    quiet(1, '全县办结政府信息公开申请120件，其中予以公开60件。'),
  ],
};

const UNITS: RuleCases = {
  rule: 'N-10',
  fires: [
    fires(1, '2024年收到依申请公开事项10起，办结9件。', '请把“起”改为“件”'),
    fires(1, '2024年收到政府信息公开申请10条。', '请把“条”改为“件”'),
    fires(1, '2024年收到政府信息公开申请10项。', '请把“项”改为“件”'),
    fires(1, '2024年办结政府信息公开申请9宗。', '请把“宗”改为“件”'),
    fires(3, '本年度收到10个申请。', '请把“个”改为“件”'),
  ],
  quiet: [
    quiet(1, '2024年收到依申请公开事项10件，办结9件。'),
    quiet(1, '2024年通过依申请公开方式公开信息12条。'),
    quiet(1, '因政府信息公开发生行政复议1起。'),
    quiet(1, '收到网民留言50条，办理建议3项。'),
  ],
};

const DOCUMENTS: RuleCases = {
  rule: 'T2-05',
  fires: [
    fires(1, '2024年，我局制发行政规范性文件3件，废止1件，现行有效9件。', '本年制发件数”填 2，差 1'),
    fires(1, '2024年共制发行政规范性文件2件，废止2件，现行有效9件。', '本年废止件数”填 1，差 1'),
    fires(1, '截至2024年12月31日，现行有效规范性文件10件。', '现行有效件数”填 9，差 1'),
    fires(1, '全年未制发行政规范性文件。', '填 2，差 2'),
    fires(1, '全年出台规范性文件三件。', '填 2，差 1'),
    fires(1, '全年无新制定的行政规范性文件。', '填 2，差 2'),
    fires(1, '截至年底，现行有效的规章0件、行政规范性文件10件。', '填 9，差 1'),
    fires(1, '截至年底，我局有效行政规范性文件11件。', '填 9，差 2'),
    fires(1, '根据“放管服”改革要求，废止规范性文件2件。', '填 1，差 1'),
  ],
  quiet: [
    quiet(1, '2024年，我局制发行政规范性文件2件、废止1件，现行有效行政规范性文件9件。'),
    quiet(1, '全年主动公开规范性文件5件，审核规范性文件12件，报备规范性文件2件。'),
    quiet(1, '代县政府起草规范性文件4件，制发党政文件35件。'),
    quiet(1, '2023年制发规范性文件6件。'),
    quiet(1, '清理规范性文件15件，拟废止3件。'),
    quiet(1, '制定规章制度6项，2025年计划制定行政规范性文件1件。'),
  ],
};

const CASES: RuleCases = {
  rule: 'T4-05',
  fires: [
    fires(1, '因政府信息公开引起的行政复议2件，行政诉讼1件。', '表四“行政复议·总计”填 1，差 1'),
    fires(4, '本年度行政复议1件、行政诉讼3件。', '是 1，差 2'),
    fires(1, '2024年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。', '填 1，差 1'),
    fires(4, '无行政复议、行政诉讼。', '填 1，差 1'),
    fires(4, '行政诉讼1件，其中未经复议直接起诉0件、复议后起诉1件。', '未经复议直接起诉·总计”填 1，差 1'),
    fires(4, '行政复议、行政诉讼均为0。', '填 1，差 1'),
    fires(1, '政府信息公开申请引发行政复议1件，其中结果纠正1件。', '结果纠正”填 0，差 1'),
    fires(4, '1件复议案件被纠正。', '结果纠正”填 0，差 1'),
    fires(
      4,
      '行政诉讼中，未经复议直接起诉1件，复议后起诉0件（尚未审结1件）。',
      '复议后起诉·尚未审结”填 0，差 1',
    ),
    fires(4, '行政诉讼1件，均为未经复议直接起诉，其中1件结果维持。', '结果维持”填 0，差 1'),
    fires(1, '承办行政复议案件共32件，其中政府信息公开复议案件2件。', '填 1，差 1'),
    fires(1, '将信息公开列入考核，因信息公开引发的行政复议2件。', '填 1，差 1'),
  ],
  quiet: [
    quiet(1, '因政府信息公开引起的行政复议1件，结果维持；行政诉讼1件，尚未审结。'),
    quiet(1, '全年受理行政复议案件120件，审结118件。'),
    quiet(1, '全年承办行政复议、行政诉讼案件共32件，其中政府信息公开复议案件1件、诉讼案件1件。'),
    quiet(4, '全年承办行政复议、行政诉讼案件共32件，其中信息公开复议案件1件、诉讼案件1件。'),
    quiet(1, '学习政府信息公开行政复议典型案例5件、行政诉讼典型案例3件，旁听复议案例2次。'),
    quiet(1, '全年应诉行政诉讼案件15件，行政机关负责人出庭应诉率100%。'),
    quiet(4, '本年度行政诉讼案件5件，其中涉及政府信息公开1件。'),
    quiet(1, '2023年因政府信息公开引起的行政复议3件。'),
    quiet(1, '未发生因行政执法引起的行政复议。'),
    quiet(4, '2件复议案件被纠正，反映出答复不够规范。', {
      ...THREE_CASES,
      'review.reconsideration.upheld': 3,
      'review.reconsideration.corrected': 2,
      'review.reconsideration.total': 5,
    }),
    quiet(4, '有1件复议案件因征求第三方意见而中止。', THREE_CASES),
    quiet(4, '行政复议2件、行政诉讼2件。', THREE_CASES),
    quiet(4, '行政诉讼2件，其中未经复议直接起诉1件，复议后起诉1件，共维持2件，尚未审结0件。', THREE_CASES),
    quiet(1, '2024年未发生一起因政府信息公开引发的行政复议、行政诉讼案件。', NO_CASES),
  ],
};

const OUTCOMES: RuleCases = {
  rule: 'T4-06',
  fires: [
    fires(4, '行政复议2件，均维持；行政诉讼2件。', '结果纠正”填 1', {
      ...THREE_CASES,
      'review.reconsideration.upheld': 1,
      'review.reconsideration.corrected': 1,
    }),
    fires(4, '行政诉讼2件，均驳回原告诉讼请求。', '尚未审结”填 1', {
      ...THREE_CASES,
      'review.directLitigation.upheld': 0,
      'review.directLitigation.pending': 1,
    }),
    fires(1, '因政府信息公开引起的行政诉讼2件，继续保持零败诉。', '结果纠正”填 1', {
      ...THREE_CASES,
      'review.directLitigation.upheld': 0,
      'review.directLitigation.corrected': 1,
    }),
    fires(4, '行政复议1件，复议机关均作出维持决定。', '结果纠正”填 1', {
      'review.reconsideration.upheld': 0,
      'review.reconsideration.corrected': 1,
    }),
    fires(4, '行政复议、行政诉讼案件无一被撤销。', '结果纠正”填 1', {
      'review.reconsideration.upheld': 0,
      'review.reconsideration.corrected': 1,
    }),
    fires(4, '没有被撤销、被确认违法的案件。', '结果纠正”填 1', {
      'review.reconsideration.upheld': 0,
      'review.reconsideration.corrected': 1,
    }),
    fires(4, '政府信息公开行政复议案件无一被纠错，没有被纠错的情形。', '结果纠正”填 1', {
      ...THREE_CASES,
      'review.reconsideration.upheld': 1,
      'review.reconsideration.corrected': 1,
    }),
  ],
  quiet: [
    quiet(4, '行政复议2件，均维持。', THREE_CASES),
    quiet(4, '行政复议1件，结果维持；行政诉讼1件，尚未审结。'),
    quiet(4, '行政诉讼2件，均为复议后起诉，其中1件结果维持，1件尚未审结。', {
      'review.directLitigation.pending': 0,
      'review.directLitigation.total': 0,
      'review.litigationAfterReconsideration.upheld': 1,
      'review.litigationAfterReconsideration.pending': 1,
      'review.litigationAfterReconsideration.total': 2,
    }),
    quiet(4, '行政诉讼案件均依法应诉，已生效判决均胜诉。', {
      ...THREE_CASES,
      'review.directLitigation.upheld': 0,
      'review.directLitigation.other': 1,
    }),
    quiet(4, '已审结的行政诉讼均维持，实现零败诉。'),
    quiet(5, '2025年，力争政府信息公开行政诉讼零败诉。', {
      'review.directLitigation.pending': 0,
      'review.directLitigation.corrected': 1,
    }),
    quiet(1, '均维持较高的更新频率。', {
      'review.directLitigation.pending': 0,
      'review.directLitigation.corrected': 1,
    }),
  ],
};

const corrected: Figures = { 'review.reconsideration.upheld': 0, 'review.reconsideration.corrected': 1 };

const CORRECTED: RuleCases = {
  rule: 'T4-08',
  fires: [
    {
      name: 'a corrected case that section five passes over',
      report: exampleWith(corrected),
      place: 'review.reconsideration.corrected',
      message: '结果纠正”填 1',
    },
    {
      name: 'explained in section one only',
      report: withParagraphs(exampleWith(corrected), 1, ['行政复议被纠正1件，原因是答复超期。']),
      place: 'review.reconsideration.corrected',
    },
  ],
  quiet: [
    {
      name: 'section five explains it',
      report: withParagraphs(exampleWith(corrected), 5, [
        '2024年因答复不规范，行政复议被纠正1件，我局已修订答复模板。',
      ]),
    },
    { name: 'nothing was corrected', report: exampleReport() },
  ],
};

const SOME: RuleCases = {
  rule: 'T3-08',
  fires: [
    fires(1, '2024年共收到政府信息公开申请8件，均已按时办结。', '表三却全部是 0', NO_REQUESTS),
    fires(1, '2024年收到政府信息公开申请十余件。', '表三却全部是 0', NO_REQUESTS),
    fires(1, '2024年，我局未收到政府信息公开申请。', '却填 10，差 10'),
    fires(1, '本年度没有收到公民、法人和其他组织的政府信息公开申请，未发生行政复议。', '却填 10'),
    fires(1, '2024年度无依申请公开情况。', '却填 10'),
    fires(3, '未收到申请。', '却填 10'),
  ],
  quiet: [
    quiet(1, '2024年，我局未收到政府信息公开申请。', NO_REQUESTS),
    quiet(1, '未收到因政府信息公开申请引发的行政复议、行政诉讼。'),
    quiet(1, '未收到通过电子邮件提出的政府信息公开申请，未收到科研机构的政府信息公开申请。'),
    quiet(1, '2023年未收到政府信息公开申请。'),
    quiet(1, '对收到的政府信息公开申请严格按照时限答复。', NO_REQUESTS),
    quiet(1, '收到人大代表建议5件、政协提案3件，均已办结。', NO_REQUESTS),
    quiet(1, '本年度收到政府信息公开申请0件。'),
  ],
};

const ALL_DONE: RuleCases = {
  rule: 'T3-10',
  fires: [
    fires(1, '2024年收到政府信息公开申请10件，均已按时办结。', '结转下年度继续办理·总计”填 3'),
    fires(1, '收到政府信息公开申请10件，答复9件，无结转下年度办理的申请。', '结转下年度继续办理·总计”填 3'),
    fires(1, '全年收到政府信息公开申请10件，全部办结。', '填 3'),
    fires(1, '收到的政府信息公开申请全部答复完毕。', '填 3'),
    fires(3, '所有申请均已办结，没有结转。', '填 3'),
    fires(1, '2024年收到政府信息公开申请10件，办结率100%。', '填 3'),
    fires(1, '我局收到的依申请公开事项悉数办结。', '填 3'),
  ],
  quiet: [
    quiet(1, '收到政府信息公开申请10件，到期的均已按时答复。'),
    quiet(1, '收到政府信息公开申请10件，按时答复率100%。'),
    quiet(1, '上年结转的2件政府信息公开申请均已办结。'),
    quiet(1, '收到群众来信20件，全部办结，办结率100%。'),
    quiet(1, '应在年内办结的9件政府信息公开申请全部办结，另有3件结转下年度。'),
    quiet(1, '收到政府信息公开申请10件，办结9件，其余3件未到期限，结转下年办理，到期申请办结率100%。'),
    quiet(1, '2023年收到的政府信息公开申请全部办结。'),
    quiet(5, '2025年，对收到的政府信息公开申请做到全部办结。'),
  ],
};

const unpaid: Figures = {
  'requests.otherHandling.feeUnpaid.natural': 1,
  'requests.otherHandling.feeUnpaid.total': 1,
};
const UNPAID_PLACE = 'requests.otherHandling.feeUnpaid.total';

function sectionSix(text: string | null, report: Report = exampleReport()): Report {
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.no === 6 ? { ...section, paragraphs: text === null ? [] : [text] } : section,
    ),
  };
}

const FEE_NOTICE: RuleCases = {
  rule: 'T3-06',
  fires: [
    {
      name: 'dropped for a fee, but no notice was sent',
      report: exampleWith(unpaid),
      place: UNPAID_PLACE,
      message: '没有写发出过收费通知',
    },
    {
      name: 'nothing about notices',
      report: sectionSix('收取信息处理费100元。', exampleWith(unpaid)),
      place: UNPAID_PLACE,
    },
    {
      name: 'a notice count of 0',
      report: sectionSix('发出收费通知0件，收取信息处理费0元。', exampleWith(unpaid)),
      place: UNPAID_PLACE,
    },
  ],
  quiet: [
    {
      name: 'a notice is reported',
      report: sectionSix('2024年向申请人发出收费通知1件，金额300元，未收取信息处理费。', exampleWith(unpaid)),
    },
    { name: 'a paid notice alone', report: sectionSix('2024年发出收费通知10件，收取信息处理费1200元。') },
    { name: 'nothing was dropped', report: exampleReport() },
  ],
};

const FEE_STATEMENT: RuleCases = {
  rule: 'S-15',
  fires: [
    {
      name: 'section six says 无',
      report: sectionSix('无。'),
      place: 'section:6',
      message: '没有写信息处理费',
    },
    { name: 'section six is empty', report: sectionSix(null), place: 'section:6' },
    {
      name: 'section six speaks of something else',
      report: sectionSix('2024年办理人大代表建议5件，收到网民留言20条。'),
      place: 'section:6',
    },
    {
      name: 'a report of 2020',
      report: { ...sectionSix('无'), year: 2020, form: '2019' },
      place: 'section:6',
      level: 'hint',
    },
    {
      name: 'the statement stands in section one',
      report: withParagraphs(sectionSix('无'), 1, ['2024年未收取信息处理费。']),
      place: 'section:6',
      level: 'hint',
      message: '写在第一部分',
    },
  ],
  quiet: [
    ...[
      '本机关2024年未收取信息处理费。',
      '2024年度，我局无收取信息处理费情况。',
      '依据《政府信息公开信息处理费管理办法》，本年度产生的信息处理费为0元。',
      '本年度发出收费通知0件，收取0元。',
      '本年度没有对依申请公开政府信息收取任何费用。',
      '2024年未发出缴款通知书。',
      '【请填写：未发出收费通知、未收取信息处理费；或发出收费通知几件】',
    ].map((text) => ({ name: text, report: sectionSix(text) })),
    { name: 'a report of 2019', report: { ...sectionSix('无'), year: 2019, form: '2019' as const } },
  ],
};

// The example: licensing 126, penalty 14, coercion 3, fee 38.65.
const DECISIONS: RuleCases = {
  rule: 'T2-10',
  fires: [
    fires(1, '全年作出行政许可决定162件。', '填 126，差 36'),
    fires(1, '我局共办理行政许可126件，作出行政处罚决定41件。', '填 14，差 27'),
    fires(1, '2024年，办结行政许可事项216件。', '填 126，差 90'),
    fires(1, '全年实施行政强制5件。', '填 3，差 2'),
    fires(1, '全年作出行政处罚24件、行政强制3件。', '填 14，差 10'),
    fires(1, '2024年度行政处罚数量为41件。', '填 14，差 27'),
    fires(1, '全年未作出行政处罚。', '填 14，差 14'),
    fires(1, '办理取水许可、河道管理许可等行政许可共计162件。', '填 126，差 36'),
  ],
  quiet: [
    quiet(1, '全年作出行政许可决定126件、行政处罚14件、行政强制3件。'),
    quiet(1, '“双公示”栏目公示行政许可171条、行政处罚98条。'),
    quiet(1, '收到行政许可申请140件，受理130件。'),
    quiet(1, '保留行政许可事项31项，取消2项。'),
    quiet(1, '公开行政处罚信息36条，公开率100%。'),
    quiet(1, '2023年作出行政处罚25件。'),
    quiet(1, '全县各单位作出行政处罚430件。'),
    quiet(1, '作出行政处罚14件，其中当场处罚3件。'),
    quiet(1, '上半年作出行政处罚9件。'),
    quiet(1, '县公安局作出行政处罚530件。'),
    quiet(1, '组织行政许可业务培训2次，编发行政处罚典型案例6篇。'),
    quiet(5, '2025年，计划办理行政许可200件。'),
  ],
};

const FEES: RuleCases = {
  rule: 'T2-11',
  fires: [
    fires(1, '全年收取行政事业性收费36.85万元。', '填 38.65'),
    fires(1, '行政事业性收费总额为386.5万元。', '填 38.65'),
    fires(1, '全年收取水土保持补偿费等行政事业性收费38650元。', '填 38.65'),
    fires(1, '本年度没有行政事业性收费。', '填 38.65'),
    fires(6, '全年行政事业性收费三十八万元，均上缴国库。', '填 38.65'),
  ],
  quiet: [
    quiet(1, '全年收取行政事业性收费38.65万元。'),
    quiet(1, '全年收取行政事业性收费386500元。'),
    quiet(1, '全年罚没收入52.3万元，均上缴国库。'),
    quiet(6, '未收取信息处理费。'),
    quiet(1, '2023年收取行政事业性收费41.2万元。'),
    quiet(1, '公开行政事业性收费目录清单1份。'),
    quiet(1, '减免行政事业性收费12万元。'),
    quiet(1, '全县行政事业性收费1200万元。'),
    quiet(1, '部门预算安排资金320万元。'),
  ],
};

export const CLAIM_CASES: readonly RuleCases[] = [
  REQUEST_COUNTS,
  COUNTY_COUNTS,
  RESULT_COUNTS,
  UNITS,
  DOCUMENTS,
  CASES,
  OUTCOMES,
  CORRECTED,
  SOME,
  ALL_DONE,
  DECISIONS,
  FEES,
  FEE_NOTICE,
  FEE_STATEMENT,
];
