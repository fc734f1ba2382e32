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

/**
 * The number somebody probably meant by an unreadable entry, for a suggestion that a person confirms:
 * `增3` → 3, `减2` → -2, `8件` → 8. Null where there is no single reading.
 */
export function suggestReading(raw: string, kind: FigureKind): number | null {
  const match =
    /^(增加?|减少?|新增|下降)?(\d[\d,]*(?:\.\d+)?)(件|项|条|个|起|份|次|宗|人|万元)?$/.exec(
      foldWidth(raw).replace(INNER_SPACES, ''),
    ) ?? null;
  if (!match) return null;
  const [, word, digits = '', unit] = match;
  if (unit === '万元' && kind !== 'money') return null;
  const reading = readFigure(digits, kind);
  if (reading.value === null) return null;
  if (word === undefined || word.includes('增')) return reading.value;
  return kind === 'change' ? -reading.value || 0 : null;
}
