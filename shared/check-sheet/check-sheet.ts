/** 校核单: one value that the screen, the printer and the Word file show, for the head's signature. */

/** Does it agree? `open` where a number is missing or there is nothing to compare with. */
export type Mark = 'right' | 'wrong' | 'open';

/** How a mark is printed: signs of GB 2312, which every font of an office has. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = { right: '√', wrong: '×', open: '—' };

export interface SheetCell {
  readonly text: string;
  /** Says more than the text alone: the text is then the mark's sign. */
  readonly mark?: Mark;
}

/** A table of figures; the first cell of every row is its label. */
export interface SheetTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** Share of the width of each column; their sum is 1. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** One thing that was checked and how it came out. */
export interface SheetCheck {
  readonly name: string;
  readonly mark: Mark;
  readonly words: string;
}

export interface SheetFinding {
  readonly level: '错误' | '警告' | '提示';
  readonly where: string;
  readonly message: string;
}

/** A finding that somebody has decided about. */
export interface SheetDecision extends SheetFinding {
  readonly verdict: '确认无误' | '忽略';
  /** Empty where none was given. */
  readonly reason: string;
  readonly when: string;
}

export interface CheckSheet {
  /** Agency, then what the sheet is. */
  readonly titleLines: readonly string[];
  /** What the sheet is about, by name: 年度, 状态, 去年年报 … */
  readonly facts: readonly (readonly [name: string, words: string])[];
  readonly tables: readonly SheetTable[];
  readonly checks: readonly SheetCheck[];
  /** Findings that wait for somebody, the gravest first; `leftOut` says what does not fit. */
  readonly open: readonly SheetFinding[];
  readonly leftOut: string | null;
  readonly decided: readonly SheetDecision[];
  /** What changed most against last year, in sentences; null where there is no last year. */
  readonly changes: readonly string[] | null;
}

/** What was decided, why and when; only what was confirmed is ticked off. */
export function decisionWords({ verdict, reason, when }: SheetDecision): string {
  const tick = verdict === '确认无误' ? `${MARK_SIGNS.right} ` : '';
  return `${tick}${verdict}${reason === '' ? '' : `：${reason}`}（${when}）`;
}

/** Who signs, in the order of signing. */
export const SIGNATURES = ['填报人', '审核人', '单位负责人'] as const;
/** The lines at the foot, right of the names. */
export const SEAL = '（盖章）';
export const DATE_LINE = '年　　月　　日';

/** Headings of the parts, in order. */
export const HEADINGS = {
  figures: '一、主要数字',
  checks: '二、核对结果',
  open: '三、没有处理的问题',
  decided: '四、已确认和忽略的问题',
  changes: '五、与去年相比',
} as const;

/** What stands in a part with nothing to list. */
export const NOTHING = { open: '没有。', decided: '没有。', changes: '没有去年的年报，没有比较。' } as const;
