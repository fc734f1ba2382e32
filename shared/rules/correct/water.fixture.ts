/** What water bureaus write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const WATER: readonly SmallReport[] = [
  {
    agency: '枣林县水利局',
    figures: {
      requests: {
        new: { natural: 4, business: 2 },
        results: { granted: 3, partial: 1, 'denied.thirdParty': { business: 1 }, 'unavailable.notHeld': 1 },
      },
      documents: { issued: 1, repealed: 2, inForce: 5 },
      licensing: 88,
      penalty: 9,
      coercion: 1,
      fee: 146.52,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '全年办理取水许可、水土保持方案审批等行政许可88件，水事违法行政处罚9件，行政强制1件，结果信息全部公示。',
        '水土保持补偿费、水资源费等行政事业性收费共征收146.52万元，收费依据和标准长期公开。',
        '出台行政规范性文件1件，宣布废止2件，年末现行有效5件，文件与政策解读同步公开。',
        '河湖长制专题发布信息73条，其中巡河动态41条、“四乱”整治19条、水质通报12条、表彰1条。',
        '全县34座小型水库的“三个责任人”名单在汛前公布，责任人共102名，每座水库3名。',
      ),
      ...under(
        '依申请公开',
        '2024年收到申请6件，办结6件，办结率100%；其中个人申请4件、企业申请2件，无结转。',
        '处理结果：予以公开的3件，部分公开的1件，因第三方不同意而不予公开的1件，本机关不掌握的1件。',
      ),
      ...under(
        '政府信息管理',
        '清理过期失效信息46条，修正错别字及表述不当29处，“回头看”再查出6处，当日完成修改。',
      ),
      ...within(
        6,
        '共发出防汛预警短信8.7万条，组织“世界水日”“中国水周”宣传活动2场，发放手册1500册、环保袋600个。',
      ),
    ],
  },
  {
    agency: '桐城县水利局',
    figures: {
      requests: {
        new: { natural: 9, business: 1 },
        carriedIn: { natural: 3 },
        results: {
          granted: 6,
          'unavailable.notHeld': 2,
          'unavailable.stillUnclear': 1,
          'rejected.repeated': 2,
        },
      },
      licensing: 130,
      penalty: 12,
      fee: 80,
    },
    last: {
      figures: {
        requests: { new: 8, results: { granted: 5 } },
        licensing: 104,
        penalty: 15,
        fee: 64,
      },
      paragraphs: [
        ...under('主动公开', '门户网站公开水利信息260条，公众号发布信息90条。'),
        ...under('监督保障', '组织专题培训1次。'),
      ],
    },
    paragraphs: [
      ...under(
        '主动公开',
        '门户网站公开水利信息312条，同比增加52条，增长两成；公众号发布信息117条，是上年的1.3倍。',
        '行政许可办结130件，比去年104件增加26件，增幅达25%；行政处罚12件，减少3件，下降20%。',
        '行政事业性收费80万元，较上年64万元增长25%，主要是新开工项目补缴水土保持补偿费。',
      ),
      ...under(
        '依申请公开',
        '申请数量较上年略有上升，新收10件，增加2件；加上年结转3件，需办理13件，已办结11件，结转2件。',
        '办结情况是：公开6件，无法提供3件（不掌握2件，补正后仍不明确1件），重复申请不予处理2件，以上三类合计11件。',
      ),
      ...under('监督保障', '组织专题培训2次，比上年多1次；县政务公开考核得分91.5分，较上年提高2.3分。'),
    ],
  },
];
