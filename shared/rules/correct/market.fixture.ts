/** What market regulators write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const MARKET: readonly SmallReport[] = [
  {
    agency: '清河县市场监督管理局',
    figures: {
      requests: {
        new: { natural: 26, business: 4 },
        carriedIn: { natural: 1 },
        results: {
          granted: 9,
          partial: 3,
          'denied.thirdParty': 2,
          'denied.enforcementFile': 5,
          'unavailable.notHeld': 4,
          'rejected.petition': 6,
          'otherHandling.notCorrected': 1,
        },
      },
      reconsideration: { upheld: 4, corrected: 1, other: 1 },
      direct: { upheld: 1, pending: 1 },
      licensing: 2145,
      penalty: 318,
      coercion: 27,
      documents: { inForce: 1 },
    },
    paragraphs: [
      ...under(
        '主动公开',
        '全年作出行政许可决定2145件，其中食品经营许可1630件、药品零售许可42件、特种设备使用登记401件、其他72件。',
        '作出行政处罚决定318件，罚没金额211.9万元；实施查封、扣押等行政强制措施27件。',
        '新登记经营主体4870户，注销2216户，年末实有3.96万户，其中企业1.12万户、个体工商户2.79万户、农民专业合作社0.05万户。',
        '食品抽检1450批次，合格1421批次，合格率98%；不合格的29批次全部公布，处置率100%。',
        '“双随机、一公开”抽查计划41项，已完成41项，抽查经营主体1206户次，结果公示率100%。',
      ),
      ...under(
        '依申请公开',
        '我局新收政府信息公开申请30件，其中涉及投诉举报处理的19件，涉及企业登记档案的8件，涉及其他事项的3件。',
        '加上结转的1件，31件申请中已办结30件，余1件结转。办理结果：公开9件；部分公开3件；不予公开7件，含执法案卷5件、第三方权益2件；无法提供4件；不予处理6件；逾期不补正1件。',
        '企业登记档案查询3188人次，按《企业登记档案资料查询办法》办理，属行政查询，不纳入依申请公开统计。',
      ),
      ...under(
        '监督保障',
        '12315平台接收投诉5412件、举报1380件，按时初查率100%，投诉调解成功2706件，成功率50%。',
      ),
      ...within(
        4,
        '因政府信息公开被申请行政复议6件，结果为维持4件、确认违法1件、终止1件；行政诉讼2件，胜诉1件，未审结1件。',
      ),
      ...within(
        4,
        '除信息公开类以外，职业打假人针对举报处理结果提起的行政复议38件、行政诉讼5件，不在本表统计范围内。',
      ),
      ...within(5, '被确认违法的1件复议案件，系超过答复期限3天所致，我局已设置到期前5个工作日预警。'),
    ],
  },
  {
    agency: '桐城县市场监督管理局',
    figures: {
      requests: {
        new: 20,
        carriedIn: 2,
        results: { granted: 10, 'denied.enforcementFile': 6, 'unavailable.notHeld': 6 },
      },
      licensing: 1500,
      penalty: 210,
    },
    last: {
      figures: {
        requests: { new: 25, results: { granted: 23 } },
        licensing: 1200,
        penalty: 280,
      },
      paragraphs: under('主动公开', '门户网站公开信息640条。'),
    },
    paragraphs: [
      ...under(
        '主动公开',
        '门户网站公开信息800条，比上年多160条，同比增长25%；其中执法类450条，占56.3%。',
        '全年办结行政许可1500件，较2023年的1200件增长25%；行政处罚210件，同比减少70件，降幅25%。',
      ),
      ...under(
        '依申请公开',
        '新收政府信息公开申请由25件降为20件，降低20%；办结22件，含上年结转2件，无结转下年度件。',
      ),
    ],
  },
];
