/**
 * What somebody types or pastes into a cell of a table, and what is meant by it.
 *
 * A number in another dress (`1,234`, `８`, `007`, `12件`) is entered in plain digits, for it is the same number. What
 * needs arithmetic to become the number of the cell (`251000元`, `３万`, `十二`) is offered, never entered by itself.
 */
import { figureDefinition, type FigureDefinition, type FigureId } from '../forms/figures.ts';
import { readNumeral } from '../text/numbers/chinese-numbers.ts';
import { COUNT_UNITS, isUsual, readFigure, suggestReading, writeFigure } from './reading.ts';

type Cell = Pick<FigureDefinition, 'kind' | 'unit'>;

/** Words that stand behind a number and say what the cell says already. */
const OWN_UNIT: Readonly<Record<FigureDefinition['kind'], RegExp>> = {
  count: behindDigits(COUNT_UNITS),
  change: behindDigits(COUNT_UNITS),
  money: behindDigits('万元|元'),
};
const OWN_NUMERAL_UNIT = new RegExp(String.raw`\s*(?:${COUNT_UNITS})$`, 'u');

function behindDigits(units: string): RegExp {
  return new RegExp(String.raw`(?<=[\d０-９])\s*(?:${units})$`, 'u');
}

/** The text to enter for what was typed: plain digits where it is one number, else as it stands. */
export function plainEntry(figure: FigureId, text: string): string {
  const cell = figureDefinition(figure);
  const own = withoutUnit(text.trim(), cell);
  const { value, raw } = readFigure(own, cell.kind);
  if (value === null) return text.trim();
  return isUsual(raw) ? raw : writeFigure(value);
}

function withoutUnit(text: string, { kind, unit }: Cell): string {
  const own = OWN_UNIT[kind].exec(text);
  if (!own || (kind === 'money' && own[0].trim() !== unit)) return text;
  return text.slice(0, own.index);
}

/** The number that is meant by an entry that is none, to be taken over with one key; null where there is none. */
export function meantNumber(figure: FigureId, text: string): number | null {
  const { kind, unit } = figureDefinition(figure);
  if (text.trim() === '' || readFigure(plainEntry(figure, text), kind).value !== null) return null;
  const counted = kind === 'money' ? null : readNumeral(text.trim().replace(OWN_NUMERAL_UNIT, ''));
  return suggestReading(text, kind, unit) ?? counted;
}

/** One number with spaces in place of the separators of its thousands (`12 345`), which is never two. */
const SPACED_NUMBER = /^[-+−－＋]?[\d０-９]{1,3}(?:\p{Zs}[\d０-９]{3})+(?:[.．][\d０-９]+)?$/u;

/**
 * The figures of a row that was typed or pasted as one text (`12 0 3`), plain numbers with spaces between them; null
 * where the text is anything else, a single number with spaces in it (`12 345`) among them.
 */
export function typedRow(text: string): readonly string[] | null {
  if (SPACED_NUMBER.test(text.trim())) return null;
  const parts = text.trim().split(/[\t\p{Zs}]+/u);
  const isNumber = (part: string) => readFigure(part, 'change').value !== null;
  return parts.length > 1 && parts.every(isNumber) ? parts : null;
}

/** What is to be said about an entry while it stands in its cell. */
export interface EntryHint {
  /** `offer`: Enter takes the number that is meant. */
  readonly kind: 'offer' | 'wrong' | 'row';
  readonly text: string;
}

/** The beginning of any number: it may become one with the next key. */
const BEGINNING = /^[-+−－＋]?[\d０-９,，.．]*$/u;

/** Says at once what is wrong with an entry, or what is meant by it; null where there is nothing to say. */
export function entryHint(figure: FigureId, text: string): EntryHint | null {
  const { kind, unit } = figureDefinition(figure);
  const row = typedRow(text);
  if (row) return { kind: 'row', text: `按 Enter 从这一格起依次填入 ${row.length} 格` };
  const meant = meantNumber(figure, text);
  if (meant !== null) {
    const number = writeFigure(meant);
    return {
      kind: 'offer',
      text: unit === null ? `按 Enter 填入 ${number}` : `按 Enter 填入 ${number}（${unit}）`,
    };
  }
  const plain = plainEntry(figure, text);
  const wrong = wrongKind(plain, kind);
  if (wrong !== null) return { kind: 'wrong', text: wrong };
  return SPACED_NUMBER.test(text.trim()) ? { kind: 'offer', text: `按 Enter 填入 ${plain}，是一个数` } : null;
}

function wrongKind(text: string, kind: FigureDefinition['kind']): string | null {
  const { state, value } = readFigure(text, kind);
  if (value !== null) {
    if (value < 0 && kind !== 'change') return '这一格不小于 0';
    return kind !== 'money' && !Number.isInteger(value) ? '件数是整数' : null;
  }
  if (state === 'blank' || BEGINNING.test(text)) return null;
  return state === 'notApplicable' ? '没有发生的填 0' : '这一格只填数字';
}
