/** Words that tie numbers to one another: wholes and parts, shares, changes. */
import { entry, type Entry } from './word.ts';
import type { Tag } from './tags.ts';

/** 超过申请总量的九成, 达到总数的90%: the whole is named between. */
const WHOLES = [
  ...'申请 新收 收到 受理 办结 办理 答复 公开 发布 信息'
    .split(' ')
    .flatMap((all) => [`${all}总量`, `${all}总数`]),
  ...'申请量 全部申请 全年新收 新收申请 总量 总数'.split(' '),
];
function ofWhole(key: string, verbs: string): Entry<Tag> {
  return {
    tag: 'share',
    key,
    words: verbs.split(' ').flatMap((verb) => WHOLES.map((whole) => `${verb}${whole}的`)),
  };
}

/** Verbs of which 到, 至, 为 make what a number came to. */
const CHANGED =
  '增加 增长 上升 攀升 跃升 提高 提升 扩大 扩容 扩充 扩展 拓展 减少 下降 降低 压减 压缩 缩减 缩短 精简 整合 合并 归并 归集 集约 撤并 压降 清理 优化 调整 回落'.split(
    ' ',
  );
const TO = ['到', '至', '为'];

/** Verbs in front of which 多 and 少 tell a change. */
const DONE =
  '办 办理 办结 收 收到 受理 接收 发 发布 公开 推送 推 转发 刊发 编发 开 召开 举办 组织 开展 培训 答复 处理 回复 解读 报送 采用 印发'.split(
    ' ',
  );

/** Two kinds of which everything has one: in a list of both, nothing is left out. */
export const COMPLEMENTS: readonly (readonly [string, string])[] = [
  ['原创', '转载'],
  ['线上', '线下'],
  ['城镇', '农村'],
  ['首次', '再次'],
  ['男性', '女性'],
  ['新建', '改建'],
  ['专职', '兼职'],
  ['主办', '协办'],
  ['书面', '口头'],
  ['省内', '省外'],
  ['国内', '国外'],
  ['纸质', '电子'],
];

export const RELATIONS: readonly Entry<Tag>[] = [
  entry('partOf', '', '其中 当中 这当中'),
  entry(
    'include',
    '',
    '包括 包含 含 内含 包括了 涵盖 具体包括 主要包括 主要包含 具体为 具体是 其中包括 其中含 包括有',
  ),
  entry('include', '', '即 即为'),
  entry('include', 'only', '仅通过 只通过 单独通过'),
  entry('each', '', '分别 分别为 分别是 分别有 各 各为 各有'),
  entry('each', 'divides', '分为 划分为 分成'),
  entry('each', 'all', '均为 均是 都是 均系'),
  entry('inTurn', '', '依次 依次为 依次是'),
  entry(
    'sum',
    'closing',
    '合起来 加起来 加在一起 相加 共计 总计 合计 总共 合计数 三者合计 两者合计 两项合计 三项合计 各项合计 以上合计 以上共计 二者合计 四项合计 合计为 共计为 总计为 两类合计 三类合计 四类合计 五类合计 六类合计 五项合计 六项合计 七项合计 {合计,共计,总计}{达,达到}',
  ),
  // May reach over years.
  entry('sum', 'soFar', '累计 累计达 累计共'),
  entry('sum', '', '共 一共 总数 总量 总数为 总量为 总额 总金额 共有 计 小计 总 总和 之和 共达'),
  // What is left of a whole; 其他 may also be one more beside the others.
  entry('rest', '', '其余 剩余 余下 剩下 余 其余的'),
  entry('rest', 'other', '其它 其他 其他类 其它类'),
  entry('rest', 'besides', '另有 另外 此外 还有 尚有 另 另收到 除此之外'),
  entry(
    'chosen',
    '',
    '等 主要 重点 特别 尤其 例如 如 主要有 主要是 主要为 主要类别 包括在内 不乏 仅 只 仅仅 就有 典型 最多 其次 最少 居多 较多 多由 多为 多是 大多 大都 多数 大部分 排名前 前三 居首 包括但不限于 等{原因,情形,情况,理由}',
  ),
  entry(
    'chosen',
    'about',
    '主要涉及 集中在 集中于 主要集中 主要集中在 多与 大多与 多数与 主要与 多涉及 多围绕 主要围绕',
  ),
  entry(
    'overlap',
    '',
    '同步 同时 转载 转发 并通过 同步推送 同时发布 重复 同步发布 同步公开 既属 既有 又属 多种方式 多种形式 多种载体 兼具 剔除重复 去重 去除重复',
  ),
  entry('consists', '', '组成 构成'),
  entry('splitBy', '', '按 按照 从 依据'),
  entry('splitEnd', '', '分 划分 分类 统计 看 来看 区分 计算 来分'),
  // What a sentence says it is not about.
  entry(
    'unrelated',
    '',
    '无关 不涉及 未涉及 均不涉及 以外 之外 非政府信息公开 非信息公开 非政府信息公开类 非信息公开类 不属于政府信息公开 不在本表 未纳入统计',
  ),
  entry('except', '', '除 除去 剔除 扣除 除开'),
  entry(
    'grade',
    'rectified',
    '立行立改 立即整改 当日整改 当场整改 现场整改 即时整改 即知即改 限期整改 已整改 完成整改 整改完成 已完成整改 正在整改 未整改 未完成整改 持续整改 长期整改 正在推进 持续推进',
  ),
  entry('grade', 'opinion', '满意 基本满意 不满意 比较满意 非常满意 较满意 不太满意 不了解 弃权'),
  entry(
    'grade',
    '',
    '优秀 良好 一般 较好 较差 优 良 差 合格 不合格 基本合格 达标 未达标 不达标 基本达标 好 较高 及格 不及格 优秀等次 良好等次 一般等次 优秀等级 良好等级 一般等级 合格等次 不合格等次',
  ),
  entry('plus', '', '加上 加 连同 外加'),
  entry('share', '约', '约占 占比约'),
  ofWhole('超过', '超过 突破 超出'),
  ofWhole('近', '接近 将近 近 不足 不到'),
  ofWhole('', '达到 达'),
  entry(
    'share',
    '',
    '{,只,仅}占{,到,据,有,了,到了} 占比 占总数 占总量 占比{为,达,达到} 占总数的 占总量的 {,所占,占,的}比例{为,达,达到,是} {所,}占比例',
  ),
  entry('than', '', '较 比 同比 环比 相比 相较 相较于 对比 比较'),
  // 与上年相比; 许可与处罚 joins two things.
  entry('join', 'with', '与 同'),
  entry(
    'more',
    '',
    '增加 增加了 增长 增长了 上升 上升了 提高 提高了 提升 提升了 上涨 多 增幅 增幅为 增幅达 增长幅度 增长幅度为 增长率 增长率为 净增 涨粉 递增 同比增长 同比增加 同比上升 多出 增多 扩大 新增加',
  ),
  entry(
    'less',
    '',
    '减少 减少了 下降 下降了 降低 降低了 下滑 回落 少 降幅 降幅为 降幅达 下降幅度 下降幅度为 锐减 减幅 同比下降 同比减少 同比降低 少了 缩减 压缩 压减 精简 精简了 缩短 缩短了',
  ),
  // 较上年多办12件.
  entry('more', '', DONE.map((verb) => `多${verb}`).join(' ')),
  entry('less', '', DONE.map((verb) => `少${verb}`).join(' ')),
  entry('level', '', '持平 基本持平 相同 一致 没有变化 无变化 不变'),
  // 压减为, 整合到: any verb of changing with what it came to.
  entry('upTo', '', CHANGED.flatMap((verb) => TO.map((to) => verb + to)).join(' ')),
  entry('upTo', '', '增至 升至 降至 减至 降到 升到 增到 减到 增为 减为 降为 变为'),
  entry('upTo', 'reached', '达到'),
  entry('from', '', '由 自 原来 原有 从原来'),
  entry('double', '', '翻一番 翻番 翻了一番 翻一倍 翻了一倍'),
  entry('double', 'twice', '翻两番 翻了两番'),
  // 办结率: the verb of a rate is its key.
  entry('rate', 'handled', '办结率 办复率 办理率 处理率 办件率'),
  entry(
    'rate',
    'timely',
    '答复率 回复率 依法答复率 受理率 按时办结率 按期办结率 及时办结率 按时答复率 按期答复率 及时答复率 按时率 及时率 按时回复率 按期回复率 按时办复率 到期答复率 到期办结率 按时反馈率 按时完成率',
  ),
  entry('rate', 'published', '公开率 应公开率 主动公开率 发布率 公示率'),
  entry('rate', 'adopted', '采纳率 采用率'),
  entry(
    'rate',
    'corrected',
    '整改率 反馈率 整改完成率 完成率 更新率 覆盖率 参训率 参与率 解读率 审查率 备案率 报备率 合格率 出庭率 出庭应诉率 通过率 回应率 达标率 开展率 知晓率',
  ),
  entry('rate', 'upheld', '维持率 胜诉率'),
  entry('rate', 'lost', '败诉率 纠错率 被纠错率 被撤销率'),
  entry('rate', 'opinion', '满意率 满意度 群众满意率 好评率 群众满意度'),
];

/** What ends a clause about what most of a number of things are: 以征地批文为主, 以企业居多. */
export const MOSTLY: readonly string[] = ['为主', '居多'];

/** Who applied, whoever that is: 申请人均为本村村民. */
export const APPLICANTS = '申请人';
