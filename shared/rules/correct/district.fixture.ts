/** What governments of districts and counties write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const DISTRICT: readonly SmallReport[] = [
  {
    agency: '云州市河东区人民政府',
    figures: {
      requests: {
        new: { natural: 180, business: 24, legalService: 6 },
        carriedIn: { natural: 9, business: 1 },
        results: {
          granted: 84,
          partial: 20,
          'denied.thirdParty': 3,
          'denied.process': 5,
          'denied.enforcementFile': 4,
          'unavailable.notHeld': 60,
          'unavailable.needsCreation': 6,
          'rejected.petition': 10,
          'rejected.repeated': 2,
          'otherHandling.notCorrected': 4,
          'otherHandling.other': 2,
        },
      },
      reconsideration: { upheld: 11, corrected: 2, other: 3, pending: 1 },
      direct: { upheld: 4, other: 1 },
      afterReconsideration: { upheld: 3, corrected: 1 },
      documents: { issued: 3, repealed: 5, inForce: 41 },
      licensing: 15230,
      penalty: 1874,
      coercion: 212,
      fee: 685.3,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '全区各级行政机关共办理行政许可15230件、行政处罚1874件、行政强制212件，行政事业性收费685.3万元。',
        '区政府及区政府办公室制发行政规范性文件3件，废止5件，现行有效41件；其中有效期届满前完成评估的12件。',
        '区政府网站公开信息6410条，“河东发布”微信公众号推送2105条，部分内容在两个平台同步发布。',
        '10类民生实事、136个重点项目按月晒进度，教育、医疗、养老三类支出合计14.6亿元，占民生支出的61.3%。',
      ),
      ...under(
        '依申请公开',
        '全区行政机关新收政府信息公开申请210件，上年结转10件；办理完毕200件，结转下年度20件。',
        '按受理机关统计，区政府本级46件，区直部门118件，街道（镇）46件，三者之和为新收总数。',
        '新收申请量排前三位的依次是区住建局38件、区城管局29件、铁西街道17件，合计84件，占全区的40%。',
        '200件答复中，予以公开84件（42%），部分公开20件（10%），不予公开12件（6%），无法提供66件（33%），不予处理12件（6%），其他处理6件（3%）。',
      ),
      ...under(
        '监督保障',
        '工作考核方面，将政务公开纳入全区绩效考核，分值权重4%；社会评议方面，第三方测评满意度为94.7%；责任追究方面，全年约谈2个单位，未发生问责。',
      ),
      ...within(
        4,
        '政府信息公开行政复议17件，其中维持11件、纠正2件、其他结果3件、未审结1件；行政诉讼9件，其中直接起诉5件、复议后起诉4件。',
        '行政诉讼9件中，维持7件、纠正1件、其他结果1件，已无未审结案件。',
      ),
      ...within(
        5,
        '被纠正的3件案件（复议2件、诉讼1件）均已复盘，原因是事实认定不清2件、程序超期1件，相关单位已重新答复。',
      ),
      ...within(
        6,
        '各单位发出信息处理费收费通知3件，金额合计1140元，收取2件共540元，1件因申请人撤回申请不再收取。',
      ),
    ],
  },
  {
    agency: '枣林县人民政府',
    figures: {
      requests: {
        new: 150,
        carriedIn: 8,
        results: { granted: 70, partial: 14, 'unavailable.notHeld': 56, 'rejected.petition': 10 },
      },
      reconsideration: { upheld: 6 },
      documents: { issued: 2, repealed: 1, inForce: 30 },
      licensing: 8800,
    },
    last: {
      figures: {
        requests: { new: 120, results: { granted: 112 } },
        reconsideration: { upheld: 8 },
        licensing: 8000,
      },
      paragraphs: under('主动公开', '全县公开政府信息11000条。'),
    },
    paragraphs: [
      ...under(
        '主动公开',
        '全县公开政府信息12100条，同比增长10%，较上年净增1100条。',
        '行政规范性文件有进有出，年初29件，年内制发2件、废止1件，年末30件。',
        '全县行政许可由8000件增加到8800件，增幅一成。',
      ),
      ...under(
        '依申请公开',
        '全县新收政府信息公开申请150件，比上年增加30件，增长25%；年内办结150件，结转8件，与年初结转数相等。',
        '涉及自然资源、住建、人社三个领域的申请共99件，占新收量的66%。',
      ),
      ...within(4, '政府信息公开行政复议案件6件，比2023年的8件减少2件，全部维持；没有行政诉讼案件。'),
      ...within(5, '2025年，县政府将组织评估两次，对排名末三位的单位予以通报。'),
    ],
  },
];
