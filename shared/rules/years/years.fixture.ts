/** The example's report of the year before: every year-over-year rule holds, and nothing is copied. */
import { exampleReport } from '../../example.ts';
import { applyEdits } from '../../report/report.ts';
import type { FigureId } from '../../forms/figures.ts';
import type { Report } from '../../report/schema.ts';

const FIGURES: Readonly<Record<FigureId, number>> = {
  'disclosure.normativeDocument.issued': 1,
  'disclosure.normativeDocument.repealed': 2,
  'disclosure.normativeDocument.inForce': 8,
  'disclosure.licensing.decisions': 118,
  'disclosure.penalty.decisions': 17,
  'disclosure.coercion.decisions': 2,
  'disclosure.fee.amount': 35.2,
  'requests.new.natural': 7,
  'requests.new.business': 1,
  'requests.new.legalService': 1,
  'requests.new.total': 9,
  'requests.carriedIn.natural': 1,
  'requests.carriedIn.total': 1,
  'requests.granted.natural': 2,
  'requests.granted.legalService': 1,
  'requests.granted.total': 3,
  'requests.granted.business': 0,
  'requests.carriedOut.natural': 2,
  'requests.carriedOut.legalService': 0,
  'requests.carriedOut.total': 2,
  'requests.handled.natural': 6,
  'requests.handled.business': 1,
  'requests.handled.legalService': 1,
  'requests.handled.total': 8,
  'review.directLitigation.upheld': 1,
  'review.directLitigation.pending': 0,
};

const SECTIONS: Readonly<Record<number, readonly string[]>> = {
  1: [
    '2023年，我局以农村饮水工程为公开重点，对照县里的公开事项清单逐条认领任务，群众来电咨询比往年减少。',
    '（一）主动公开情况',
    '门户网站发布各类信息140条，政务新媒体转载省市要闻51条，水价调整方案公布前征求了用水户代表的意见。',
    '（二）依申请公开情况',
    '收到申请9件，连同上年结转的1件，答复8件，留待下年继续办理2件，多数申请询问移民后期扶持。',
    '（三）政府信息管理情况',
    '重新梳理文件属性认定流程，由法规股把关，失效文件在网站上作出标注。',
    '（四）政府信息公开平台建设情况',
    '关停一个长期不更新的账号，把便民查询入口移到首页显著位置。',
    '（五）监督保障情况',
    '请县政务公开办的同志来局讲课1次，年中对各股室做了一次抽查并通报结果。',
  ],
  5: [
    '对照要求，还存在两个问题：河道采砂规划公布晚了两个月，依申请公开的登记表也有漏项。',
    '改进措施：规划批复之日起十五天内上网，登记表改由专人填写，每季度复查一遍。',
  ],
};

/** `report` with figures typed over. */
export function withFigures(report: Report, figures: Readonly<Record<FigureId, string | number>>): Report {
  return applyEdits(
    report,
    Object.entries(figures).map(([figure, value]) => ({ kind: 'figure', figure, text: String(value) })),
  );
}

/** `withFigures` on the year before the example. */
export function yearBeforeWith(figures: Readonly<Record<FigureId, string | number>>): Report {
  return withFigures(yearBeforeExample(), figures);
}

/** 清河县水利局, report of 2023: what the example's figures follow from. */
export function yearBeforeExample(): Report {
  const example = exampleReport();
  return applyEdits(
    {
      ...withFigures(example, FIGURES),
      year: 2023,
      titleLines: ['清河县水利局', '2023年政府信息公开工作年度报告'],
    },
    [
      ...Object.entries(SECTIONS).map(([section, paragraphs]) => ({
        kind: 'section' as const,
        section: Number(section),
        paragraphs,
      })),
      { kind: 'section', section: 6, paragraphs: ['2023年度，我局未发出收费通知，未收取信息处理费。'] },
      {
        kind: 'preamble',
        paragraphs: example.preamble.map((text) => text.replaceAll('2024', '2023')),
      },
      { kind: 'signature', lines: ['清河县水利局', '2024年1月12日'] },
    ],
  );
}
