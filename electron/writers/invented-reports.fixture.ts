/** Reports as different as offices write them: short and long names, small and large numbers, one page of text or many. */
import { formOfYear } from '../../shared/forms/forms.ts';
import { emptyReport, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';

const AGENCIES = [
  '临溪市民政局',
  '云湖区人民政府青柳街道办事处',
  '清河县市场监督管理和知识产权保护综合行政执法局',
  '白石山苗族土家族自治县退役军人事务和移民安置服务管理委员会办公室',
];

const TEXTS = [
  '全年围绕群众关心的事项主动公开政府信息，门户网站发布128条，政务新媒体发布96条，及时回应关切。',
  '一是健全工作机制，明确专人负责，落实先审查后公开；二是加强业务培训，全年组织学习两次，参加人员36人次；三是对照清单逐项自查，补齐缺漏栏目，更新过期内容。',
  '公开专栏网址为http://www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/index.html?channel=1234，可以查询历年文件。',
  '严格按照规定的时限和格式办理申请，做到登记、审核、办理、答复、归档各环节有据可查，未发生超期答复。',
];
const HEADINGS = ['（一）主动公开情况', '（二）依申请公开情况', '（三）平台建设', '1.制度建设', '监督保障'];
const NUMBERS = [['0', '3', '12'], ['128', '4096', '0'], ['12345678', '87654321', '0'], ['']];

/** `count` reports; the first is the smallest. The same ones every time. */
export function inventedReports(count: number): Report[] {
  return Array.from({ length: count }, (_, index) => inventedReport(index));
}

function inventedReport(index: number): Report {
  const year = index % 5 === 4 ? 2019 : 2021 + (index % 4);
  // A number of its own, by which its pages are told.
  const agency = `第${index + 101}号${AGENCIES[index % AGENCIES.length] ?? ''}`;
  const name = `${year}年政府信息公开工作年度报告`;
  const numbers = NUMBERS[Math.floor(index / 4) % NUMBERS.length] ?? [];
  const form = formOfYear(year);
  const figures = Object.keys(emptyReport(form).figures);
  const report = figures.reduce(
    // Table four has fifteen columns: no number in it has eight digits.
    (filled, id, at) =>
      setFigure(filled, id, (numbers[at % numbers.length] ?? '').slice(0, id.startsWith('review.') ? 4 : 8)),
    emptyReport(form),
  );
  const texts = (many: number, from: number) =>
    Array.from({ length: many }, (_, at) => {
      const isHeading = at % 3 === 0 && at < many - 1;
      return (isHeading ? HEADINGS : TEXTS)[(from + at) % (isHeading ? HEADINGS : TEXTS).length] ?? '';
    });
  const written: Readonly<Record<number, string[]>> = {
    1: texts(1 + ((index * 5) % 29), index),
    5: texts(1 + (index % 5), index + 1),
    6: texts(1 + (index % 3), index + 2),
  };
  return {
    ...report,
    agency,
    year,
    titleLines: index % 2 === 0 || agency.length > 30 ? [agency, name] : [`${agency}${name}`],
    preamble: ['本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为全年。'],
    sections: report.sections.map((section) => ({ ...section, paragraphs: written[section.no] ?? [] })),
    signature: [agency, `${year + 1}年1月20日`],
  };
}
