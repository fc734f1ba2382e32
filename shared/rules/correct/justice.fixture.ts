/** What justice bureaus write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const JUSTICE: readonly SmallReport[] = [
  {
    agency: '枣林县司法局',
    figures: {
      requests: {
        new: { natural: 2, legalService: 2 },
        results: { granted: 2, 'denied.process': 1, partial: 1 },
      },
      licensing: 3,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '公共法律服务中心接待来访咨询3260人次，办理公证1184件、法律援助案件417件，其中民事351件、刑事66件。',
        '对县政府及部门送审的行政规范性文件开展合法性审查37件，提出意见112条，采纳108条；向市政府报备县政府规范性文件6件。',
        '本局不是规范性文件制定主体，全年未制发行政规范性文件。',
        '公布律师事务所年度考核结果，全县5家律所、43名律师参加考核，合格率100%。',
      ),
      ...under(
        '依申请公开',
        '作为政府信息公开义务主体，本局收到申请4件，自然人与律师事务所各2件，年内全部办结。',
        '4件答复分别为予以公开2件、部分公开1件、不予公开1件。',
      ),
      ...under(
        '监督保障',
        '县政府行政复议机构全年收到行政复议申请213件，立案受理196件，上年转入18件，审结189件，其中调解和解终止74件、维持61件、驳回29件、撤销或变更16件、其他9件。',
        '代理县政府行政应诉案件52件，一审33件，二审19件；行政机关负责人出庭应诉率98.1%。',
      ),
      ...within(
        4,
        '本局2024年没有因自身政府信息公开工作被申请行政复议或者被提起行政诉讼；审理的196件复议案件中，涉及其他机关政府信息公开的21件。',
      ),
      ...within(5, '复议决定书网上公开147份，占应公开数149份的98.7%，另2份因技术处理延后。'),
    ],
  },
  {
    agency: '桐城县司法局',
    figures: {
      requests: {
        new: { natural: 16, business: 1, legalService: 3 },
        carriedIn: { natural: 1 },
        results: {
          granted: { natural: 6, legalService: 3 },
          partial: { natural: 2 },
          'denied.enforcementFile': { natural: 1 },
          'denied.administrativeQuery': { natural: 2 },
          'unavailable.notHeld': { natural: 3, business: 1 },
          'rejected.excessive': { natural: 1 },
        },
      },
      reconsideration: { upheld: 1, other: 1 },
      direct: { upheld: 1 },
    },
    paragraphs: [
      ...under(
        '依申请公开',
        '一年来，共收到依申请公开事项20件，来自自然人16件、律师事务所3件、企业1件，另有上一年度结转1件。',
        '应办21件，实际办结19件，结转2件。办结件中公开9件（自然人6件，法律服务机构3件），部分公开2件，不予公开3件，无法提供4件，不予处理1件。',
        '不予公开的3件中，1件属于行政执法案卷，2件属于行政查询事项。',
      ),
      ...under(
        '主动公开',
        '人民调解组织调解纠纷2875件，调解成功2831件，成功率98.5%；社区矫正在册对象168人，同比减少12人。',
        '公开“谁执法谁普法”责任清单1份、普法典型案例10个、“法治直播间”节目26期。',
      ),
      ...within(
        4,
        '因政府信息公开，本局作为被申请人的行政复议2件（维持1件、因撤回终止1件），作为被告的行政诉讼1件，法院判决驳回原告诉讼请求。',
      ),
      ...within(
        4,
        '此外，全年办理县政府本级行政复议案件145件，其中涉及政府信息公开的32件，该数据计入县政府年度报告。',
      ),
    ],
  },
];
