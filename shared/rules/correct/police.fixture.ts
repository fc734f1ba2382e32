/** What public security bureaus write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const POLICE: readonly SmallReport[] = [
  {
    agency: '清河县公安局',
    figures: {
      requests: {
        new: { natural: 22, legalService: 6 },
        carriedIn: { natural: 3 },
        results: {
          granted: 4,
          'denied.stateSecret': 1,
          'denied.enforcementFile': 12,
          'denied.administrativeQuery': 2,
          'unavailable.notHeld': 5,
          'rejected.petition': 3,
          'rejected.repeated': 1,
        },
      },
      reconsideration: { upheld: 3 },
      direct: { upheld: 1 },
      afterReconsideration: { upheld: 1, pending: 1 },
      licensing: 4870,
      penalty: 2216,
      coercion: 134,
      fee: 96.75,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '办理出入境、户政、危爆物品等行政许可4870件，作出行政处罚2216件、行政强制134件，执法公示平台同步公开。',
        '收取居民身份证工本费、出入境证照费等行政事业性收费96.75万元，标准严格执行省定目录。',
        '“平安清河”公众号、抖音号、微博号分别发布作品352条、418条、130条，三号合计900条，其中反诈类270条，占三成。',
        '全县刑事立案同比下降12.4%，电信网络诈骗发案下降18.6%，返还群众被骗资金563万元。',
        '开展“警营开放日”活动4场，每季度1场，累计接待师生、居民1180人次。',
      ),
      ...under(
        '依申请公开',
        '全局新收政府信息公开申请28件，上年结转3件；答复28件，结转3件，收结持平。',
        '以申请人身份区分，自然人22件、律师事务所6件。',
        '不予公开15件，具体为国家秘密1件、行政执法案卷12件、行政查询2件；此外，公开4件、不掌握5件、信访投诉3件、重复申请1件。',
      ),
      ...under(
        '政府信息管理',
        '定密责任人对拟公开的1126份法律文书逐一审查，屏蔽姓名、住址、证件号码后上网1083份。',
      ),
      ...under('监督保障', '110报警服务台接警6.8万起，其中有效警情3.1万起；群众回访满意率97.2%。'),
      ...within(
        4,
        '涉及政府信息公开的行政复议3件，均获维持；行政诉讼3件，其中未经复议直接起诉1件、复议后起诉2件，除1件尚在审理外，另2件均判决驳回原告诉讼请求。',
        '治安处罚类行政复议46件、行政诉讼11件，系因行政处罚引起，与政府信息公开无关。',
      ),
      ...within(6, '信息处理费方面，全年没有发出收费通知。'),
    ],
  },
  {
    agency: '桐城县公安局',
    figures: {
      requests: { new: 10, results: { 'denied.enforcementFile': 6, granted: 4 } },
      penalty: 1980,
      licensing: 3300,
    },
    last: {
      figures: { requests: { new: 16, results: { granted: 16 } }, penalty: 1800, licensing: 3000 },
      paragraphs: under('政府信息公开平台建设', '公众号关注人数20000人。'),
    },
    paragraphs: [
      ...under('主动公开', '行政处罚1980件、行政许可3300件，均比上年增长10%，增加数分别为180件和300件。'),
      ...under(
        '依申请公开',
        '申请数量下降明显，2024年新收政府信息公开申请10件，比2023年的16件少6件，降幅37.5%。',
        '10件答复里，属于行政执法案卷的6件，依法不予公开；其余4件，予以公开。',
      ),
      ...under('政府信息公开平台建设', '公众号关注人数26000人，较上年增加6000人，增长30%。'),
      ...under('监督保障', '2023年度执法质量考评全市第二，2024年度公开考核得分位列县直部门前10名。'),
    ],
  },
];
