/** What section six says about the fee for processing: T3-06, S-15. */
import { exampleReport } from '../../example.ts';
import type { Report } from '../../report/schema.ts';
import { withParagraphs, type RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { type Figures } from './claim.fixture.ts';

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
    {
      name: 'a draft with nothing but empty paragraphs',
      report: {
        ...exampleReport(),
        sections: exampleReport().sections.map((section) => ({ ...section, paragraphs: ['　'] })),
      },
      rest: { stage: 'draft' },
    },
    { name: 'a report of 2019', report: { ...sectionSix('无'), year: 2019, form: '2019' as const } },
  ],
};

export const FEE_CLAIMS: readonly RuleCases[] = [FEE_NOTICE, FEE_STATEMENT];
