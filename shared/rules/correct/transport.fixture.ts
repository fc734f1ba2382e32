/** What transport bureaus write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const TRANSPORT: readonly SmallReport[] = [
  {
    agency: '清河县交通运输局',
    figures: {
      requests: {
        new: { natural: 6, business: 2 },
        results: { granted: 5, partial: 1, 'unavailable.notHeld': 2 },
      },
      licensing: 712,
      penalty: 403,
      coercion: 11,
      fee: 0,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '发布行业信息共268条。农村公路建设98条，占36.6%；客货运输75条，占28%；安全生产62条，占23.1%；其余33条，占12.3%。',
        '本局年内作出许可决定712件；作出处罚决定403件，其中治超处罚289件；扣押车辆等强制措施11起。',
        '农村公路“建管养运”公示牌更新57块，路线总里程1862.4公里，其中县道306.1公里、乡道488.7公里、村道1067.6公里。',
        '没有收取任何行政事业性收费，车辆通行费由高速公路经营单位收取，与本局无关。',
        '春运40天发送旅客16.8万人次，日均0.42万人次，班次调整公告9则。',
      ),
      ...under(
        '依申请公开',
        '8件政府信息公开申请（自然人6件，商业企业2件）当年受理、当年办结，其中公开5件、部分公开1件、不掌握2件。',
      ),
      ...under(
        '政府信息公开平台建设',
        '出租汽车电召平台95128接单1.9万次，投诉热线回访1245人次，满意1220人次，满意率98%。',
      ),
      ...under('监督保障', '第二十三个“路政宣传月”期间发放资料4000份，设置咨询点6个，现场答疑约300人次。'),
      ...within(
        6,
        '本年办理省、市、县三级人大代表建议共21件，其中省级1件、市级4件、县级16件，面商率、办结率均为100%。',
      ),
    ],
  },
  {
    agency: '枣林县交通运输局',
    figures: { licensing: 330, penalty: 120 },
    last: {
      figures: { licensing: 300, penalty: 150, requests: { new: 1, results: { granted: 1 } } },
      paragraphs: [
        ...under('主动公开', '发布交通运输信息144条。'),
        ...under('政府信息公开平台建设', '公众号发布信息96篇。'),
      ],
    },
    paragraphs: [
      ...under(
        '主动公开',
        '发布交通运输信息180条，比上年多36条，增长25%；行政许可330件，增长10%；行政处罚120件，下降20%。',
      ),
      ...under('依申请公开', '本年度未收到政府信息公开申请，同比减少1件。'),
      ...under(
        '政府信息公开平台建设',
        '公众号发布信息96篇，与2023年数量相同，阅读量由5.1万次升至8.16万次，增长六成。',
      ),
    ],
  },
];
