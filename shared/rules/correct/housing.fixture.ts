/** What bureaus of housing and construction write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const HOUSING: readonly SmallReport[] = [
  {
    agency: '清河县住房和城乡建设局',
    figures: {
      requests: {
        new: { natural: 44, business: 6 },
        carriedIn: { natural: 3 },
        results: {
          granted: 21,
          partial: 6,
          'denied.thirdParty': 2,
          'unavailable.notHeld': 14,
          'unavailable.stillUnclear': 1,
          'rejected.petition': 3,
          'rejected.excessive': 1,
          'otherHandling.notCorrected': 2,
        },
      },
      reconsideration: { upheld: 2, corrected: 1 },
      direct: { upheld: 1 },
      licensing: 183,
      penalty: 26,
      fee: 12.08,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '核发施工许可证79件、商品房预售许可证21件、其他许可83件，行政许可合计183件。',
        '作出行政处罚26件，其中对施工单位15件、监理单位4件、房地产开发企业7件，罚款共162.4万元，均在“双公示”栏目公开。',
        '公租房轮候对象分两批公示，上半年143户，下半年121户，经复核剔除不符合条件的9户，实际配租255户。',
        '老旧小区改造计划36个，已完工28个，完工率77.8%，其余8个正在施工。',
        '公布城镇房屋安全鉴定结果64栋：A级、B级、C级、D级分别为22栋、25栋、13栋、4栋。',
      ),
      ...under(
        '依申请公开',
        '2024年申请量达50件，为近五年之最，加上2023年转来的3件，共计53件；办结50件，结转3件。',
        '从申请人看，自然人占88%，商业企业占12%；从内容看，涉及房屋征收的26件，涉及物业的15件，涉及招投标的9件。',
        '答复为予以公开、部分公开的27件，占答复总数的54%；其余23件为不予公开2件、无法提供15件、不予处理4件、其他处理2件。',
      ),
      ...under('政府信息管理', '归集征收补偿档案4册87卷，数字化扫描1.6万页，供申请人现场查阅31人次。'),
      ...within(4, '行政复议3件中有1件被责令限期重新答复，其余2件维持；行政诉讼1件，经审理驳回起诉人诉请。'),
      ...within(5, '败因分析显示，1件被纠正案件是检索不充分造成的，为此我局建立“两人检索、书面留痕”制度。'),
    ],
  },
  {
    agency: '云州市住房和城乡建设局',
    figures: {
      requests: { new: 96, results: { granted: 48, partial: 12, 'unavailable.notHeld': 30 } },
      licensing: 420,
    },
    last: {
      figures: { requests: { new: 80, results: { granted: 80 } }, licensing: 400 },
      paragraphs: under('主动公开', '门户网站公开信息2000条。'),
    },
    paragraphs: [
      ...under('主动公开', '门户网站公开信息2300条，较2023年增加300条，增长15%；行政许可420件，增长5%。'),
      ...under(
        '依申请公开',
        '申请量持续攀升，2022年62件、2023年80件、2024年96件，2024年同比增长20%，两年累计增长54.8%。',
        '新收的96件政府信息公开申请，已答复90件，其中予以公开48件、部分公开12件、无法提供30件，占比依次为53.3%、13.3%、33.3%。',
      ),
    ],
  },
];
