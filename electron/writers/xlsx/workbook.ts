/**
 * A workbook (.xlsx, ISO/IEC 29500-1 part 18) of sheets with merged cells, live formulas and few styles. Knows nothing
 * of reports. Equal sheets give equal bytes.
 */
import { strToU8, zipSync } from 'fflate';
import { cleanText } from '../../../shared/document/plain-text.ts';

/** The looks that cells may have. */
export type CellStyle = 'plain' | 'title' | 'label' | 'left' | 'number' | 'check' | 'strong' | 'marked';

/** Words of a cell with a look of their own. */
export interface CellRun {
  readonly text: string;
  readonly look: 'plain' | 'struck' | 'underlined';
}

export interface SheetCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** What stands in the cell; of a formula what it comes to, shown until somebody recalculates. */
  readonly value: string | number | null;
  /** The words of `value` with their looks. */
  readonly runs?: readonly CellRun[];
  /** Without the equals sign. */
  readonly formula?: string;
  readonly style: CellStyle;
}

export interface Sheet {
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  /** Widths of the columns, in digits of the usual font. */
  readonly widths: readonly number[];
  /** Heights of rows in points, where they differ from the usual one. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly cells: readonly SheetCell[];
  /** Areas with names, by which programs find them again: `[name, first cell, last cell]`. */
  readonly names?: readonly (readonly [name: string, from: CellPlace, to: CellPlace])[];
  /** What is printed: on one page, or page by page where there is a head. */
  readonly printed?: readonly [from: CellPlace, to: CellPlace];
  /** The row that every page repeats, from 0. */
  readonly headRow?: number;
  readonly isWide?: boolean;
}

/** A place in a sheet, from 0. */
export type CellPlace = Pick<SheetCell, 'row' | 'column'>;

const STYLES: readonly CellStyle[] = [
  'plain',
  'title',
  'label',
  'left',
  'number',
  'check',
  'strong',
  'marked',
];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A zip entry must have a time; the local one would differ from run to run. */
const ENTRY_TIME = new Date(2020, 0, 1);

/** Bytes of the workbook. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_XML,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: ENTRY_TIME, level: 6 });
}

/** A cell's name: `D4`; with `isFixed` `$D$4`. */
export function cellName({ row, column }: CellPlace, isFixed = false): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return isFixed ? `$${letters}$${row + 1}` : `${letters}${row + 1}`;
}

/** `D4:I4`. */
export function rangeName(from: CellPlace, to: CellPlace): string {
  return `${cellName(from)}:${cellName(to)}`;
}

function escapeXml(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return cleanText(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${worksheets.join('')}${override('styles', 'styles')}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, names = [], printed, headRow }, index) => {
    const sheet = `'${name.replaceAll("'", "''")}'!`;
    const area = (from: CellPlace, to: CellPlace) =>
      escapeXml(`${sheet}${cellName(from, true)}:${cellName(to, true)}`);
    return [
      ...names.map(
        ([key, from, to]) => `<definedName name="${escapeXml(key)}">${area(from, to)}</definedName>`,
      ),
      ...(printed
        ? [`<definedName name="_xlnm.Print_Area" localSheetId="${index}">${area(...printed)}</definedName>`]
        : []),
      ...(headRow === undefined
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${sheet}$${headRow + 1}:$${headRow + 1}`)}</definedName>`,
          ]),
    ];
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${entries.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

/** Elements stand in the order of CT_Worksheet (18.3.1.99). */
function sheetXml(sheet: Sheet): string {
  const columns = sheet.widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  );
  const merges = sheet.cells
    .filter(({ rowSpan = 1, columnSpan = 1 }) => rowSpan > 1 || columnSpan > 1)
    .map((cell) => `<mergeCell ref="${rangeName(cell, lastOf(cell))}"/>`);
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${rowsXml(sheet)}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}` +
    '<printOptions horizontalCentered="1"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.isWide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${sheet.headRow === undefined ? 1 : 0}"/>` +
    '</worksheet>'
  );
}

function lastOf({ row, column, rowSpan = 1, columnSpan = 1 }: SheetCell): CellPlace {
  return { row: row + rowSpan - 1, column: column + columnSpan - 1 };
}

/** Every place of a merged cell is written, so that its border is drawn on all sides. */
function rowsXml({ cells, heights = {} }: Sheet): string {
  const rows = new Map<number, Map<number, string>>();
  const put = ({ row, column }: CellPlace, xml: string): void => {
    const line = rows.get(row) ?? new Map<number, string>();
    rows.set(row, line.set(column, xml));
  };
  for (const cell of cells) {
    const last = lastOf(cell);
    for (let { row } = cell; row <= last.row; row += 1) {
      for (let { column } = cell; column <= last.column; column += 1) {
        const isFirst = row === cell.row && column === cell.column;
        put({ row, column }, cellXml({ row, column }, isFirst ? cell : { ...cell, value: null }));
      }
    }
  }
  const byNumber = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
  return byNumber(rows)
    .map(([row, line]) => {
      const height = heights[row];
      const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      return `<row r="${row + 1}"${tall}>${byNumber(line)
        .map(([, xml]) => xml)
        .join('')}</row>`;
    })
    .join('');
}

function cellXml(
  place: CellPlace,
  { value, formula, style, runs }: Omit<SheetCell, 'row' | 'column'>,
): string {
  const start = `<c r="${cellName(place)}" s="${STYLES.indexOf(style)}"`;
  if (formula !== undefined && value !== null) {
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `${start}${type}><f>${escapeXml(formula)}</f><v>${escapeXml(String(value))}</v></c>`;
  }
  if (value === null || value === '') return `${start}/>`;
  if (runs) return `${start} t="inlineStr"><is>${runs.map(runXml).join('')}</is></c>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** What was chosen for a run holds for it alone, so the font of the cell is said again (18.4.4, 18.4.7). */
function runXml({ text, look }: CellRun): string {
  const [mark, colour] = RUN_LOOKS[look];
  return (
    `<r><rPr>${mark}<sz val="10"/><color rgb="${colour}"/><rFont val="宋体"/><charset val="134"/></rPr>` +
    `<t xml:space="preserve">${escapeXml(text)}</t></r>`
  );
}

const RUN_LOOKS: Readonly<Record<CellRun['look'], readonly [mark: string, colour: string]>> = {
  plain: ['', 'FF000000'],
  struck: ['<strike/>', 'FFC00000'],
  underlined: ['<u/>', 'FF1C4A86'],
};

const FONT = (size: number, more = '') =>
  `<font>${more}<sz val="${size}"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/></font>`;
const EDGE = (side: string) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
const BORDER = `<border>${['left', 'right', 'top', 'bottom'].map(EDGE).join('')}<diagonal/></border>`;
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

/** One cell format; `format` is a number format: 0 is General. */
function formatXml(font: number, border: number, horizontal: string, fill = 0): string {
  return (
    `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1"${fill > 0 ? ' applyFill="1"' : ''} applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`
  );
}

const FORMATS: Readonly<Record<CellStyle, string>> = {
  plain: formatXml(0, 0, 'left'),
  title: formatXml(1, 0, 'center'),
  label: formatXml(0, 1, 'center'),
  left: formatXml(0, 1, 'left'),
  number: formatXml(0, 1, 'center'),
  check: formatXml(2, 0, 'left'),
  strong: formatXml(3, 1, 'center'),
  marked: formatXml(3, 1, 'center', 2),
};

const STYLES_XML =
  `<styleSheet xmlns="${MAIN}">` +
  `<fonts count="4">${FONT(10)}${FONT(14, '<b/>')}${FONT(10).replace('FF000000', 'FFC00000')}${FONT(10, '<b/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/></patternFill></fill></fills>' +
  `<borders count="2">${NO_BORDER}${BORDER}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${STYLES.length}">${STYLES.map((style) => FORMATS[style]).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
