/** Reports of every kind, for what must hold whatever a report says. */
import fc from 'fast-check';
import type { FormId } from '../../shared/forms/form.ts';
import { formOfYear } from '../../shared/forms/forms.ts';
import { emptyReport, setFigure } from '../../shared/report/report.ts';
import { writeFigure } from '../../shared/report/reading.ts';
import type { Report } from '../../shared/report/schema.ts';

const AGENCIES = [
  '临溪市民政局',
  '清河县市场监督管理和知识产权保护综合行政执法局',
  '白石山苗族土家族自治县退役军人事务和移民安置服务管理委员会办公室',
  '云湖区人民政府青柳街道办事处',
];

const PARAGRAPHS = [
  '（一）主动公开情况',
  '1.制度建设',
  '全年公开政府信息128条，其中门户网站96条。',
  '（二）加强领导。全年召开专题会议两次，研究公开事项。',
  '严格按照 <清单> & “台账”逐项落实，网址为http://www.example.gov.cn/a?b=1&c=2。',
  '无',
];

const ENTRIES = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.integer({ min: 1, max: 9_999_999 }).map((cents) => writeFigure(cents / 100)),
  fc.constantFrom('0', '', '/', '—', '无', '增3', '2件', '-5', '251000元'),
);

const paragraphs = fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 4 });

/**
 * A report of either form: figures of up to eight digits, blanks and words in their place, long names, sections without
 * a word. Nothing in it stands for something else once it is read.
 */
export function anyReport(): fc.Arbitrary<Report> {
  return fc
    .record({
      year: fc.integer({ min: 2019, max: 2025 }),
      agency: fc.constantFrom(...AGENCIES),
      isOneLine: fc.boolean(),
      entries: fc.array(ENTRIES, { minLength: 1, maxLength: 40 }),
      preamble: fc.constantFrom<string[]>([], ['本报告根据《中华人民共和国政府信息公开条例》编制。']),
      texts: fc.tuple(paragraphs, paragraphs, paragraphs),
    })
    .map(({ year, agency, isOneLine, entries, preamble, texts }) => {
      const form = formOfYear(year);
      const name = `${year}年政府信息公开工作年度报告`;
      const [first = [], fifth = [], sixth = []] = texts;
      const report: Report = {
        ...filled(form, entries),
        agency,
        year,
        titleLines: isOneLine ? [`${agency}${name}`] : [agency, name],
        preamble,
        signature: [agency, `${year + 1}年1月20日`],
      };
      const texted: Readonly<Record<number, string[]>> = { 1: first, 5: fifth, 6: sixth };
      return {
        ...report,
        sections: report.sections.map((section) => ({ ...section, paragraphs: texted[section.no] ?? [] })),
      };
    });
}

function filled(form: FormId, entries: readonly string[]): Report {
  const report = emptyReport(form);
  return Object.keys(report.figures).reduce(
    (changed, id, index) => setFigure(changed, id, entries[index % entries.length] ?? ''),
    report,
  );
}
