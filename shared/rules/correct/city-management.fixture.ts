/** What bureaus of city management write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const CITY_MANAGEMENT: readonly SmallReport[] = [
  {
    agency: '清河县城市管理综合执法局',
    figures: {
      requests: {
        new: { natural: 15, business: 1 },
        carriedIn: { natural: 1 },
        results: {
          granted: 6,
          'denied.enforcementFile': 4,
          'unavailable.notHeld': 3,
          'rejected.petition': 2,
          'otherHandling.feeUnpaid': 1,
        },
      },
      reconsideration: { upheld: 1 },
      licensing: 266,
      penalty: 1542,
      coercion: 38,
      fee: 54.2,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '全年行政处罚1542件，分别是占道经营812件、违规停车503件、违法建设96件、渣土运输131件。',
        '办理临时占道、户外广告、渣土运输等许可266件；代履行、强制拆除等行政强制38件。',
        '城市道路占用费、生活垃圾处理费共收取54.2万元，与部门决算中的行政事业性收费数额一致。',
        '数字城管受理案件7260件，结案7115件，结案率98%，其中5个工作日内结案6404件，占已结案件的90%。',
        '新增公共停车泊位1860个、公厕5座、口袋公园4处，点位图在公众号发布3期。',
      ),
      ...under(
        '依申请公开',
        '新收申请16件，上年结转1件，年内办结16件，结转1件。',
        '16件办结件按结果分为予以公开6件、不予公开4件、无法提供3件、不予处理2件、其他处理1件，其中其他处理系申请人逾期未缴纳信息处理费。',
      ),
      ...under(
        '监督保障',
        '全年组织执法公示专项检查2轮，第一轮查案卷60本，第二轮查案卷45本，合格案卷共102本，合格率97.1%。',
      ),
      ...within(4, '被申请复议1件，复议机关维持了我局的答复，未被诉。'),
      ...within(6, '本年度发出信息处理费收费通知1件，金额310元，申请人逾期未缴费，实际收取0元。'),
    ],
  },
  {
    agency: '云州市河东区城市管理局',
    figures: {
      requests: { new: 18, results: { granted: 9, 'unavailable.notHeld': 9 } },
      penalty: 640,
      licensing: 90,
    },
    last: {
      figures: { requests: { new: 12, results: { granted: 12 } }, penalty: 800, licensing: 100 },
      paragraphs: [
        ...under('主动公开', '公开城市管理信息240条。'),
        ...under('监督保障', '开展政务公开培训2次。'),
      ],
    },
    paragraphs: [
      ...under(
        '主动公开',
        '公开城市管理信息300条，增长25%，其中垃圾分类信息90条，占30%；犬类管理信息24条，占8%。',
        '行政处罚640件，同比下降两成；行政许可90件，同比下降一成。',
      ),
      ...under(
        '依申请公开',
        '新收政府信息公开申请18件，较上年增加6件、增长50%，予以公开和无法提供的各占一半。',
      ),
      ...under('监督保障', '开展政务公开培训3次，较上年增加1次，培训网格员、执法队员共计264人次。'),
    ],
  },
];
