/** Workbooks (.xlsx, ISO/IEC 29500-1 part 18): what their sheets show, as tables. No formula is calculated, no link followed. */
import { AREA_PREFIX } from '../../../shared/document/workbook-areas.ts';
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { SourceBlock, SourceDocument } from '../../../shared/source-document.ts';
import { openZip } from '../container/zip.ts';
import { remarkOf } from '../parts/reader-remarks.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { XmlError } from '../xml/scan-xml.ts';
import { areaBlocks, sheetBlocks } from './blocks.ts';
import { scanSheetXml } from './scan-sheet-xml.ts';
import { areaOf, readSheet, type Grid } from './read-sheet.ts';
import { readStyles } from './styles.ts';

interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

interface NamedArea {
  readonly name: string;
  readonly sheet: string;
  readonly range: string;
}

/** Other sheets than those of a report are many in few workbooks; beyond this nobody looks. */
const MOST_SHEETS = 60;

/**
 * Reads an .xlsx; `name` is for messages. Where the workbook names areas of this program's, these are read and nothing
 * beside them; else every sheet that is not hidden. Throws ProblemError: `damaged`, `encrypted`, `too-large`.
 */
export function readXlsx(name: string, bytes: Uint8Array): SourceDocument {
  const zip = openZip(name, bytes);
  const textOf = (part: string): string => decodeXml(zip.read(part));
  try {
    const { sheets, areas } = readWorkbook(textOf, zip.has);
    const strings = zip.has('xl/sharedStrings.xml') ? readStrings(textOf('xl/sharedStrings.xml')) : [];
    const formats = zip.has('xl/styles.xml') ? readStyles(textOf('xl/styles.xml')) : [];
    const shown = sheets.filter(({ isHidden, part }) => !isHidden && zip.has(part)).slice(0, MOST_SHEETS);
    const grids = new Map(
      shown.map((sheet): [string, Grid] => [
        sheet.name,
        readSheet(name, textOf(sheet.part), strings, formats),
      ]),
    );
    const named = areas.flatMap(({ sheet, range }) => {
      const [grid, area] = [grids.get(sheet), areaOf(range)];
      return grid && area ? areaBlocks(grid, area) : [];
    });
    const blocks: SourceBlock[] = named.length > 0 ? named : [...grids.values()].flatMap(sheetBlocks);
    const hides =
      sheets.some(({ isHidden }) => isHidden) || [...grids.values()].some((grid) => grid.hidesText);
    return { format: 'xlsx', blocks, remarks: hides ? [remarkOf('hidden')] : [] };
  } catch (error) {
    throw error instanceof XmlError ? new ProblemError(problem('damaged', name)) : error;
  }
}

function readWorkbook(
  textOf: (part: string) => string,
  has: (part: string) => boolean,
): { sheets: SheetEntry[]; areas: NamedArea[] } {
  const main = relationsOf(textOf, has, '').get('officeDocument')?.[0]?.target ?? 'xl/workbook.xml';
  const targets = new Map(
    [...relationsOf(textOf, has, main).values()].flat().map(({ id, target }) => [id, target]),
  );
  const sheets: SheetEntry[] = [];
  const areas: NamedArea[] = [];
  let areaName = '';
  scanSheetXml(textOf(main), {
    open: (element, attribute) => {
      if (element === 'sheet') {
        const part = targets.get(attribute('r:id') ?? '') ?? '';
        const isHidden = /hidden/i.test(attribute('state') ?? '');
        sheets.push({ name: attribute('name') ?? '', part, isHidden });
      }
      areaName = element === 'definedName' ? (attribute('name') ?? '') : '';
    },
    text: (text) => {
      if (!areaName.startsWith(AREA_PREFIX)) return;
      const [, quoted, bare = '', range = ''] =
        /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim()) ?? [];
      areas.push({ name: areaName, sheet: quoted?.replaceAll("''", "'") ?? bare, range });
    },
    close: () => (areaName = ''),
  });
  // In the order of their sheets: a workbook lists names by the alphabet.
  const order = (area: NamedArea) => sheets.findIndex(({ name }) => name === area.sheet);
  const top = ({ range }: NamedArea) => areaOf(range)?.top ?? 0;
  areas.sort((a, b) => order(a) - order(b) || top(a) - top(b));
  return { sheets, areas };
}

interface Relation {
  readonly id: string;
  readonly target: string;
}

/** Relationships of a part by the last word of their type. */
function relationsOf(
  textOf: (part: string) => string,
  has: (part: string) => boolean,
  part: string,
): Map<string, Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation[]>();
  if (!has(rels)) return found;
  scanSheetXml(textOf(rels), {
    open: (element, attribute) => {
      if (element !== 'Relationship') return;
      const type = (attribute('Type') ?? '').replace(/^.*\//, '');
      const target = attribute('Target') ?? '';
      const relation = {
        id: attribute('Id') ?? '',
        target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      };
      found.set(type, [...(found.get(type) ?? []), relation]);
    },
  });
  return found;
}

/** The strings that cells name by number; the reading of a word that is written above it is none (18.4.6). */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let [isText, isReading] = [false, false];
  scanSheetXml(xml, {
    open: (element) => {
      if (element === 'si') strings.push('');
      if (element === 'rPh') isReading = true;
      isText = element === 't' && !isReading;
    },
    text: (text) => {
      if (isText) strings[strings.length - 1] = (strings.at(-1) ?? '') + text;
    },
    close: (element) => {
      if (element === 'rPh') isReading = false;
      isText = false;
    },
  });
  return strings;
}
