import { exampleReport } from '../../example.ts';
import { applyEdits } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { withParagraphs, type RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { COMPARED_REPORT_CASES } from './compared-report.cases.fixture.ts';
import { withFigures, yearBeforeExample, yearBeforeWith } from './years.fixture.ts';

const last = yearBeforeExample();
const FEE = 'disclosure.fee.amount';
const NEW = 'requests.new.total';

const POLICY =
  '围绕河湖长制和节水宣传，编发图解8期，在3个村设立公开栏，安排专人解答群众关于取水许可、水费标准和移民补助的疑问。';
const REWRITTEN =
  '河湖长制公示牌全部更新，节水知识进校园4场，取水许可改为网上办理，水费标准、移民补助发放名单在村务公开栏张贴。';
/** The basis, the fee and section six as every report has them. */
const EVERYBODYS =
  '根据《中华人民共和国政府信息公开条例》的规定，我局编制了本年度报告。全年没有收取信息处理费，也没有发出收费通知。除上述情况外，我局没有其他需要报告的事项。';
const PLAN =
  '下一步按月更新工程进度，由建设股报送、办公室核对，并请用水户代表参加每半年一次的公开情况座谈会。';

function saying(report: Report, ...paragraphs: readonly string[]): Report {
  return withParagraphs(report, 1, paragraphs);
}

/** The example's text a year earlier, figures of last year. */
function copied(): Report {
  const now = exampleReport();
  return applyEdits(
    last,
    now.sections.map(({ no, paragraphs }) => ({
      kind: 'section',
      section: no,
      paragraphs: paragraphs.map((text) => text.replaceAll('2024', '2023').replace(/\d+条/u, '97条')),
    })),
  );
}

/** Place of the first paragraph that `saying` adds to the example. */
const added = `section:1/paragraph:${(exampleReport().sections[0]?.paragraphs.length ?? 0) + 1}`;

function documents(issued: number, repealed: number, inForce: number) {
  const row = 'disclosure.normativeDocument';
  return { [`${row}.issued`]: issued, [`${row}.repealed`]: repealed, [`${row}.inForce`]: inForce };
}

function requests(fresh: number, handled: number) {
  return { [NEW]: fresh, 'requests.handled.total': handled, 'requests.carriedOut.total': 0 };
}

function natural(row: string, count: number) {
  return { [`requests.${row}.natural`]: count, [`requests.${row}.total`]: count };
}

export const YEAR_CASES: readonly RuleCases[] = [
  {
    rule: 'N-09',
    fires: [
      {
        name: 'a paragraph word for word',
        report: saying(exampleReport(), POLICY),
        rest: { last: saying(last, POLICY) },
        place: added,
        message: '100 % 与去年相同',
      },
      {
        name: 'only the numbers are new',
        report: saying(exampleReport(), POLICY),
        rest: { last: saying(last, POLICY.replace('8期', '5期').replace('3个', '十二个')) },
        place: added,
      },
      {
        name: 'one word is new',
        report: saying(exampleReport(), PLAN),
        rest: { last: saying(last, PLAN.replace('用水户', '村民')) },
        place: added,
      },
      {
        name: 'moved to another place of the section',
        report: saying(exampleReport(), POLICY),
        rest: { last: saying(last, POLICY, REWRITTEN) },
        place: added,
      },
      {
        name: 'a whole report copied: one finding a section',
        report: exampleReport(),
        rest: { last: copied() },
        place: 'section:1',
        message: '100 % 与去年相同',
      },
    ],
    quiet: [
      {
        name: 'the same matter in other words',
        report: saying(exampleReport(), POLICY),
        rest: { last: saying(last, REWRITTEN) },
      },
      {
        name: 'half of it is new',
        report: saying(exampleReport(), POLICY),
        rest: { last: saying(last, POLICY.slice(0, 30) + REWRITTEN.slice(20)) },
      },
      { name: 'a fee statement', report: exampleReport(), rest: { last } },
      {
        name: 'nothing else to report',
        report: withParagraphs(exampleReport(), 6, [
          '本年度除上述情况外，我局无其他需要报告的事项，请社会各界继续监督。',
        ]),
        rest: {
          last: withParagraphs(last, 6, [
            '本年度除上述情况外，我局无其他需要报告的事项，请社会各界继续监督。',
          ]),
        },
      },
      {
        name: 'the legal basis',
        report: saying(
          exampleReport(),
          '根据《中华人民共和国政府信息公开条例》和上级通知要求，清河县水利局编制了本年度报告并按期公布。',
        ),
        rest: {
          last: saying(
            last,
            '根据《中华人民共和国政府信息公开条例》和上级通知要求，清河县水利局编制了本年度报告并按期公布。',
          ),
        },
      },
      {
        name: 'nothing but sentences of everybody',
        report: saying(exampleReport(), EVERYBODYS),
        rest: { last: saying(last, EVERYBODYS) },
      },
      { name: 'no last year', report: saying(exampleReport(), POLICY) },
      {
        name: 'another agency’s report',
        report: saying(exampleReport(), POLICY),
        rest: { last: { ...saying(last, POLICY), agency: '清河县林业局' } },
      },
    ],
  },
  {
    rule: 'Y-01',
    fires: [
      {
        name: 'four times the charges',
        report: exampleWith({ [FEE]: 140.8 }),
        rest: { last },
        place: FEE,
        message: '是去年的 4 倍',
      },
      {
        name: 'a third of the applications',
        report: exampleWith(requests(10, 12)),
        rest: { last: yearBeforeWith(requests(45, 44)) },
        place: NEW,
      },
      {
        name: 'nothing received after nine',
        report: exampleWith(requests(0, 2)),
        rest: { last },
        place: NEW,
        message: '去年 9、今年 0',
      },
      {
        name: 'a first penalty',
        report: exampleWith({ 'disclosure.penalty.decisions': 4 }),
        rest: { last: yearBeforeWith({ 'disclosure.penalty.decisions': 0 }) },
        place: 'disclosure.penalty.decisions',
      },
      {
        name: 'forty applications in another column',
        report: exampleWith({ ...natural('new', 0), 'requests.new.business': 40, [NEW]: 40 }),
        rest: { last: yearBeforeWith({ ...natural('new', 40), 'requests.new.business': 0 }) },
        place: 'requests.new',
        message: '商业企业去年 0、今年 40',
      },
      {
        name: 'a lower threshold',
        report: exampleWith({ [FEE]: 80 }),
        rest: { last, profile: { yearChangeFactor: 2 } },
        place: FEE,
      },
      {
        name: 'three reconsiderations that vanished',
        report: exampleWith({ 'review.reconsideration.upheld': 0, 'review.reconsideration.total': 0 }),
        rest: {
          last: yearBeforeWith({ 'review.reconsideration.upheld': 3, 'review.reconsideration.total': 3 }),
        },
        place: 'review.reconsideration.total',
      },
    ],
    quiet: [
      { name: 'a normal year', report: exampleReport(), rest: { last } },
      { name: 'twice the charges', report: exampleWith({ [FEE]: 80 }), rest: { last } },
      {
        name: 'five times, but only eight apart',
        report: exampleWith({ 'disclosure.coercion.decisions': 10 }),
        rest: { last },
      },
      {
        name: 'four times the charges, but only seven apart',
        report: exampleWith({ [FEE]: 9.5 }),
        rest: { last: yearBeforeWith({ [FEE]: 2.5 }) },
      },
      {
        name: 'documents in force that those issued and repealed account for',
        report: exampleWith(documents(40, 12, 40)),
        rest: { last: yearBeforeWith(documents(30, 12, 12)) },
      },
      {
        name: 'not filled in yet',
        report: exampleWith({ [NEW]: '', [FEE]: '' }),
        rest: { last, stage: 'draft' },
      },
      {
        name: 'a single reconsideration',
        report: exampleReport(),
        rest: {
          last: yearBeforeWith({ 'review.reconsideration.upheld': 0, 'review.reconsideration.total': 0 }),
        },
      },
      {
        name: 'one refusal more than none',
        report: exampleWith(natural('denied.process', 1)),
        rest: { last },
      },
      {
        name: 'documents in force that follow from what was issued',
        report: exampleWith({
          'disclosure.normativeDocument.issued': 3,
          'disclosure.normativeDocument.repealed': 1,
          'disclosure.normativeDocument.inForce': 30,
        }),
        rest: { last: yearBeforeWith({ 'disclosure.normativeDocument.inForce': 28 }) },
      },
      {
        name: 'last year’s items against this year’s money',
        report: exampleWith({ [FEE]: 380 }),
        rest: {
          last: {
            ...withFigures(last, { 'disclosure.fee.itemsLastYear': 3 }),
            figures: { ...last.figures, [FEE]: null, 'disclosure.fee.itemsLastYear': 3 },
          },
        },
      },
      {
        name: 'what T2-06 asks about',
        report: exampleWith({ 'disclosure.licensing.decisions': 0 }),
        rest: { last },
      },
      {
        name: 'the report of two years ago',
        report: exampleWith({ [FEE]: 400 }),
        rest: { last: { ...last, year: 2022 } },
      },
    ],
  },
  COMPARED_REPORT_CASES,
];
