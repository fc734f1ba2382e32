/** What a text claims about reconsideration and litigation: T4-05, T4-06, T4-08. */
import { exampleReport } from '../../example.ts';
import { withParagraphs, type RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { fires, NO_CASES, quiet, saying, THREE_CASES, type Figures } from './claim.fixture.ts';

const CASES: RuleCases = {
  rule: 'T4-05',
  fires: [
    fires(1, '因政府信息公开引起的行政复议2件，行政诉讼1件。', '表四“行政复议·总计”填 1，差 1'),
    fires(4, '本年度行政复议1件、行政诉讼3件。', '是 1，差 2'),
    fires(1, '2024年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。', '填 1，差 1'),
    fires(4, '无行政复议、行政诉讼。', '填 1，差 1'),
    fires(4, '行政诉讼1件，其中未经复议直接起诉0件、复议后起诉1件。', '一多一少，合计不变'),
    fires(4, '行政复议、行政诉讼均为0。', '填 1，差 1'),
    fires(1, '政府信息公开申请引发行政复议1件，其中结果纠正1件。', '结果纠正”填 0，差 1'),
    fires(4, '被申请行政复议1件，责令重新作出1件。', '结果纠正”填 0，差 1'),
    fires(4, '行政复议1件，撤销并责令我局限期重新答复。其中决定变更2件。', '结果纠正”填 0，差 2'),
    fires(1, '全年办理涉及政府信息公开的行政复议案件3件。', '表四“行政复议·总计”填 1，差 2'),
    fires(1, '办理以我局为被申请人的政府信息公开类行政复议案件2件。', '表四“行政复议·总计”填 1，差 1'),
    fires(5, '行政复议被纠正2件，反映出答复质量有待提高。', '结果纠正”填 0，差 2'),
    fires(5, '答复质量有待提高，全年被复议机关纠正2件。', '结果纠正”填 0，差 2'),
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
    quiet(1, '全年新收政府信息公开申请12件。'),
    quiet(1, '办理工程质量类行政复议案件9件，其中责令重新作出3件。'),
    quiet(1, '组织观摩政府信息公开行政复议案件9件。'),
    quiet(1, '协助县政府办理政府信息公开行政复议案件9件。'),
    quiet(1, '法制机构审核答复文书，责令股室重新作出答复3件。'),
    quiet(1, '办理取水许可变更登记126件，公开变更信息12条。'),
    {
      name: 'a bureau that decides cases',
      report: {
        ...saying(1, '办理政府信息公开类行政复议案件9件，责令重新作出3件。'),
        agency: '清河县司法局',
      },
    },
    quiet(5, '答复说理不充分，引发行政复议1件。'),
    quiet(5, '因房屋征收引发的行政复议案件12件，其中被纠正3件。'),
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

export const REVIEW_CLAIMS: readonly RuleCases[] = [CASES, OUTCOMES, CORRECTED];
