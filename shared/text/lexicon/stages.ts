/**
 * What becomes of things that are looked for, gone through, sent out or received: the words in front of how many there
 * were, of how many are done with, and of how many are left.
 */

export interface Stage {
  /** Anywhere in the words of the first number: 共发现问题, 审核拟公开信息. */
  readonly begun: RegExp;
  /** All the words of the number: 已整改到位, 准予发布. */
  readonly done: RegExp;
  readonly left: RegExp;
}

/** What may stand in front of a deed and behind it without naming another thing. */
const deed = (verbs: string): RegExp =>
  new RegExp(
    `^(?:其中|目前|现|均|已经?|按期|按时|及时|当年|年内|全部|共|完成)*(?:${verbs})(?:到位|完成|完毕|销号|合格)?了?$`,
    'u',
  );

/** What is not done with, whatever it is. */
const LEFT = /^(?:其余|剩余|余下|剩下|余|另|另外|另有|还有|尚有)的?$/u;

export const STAGES: readonly Stage[] = [
  {
    begun: /发现|查出|查找|查摆|排查|梳理出|检查出|反馈|指出/u,
    done: deed('整改|解决|纠正|更正|修正|改正|处置|销号|整治|修复'),
    left: /^(?:其余|剩余|余下|剩下|余|另|另外|另有|还有|尚有|正在整改|尚未整改|未整改|未完成整改)的?$/u,
  },
  {
    begun: /审核|审查|送审|初审|复审|核稿/u,
    done: deed('准予发布|准予公开|同意公开|同意发布|审核通过|审查通过|通过|发布|公开'),
    left: /^(?:其中|已)*(?:退回|退回修改|退回完善|不予公开|不予发布|不宜公开|未通过|暂缓发布|暂缓公开|暂不公开)的?$/u,
  },
  {
    begun: /发放|印发|发出|下发|投放/u,
    done: deed('收回|回收|收回有效问卷|回收有效问卷|收回问卷|回收问卷'),
    left: /^(?:未收回|未回收)的?$/u,
  },
  {
    begun: /(?:收到|收集|征集|报送|上报|投送).*(?:稿件?|意见|建议)|来稿|投稿/u,
    done: deed('采用|采纳|录用|刊用|刊发|编发|吸收采纳'),
    left: /^(?:退稿|退回|未采用|未采纳|不予采用|不予采纳|不采纳|未予采纳|其余|剩余|余下|另有)的?$/u,
  },
  {
    begun: /提出|部署|承诺|列出/u,
    done: deed('落实|兑现|完成'),
    left: LEFT,
  },
  {
    begun: /印制|制作|编印|印刷|采购|购置|配备/u,
    done: deed('发放|派发|投放|张贴|配发|启用|投入使用'),
    left: LEFT,
  },
  {
    begun: /收到|受理|接到|承办|接收|交办|转办/u,
    done: deed('办结|办复|答复|回复|办理完毕|办理|反馈'),
    left: LEFT,
  },
];

/** Of these some were there before, so that more may be done with than came in; not 上年度报告指出的问题. */
export const FROM_BEFORE =
  /结转|历史|存量|遗留|以前|(?:上年|去年|往年|上一年)(?!度?(?:报告|年报|考核|检查|评估|审计|巡察)?(?:指出|反馈|提出|发现|查出))/u;
