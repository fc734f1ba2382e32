/** A full invented report with last year's beside it: every table filled, and text that states most of it. */
import { lastReportOf, reportOf } from '../rules/correct/report-of.fixture.ts';
import { under, within, type SmallReport } from '../rules/correct/small-report.fixture.ts';
import type { Report } from '../report/schema.ts';

const FULL: SmallReport = {
  agency: '榆林县水利局',
  figures: {
    requests: {
      new: { natural: 14, business: 5, legalService: 2 },
      carriedIn: { natural: 3, business: 1 },
      results: {
        granted: { natural: 6, business: 2 },
        partial: { natural: 2, business: 1 },
        'denied.thirdParty': { business: 1 },
        'unavailable.notHeld': { natural: 3, legalService: 1 },
        'rejected.repeated': { natural: 2 },
      },
    },
    reconsideration: { upheld: 3, corrected: 1 },
    direct: { upheld: 2 },
    documents: { issued: 4, repealed: 2, inForce: 19 },
    licensing: 216,
    penalty: 24,
    coercion: 3,
    fee: 58.4,
  },
  last: {
    figures: {
      requests: { new: { natural: 15, business: 1 }, results: { granted: { natural: 12 } } },
      reconsideration: { upheld: 2 },
      direct: { upheld: 1 },
      documents: { issued: 3, repealed: 1 },
      licensing: 180,
      penalty: 20,
      coercion: 2,
      fee: 52,
    },
  },
  paragraphs: [
    ...under(
      '主动公开',
      '全年公开信息640条，其中门户网站410条、政务新媒体230条。',
      '制发行政规范性文件4件，废止2件，现行有效19件。',
      '作出行政许可216件，比上年180件增加36件，增长20%；行政处罚24件，行政强制3件；行政事业性收费58.4万元。',
    ),
    ...under(
      '依申请公开',
      '全年新收政府信息公开申请21件，其中自然人14件、企业5件、法律服务机构2件；上年结转4件。',
      '已办结18件，结转下年度继续办理7件。办结的申请中，予以公开8件，部分公开3件，不予公开1件，无法提供4件，不予处理2件。',
      '因政府信息公开被申请行政复议4件，结果维持3件、纠正1件；被提起行政诉讼2件。',
    ),
    ...under('监督保障', '全年收到的21件申请均按期答复，组织培训3次。'),
    ...within(5, '被纠正的1件复议案件，原因是答复文书引用条款有误，已修订文书样式。'),
  ],
};

/** The report of 2024, right in everything. */
export function fullReport(): Report {
  return reportOf(FULL);
}

/** The report of 2023, which hands over what was carried in. */
export function fullReportBefore(): Report {
  const last = lastReportOf(FULL);
  if (!last) throw new Error('no last year');
  return last;
}
