/**
 * What reports count in each unit, as data: the thing and its unit meet only where the number between them is lost.
 *
 * Left out is every pair that is also a word: 会|场, 培训|期, 许可|件, 政策解读|篇.
 */
import { entry, type Entry } from './word.ts';

export const COUNTED_THINGS: readonly Entry<'counted'>[] = [
  entry(
    'counted',
    '条',
    `信息 动态 公告 公示 留言 微博 推文 新闻 意见 建议 咨询 线索 资讯 评论 简讯 短信 公文类 动态类 公告类 政策类 法规类 文件类 财政类 民生类
     人事类 其他类 概况类 职能类 回应 提问 问政 来信 热线 工单`,
  ),
  entry('counted', '件', '规范性文件 文件 案件 处罚决定 许可决定 强制决定 处理决定 通知书 结果纠正 结果维持'),
  entry(
    'counted',
    '次',
    `培训 培训班 培训会 会议 推进会 例会 部署会 座谈会 发布会 检查 督查 抽查 调研 讲座 演练 座谈 宣传 宣讲 研讨 会商 自查 通报 更新 回应 访谈
     巡查 监测 培训活动 宣传活动 开放日活动 主题活动 咨询活动 专题会议 工作会议 党组会议 常务会议 办公会议`,
  ),
  entry('counted', '篇', '文章 稿件 推文 报道 简报 解读文章 解读材料 图文'),
  entry('counted', '份', '材料 资料 手册 传单 折页 明白纸 宣传单 宣传册 答复书 告知书 通知书 简报 问卷'),
  entry('counted', '个', '专栏 栏目 专题 账号 视频 图解 公众号 公开栏 查阅点 专区 网站 公示栏 平台'),
  entry('counted', '期', '简报 专刊 周报 月报 季报 公报 快报 快讯 通讯 专报 内参 在线访谈'),
  entry('counted', '场', '讲座 宣讲 培训活动 宣传活动 开放日活动 在线访谈 新闻发布'),
  entry('counted', '项', '事项 公开事项'),
  entry('counted', '万元', '收费 金额 资金 费用 投入 预算 经费 总额 收入 支出'),
  entry('counted', '元', '处理费 收费 费用 金额'),
  entry('counted', '人次', '共 共计 合计 总计 累计 达 达到 约'),
  // Deeds whose number is lost together with what was counted: 共发布条, 召开次.
  entry('counted', '条', '发布 推送 转载 回复 编发 公开'),
  entry('counted', '件', '收到 制发 废止 新收'),
  entry('counted', '篇', '发布 推送 刊发 转载 撰写'),
  entry('counted', '次', '召开 组织 举办 开展 举行 参加'),
  entry('counted', '场', '举办 召开 开展 举行'),
  entry('counted', '期', '编发 编印'),
  entry('counted', '个', '新增 新设 开设 设立 增设'),
  entry('counted', '份', '发放 印制 编印 印发'),
];

/** Of these a unit may follow directly only by mistake, too: 共条, 累计件. */
export const SUMMING: readonly string[] = [
  ...[
    '共',
    '共计',
    '合计',
    '总计',
    '累计',
    '总数为',
    '总量为',
    '总数达',
    '达到',
    '分别为',
    '共有',
    '总共',
    '均为',
  ],
];
export const SUMMED_UNITS: readonly string[] = [
  ...[
    '条',
    '件',
    '次',
    '篇',
    '个',
    '份',
    '期',
    '项',
    '人次',
    '件次',
    '条次',
    '万元',
    '元',
    '家',
    '起',
    '则',
    '幅',
    '册',
  ],
];
/** 中共|…, 公共|…, 反腐|…: what 共 belongs to. */
export const NOT_SUMMING: readonly string[] = ['公', '中', '国', '反', '统', '一'];

/** Signs that are a number of a kind, or a part of one. */
export const NUMERALS = '零〇一二两三四五六七八九十百千万亿余多几数';

/**
 * What 份 follows where it has a number, counts one by one, or ends a word (身份, 股份, 年份). Behind anything else its
 * number is lost, whatever paper it counts.
 */
export const BEFORE_SHEETS = `${NUMERALS}半每此该本这那各整逐单双同按论身股年月省县备辈成部缘情`;

/** What 条 follows where it has a number or ends a word: 头条, 链条, 词条. */
export const BEFORE_ITEMS = `${NUMERALS}半每此该本这那各逐单头链信词枝线教油金便借欠收纸`;

/** What tens of thousands of readers or yuan follow where their number is lost: 阅读量累计万人次. 超过万人 has none to lose. */
export const MEASURED: readonly string[] = ['累计', '共计', '总计', '合计', '总量', '量为', '量共', '量约'];

/** What a report tells of with a number that never stands without its unit: 公开政府信息347条, 收到申请12件. */
export const TOLD_OF: readonly string[] = [
  '信息',
  '申请',
  '文件',
  '动态',
  '公告',
  '留言',
  '推文',
  '稿件',
  '文章',
  '咨询',
];
export const TELLING: readonly string[] = [
  '公开',
  '发布',
  '收到',
  '受理',
  '制发',
  '推送',
  '更新',
  '转载',
  '答复',
  '办结',
  '回复',
];

/** What is held so many times: 开展…活动6场. */
export const HOLDING: readonly string[] = ['开展', '举办', '组织', '召开', '举行'];
export const HELD: readonly string[] = ['活动', '讲座', '培训', '宣讲', '会议', '访谈'];

/** Changes of a number, and the units that no word begins or ends with. */
export const CHANGES: readonly string[] = ['增加', '减少', '增长', '新增', '多', '少'];
export const CHANGED_UNITS: readonly string[] = ['条', '件', '篇', '份', '期', '人次'];

/** Words that sum a year up: with one of them 收到申请件 is no 申请件, which is a word, but a number that is lost. */
export const YEAR_SUMS: readonly string[] = ['全年', '年度', '本年', '年内', '其中', '共', '累计', '年'];
export const RECEIVED: readonly string[] = ['收到', '新收', '共受理', '接收'];
export const RECEIVED_APPLICATIONS: readonly string[] = [
  '',
  '公开',
  '信息公开',
  '政府信息公开',
  '依申请公开',
];
/** 许可件 and 处罚件 are words; 作出许可件 is none. */
export const DECIDED: readonly string[] = ['作出', '作出行政', '实施行政', '办结行政', '办理行政'];
export const DECISIONS: readonly string[] = ['许可', '处罚', '强制'];
