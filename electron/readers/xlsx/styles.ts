/** What the formats of cells say that matters to a reader (ISO/IEC 29500-1 18.8): number format, border, what is seen. */
import { BLACK, parseColour, WHITE, type Colour } from '../parts/colour.ts';
import { isSeen, type Ground } from '../parts/visibility.ts';
import { scanSheetXml } from './scan-sheet-xml.ts';

export interface CellFormat {
  /** Number format as a spreadsheet shows it to its user. */
  readonly numberFormat: string;
  readonly hasBorder: boolean;
  readonly isSeen: boolean;
}

export const USUAL_FORMAT: CellFormat = { numberFormat: 'General', hasBorder: false, isSeen: true };

/** Formats that files name by number alone (18.8.30); those of dates and fractions are all the same here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  49: '@',
};
const UNKNOWN = '?';

/** Black and white, as themes (18.8.3) and the old palette (18.8.27) number them; the other colours are not known here. */
const THEME: readonly (Colour | undefined)[] = [WHITE, BLACK];
const PALETTE: Readonly<Record<number, Colour>> = { 0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE };

/** The formats of `styles.xml`, by the number that cells name them with. */
export function readStyles(xml: string): CellFormat[] {
  const formats = new Map<number, string>();
  const fonts: { colour?: Colour | undefined; size?: number }[] = [];
  const fills: { ground?: Ground | undefined }[] = [];
  const borders: boolean[] = [];
  const cells: CellFormat[] = [];
  let isSolid = false;
  /** What is read in each list of the part. */
  const lists: Readonly<Record<string, (name: string, attribute: Attribute) => void>> = {
    numFmts: (name, attribute) => {
      if (name !== 'numFmt') return;
      formats.set(numberOf(attribute, 'numFmtId'), attribute('formatCode') ?? UNKNOWN);
    },
    fonts: (name, attribute) => {
      const font = fonts.at(-1);
      if (name === 'font') fonts.push({});
      else if (font && name === 'color') font.colour = colourOf(attribute);
      else if (font && name === 'sz') font.size = numberOf(attribute, 'val');
    },
    fills: (name, attribute) => {
      const fill = fills.at(-1);
      if (name === 'fill') fills.push({});
      else if (name === 'patternFill') isSolid = attribute('patternType') === 'solid';
      else if (fill && name === 'fgColor' && isSolid) fill.ground = colourOf(attribute) ?? 'picture';
    },
    borders: (name, attribute) => {
      if (name === 'border') borders.push(false);
      else if ((attribute('style') ?? 'none') !== 'none') borders[borders.length - 1] = true;
    },
    cellXfs: (name, attribute) => {
      if (name !== 'xf') return;
      const { colour, size } = fonts[numberOf(attribute, 'fontId')] ?? {};
      const { ground } = fills[numberOf(attribute, 'fillId')] ?? {};
      const id = numberOf(attribute, 'numFmtId');
      cells.push({
        numberFormat: formats.get(id) ?? BUILT_IN[id] ?? UNKNOWN,
        hasBorder: borders[numberOf(attribute, 'borderId')] ?? false,
        isSeen: isSeen({ colour, grounds: [ground], ...(size === undefined ? {} : { size }) }),
      });
    },
  };
  let list = '';
  scanSheetXml(xml, {
    open: (name, attribute) => {
      if (/^(?:fonts|fills|borders|cellXfs|cellStyleXfs|dxfs|numFmts)$/.test(name)) list = name;
      if (Object.hasOwn(lists, list)) lists[list]?.(name, attribute);
    },
  });
  return cells;
}

type Attribute = (name: string) => string | undefined;

function numberOf(attribute: Attribute, name: string): number {
  return Number(attribute(name) ?? '0');
}

function colourOf(attribute: Attribute): Colour | undefined {
  const written = attribute('rgb');
  // Eight digits: the first two are no transparency here.
  if (written !== undefined) return parseColour(written.slice(-6));
  // Lighter or darker than the colour named.
  if (numberOf(attribute, 'tint') !== 0) return undefined;
  if (attribute('indexed') !== undefined) return PALETTE[numberOf(attribute, 'indexed')];
  return attribute('theme') === undefined ? undefined : THEME[numberOf(attribute, 'theme')];
}
