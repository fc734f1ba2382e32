/** What bureaus of medical insurance write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const INSURANCE: readonly SmallReport[] = [
  {
    agency: '清河县医疗保障局',
    figures: {
      requests: { new: { natural: 2, business: 1 }, results: { granted: 2, 'rejected.repeated': 1 } },
      penalty: 6,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '2025年度居民医保个人缴费标准为400元，2024年为380元，增加20元，缴费公告9月底发布。',
        '基本医保参保43.7万人，其中职工医保5.2万人、居民医保38.5万人，参保率稳定在95%以上。',
        '集中带量采购药品落地9批次，平均降价53%，全年减少药品费用支出约0.6亿元。',
        '对违规使用医保基金的定点机构作出行政处罚6件，追回基金218.3万元，曝光典型案例8起。',
        '公布异地就医备案渠道5种，异地住院直接结算1.9万人次，直接结算率82.6%，高出全省平均值2.1个百分点。',
      ),
      ...under(
        '依申请公开',
        '三件政府信息公开申请已全部办理完毕，两件予以公开，另一件与前一件内容相同，按重复申请不予处理。',
      ),
      ...under(
        '政府信息管理',
        '15项政务服务事项、28个业务表单在“一网通办”平台统一编码，办理时限压减40%以上。',
      ),
      ...under('政府信息公开平台建设', '微信公众号“清河医保”月均推送8篇，全年96篇，“码上学政策”栏目占四成。'),
      ...under('监督保障', '社会监督员20名中，人大代表5名、政协委员5名、参保人代表10名，全年暗访4轮。'),
      ...within(4, '无因政府信息公开被复议、被诉案件，亦无上年未结案件延续至本年。'),
      ...within(
        5,
        '老年人获取信息渠道偏窄，60岁以上来访者占窗口咨询量的六成以上，2025年将每季度开展一次“医保夜校”，改进服务方式。',
      ),
    ],
  },
  {
    agency: '桐城县医疗保障局',
    figures: { requests: { new: 5, results: { granted: 4 } }, penalty: 12 },
    last: {
      figures: { requests: { new: 4, results: { granted: 4 } }, penalty: 8 },
      paragraphs: under('政府信息公开平台建设', '公众号推送文章100篇。'),
    },
    paragraphs: [
      ...under('主动公开', '全年行政处罚12件，较上年的8件增加一半，处罚结果公开率100%。'),
      ...under('依申请公开', '新收政府信息公开申请5件，同比增长25%，已办4件，办结率80%，剩余1件按期办理中。'),
      ...under('政府信息公开平台建设', '公众号推送文章110篇，较上年增长一成，单篇最高阅读量1.8万。'),
    ],
  },
];
