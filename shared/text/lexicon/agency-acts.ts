/** Words for what agencies do, by which a sentence shows whose work it tells of. */
import { entry, type Entry } from './word.ts';

/** Words between a subject and what it does. */
export const FILLERS: readonly Entry<'filler'>[] = [
  entry(
    'filler',
    '',
    `始终 一直 一贯 认真 严格 切实 积极 主动 扎实 深入 全面 持续 不断 进一步 及时 依法 按时 稳步 有序 大力 着力 精心 多次 共 累计 全年 今年 本年 本年度 年内
    均 已 也 都 还 又 再 次 两次 三次 每天 每日 每周 每月 每季度 每年 统一 能 能够 充分 严格按 十分 非常 继续 健全 完善 统筹 年 年度 以来 班子 班子成员 领导班子 领导班子成员 成员 , 、政府 、办事处 政府`,
  ),
];

/**
 * What an agency does about its own disclosure. `strong`: tells whose report it is; `weak`: others do it too, so that it says
 * something only of a body that has no business in this report.
 */
export const DUTIES: readonly Entry<'duty'>[] = [
  entry(
    'duty',
    'strong',
    `高度重视 重视 把 将 严格落实 严格执行 严格按照 严格遵守 严格履行 认真贯彻 认真落实 认真执行 认真履行 全面贯彻 全面落实 深入贯彻 贯彻落实 贯彻 学习贯彻 学习宣传贯彻 落实 执行 坚持 坚决
    主动公开 收到 共收到 新收 新收到 未收到 没有收到 制发 未制发 没有制发 编制 编写 成立 调整 明确 指定 未收取 没有收取 未发生 没有发生 建立 健全 建立健全 完善 强化 加强 压实 规范
    定期召开 定期研究 定期听取 定期调度 定期组织召开 每月召开 每季度召开 专题研究
    公开信息 公开政府信息 政府信息公开 政务公开 信息公开 主要领导 主要负责人`,
  ),
  entry(
    'duty',
    'weak',
    `推进 推动 深化 制定 修订 公开 发布 更新 受理 办理 答复 撰写 未 没有 无 围绕 聚焦 紧扣 结合 以 通过 按照 根据 依托 开展 组织 举办 召开 优化 安排 配备 设立 开设
    登记 审核 把关 巡查 巡检 审查 汇总 归档 梳理 清理 拓宽 畅通 做好 抓好 履行 实行 实施 确保 存在 共有 在 依据 对 利用 充分利用 运用 提升 提高 每 定期 逐 从 为 负责 牵头 承担`,
  ),
  // Words that only begin like a duty.
  entry('duty', 'none', '规范性文件 行政规范性文件 规范化 规范性 公开条例'),
  entry(
    'duty',
    'author',
    '编制 编写 撰写 拟写 拟定 起草 编撰 编印 编报 制作 形成 编制了 编写了 编制完成 负责编制 组织编制 牵头编制',
  ),
];

/** What an agency does within its own house, and nobody tells of another's: how it learns, whom it puts to work, what it will do. */
export const HOUSEHOLD: readonly Entry<'household'>[] = [
  entry('household', '', '{,专题}听取 听取汇报 {加强,组织,加大}学习 高度重视 把政务公开'),
  entry('household', '', '{安排,落实,配备,明确}专人 明确{分管,一名} 成立领导小组 压实责任'),
  entry('household', '', '{建立健全,健全,完善}工作机制 {健全,完善}机制'),
  entry(
    'household',
    '',
    '将{继续,进一步,持续,不断,坚持,着力,认真,切实,积极} 将{加大,加强,强化,健全,完善} 将{从,以,按照} 继续{做好,加强}',
  ),
];

/** On what grounds the report is written: X依据《…》的规定编制本报告. */
export const GROUNDS: readonly Entry<'grounds'>[] = [entry('grounds', '', '依据 根据 按照 依照 遵照 为')];

/** What this report is called in its own text. */
export const REPORT_NAMES: readonly Entry<'report'>[] = [entry('report', '', '报告 年报')];

/** What such duties are about. */
export const DISCLOSURE: readonly Entry<'disclosure'>[] = [
  entry(
    'disclosure',
    '',
    '政府信息 政务公开 信息公开 公开 条例 年度报告 年报 保密审查 信息处理费 依申请 公开申请 信息发布 政府网站 三审三校 拟发',
  ),
];

/** Words of a sentence in which another agency has business with this one. */
export const EXCHANGES: readonly Entry<'exchange'>[] = [
  entry(
    'exchange',
    '',
    `我镇 我乡 我街道 我局 我委 我办 我单位 本机关 本单位 本局 本镇 本乡 本街道 我县 我区 我市 派员 派人 到场 交流 考察 调研 观摩 前来学习 跟班学习 参观学习 到我 借鉴 移送 转来 转办 转交 移交 联合 会同 共同
    授课 讲解 辅导 来访 答复意见 征求意见 函 会签 复议 诉讼 纠正 责令 申请人 案件 应邀 受邀 等单位 等部门 等地 通报 督导 抽查 检查组 协助 配合 要求各 印发`,
  ),
];

/** Bodies of the same place whose business the disclosure of others is. */
export const SUPERVISORS: readonly Entry<'supervisor'>[] = [
  entry(
    'supervisor',
    '',
    '政府 政务 公开 数据 审批 党委 纪委 监委 人大 政协 宣传 网信 司法 档案 保密 编制 编办 法院 检察 信访',
  ),
];

/** What an agency does within its own level; over others only whoever stands above them. */
export const LEADING: readonly Entry<'lead'>[] = [
  entry(
    'lead',
    'lead',
    `领导 统筹推进 统一部署 部署 推动 推进 组织推动 组织推进 扎实推进 全面推进 深入推进 指导 督促 督促指导 指导督促 指导和督促 督查 督导 监督 检查 考核 考评 评估 抽查 通报 协调
    管理 主持 组织 组织开展 组织实施 组织召开 组织举办 开展 举办 举行 召开 主办 建立 建立健全 健全 完善 构建 审查 审核 审定 规范 调度
    加强 加强对 强化 强化对 做好 抓好 部署推进 指导监督 监督指导 检查指导`,
  ),
  // What is done for all of a place, whatever it is about.
  entry('lead', 'all', '负责 主管 统领 统筹 统筹协调 牵头 {统一,统筹}{规划,管理,建设} 规划建设'),
  entry('lead', 'measure', '监测'),
  // What is drawn up for others.
  entry(
    'lead',
    'author',
    '制定 制订 制定出台 研究制定 牵头制定 起草 牵头起草 拟定 拟订 出台 印发 编制 牵头编制 编印 修订',
  ),
];
/** What may stand between the verb and its scope. */
export const LEAD_GAPS: readonly Entry<'gap'>[] = [
  entry('gap', '', '了 好 对 面向 并 和 年 年度 次 期 场 轮 个 份 , 多次 一次 两次 本年度 全年 、 覆盖 范围'),
];
/** Words in front of such a verb that make the work somebody else's. */
export const LEAD_HEDGES: readonly Entry<'hedge'>[] = [
  entry(
    'hedge',
    '',
    `参与 参加 协助 配合 支持 为 助力 服务 服务于 受邀 应邀 按照 根据 落实 贯彻 上级 县里 市里 省里 国家 国务院 省级 市级 县级 区级 区里 推荐 代表 迎接 接受 积极参与 被 中央 省委 市委 获
    学习 听取 收看 收听 观看 转发 对照 对标 围绕 依据 承接 委托 响应 领会 传达 争取 争创 旨在 以便 由`,
  ),
];
/** What is led: the disclosure of others, and others themselves. */
export const LED: readonly Entry<'led'>[] = [
  entry(
    'led',
    '',
    `公开 政务 政府信息 信息公开 政府网站 新媒体 各级 各地 各市 各县 各区 各镇 各乡 各街道 各部门 各单位 各委办局 行政机关 部门 单位 年报 年度报告 乡镇 街道 各村 各社区 各股室`,
  ),
];
/** Between the scope and them: 全省|水利系统|政务公开. */
export const LED_FIELDS: readonly Entry<'field'>[] = [
  entry(
    'field',
    'field',
    '系统 领域 行业 条线 中小学校 中小学 学校 医疗机构 医院 企业 企事业单位 公共企事业单位',
  ),
  entry('field', 'front', '基层 年度 的 上下 范围内 性 镇村 区域 村务 居务 厂务 校务 院务'),
];

/** Campaigns, examinations, honours and systems that bear the name of a wider place though anybody takes part in them. */
export const WIDE_EVENTS: readonly Entry<'event'>[] = [
  entry(
    'event',
    'joined',
    `日 周 月活动 宣传月 活动月 安全月 节 普查 考试 招考 统考 联考 大赛 竞赛 比赛 联赛 文明 卫生城 卫生县 健康县 健康城市 健康促进 健康中国 园林 双拥 森林城市 示范 创建 试点 一体化 统一 首 先进 百强 十佳 优秀 重点 改革 两会 人大 代表大会 信息系统
    管理系统 平台 数据库 调查 要求 部署 精神 会议 方案 排名 前列 领先 名列 第一 表彰 荣誉 典型 案例 经验 推广 一张网 一网 联网 申报 评选 名录 试验 热线 网上 系统内 志愿 招聘`,
  ),
  // Whoever follows them is right; whoever draws them up leads.
  entry('event', 'drawnUp', '标准目录 标准指引 标准清单'),
];
/** What is done to others behind 对全省各单位: 进行考核, 开展季度抽查. */
export const JUDGING: readonly Entry<'judge'>[] = [
  entry('judge', 'verb', '进行 开展 组织 实施'),
  entry(
    'judge',
    'deed',
    '考核 检查 督查 通报 评估 培训 指导 督导 抽查 考评 监督 调度 测评 监测 审核 打分 评分 排名 验收 评议 评比 巡查',
  ),
  // Without a verb in front.
  entry(
    'judge',
    'alone',
    '{考核,打分,评分}{,排名,排序} 考评 检查 督查 通报 评估 抽查 测评 监测 验收 评议 评比 审核{,把关}',
  ),
  entry('judge', 'grade', '{打分,评分}{,排名,排序} 排名 排序'),
];

/** What is done for all of a place by whoever stands above it, behind 负责全市, 统筹全省. */
export const WORK: readonly Entry<'work'>[] = [
  entry('work', '', '监测 监管 执法 审核 审批 打分 评分 排名 考核 信息发布 网络 网站'),
];

/** What agencies in general are said to do. */
export const COMMON_TRAITS: readonly Entry<'trait'>[] = [
  entry('trait', 'common', '普遍 纷纷 大多 往往 大都 多数 基本上 日益 逐步 陆续'),
  entry('trait', 'uneven', '参差不齐 不一 不均衡 不平衡 差异较大 良莠不齐'),
  entry('trait', 'lack', '需 还 不 有待 做得 仍 尚 存在 要 值得 可以 没 未 待 较 比较'),
];
/** What a sentence about them speaks of. */
export const COMMON_MATTERS: readonly Entry<'matter'>[] = [
  entry(
    'matter',
    '',
    '公开 政务 信息 解读 机制 平台 网站 小程序 新媒体 制度 意识 人员 重视 服务 回应 群众 公众 工作 数据 专栏 程序 培训 认识',
  ),
];
/** Words that make them the agency's own: 局属多数单位, 辖区部分单位, 镇直部门. */
export const OWN_MEMBERS: readonly Entry<'own'>[] = [
  entry(
    'own',
    '',
    '我 本 局属 委属 下属 直属 所属 辖区 镇直 县直 市直 区直 乡直 街属 内设 全县 全区 全市 全镇 全乡 全街道 全州 全旗 系统 镇内 县内 区内 市内 街道内 局内 驻 股室 科室 村 社区 受访 服务 走访',
  ),
];
/** Agencies that report for all of a place, besides the governments. */
export const REPORTS_FOR_ALL: readonly Entry<'supervisor'>[] = [
  entry('supervisor', '', '政务公开 政务服务 行政审批 数据 政务管理'),
];

/** Lines of a signature that are no agency and yet in their place. */
export const SIGNATURE_WORDS: readonly Entry<'signature'>[] = [
  entry(
    'signature',
    'office',
    '办公室 办公厅 办 党政办 党政办公室 党政综合办公室 综合办公室 政务公开办公室 政务公开办 政务公开领导小组办公室 政务公开工作领导小组办公室 党委办公室 委员会办公室 信息公开办公室 信息公开办 政务公开科 政务公开股',
  ),
  entry('signature', 'party', '委员会 党委 党工委'),
  entry('signature', 'attachment', '附件 附: 附表 附1 附录 (附 扫码 扫一扫 链接 http www'),
  entry('signature', 'blank', '_ 【 { × XX xx ○○ *'),
];

/** How a channel is used, in front of its name. */
export const CHANNEL_USES: readonly Entry<'use'>[] = [entry('use', '', '通过 依托 利用 登录 经由 借助')];
