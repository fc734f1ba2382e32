/**
 * What may be charged for handling applications: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条、第五条.
 *
 * Both scales are progressive: every case or page is charged at the rate of the step that it falls into. An agency
 * takes one of the two scales for an application, never both.
 */

/** A step of a scale: so many cases or pages at one rate. Amounts are in 元. */
export interface FeeStep {
  /** First and last case or page charged at this rate, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly amount: number;
}

export interface Fee {
  /** The steps that were reached, free ones too, in order. */
  readonly steps: readonly FeeStep[];
  /** 元. */
  readonly total: number;
}

export type FeeScale = 'case' | 'page';

/** More is a slip of the keyboard. */
export const MOST_COUNTED = 100_000;

interface Rate {
  /** Last case or page of the step. */
  readonly upTo: number;
  readonly rate: number;
}

/** 第五条: for the pages of one application. */
const PAGE_RATES: readonly Rate[] = [
  { upTo: 30, rate: 0 },
  { upTo: 100, rate: 10 },
  { upTo: 200, rate: 20 },
  { upTo: Infinity, rate: 40 },
];

const FREE_CASES = 10;
const FIRST_RATE_UP_TO = 30;
const CASES_A_STEP = 10;
const CASE_RATE = 100;

/** 第四条: for the applications of one applicant in one calendar month. From the 31st on every ten are a step. */
function caseRate(count: number): Rate {
  if (count <= FREE_CASES) return { upTo: FREE_CASES, rate: 0 };
  if (count <= FIRST_RATE_UP_TO) return { upTo: FIRST_RATE_UP_TO, rate: CASE_RATE };
  const step = Math.ceil((count - FIRST_RATE_UP_TO) / CASES_A_STEP);
  return { upTo: FIRST_RATE_UP_TO + step * CASES_A_STEP, rate: CASE_RATE * (step + 1) };
}

function pageRate(count: number): Rate {
  return PAGE_RATES.find(({ upTo }) => count <= upTo) ?? { upTo: Infinity, rate: 0 };
}

/**
 * The fee for the cases or pages `from` to `to`, counted from 1: an applicant who has handed in 12 applications this
 * month and hands in 3 more pays for the cases 13 to 15. Nothing for a range that has nothing in it.
 */
export function feeFor(scale: FeeScale, from: number, to: number): Fee {
  const rateOf = scale === 'case' ? caseRate : pageRate;
  const last = Math.min(to, MOST_COUNTED);
  const steps: FeeStep[] = [];
  for (let at = Math.max(1, from); at <= last;) {
    const { upTo, rate } = rateOf(at);
    const end = Math.min(upTo, last);
    steps.push({ from: at, to: end, rate, amount: (end - at + 1) * rate });
    at = end + 1;
  }
  return { steps, total: steps.reduce((sum, { amount }) => sum + amount, 0) };
}

const UNITS: Readonly<Record<FeeScale, string>> = { case: '件', page: '页' };

/** The calculation in words: `第11—15件：5件 × 100元 = 500元`; free steps say so. */
export function feeWords(scale: FeeScale, { steps }: Fee): string[] {
  const unit = UNITS[scale];
  return steps.map(({ from, to, rate, amount }) => {
    const range = from === to ? `第${from}${unit}` : `第${from}—${to}${unit}`;
    return rate === 0 ? `${range}：不收费` : `${range}：${to - from + 1}${unit} × ${rate}元 = ${amount}元`;
  });
}
