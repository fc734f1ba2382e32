/** Words that name agencies and their places, and the words around them that say what part they have in a sentence. */
import { entry, type Entry } from './word.ts';

/** Signs that places end with, by rank. */
export const PLACE_SIGNS: readonly Entry<'place'>[] = [
  entry('place', 'province', '省 自治区'),
  entry('place', 'city', '市 州 自治州 盟 地区'),
  entry('place', 'county', '县 区 旗 自治县 自治旗'),
  entry('place', 'zone', '高新区 经开区 新区 管理区 度假区 保税区 示范区'),
  entry(
    'place',
    'zone',
    '{,经济,经济技术,高新技术,高新技术产业,工业,旅游}开发区 {,工业,产业,科技,化工,物流}园区 {旅游,生态旅游}度假区 {综合,港口}保税区 {现代农业,农业}示范区',
  ),
  entry('place', 'town', '镇 乡 民族乡 苏木'),
  entry('place', 'street', '街道'),
  entry('place', 'village', '村 社区'),
];

/** Signs behind 全. */
export const WHOLE_SIGNS: readonly Entry<'place'>[] = [entry('place', 'state', '国'), ...PLACE_SIGNS];

/** What stands before a sign without being a name: 试点县, 我们街道. */
export const NO_NAMES: readonly Entry<'other'>[] = [
  entry(
    'other',
    '',
    '试点 示范 兄弟 周边 先进 贫困 百强 文明 卫生 邻近 相邻 有关 相关 其他 其它 部分 所有 下辖 外地 牵头 我们 咱们 自己 整个 重点 工业 全体 基层 边远 偏远 特色 旅游 生态 大型 涉及 覆盖 中心 建制 主要 沿线 所属 辖区 商业 市辖 网站 国家和 城区 主城 老旧',
  ),
];

/** Words in which such a sign stands for something else. */
export const NO_PLACES: readonly Entry<'other'>[] = [
  // In these the sign does end a place: 安平市|民政局.
  entry('other', 'place', '市民政 市民族 市民宗 市民营 市政府 区分局'),
  entry(
    'other',
    '',
    `城市 市场 市民 市容 市政工程 市政设施 市政公用 市政道路 市政园林 市值 上市 市区 市县 市直 县直 区直 镇直 市级 县级 区级 镇级 乡级 村级 省级 地级市 县级市
    区域 小区 校区 片区 辖区 景区 灾区 库区 地区生产 县区 区县 县域 区块 区别 区分 社区 厂区 园区内
    乡镇 镇街 街镇 乡村 村镇 城乡 城镇 集镇 小镇 镇区 乡土 家乡 老乡 下乡 返乡 乡亲 乡贤 镇村 乡街
    街道路 街道两侧 旗帜 旗下 旗舰 村民 村务 村居 村社 农村 村委 省市 市州 县乡`,
  ),
];

/** What the name of a department is made of, in front of its last word. */
export const MATTERS: readonly Entry<'matter'>[] = [
  entry(
    'matter',
    '',
    `发展 改革 发展改革 发改 教育 教体 科学 技术 科技 科学技术 工业 信息化 信息 工信 经济 经信 商务 营商环境 民族 宗教 民族宗教 民族宗教事务 民宗 公安
    民政 司法 财政 人力资源 社会保障 人社 人力社保 自然资源 规划 自规 资规 自资 国土 国土资源 土地 生态 环境 生态环境 环境保护 环保
    住房 城乡 城市 建设 住房保障 住建 房产 房产管理 房管 住房公积金管理 公积金 城市管理 城管 综合执法 综合行政执法 行政执法 执法
    园林 绿化 市容 市政 交通 运输 交通运输 交运 水利 水务 农业 农村 农业农村 农牧 农机 畜牧 畜牧兽医 渔业 林业 草原 林业和草原 林草
    乡村振兴 扶贫 扶贫开发 文化 广电 广播电视 旅游 体育 文旅 文体 文广旅 文广旅体 文旅广体 文物 新闻出版 卫生 健康 卫生健康 卫健
    卫计 计划生育 疾病预防控制 疾控 中医药 医疗保障 医保 退役军人 退役军人事务 应急 应急管理 安全生产监督管理 消防 消防救援 审计
    市场监督管理 市场监管 市监 食品药品监督管理 质量技术监督 工商行政管理 知识产权 药品监督管理 统计 信访 机关事务 机关事务管理
    政务服务 政务服务管理 数据 数据管理 数据资源 数据资源管理 大数据 大数据管理 大数据发展 政数 行政审批 行政审批服务 审批服务
    政务公开 公共资源交易 公共资源 招商 投资促进 金融 金融工作 地方金融监督管理 国有资产监督管理 国资 国有资产 粮食 物资储备
    粮食和物资储备 能源 气象 地震 税务 烟草专卖 邮政 邮政管理 供销合作 人民防空 人防 外事 侨务 台湾事务 档案 地方志 地方志编纂 史志 移民
    水库移民 搬迁安置 民营经济 中小企业 口岸 港航 海洋 公路 铁路 盐务 矿山 煤炭 老龄 残疾人 文明 网信 编制 机构编制 政法 统战 宣传 组织
    党政 党政综合 党建 综合 社会事务 平安建设 经济发展 规划建设 公共服务 公共管理 公共安全 社会治理 便民服务 综治 村镇建设 财经`,
  ),
];

/** Last words of the names of departments. */
export const DEPARTMENT_ENDS: readonly Entry<'department'>[] = [
  entry('department', 'bureau', '局 分局 管理局'),
  entry('department', 'commission', '委 委员会'),
  entry('department', 'hall', '厅'),
  entry('department', 'office', '办 办公室 服务中心 中心 站 所 大队 支队 馆 联社'),
];

/** Bodies that need no matter in front; they stand behind the name of a place. */
export const BODIES: readonly Entry<'body'>[] = [
  entry('body', 'government', '人民政府 政府 行政公署 行署'),
  entry('body', 'governmentOffice', '人民政府办公室 人民政府办公厅 政府办公室 政府办公厅 政府办 人民政府办'),
  entry('body', 'street', '办事处 街道办 办'),
  // Other words that begin with 办.
  entry('body', 'none', '办理 办公室 办公区 办公楼 办公地点 办公用房 办事 办好 办件 办成 办结'),
  entry('body', 'zone', '管理委员会 管委会'),
  entry(
    'body',
    'party',
    '委 党委 党工委 委办公室 委办 纪委 纪委监委 监委 人大 人大常委会 政协 法院 人民法院 检察院 人民检察院',
  ),
];

/** Parts of an agency that speak for it, behind its name. */
export const ORGANS: readonly Entry<'organ'>[] = [
  entry(
    'organ',
    '',
    `党组 党委 党工委 党政办 党政办公室 办公室 机关 领导班子 班子 主要领导 主要负责人 主要负责同志 分管领导
    常务会议 常务会 办公会议 办公会 党组会议 党组会 党委会议 党委会 党政联席会议 全体会议
    政务公开领导小组 政务公开工作领导小组 政府信息公开领导小组 政府信息公开工作领导小组 信息公开领导小组`,
  ),
];

/** What an agency calls itself by behind 我 or 本; the key is what its name must have for it to be right. */
export const SELF_SIGNS: readonly Entry<'self'>[] = [
  entry('self', '镇', '镇 镇人民政府'),
  entry('self', '乡', '乡 乡人民政府'),
  entry('self', '街道', '街道 街道办 街道办事处 办事处'),
  entry('self', '局', '局'),
  entry('self', '委', '委'),
  entry('self', '办', '办'),
  entry('self', '厅', '厅'),
  entry('self', '院', '院'),
  entry('self', '校', '校'),
  entry('self', '馆', '馆'),
  entry('self', '中心', '中心'),
  entry('self', '队', '支队 大队'),
  entry('self', '管委会', '管委会 园区 开发区'),
  entry('self', '省', '省'),
  entry('self', '市', '市'),
  entry('self', '县', '县'),
  entry('self', '区', '区'),
  entry('self', '旗', '旗'),
  entry('self', '州', '州'),
];

/** Words that begin or end across such a self-reference: 自我镇定, 基本办结, 本办法, 我委托. */
export const NO_SELF_BEFORE: readonly Entry<'other'>[] = [
  entry('other', '我', '自 小 大 忘 唯 敌 帮 替 教 让 给 带 陪 请 找 为 代'),
  entry('other', '本', '基 根 成 文 版 资 副 样 原 课 书 剧 标 脚 范 日 读 底 蓝 绘 话 稿 抄 孤 简 繁 全 人'),
];
export const NO_SELF_BEHIND: readonly Entry<'other'>[] = [
  entry('other', '镇', '痛 静 定 压'),
  entry('other', '乡', '村 镇 土 亲 愁 音'),
  entry('other', '局', '限 部 面 促 势 长'),
  entry('other', '委', '托 派 任 屈 婉 员'),
  entry('other', '办', '法 事 理 件 好 成 证 结 公 完 学 妥 到 得 实'),
  entry('other', '校', '对 核 正 准 验 园'),
  entry('other', '市', '场 民 容 政'),
  entry('other', '区', '域 间 别 分 块'),
  entry('other', '省', '级 去 略 察 悟'),
  entry('other', '县', '级'),
  entry('other', '中心', '思想 工作 任务 组 城 镇 村'),
];

/** Who is meant when nobody is: 多数部门, 一些地方. */
export const QUANTITIES: readonly Entry<'quantity'>[] = [
  entry('quantity', 'most', '多数 大多数 绝大多数 绝大部分 大部分 不少 许多 很多 众多 相当一部分 大量 诸多'),
  entry('quantity', 'some', '部分 一些 有些 有的 某些 少数 个别 极少数 几个 若干'),
  entry('quantity', 'all', '各 各级 全国各 各类 各级各类 广大 所有'),
];
export const EVERYBODY: readonly Entry<'everybody'>[] = [
  entry(
    'everybody',
    'place',
    '地区 地方 省份 省市 地市 城市 地 地方政府 地区和部门 地区和单位 地区、部门 地方和部门 地区各部门 地各部门 地区、各部门 地、各部门',
  ),
  entry('everybody', 'county', '县区 区县 市县 县市 市区'),
  entry('everybody', 'township', '乡镇 镇街 街道 乡镇街道 乡镇(街道) 乡镇和街道 乡镇、街道'),
  entry(
    'everybody',
    'government',
    '政府 人民政府 政府部门 政府机关 行政机关 行政单位 基层政府 基层单位 基层行政机关 政务部门 公共部门 地方部门',
  ),
  // Another word begins with the noun.
  entry(
    'everybody',
    'none',
    '政府信息 政府网站 政府工作 政府规章 政府文件 政府投资 政府采购 政府购买 政府公报 地块 地段 地质 地点 地名 地方性 地方标准 地方财政 地方债 地方政府债 地方税 地方志 地方做法 地方经验 地方特色 机关干部 机关工作人员 部门规章',
  ),
  entry('everybody', 'body', '部门 单位 机关 部门和单位 部门、单位 部门单位'),
];

/** Signs that no name of a place has: behind them a name begins wherever they stand. */
export const NEVER_IN_NAMES: readonly Entry<'sign'>[] = [
  entry('sign', '', '在 到 对 把 被 的 了 与 及 给 让 使 或 着 过 等 好 是'),
];

/** Words behind which the name of an agency may begin; the key says which part it then has. */
export const BEFORE: readonly Entry<'before'>[] = [
  entry(
    'before',
    'subject',
    `由 现由 已由 均由 统一由 现将 特将 年 月 日 年度 年来 以来 期间 同时 此外 另外 其中 目前 今年 去年 全年 本年 本年度 一年 年内 因此 是 为此 按要求
    据此 特由 系由 系 经 下一步 近年 近年来 当前 一年来 由于 如果 随着 对此 截至 报告`,
  ),
  entry(
    'before',
    'partner',
    '与 同 跟 和 会同 联合 协同 携手 配合 协助 对接 邀请 商请 协调 以及 及 或 或者 联系 牵头',
  ),
  entry(
    'before',
    'superior',
    `按照 按 根据 依据 依照 遵照 落实 贯彻 贯彻落实 执行 响应 接受 参加 参与 参照 对照 迎接 承接 传达 在 受 经 转发 争取 服从
    符合 严格落实 认真落实 结合 围绕 学习 对标 收听 收看 收到 接到 纳入 列入 印发 出台 制定 根据 关于 来自 得到 获得 取得 被`,
  ),
  entry(
    'before',
    'object',
    `向 对 报 送 给 为 到 赴 往 前往 从 自 至 指导 督促 督导 组织 监督 报送 上报 抄送 提交 移送 移交 转送 转交 走访 服务 支持 帮助
    提请 报请 报经 函告 告知 引导 推动 协调 要求 建议 请 借鉴 参考 比 较 涉及 包括 如 例如 像 以 把 将 用 使 让 就 即 等 并 的 了 含 因 距 归`,
  ),
  // Whatever is done to an agency or its things, so that the verb is not read into a name.
  entry(
    'before',
    'object',
    `促进 提升 提高 增强 强化 深化 加快 加大 加强 规范 开展 做好 抓好 建好 办好 管好 整合 改版 维护 保障 确保 支撑 助力 主动 积极 及时 认真 严格 全面 切实
    扎实 深入 持续 继续 不断 充分 统筹 统一 集中 发布 公开 公布 公示 更新 实现 制作 编制 建立 健全 设立 设置 开设 开通 增设 新增 调整 梳理 清理 完成 承担
    负责 汇总 收集 征求 征集 听取 回应 答复 回复 办理 受理 处理 审核 审查 检查 抽查 督查 考核 通报 培训 召开 举办 举行 修订 上传 录入 推送 转载 采用 刊登
    张贴 位于 坐落 位居 名列 争创 打造 建设 营造 拓宽 畅通 丰富 创新 探索 推行 实行 实施 采取 采用 坚持 带动 激发 压实 明确 细化 分解 下发 成立 组建 充实
    选派 抽调 派驻 安排 委托 授权 批准 同意 主动向 定期向 及时向 并向 方便 满足 覆盖 遍及 面向 针对 对接 融入 连接 接入 归集 共享 开放 展示 宣传 宣讲 解读
    讲解 普及 动员 号召 鼓励 激励 表彰 获评 荣获 评为 列为 成为 作为 属于 位列 不同 加入 退出 撤销 合并 划转 更名 变更 搬迁 迁至 设于 设在 挂靠 隶属 派员`,
  ),
  entry(
    'before',
    'channel',
    '通过 经由 依托 利用 借助 登录 登陆 访问 进入 打开 链接 链接到 运用 使用 关注 用好 维护 建好 优化 升级 完善 管好 发挥',
  ),
];

/** Words behind the name of an agency; the key says which part it has. */
export const BEHIND: readonly Entry<'behind'>[] = [
  entry(
    'behind',
    'channel',
    `网 网站 门户 官网 官方 公众号 微信 微博 政务微信 政务新媒体 新媒体 平台 政务网 信息网 信息公开网 信息公开平台 信息公开专栏 部门网站
    政务服务网 政务服务平台 政务服务大厅 专栏 频道 客户端 抖音 视频号 融媒体 公报 公开栏 网址 域名 信息公开目录 部门频道 站群 服务大厅`,
  ),
  entry(
    'behind',
    'superior',
    `领导下 的领导 的正确领导 的坚强领导 正确领导 坚强领导 统一领导 领导和 的指导 指导下 的支持 的统一 统一部署 统一要求 统一安排 部署 的部署 的要求 要求 有关
    关于 的安排 安排 的大力 的关心 关心 会议精神 文件精神 的文件 文件 的工作部署 决策部署 决策 工作部署 工作要求 工作安排 考核 下发 印发的 下达 转办 转来 交办`,
  ),
  entry('behind', 'partner', '联合 共同 一起 合作 会商 对接 组成 派员 派人 来我 到我 来本 到本 应邀'),
  entry('behind', 'object', '等 各 所 大楼 门口 院内 对面 地址 地处 辖区 境内 范围'),
];
