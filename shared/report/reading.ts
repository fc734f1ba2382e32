/**
 * What a cell of a statutory table says: one of five states, never just a number.
 *
 * “Readable” follows contract/cli.md: full-width digits, thousands separators, inner spaces and leading zeros are
 * read; blank, marks, words and units are not, and nobody but the user turns them into a number.
 */
import type { FigureKind } from '../forms/form.ts';

export type FigureState = 'number' | 'zero' | 'blank' | 'notApplicable' | 'unreadable';

export interface FigureReading {
  readonly state: FigureState;
  /** Null unless the state is `number` or `zero`. */
  readonly value: number | null;
  /** Text of the cell as it was written, outer white space removed. */
  readonly raw: string;
}

const MARKS = new Set(['/', '\\', '-', '--', '—', '——', '–', '―', '――', '－', '无', '／', '＼']);
const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?$/;

/** Full-width letters, digits and signs as their ASCII ones. Raised, circled and other digits stay what they are. */
function foldWidth(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Spaces that people set between digits; a TAB or a line break divides two numbers. */
const INNER_SPACES = /\p{Zs}+/gu;

/**
 * Reads the text of a number cell.
 *
 * A line break or a TAB between digits makes the cell unreadable: two numbers in one cell must not become one, and
 * neither must a number and its footnote mark (4¹, 3①).
 * A sign is read only as minus (`-3`, `－3`), or as plus where the figure is a change.
 */
export function readFigure(text: string, kind: FigureKind): FigureReading {
  const raw = text.trim();
  if (raw === '') return { state: 'blank', value: null, raw };
  // Nearly every cell: plain digits need no further look.
  if (/^(?:0|[1-9]\d{0,8})$/.test(raw))
    return { state: raw === '0' ? 'zero' : 'number', value: Number(raw), raw };
  if (MARKS.has(raw.replace(/\s+/g, ''))) return { state: 'notApplicable', value: null, raw };
  const unreadable: FigureReading = { state: 'unreadable', value: null, raw };
  const compact = foldWidth(raw).replace(INNER_SPACES, '').replace(/^[−–]/, '-');
  const sign = /^[-+]?/.exec(compact)?.[0] ?? '';
  if (sign === '+' && kind !== 'change') return unreadable;
  const digits = compact.slice(sign.length);
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return unreadable;
  const size = Number(digits.replaceAll(',', ''));
  if (!Number.isSafeInteger(Math.trunc(size))) return unreadable;
  if (size === 0) return { state: 'zero', value: 0, raw };
  return { state: 'number', value: sign === '-' ? -size : size, raw };
}

/** How a figure is written by this program: plain digits, no separators. */
export function writeFigure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(6).replace(/0+$/, '');
}

/** Digits as this program writes them; a sign and closing zeros of an amount (`38.60`) are nobody's mistake. */
const USUAL = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Is a number written in the usual way: no full-width digits, separators, inner spaces or leading zeros? */
export function isUsual(raw: string): boolean {
  return USUAL.test(raw);
}

/** Words of counting that people write behind a number of applications, documents or cases; for a pattern. */
export const COUNT_UNITS = '件|项|条|个|起|份|次|宗|人';

const MEANT = new RegExp(
  String.raw`^(?<change>增加?|减少?|新增|下降)?(?<digits>\d[\d,]*(?:\.\d+)?)(?<size>[百千万亿]?)(?<unit>${COUNT_UNITS}|元)?$`,
  'u',
);
const SIZES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/**
 * The number somebody probably meant by an unreadable entry, for a suggestion that a person confirms:
 * `增3` → 3, `减2` → -2, `8件` → 8, `3万` → 30000, `251000元` in a cell of 万元 → 25.1. Null where there is no single
 * reading. `unit` is that of an amount, in which the answer is given.
 */
export function suggestReading(raw: string, kind: FigureKind, unit: string | null = '万元'): number | null {
  const meant = MEANT.exec(foldWidth(raw).replace(INNER_SPACES, ''))?.groups;
  if (!meant) return null;
  const { change = '', digits = '', size = '', unit: own = '' } = meant;
  const isMoney = kind === 'money';
  // Words of counting beside an amount, or of money beside a count, are about something else.
  if (own !== '' && isMoney !== (own === '元')) return null;
  const reading = readFigure(digits, kind);
  if (reading.value === null) return null;
  // A bare number of an amount is in the unit of the cell; one with a unit or a size of its own is turned into it.
  const factor = isMoney && own + size !== '' ? sizeOf(size) / sizeOf(unit ?? '') : sizeOf(size);
  const value = Number((reading.value * factor).toFixed(6));
  if (!Number.isSafeInteger(Math.trunc(value)) || (!isMoney && !Number.isInteger(value))) return null;
  if (change === '' || change.includes('增')) return value;
  return kind === 'change' ? -value || 0 : null;
}

/** `万` and `万元` are 10,000; a text without a size is 1. */
function sizeOf(text: string): number {
  return SIZES[text.charAt(0)] ?? 1;
}
