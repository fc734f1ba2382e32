/**
 * Ties words of last year's text to its tables: “办结9件” becomes “办结{{表三·本年度办理结果·总计}}件”, “未收到政府信息
 * 公开申请” a choice that says how many there were.
 *
 * Precision first. What a number counts is read by `facts`; it is linked only where what the words mean comes to the
 * number in last year's tables, and where the link reads exactly as the words do. Everything else stays open.
 */
import { expressionsOf } from '../facts/figures.ts';
import type { StatedParagraph } from '../facts/stated.ts';
import type { FormId } from '../forms/form.ts';
import { columnOf, figureDefinition, type FigureId, formFigures, rowOf } from '../forms/figures.ts';
import { TOTAL } from '../forms/forms.ts';
import { addFigures } from '../report/sums.ts';
import type { Report } from '../report/schema.ts';
import type { Claim, Count, Matter } from '../text/statements/statement.ts';
import { writeValue } from './expression/evaluate.ts';
import { operandName, sumName } from './expression/operands.ts';
import type { NumberFormat } from './expression/parse.ts';
import type { OldWords } from './old-words.ts';

/** Words that follow the tables: what takes their place, and why. */
export interface Link {
  /** Placeholder or choice, braces included. */
  readonly text: string;
  /** The expression alone. */
  readonly expression: string;
  /** The figures in it. */
  readonly figures: readonly FigureId[];
}

/** The unit of each table's figures; a number in another one is not the figure's. */
const UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '份', '个', '项', '']);

/** Links for the words of one paragraph of `last`, index by index; null for words that stay open. */
export function linkWords(
  stated: StatedParagraph,
  words: readonly OldWords[],
  last: Report,
  form: FormId,
): readonly (Link | null)[] {
  const known = new Set(formFigures(form));
  const tables: Tables = { last, exists: (figures) => figures.every((id) => known.has(id)) };
  const links: (Link | null)[] = [];
  words.forEach((one, index) => {
    if (one.kind === 'claim') {
      links.push(linkClaim(stated, one, tables));
      return;
    }
    const written = stated.text.slice(one.start, one.end);
    const part = words[index - 1]?.kind === 'number' ? (links[index - 1] ?? null) : null;
    links.push(
      one.count === null
        ? null
        : one.count.number.role === 'percent'
          ? linkShare(one.count, part, written, tables)
          : linkCount(one.count, written, tables),
    );
  });
  return links;
}

/** Last year's tables, and whether the new form has figures of the same names. */
interface Tables {
  readonly last: Report;
  readonly exists: (figures: readonly FigureId[]) => boolean;
}

function linkCount(
  { matters, number, reading }: Count,
  written: string,
  { last, exists }: Tables,
): Link | null {
  if (reading !== 'figure' || number.vague || number.value === null || number.max !== null) return null;
  const value = number.value;
  const meant = matters.map((matter) => ({
    matter,
    right: expressionsOf(matter, last).filter(({ figures }) => valueOf(figures, number.unit, last) === value),
  }));
  const all = new Map(
    meant.flatMap(({ right }) => right.map(({ figures }) => [figures.join(), figures] as const)),
  );
  const [first] = meant;
  const likeliest = first && expressionsOf(first.matter, last)[0]?.figures;
  // What the words mean first, or the only way in which they are true.
  const figures =
    likeliest && matters.length === 1 && all.has(likeliest.join())
      ? likeliest
      : all.size === 1
        ? [...all.values()][0]
        : undefined;
  if (!figures || !exists(figures) || !isUnitOf(figures, number.unit)) return null;
  const name = sumOf(figures, last.form);
  const [id = ''] = figures;
  const unit = figureDefinition(id).unit;
  const expression = unit !== null && unit !== number.unit ? `(${name}) × ${YUAN}` : name;
  return linkTo(expression, value, written, figures);
}

const YUAN = 10_000;

/** Σ `figures` in `unit`; null where it is not known. */
function valueOf(figures: readonly FigureId[], unit: string, report: Report): number | null {
  const sum = addFigures(report, figures);
  const own = figureDefinition(figures[0] ?? '').unit;
  return sum !== null && own === '万元' && unit === '元' ? Math.round(sum * YUAN * 100) / 100 : sum;
}

function isUnitOf(figures: readonly FigureId[], unit: string): boolean {
  const own = figureDefinition(figures[0] ?? '').unit;
  return own === null ? UNITS.has(unit) : unit === own || (own === '万元' && unit === '元');
}

/** The name of a figure or of a sum. */
function sumOf(figures: readonly FigureId[], form: FormId): string {
  return sumName(figures, form) ?? figures.map(operandName).join(' + ');
}

const FORMATS: readonly (NumberFormat | null)[] = [null, '汉字', '千分位', '全角'];

/** The link in the format in which it reads as the words do; null where none does. */
function linkTo(
  expression: string,
  value: number,
  written: string,
  figures: readonly FigureId[],
): Link | null {
  const decimals = /[.．](\d+)$/u.exec(written)?.[1]?.length ?? 0;
  const formats = decimals > 0 ? [...FORMATS, { decimals }] : FORMATS;
  const format = formats.find((one) => writeValue(value, one) === written);
  if (format === undefined) return null;
  return { text: `{{${expression}${optionOf(format)}}}`, expression, figures };
}

function optionOf(format: NumberFormat | null): string {
  if (format === null) return '';
  return `｜${typeof format === 'object' ? `${format.decimals}位小数` : format}`;
}

/** Words between a number and its share: 占, 占总数的, 占比. */
const SHARE_WORDS = [
  'share',
  'of',
  'sum',
  'all',
  'application',
  'disclosure',
  'self',
  'filler',
  'comma',
  'act',
] as const;

/** 其中自然人8件，占80%: the share of a linked number in the row or the table that it is a part of. */
function linkShare(
  { left, number }: Count,
  part: Link | null,
  written: string,
  { last, exists }: Tables,
): Link | null {
  if (!part || number.vague || number.value === null || !/^\d+(?:\.\d+)?$/u.test(written)) return null;
  const share = left.findIndex(({ tag }) => tag === 'share');
  if (share < 0 || !left.slice(share).every(({ tag }) => SHARE_WORDS.some((one) => one === tag))) return null;
  const value = addFigures(last, part.figures);
  if (value === null) return null;
  const decimals = /\.(\d+)$/u.exec(written)?.[1]?.length ?? 0;
  for (const whole of wholesOf(part.figures, last)) {
    const all = exists(whole) ? addFigures(last, whole) : null;
    if (all === null || all === 0 || writeValue((value / all) * 100, { decimals }) !== written) continue;
    const expression = `占比(${part.expression}，${sumOf(whole, last.form)})`;
    return { text: `{{${expression}｜${decimals}位小数}}`, expression, figures: [...part.figures, ...whole] };
  }
  return null;
}

/** What a figure may be a part of, the likeliest first. */
function wholesOf(figures: readonly FigureId[], report: Report): readonly (readonly FigureId[])[] {
  const [id = ''] = figures;
  const rows = new Set(figures.map(rowOf));
  const own = rows.size === 1 && columnOf(id) !== TOTAL ? [[`${rowOf(id)}.${TOTAL}`]] : [];
  const wholes = id.startsWith('requests.')
    ? [
        ...own,
        ...(own.length > 0 ? [] : [['requests.handled.total'], ['requests.new.total']]),
        ['requests.new.total', 'requests.carriedIn.total'],
      ]
    : own;
  return wholes.filter((whole) => whole.every((one) => one in report.figures));
}

/** What a denial is made of: the negation and, where it stands in it, the verb. */
const DENIAL = /^(?<negation>也?(?:均|都)?(?:未|没有|没|无|不曾|未曾))(?<said>.+)$/su;
const VERB = /^(?:收到|收|接到|接收|受理|新收|发生|产生|出现|有|被提起|制发|制定|出台|印发|废止|作出)/u;

/** 未收到政府信息公开申请 → 如果 … = 0 未收到政府信息公开申请 否则 收到政府信息公开申请…件. */
function linkClaim(
  { text }: StatedParagraph,
  { start, end, claims }: OldWords & { kind: 'claim' },
  tables: Tables,
): Link | null {
  const { last } = tables;
  const written = text.slice(start, end);
  if (claims.length === 0 || claims.some(({ says, settled }) => says !== 'none' || settled)) return null;
  const denial = DENIAL.exec(written)?.groups;
  const said = denial?.['said'] ?? '';
  if (!denial || /[{}｛｝\n]/u.test(written)) return null;
  const counted = claims.map((claim) => zeroOf(claim, tables));
  const sums = counted.flatMap((figures) => (figures === null ? [] : [figures]));
  const [first] = sums;
  if (!first || sums.length < counted.length) return null;
  const figures = sums.flat();
  const expression = sums.map((sum) => sumOf(sum, last.form)).join(' + ');
  const many = affirmed(
    said,
    claims.map(({ matter }) => matter),
    sums,
    last.form,
  );
  if (many === null) return null;
  return {
    text: `{{如果 ${expression} = 0}}${written}{{否则}}${many}{{结束}}`,
    expression,
    figures,
  };
}

/** The sentence for more than none; null where the words cannot be turned. */
function affirmed(
  said: string,
  matters: readonly Matter[],
  sums: readonly (readonly FigureId[])[],
  form: FormId,
): string | null {
  const [sum = []] = sums;
  const verb = VERB.exec(said)?.[0] ?? '';
  if (sums.length === 1) {
    if (!/[\p{L}\p{N}）)”》]$/u.test(said)) return null;
    const words = said.replace(/(?:的?(?:情况|情形|现象|问题|案件|事项)|件)$/u, '');
    const carried = matters[0]?.topic === 'requests' && /^carried/u.test(matters[0].row);
    return `${verb !== '' || carried ? '' : '有'}${words}{{${sumOf(sum, form)}}}件`;
  }
  if (!matters.every(({ topic }) => topic === 'review')) return null;
  // 因政府信息公开产生的行政复议和行政诉讼: the cause stays, the cases are counted one by one.
  const before = /^(?<lead>.*?)(?:行政复议|行政诉讼|复议|诉讼)/su.exec(said)?.groups?.['lead'] ?? '';
  const list = sums.map((one) => {
    const name = sumOf(one, form);
    const what = name.split('·')[1] ?? '';
    return `${what}{{${name}}}件`;
  });
  return `${verb !== '' ? '' : '有'}${before}${list.join('、')}`;
}

/** The figures that a claim says are 0, and that were; null where no figure or another is meant. */
function zeroOf({ matter }: Claim, { last, exists }: Tables): readonly FigureId[] | null {
  const [meant] = expressionsOf(matter, last);
  if (!meant || !exists(meant.figures) || addFigures(last, meant.figures) !== 0) return null;
  return meant.figures;
}
