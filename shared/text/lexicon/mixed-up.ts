/** Words that are taken for each other, as data: what is typed, what is meant, and what makes it right after all. */
import { entry, type Entry } from './word.ts';

/** Never right in a report; the key is what is meant. */
export const NEVER_RIGHT: readonly Entry<'wrong'>[] = [
  entry('wrong', '登录', '登陆网站 登陆平台 登陆系统 登陆门户 登陆政府 登陆县 登陆市 登陆区'),
  entry('wrong', '台账', '台帐'),
  entry('wrong', '账号', '帐号'),
  entry('wrong', '账户', '帐户'),
  entry('wrong', '部署', '布署'),
  entry('wrong', '安排', '按排'),
  entry('wrong', '作为', '做为'),
  entry('wrong', '再次', '在次'),
  entry('wrong', '公示', '公式栏 公式期 公式公告'),
  entry('wrong', '权力清单', '权利清单'),
  entry('wrong', '座谈会', '坐谈会'),
  entry('wrong', '签订', '签定'),
  entry('wrong', '建议', '建意'),
  entry('wrong', '通讯', '通迅'),
  entry('wrong', '渠道', '渠到'),
  entry('wrong', '圆满', '园满'),
  entry('wrong', '解读', '解渎'),
  entry('wrong', '受理', '授理'),
  entry('wrong', '提起', '提前行政诉讼 提前行政复议 提前诉讼'),
];

/** Of these words only the first signs are wrong: 登陆|网站. */
export const WRONG_SIGNS: Readonly<Record<string, number>> = { 登录: 2, 公示: 2, 提起: 2, 已经: 2 };

/** Work that is done: 均以办结 means 均已办结. */
export const DONE = entry(
  'done',
  '',
  `公开 办结 答复 回复 反馈 整改 完成 落实 更新 发布 公示 公布 建成 上线 处理 办理 归档 录入 报送 上报 清理 废止 失效 修订 印发 备案
   开通 设立 制定 建立 达标 到位 送达 公开到位 整改到位 落实到位 办理完毕 答复完毕 处理完毕 整改完毕 整改完成 按时办结 按期办结 按时答复 按期答复
   登记 编号 登记编号 登记备案 登记造册 建档 存档 备查 全部办结 及时答复 及时公开 依法公开 依法答复 主动公开 按要求公开 按时公开 改正 更正 纠正 修复 删除 下架 关停 注销 补正 补齐 撤销 关闭 签收 兑现 化解 验收 办复 结案 销号 解决 审核 通过审核 纳入 移交 转办`,
);
/** Work that is done to something, and no way of doing another: 均以征求第三方意见. */
export const DONE_TO = entry(
  'done',
  '',
  '征求 征询 听取 告知 书面告知 通知 函告 采纳 吸收 补充 移交 交由 转交 发出 作出 提交 出具 取得 征得',
);
/** How it is done, which no word in front of 以 for a way says: 均以逐条答复. */
export const IN_TURN = entry(
  'inTurn',
  '',
  '逐条 逐一 逐项 逐件 逐个 依法 及时 按时 按期 如期 全部 当场 妥善 圆满',
);
/** 以经 is right where another word begins with 经: 以经办服务为主. */
export const ALREADY_DONE = entry(
  'wrong',
  '已经',
  DONE.words
    .filter((word) => !word.startsWith('办理'))
    .map((word) => `以经${word}`)
    .join(' '),
);
/** What stands before such a word: all of them, by now. */
export const BEFORE_DONE = entry('beforeDone', '', '均 全部 都 皆 业 目前 现 早');

/** Ends of what is done with a deadline: 报名截止11月30日. */
export const WITH_DEADLINE = entry(
  'deadline',
  '',
  `申报 报名 征集 公示 受理 缴费 缴纳 办理 投标 招标 报送 提交 活动 有效期 期限 征求意见 登记 预约 反馈 投票 评选 审核 申请 投稿 报价
   时间 日期 工作 招生 注册 填报 采集 认证 参保`,
);
/** Accounts that are settled, not closed: of these 结算 is right. */
export const SETTLED = entry(
  'settled',
  '',
  `医保 医疗 竣工 工程 价款 货款 电费 水费 气费 异地 住院 门诊 支付 跨省 直接结算 即时结算 贸易 交易 收购 体制 往来 转账 银行 国库 工资 农民工
   资金结算 结算单 结算审计 结算审核 结算评审 一站式 一单制 费用`,
);
