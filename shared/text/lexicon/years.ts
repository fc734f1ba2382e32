/** Words around a year that say what it is the year of, and words that tell a plan. */
import { entry, type Entry } from './word.ts';
import type { Tag } from './tags.ts';

export const YEARS: readonly Entry<Tag>[] = [
  // In front of a year with which a sentence opens.
  entry('opens', '', '回顾 刚刚过去的 过去的 在过去的 在刚刚过去的 总结 纵观'),
  entry('opens', 'item', '其一 其二 其三 其四 其五'),
  entry('opens', 'plan', '展望 展望未来 面向 迈入 步入'),
  // A report that names its year: 现将2024年…情况报告如下.
  entry('reports', '', '现将 编制 现公布 现就 本报告'),
  entry(
    'reported',
    '',
    '年度报告 年报 政府信息公开工作年度报告 政府信息公开年度报告 工作年度报告 情况报告 情况汇报 情况总结 情况公布 情况公告 报告如下 汇报如下 总结如下 公布如下 工作总结 工作报告 报告',
  ),
  // What a year's work is led by: 围绕2023年度重点工作.
  entry('yearWork', '', '重点工作 重点任务 工作重点 中心工作 工作安排 工作任务 民生实事'),
  // What heads the plans of a section: 改进措施：…, 2025年工作计划：….
  entry(
    'planHead',
    '',
    '改进措施 改进举措 改进打算 改进方向 改进思路 整改措施 工作计划 工作打算 工作思路 下一步工作安排 下一步工作 下步工作 下一步打算 下一步措施 下一步计划 下一阶段工作 努力方向',
  ),
  // What happened once, or was said of another year.
  entry(
    'happened',
    '',
    `成立 建成 设立 启用 上线 开通 创建 建立 施行 荣获 获评 被评 被评为 命名 整改 反馈 指出 考核 通报 测评 排名 立项 开工 竣工 机构改革 挂牌 工作要点 存在问题 以前 以后 之前 逐年`,
  ),
  // Verbs that follow 将 where it tells a plan: 将进一步加强; 将 in front of a thing is 把.
  entry(
    'ahead',
    '',
    `正在 继续 进一步 加强 加大 推进 完善 努力 做好 不断 围绕 持续 着力 改进 优化 充实 强化 深化 健全 坚持 积极 全力 扎实 深入 聚焦 立足 紧盯 切实 更加 大力 采取 落实 拓展 拓宽 聚力 抓好 抓实 从以下 从三个方面 从两个方面 从四个方面 以更高 重点做好`,
  ),
];

/** Words in front of which 将 tells a plan, whatever follows them: 将在各站建栏, 将推出讲解; no thing stands between for 将 to be 把. */
export const WILL_BEFORE: ReadonlySet<string> = new Set(['在', '于', '推出']);
