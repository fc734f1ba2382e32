/** What street offices write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const STREET: readonly SmallReport[] = [
  {
    agency: '云州市河东区新华街道办事处',
    figures: {
      requests: {
        new: { natural: 11, business: 2, charity: 1 },
        carriedIn: { natural: 2, business: 1 },
        results: {
          granted: { natural: 5, business: 1 },
          partial: { natural: 1 },
          'denied.enforcementFile': { natural: 1 },
          'unavailable.notHeld': { natural: 4, business: 1 },
          'rejected.petition': { natural: 1 },
        },
      },
      penalty: 6,
      coercion: 2,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '2024年我街道在区政府网站发布信息245条：街道要闻130条，社区服务62条，财政预决算4条，其他信息49条。',
        '老旧小区改造专题公开涉及9个小区、楼栋76幢、居民3412户，发布开工、进度、验收信息各9条，共27条。',
      ),
      ...under(
        '依申请公开',
        '收到依申请公开14件，其中自然人11件，商业企业2件，社会公益组织1件；上年结转3件，两项合计17件。',
        '全年办结14件。按处理结果划分，予以公开6件、部分公开1件、不予公开1件、无法提供5件、不予处理1件。',
        '尚未办结的3件均未超期，将于2025年1月底前答复完毕。',
        '申请内容集中在物业管理和旧改补偿，前者8件，后者4件，其余2件为城市绿化。',
      ),
      ...under(
        '政府信息管理',
        '街道综合执法队本年作出行政处罚6件、实施行政强制2件，执法结果全部按时上网公示。',
      ),
      ...under(
        '政府信息公开平台建设',
        '辖区12个社区均设政务公开专区，其中标准化专区4个，占三分之一；全年接待查阅居民1560人次，日均6人次左右。',
      ),
      ...under(
        '监督保障',
        '召开居民议事会24场、“政府开放日”活动2场，邀请居民代表、人大代表、政协委员共68人参加，征集建议31条，采纳25条，采纳率80.6%。',
      ),
      ...within(5, '截至目前，2023年查摆的4个问题已整改4个，整改率100%。'),
    ],
  },
  {
    agency: '云州市河东区解放路街道办事处',
    figures: { requests: { new: 1, results: { 'rejected.petition': 1 } } },
    paragraphs: [
      ...under(
        '主动公开',
        '全年公开信息310条，网站、微信公众号、社区公示栏依次为120条、105条、85条。',
        '发布创业补贴、适老化改造、托育服务等政策解读15篇，其中文字解读9篇，图片解读4篇，视频解读2篇。',
        '“解放路微家园”公众号现有关注用户1.2万人，比年初净增860人。',
      ),
      ...under(
        '依申请公开',
        '2024年只收到1件申请，经审查属于信访投诉类事项，依法告知申请人通过相应渠道提出。',
      ),
      ...under(
        '政府信息管理',
        '更新公开指南1次，调整主动公开基本目录事项5项（新增3项、删除1项、合并1项），调整后为94项。',
      ),
      ...under('监督保障', '开展业务培训3次，第一次培训社区书记15人，后两次各培训信息员30人，累计75人次。'),
      ...within(6, '本年度无信息处理费收费情况。'),
    ],
  },
  {
    agency: '云州市河东区铁西街道办事处',
    figures: {
      requests: { new: 7, carriedIn: 1, results: { granted: 4, 'unavailable.notHeld': 3 } },
      afterReconsideration: { upheld: 1 },
      reconsideration: { upheld: 1 },
    },
    last: {
      figures: {
        requests: { new: 5, results: { granted: 4 } },
        reconsideration: { upheld: 2 },
      },
      paragraphs: under('主动公开', '在区政府网站公开信息200条。'),
    },
    paragraphs: [
      ...under('主动公开', '在区政府网站公开信息230条，同比增长15%，增加30条。'),
      ...under(
        '依申请公开',
        '政府信息公开申请量由2023年的5件上升到7件，增幅40%，其中5件通过政务服务网提交、2件邮寄。',
        '去年结转的1件申请已于1月答复。本年共答复7件，还有1件正在征求第三方意见。',
      ),
      ...within(
        4,
        '行政复议由上年的2件减至1件，结果为维持；申请人不服复议决定提起行政诉讼1件，法院判决驳回其诉讼请求。',
      ),
    ],
  },
];
