/**
 * The built-in example: last year's report of an invented agency, without a single error.
 *
 * It is what “打开示例” shows, and what tests of every part work on.
 */
import { type FigureId, formFigures } from './forms/figures.ts';
import { formOfYear } from './forms/forms.ts';
import { emptyReport } from './report/report.ts';
import type { Report } from './report/schema.ts';

/** Figures that are not 0. Ten applications came in, two were carried over, nine were answered, three remain. */
const FIGURES: Readonly<Record<FigureId, number>> = {
  'disclosure.normativeDocument.issued': 2,
  'disclosure.normativeDocument.repealed': 1,
  'disclosure.normativeDocument.inForce': 9,
  'disclosure.licensing.decisions': 126,
  'disclosure.penalty.decisions': 14,
  'disclosure.coercion.decisions': 3,
  'disclosure.fee.amount': 38.65,
  'requests.new.natural': 7,
  'requests.new.business': 2,
  'requests.new.legalService': 1,
  'requests.new.total': 10,
  'requests.carriedIn.natural': 2,
  'requests.carriedIn.total': 2,
  'requests.granted.natural': 3,
  'requests.granted.business': 1,
  'requests.granted.total': 4,
  'requests.partial.natural': 1,
  'requests.partial.total': 1,
  'requests.denied.thirdParty.business': 1,
  'requests.denied.thirdParty.total': 1,
  'requests.unavailable.notHeld.natural': 2,
  'requests.unavailable.notHeld.total': 2,
  'requests.rejected.petition.natural': 1,
  'requests.rejected.petition.total': 1,
  'requests.handled.natural': 7,
  'requests.handled.business': 2,
  'requests.handled.total': 9,
  'requests.carriedOut.natural': 2,
  'requests.carriedOut.legalService': 1,
  'requests.carriedOut.total': 3,
  'review.reconsideration.upheld': 1,
  'review.reconsideration.total': 1,
  'review.directLitigation.pending': 1,
  'review.directLitigation.total': 1,
};

const SECTIONS: readonly (readonly string[])[] = [
  [
    '2024年，我局把政务公开作为转变作风、服务群众的重要抓手，围绕水资源管理、河湖治理和农村供水保障，主动回应社会关切，各项工作平稳有序。',
    '（一）主动公开情况',
    '全年通过县政府门户网站公开信息152条，其中机构职能类6条、工作动态类98条、水利工程建设类31条、财政预决算类17条；通过“清河水利”微信公众号发布信息64条。',
    '（二）依申请公开情况',
    '全年新收政府信息公开申请10件，上年结转2件，办结9件，结转下年度继续办理3件。申请内容主要涉及取水许可和水库移民补助。',
    '（三）政府信息管理情况',
    '修订《清河县水利局政府信息公开工作制度》，落实起草、审核、发布三级负责，公开前逐件进行保密审查，定期清理行政规范性文件。',
    '（四）政府信息公开平台建设情况',
    '优化门户网站水利专栏栏目，新增农村供水水质公示栏，政务新媒体实行专人值守，全年未发生发布事故。',
    '（五）监督保障情况',
    '成立由主要负责人任组长的政务公开领导小组，全年组织业务培训2次，将信息公开纳入股室年度考核，未发生责任追究情形。',
  ],
  [],
  [],
  [],
  [
    '2024年，我局政府信息公开工作仍有不足：一是水利工程建设信息更新不够及时；二是政策解读多为文字，形式单一。',
    '下一步将重点做好两项工作：一是建立工程信息月度更新清单，由建设股按月报送、办公室按月核对；二是用图表和短视频解读取水许可、水价改革等群众关心的政策。',
  ],
  ['2024年度，我局未向申请人发出收费通知，未收取信息处理费。'],
];

const YEAR = 2024;
const FORM = formOfYear(YEAR);

/** A fresh copy of the example: 清河县水利局, report of 2024. */
export function exampleReport(): Report {
  const report = emptyReport(FORM);
  return {
    ...report,
    agency: '清河县水利局',
    year: YEAR,
    titleLines: ['清河县水利局', '2024年政府信息公开工作年度报告'],
    preamble: [
      '本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，由六个部分组成。统计期限为2024年1月1日至2024年12月31日。',
    ],
    sections: report.sections.map((section, index) => ({
      ...section,
      paragraphs: [...(SECTIONS[index] ?? [])],
    })),
    signature: ['清河县水利局', '2025年1月16日'],
    figures: Object.fromEntries(formFigures(FORM).map((id) => [id, FIGURES[id] ?? 0])),
    unreadable: {},
  };
}
