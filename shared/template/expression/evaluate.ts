/** The value of an expression over a report: total, and it says what is missing. */
import type { FigureId } from '../../forms/figures.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Contact, Report } from '../../report/schema.ts';
import { FULL_WIDTH_DIGITS, writeNumeral } from '../../text/numbers/chinese-numbers.ts';
import { operandName, type GeneralName } from './operands.ts';
import type { Condition, Expression, NumberFormat } from './parse.ts';

/** What a report offers to expressions. */
export type Known = Pick<Report, 'agency' | 'year' | 'figures' | 'contact' | 'lastYear'>;

/** A number, or why there is none: names of what is not filled in, or words for what cannot be. */
export type Value =
  { readonly value: number } | { readonly value: null; readonly missing: readonly string[] };

/** Evaluates `expression`; blank figures, a division by zero and the like give null with what is missing. */
export function evaluate(expression: Expression, report: Known): Value {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value };
    case 'operand': {
      const { operand } = expression;
      return operand.kind === 'figures'
        ? sumOf(operand.figures, report.figures)
        : numberOf(operand.name, report);
    }
    case 'negative':
      return combine([evaluate(expression.of, report)], ([value = 0]) => -value);
    case 'binary': {
      const { sign, left, right } = expression;
      return combine([evaluate(left, report), evaluate(right, report)], ([a = 0, b = 0]) =>
        calculate(sign, a, b),
      );
    }
    case 'call':
      return call(expression, report);
  }
}

function call({ name, of }: Expression & { kind: 'call' }, report: Known): Value {
  const [first, second] = of;
  if (!first) return { value: null, missing: [name] };
  if (name === '占比') {
    return combine(
      [evaluate(first, report), second ? evaluate(second, report) : { value: 1 }],
      ([a = 0, b = 0]) => percent(a, b),
    );
  }
  const before = evaluateLastYear(first, report);
  if (name === '去年') return before;
  return combine([evaluate(first, report), before], ([now = 0, then = 0]) =>
    name === '相差' ? exact(Math.abs(now - then)) : percent(Math.abs(now - then), then),
  );
}

function evaluateLastYear(expression: Expression, report: Known): Value {
  const { lastYear } = report;
  if (!lastYear) return { value: null, missing: ['去年的年报'] };
  const value = evaluate(expression, {
    ...report,
    year: lastYear.year,
    figures: lastYear.figures,
    lastYear: null,
  });
  return value.value === null
    ? { value: null, missing: value.missing.map((name) => `去年的${name}`) }
    : value;
}

/** Signs decide the direction (“增加”, “减少”), the words stand beside: 增长率 and 相差 are never negative. */
function percent(part: number, whole: number): number | string {
  return whole === 0 ? '除数为 0，算不出比例' : (part / whole) * 100;
}

function calculate(sign: '+' | '-' | '×' | '÷', a: number, b: number): number | string {
  if (sign === '+') return exact(a + b);
  if (sign === '-') return exact(a - b);
  if (sign === '×') return exact(a * b);
  return b === 0 ? '除数为 0' : a / b;
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. Six places are what a figure may have. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

function combine(values: readonly Value[], join: (values: readonly number[]) => number | string): Value {
  const missing = values.flatMap((value) => (value.value === null ? value.missing : []));
  if (missing.length > 0) return { value: null, missing: [...new Set(missing)] };
  const joined = join(values.map(({ value }) => value ?? 0));
  if (typeof joined === 'string') return { value: null, missing: [joined] };
  return Number.isFinite(joined) ? { value: joined } : { value: null, missing: ['数字太大'] };
}

function sumOf(figures: readonly FigureId[], values: Report['figures']): Value {
  return combine(
    figures.map((id): Value => {
      const value = values[id];
      return value === null || value === undefined ? { value: null, missing: [operandName(id)] } : { value };
    }),
    (all) => exact(all.reduce((sum, value) => sum + value, 0)),
  );
}

function numberOf(name: GeneralName, report: Known): Value {
  const text = generalText(name, report);
  return text !== null && /^\d+$/u.test(text) ? { value: Number(text) } : { value: null, missing: [name] };
}

/** What a report says of itself under a general name; null where it does not. */
export function generalText(name: GeneralName, report: Known): string | null {
  const { agency, year } = report;
  const contact = (key: keyof Contact) => report.contact?.[key] ?? null;
  switch (name) {
    case '机关':
      return agency;
    case '年度':
      return year === null ? null : String(year);
    case '去年':
      return year === null ? null : String(year - 1);
    case '下一年':
      return year === null ? null : String(year + 1);
    case '统计期间':
      return year === null ? null : `${year}年1月1日至${year}年12月31日`;
    case '地址':
      return contact('address');
    case '邮编':
      return contact('postcode');
    case '电话':
      return contact('phone');
    case '邮箱':
      return contact('email');
  }
}

/** Does the condition hold? Null where the report does not know. */
export function holds({ sign, left, right }: Condition, report: Known): boolean | null {
  const [a, b] = [evaluate(left, report), evaluate(right, report)];
  if (a.value === null || b.value === null) return null;
  switch (sign) {
    case '=':
      return a.value === b.value;
    case '≠':
      return a.value !== b.value;
    case '>':
      return a.value > b.value;
    case '<':
      return a.value < b.value;
    case '≥':
      return a.value >= b.value;
    case '≤':
      return a.value <= b.value;
  }
}

/** A number as text. Without a format: plain digits, a fraction to two places at most. */
export function writeValue(value: number, format: NumberFormat | null): string {
  if (format === null) return writeFigure(Math.round(value * 100) / 100);
  if (typeof format === 'object') return roundHalfUp(value, format.decimals);
  const plain = writeFigure(Math.round(value * 100) / 100);
  switch (format) {
    case '汉字':
      // Before a measure word two is 两: 两件.
      return value === 2 ? '两' : (writeNumeral(value) ?? plain);
    case '千分位':
      return plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',');
    case '全角':
      return plain.replace(/\d/gu, (digit) => FULL_WIDTH_DIGITS[Number(digit)] ?? digit);
  }
}

/** 四舍五入, as people do it: 0.125 to two places is 0.13, which binary fractions get wrong. */
function roundHalfUp(value: number, decimals: number): string {
  const shift = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * shift * (1 + Number.EPSILON))) / shift;
  return (rounded || 0).toFixed(decimals);
}
