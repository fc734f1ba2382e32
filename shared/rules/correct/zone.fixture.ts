/** What committees of development zones write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const ZONE: readonly SmallReport[] = [
  {
    agency: '云州经济技术开发区管理委员会',
    figures: {
      requests: {
        new: { natural: 12, business: 7 },
        results: { granted: { natural: 6, business: 5 }, partial: 2, 'unavailable.notHeld': 5 },
      },
      licensing: 930,
      penalty: 22,
      documents: { issued: 1, inForce: 11 },
    },
    paragraphs: [
      ...under(
        '主动公开',
        '园区网站发布招商引资、惠企政策、项目审批类信息依次为75条、138条、97条，总计310条。',
        '“一枚印章管审批”改革后承接许可事项143项，全年作出许可决定930件，平均办理时长由9.5天压缩到3.2天，压减66.3%。',
        '处罚信息22条全部归集至“信用中国”，无一漏报、错报。',
        '新签约项目46个，协议投资额127亿元；其中10亿元以上项目4个，5亿元至10亿元项目7个。',
        '奖补资金“免申即享”兑付企业319家，金额8624万元，首批兑付5100万元，第二批兑付3524万元。',
      ),
      ...under(
        '依申请公开',
        '企业提出的申请由往年的一两件上升到7件，加上个人提出的12件，全年共新收政府信息公开申请19件。',
        '予以公开的11件申请中，个人6件、企业5件；部分公开2件；本机关不掌握5件。剩余1件次年1月办结。',
      ),
      ...under('政府信息管理', '出台规范性文件1件，截至12月31日有效文件11件，其中3件将于2025年6月30日到期。'),
      ...under(
        '政府信息公开平台建设',
        '园区“企服通”小程序注册企业2140家，企业提问566个，答复566个，24小时内答复率92.4%。',
      ),
      ...under('监督保障', '管委会主任办公会听取专题汇报1次，4个职能局、2家国有公司的8名信息员列席。'),
      ...within(6, '本年度受理惠企政策兑现“申请”1287件，系资金申报事项，不列入表三。'),
    ],
  },
  {
    agency: '清河县高新技术产业园区管理委员会',
    figures: { requests: { new: 4, results: { granted: 4 } } },
    last: {
      figures: { requests: { new: 2, results: { granted: 2 } } },
      paragraphs: under('主动公开', '发布惠企政策信息50条，解读20篇。'),
    },
    paragraphs: [
      ...under(
        '主动公开',
        '发布惠企政策信息65条、解读26篇，均较上年增长30%。',
        '标准地出让公告8宗、面积412.6亩，比上年多2宗，价款全部在“中国土地市场网”公布。',
      ),
      ...under('依申请公开', '新收政府信息公开申请4件，同比增加1倍，4件全部予以公开，办结率、公开率双百。'),
      ...within(4, '园区全年没有涉及政府信息公开的复议和诉讼。'),
      ...within(5, '现有1名专职人员要承担网站、公众号、依申请三项工作，力量不足，2025年拟增配1人。'),
    ],
  },
];
