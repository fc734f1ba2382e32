/**
 * The grammar of what stands between the braces of `{{…}}`.
 *
 * ```
 * placeholder = "待核：" text | "仍是：" text
 *             | "如果" condition | "否则如果" condition | "否则" | "结束"
 *             | expression { "｜" option }
 * condition   = expression ("=" | "≠" | ">" | "<" | "≥" | "≤") expression
 * expression  = term { ("+" | "-") term }
 * term        = factor { ("×" | "÷") factor }
 * factor      = number | name | "-" factor | "(" expression ")" | function "(" expression { "，" expression } ")"
 * function    = "去年" | "相差" | "增长率" | "占比"
 * option      = digit "位小数" | "汉字" | "千分位" | "全角" | "改为" text | "因为" text
 * ```
 *
 * `X - 去年` is X less the same of last year; 去年 alone is a year, as it always was. Signs may be half or full width.
 * Parsing is total: what is not understood becomes a `problem` with its place.
 */
import type { FormId } from '../../forms/form.ts';
import { comparableName, operandAt, type Operand } from './operands.ts';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'operand'; readonly operand: Operand }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] };

export type FunctionName = '去年' | '相差' | '增长率' | '占比';
/** How many expressions each function wants. */
const FUNCTIONS: Readonly<Record<FunctionName, number>> = { 去年: 1, 相差: 1, 增长率: 1, 占比: 2 };

export interface Condition {
  readonly sign: '=' | '≠' | '>' | '<' | '≥' | '≤';
  readonly left: Expression;
  readonly right: Expression;
}

/** How a value is written. */
export type NumberFormat = '汉字' | '千分位' | '全角' | { readonly decimals: number };

export type Parsed =
  | {
      readonly kind: 'value';
      readonly expression: Expression;
      readonly format: NumberFormat | null;
      /** A value given once in place of the one that the tables say, with its reason; null where there is none. */
      readonly instead: { readonly text: string; readonly reason: string } | null;
    }
  | { readonly kind: 'if'; readonly condition: Condition }
  | { readonly kind: 'elseIf'; readonly condition: Condition }
  | { readonly kind: 'else' }
  | { readonly kind: 'end' }
  /** Last year's words, as they stand; nobody has confirmed them. */
  | { readonly kind: 'open'; readonly text: string }
  /** Last year's words that somebody has confirmed for this year. */
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'problem'; readonly message: string };

/** Begins a mark on words of last year that nobody has confirmed. */
export const OPEN_WORD = '待核：';
/** Begins a mark on words of last year that were confirmed unchanged. */
export const KEPT_WORD = '仍是：';

const known = new Map<string, Parsed>();
const MEMORY = 2000;

/** Parses what stands between the braces, names as `form` understands them first. Never throws; remembered. */
export function parsePlaceholder(inside: string, form: FormId): Parsed {
  const key = `${form} ${inside}`;
  const before = known.get(key);
  if (before) return before;
  const parsed = parseAnew(inside, form);
  if (known.size >= MEMORY) known.clear();
  known.set(key, parsed);
  return parsed;
}

function parseAnew(inside: string, form: FormId): Parsed {
  const mark = /^\s*(待核|仍是)\s*[：:]/u.exec(inside);
  if (mark) return { kind: mark[1] === '待核' ? 'open' : 'kept', text: inside.slice(mark[0].length) };
  const control = /^\s*(否则如果|如果|否则|结束)(.*)$/su.exec(inside);
  if (control) {
    const [, word, rest = ''] = control;
    if (word === '否则' || word === '结束') {
      return rest.trim() === ''
        ? { kind: word === '否则' ? 'else' : 'end' }
        : { kind: 'problem', message: `“${word}”后面不能再有文字` };
    }
    return attempt(() => ({
      kind: word === '如果' ? 'if' : 'elseIf',
      condition: parseCondition(rest, form),
    }));
  }
  return attempt(() => parseValue(inside, form));
}

/** What a parser says of text that it does not understand; caught in `attempt`. */
class NotUnderstood extends Error {}

function attempt(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (error instanceof NotUnderstood) return { kind: 'problem', message: error.message };
    throw error;
  }
}

function parseCondition(text: string, form: FormId): Condition {
  const tokens = new Tokens(text, form);
  const left = parseSum(tokens);
  const sign = tokens.takeComparison();
  if (sign === null) throw new NotUnderstood('“如果”后面要写成“数据 = 0”这样的条件');
  const right = lastYearOf(left, parseSum(tokens));
  tokens.expectEnd();
  return { sign, left, right };
}

function parseValue(inside: string, form: FormId): Parsed {
  const [text = '', ...options] = inside.split(/[｜|]/u);
  const tokens = new Tokens(text, form);
  const expression = parseSum(tokens);
  tokens.expectEnd();
  let format: NumberFormat | null = null;
  let instead: string | null = null;
  let reason = '';
  for (const option of options.map((one) => one.trim())) {
    const given = /^改为\s*(.+)$/su.exec(option)?.[1];
    const why = /^因为\s*(.+)$/su.exec(option)?.[1];
    if (given !== undefined) instead = given;
    else if (why !== undefined) reason = why;
    else format = formatOf(option);
  }
  return {
    kind: 'value',
    expression,
    format,
    instead: instead === null ? null : { text: instead, reason },
  };
}

function formatOf(option: string): NumberFormat {
  const decimals = /^([0-6０-６])位小数$/u.exec(option)?.[1];
  if (decimals !== undefined) return { decimals: Number(decimals.normalize('NFKC')) };
  if (option === '汉字' || option === '千分位' || option === '全角') return option;
  throw new NotUnderstood(`没有“${option}”这种写法，可用的有：汉字、千分位、全角、1位小数、改为…、因为…`);
}

/** `X - 去年`, `X > 去年`: the same of last year. */
function lastYearOf(left: Expression, right: Expression): Expression {
  const isBareLastYear =
    right.kind === 'operand' && right.operand.kind === 'general' && right.operand.name === '去年';
  return isBareLastYear && !isGeneral(left) ? { kind: 'call', name: '去年', of: [left] } : right;
}

function isGeneral(expression: Expression): boolean {
  return expression.kind === 'operand' && expression.operand.kind === 'general';
}

/** More brackets than this are a mistake, and no text may exhaust the stack. */
const DEEPEST = 40;

function parseSum(tokens: Tokens, depth = 0): Expression {
  if (depth > DEEPEST) throw new NotUnderstood('括号层数太多');
  let left = parseTerm(tokens, depth);
  for (;;) {
    const sign = tokens.takeSign('+', '-');
    if (sign === null) return left;
    left = { kind: 'binary', sign, left, right: lastYearOf(left, parseTerm(tokens, depth)) };
  }
}

function parseTerm(tokens: Tokens, depth: number): Expression {
  let left = parseFactor(tokens, depth);
  for (;;) {
    const sign = tokens.takeSign('×', '÷');
    if (sign === null) return left;
    left = { kind: 'binary', sign, left, right: lastYearOf(left, parseFactor(tokens, depth)) };
  }
}

function parseFactor(tokens: Tokens, depth: number): Expression {
  if (depth > DEEPEST) throw new NotUnderstood('括号层数太多');
  if (tokens.takeSign('-') !== null) return { kind: 'negative', of: parseFactor(tokens, depth + 1) };
  if (tokens.take('(')) {
    const inner = parseSum(tokens, depth + 1);
    tokens.expect(')');
    return inner;
  }
  const name = tokens.takeFunction();
  if (name !== null) {
    const of = [parseSum(tokens, depth + 1)];
    while (tokens.take(',')) of.push(parseSum(tokens, depth + 1));
    tokens.expect(')');
    if (of.length !== FUNCTIONS[name]) throw new NotUnderstood(`“${name}”要有${FUNCTIONS[name]}个数据`);
    return { kind: 'call', name, of };
  }
  return tokens.takeOperand();
}

/** An expression, folded, read from the left. */
class Tokens {
  private readonly text: string;
  private readonly form: FormId;
  private at = 0;

  constructor(text: string, form: FormId) {
    this.text = comparableName(text);
    this.form = form;
  }

  take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  takeSign<S extends Sign>(...wanted: readonly S[]): S | null {
    const sign = SIGNS.get(this.text[this.at] ?? '');
    const taken = wanted.find((one) => one === sign);
    if (taken !== undefined) this.at += 1;
    return taken ?? null;
  }

  takeComparison(): Condition['sign'] | null {
    for (const [written, sign] of COMPARISONS) if (this.take(written)) return sign;
    return null;
  }

  takeFunction(): FunctionName | null {
    for (const name of FUNCTION_NAMES) if (this.take(`${name}(`)) return name;
    return null;
  }

  takeOperand(): Expression {
    const number = /^\d{1,12}(?:\.\d{1,6})?/u.exec(this.text.slice(this.at))?.[0];
    if (number !== undefined) {
      this.at += number.length;
      return { kind: 'number', value: Number(number) };
    }
    const found = operandAt(this.text, this.at, this.form);
    if (found) {
      this.at += found.length;
      return { kind: 'operand', operand: found.operand };
    }
    const rest = this.text.slice(this.at);
    if (rest === '') throw new NotUnderstood('这里少一个数据');
    const name = /^[^+\-×*÷/=≠><≥≤(),]+/u.exec(rest)?.[0];
    throw new NotUnderstood(
      name === undefined ? `“${rest[0] ?? ''}”不该出现在这里` : `没有名为“${name}”的数据`,
    );
  }

  expect(sign: string): void {
    if (!this.take(sign)) throw new NotUnderstood(`少一个“${sign === ')' ? '）' : sign}”`);
  }

  expectEnd(): void {
    const rest = this.text.slice(this.at);
    if (rest !== '')
      throw new NotUnderstood(`没有名为“${this.text}”的数据，从“${rest.slice(0, 20)}”起看不懂`);
  }
}

type Sign = '+' | '-' | '×' | '÷';
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['×', '×'],
  ['*', '×'],
  ['÷', '÷'],
  ['/', '÷'],
]);
const COMPARISONS: readonly (readonly [written: string, sign: Condition['sign']])[] = [
  ['>=', '≥'],
  ['<=', '≤'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['≠', '≠'],
  ['=', '='],
  ['>', '>'],
  ['<', '<'],
];
const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];
