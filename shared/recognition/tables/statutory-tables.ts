/** The three statutory tables of a file, wherever they stand: found by their labels, never by order. */
import type { FormId } from '../../forms/form.ts';
import { FORM_IDS, formOfYear, NEWEST_FORM, formDefinition } from '../../forms/forms.ts';
import { TABLE_SECTIONS, type TableSection } from '../../forms/sections.ts';
import {
  figureDefinition,
  FIGURES,
  formFigures,
  rowOf,
  type FigureDefinition,
  type FigureId,
} from '../../forms/figures.ts';
import type { SourceTable } from '../../source-document.ts';
import { writeFigure } from '../../report/reading.ts';
import { collectFigures, type Collector, type FoundFigures, type OriginOf } from './found-figures.ts';
import { outOfOrder } from './order.ts';
import { readSegment } from './read-grid.ts';
import type { Reading } from './reading.ts';
import { segmentsOf } from './segments.ts';
import { TABLE_NAMES, TABLE_SPECS, type TableSpec } from './table-spec.ts';
import { askSums, equationsOf } from './witness.ts';

/** A table and where its cells stand in the file. */
export interface PlacedTable {
  readonly table: SourceTable;
  readonly originOf: OriginOf;
}

export interface FoundTables extends FoundFigures {
  readonly form: FormId;
  /** Section of the statutory table(s) that a source table holds, for finding the headings around it. */
  readonly sections: ReadonlyMap<SourceTable, TableSection>;
  /** Tables that begin a table three: two are two reports in one file, or an old copy left beside the new one. */
  readonly requestTables: readonly SourceTable[];
}

/**
 * Reads every statutory table among `tables`.
 *
 * @param year report year where the title tells it; asked only when no label decides the form
 * @param attachment finds words of the text that speak of attached tables
 */
export function readTables(
  tables: readonly PlacedTable[],
  year: () => number | null,
  attachment: () => string | null = () => null,
): FoundTables {
  const collector = collectFigures();
  const reading: Reading = { collector, columns: new Map(), placed: [], suspect: [] };
  const sections = new Map<SourceTable, TableSection>();
  const requestTables: SourceTable[] = [];
  for (const { table, originOf } of tables) {
    const { view, inFile, segments, sections: held } = segmentsOf(table);
    const [section] = held;
    if (section !== undefined) sections.set(table, section);
    const blocks: Block[] = [];
    for (const segment of segments) {
      const { spec } = segment;
      const keys = readSegment(view, segment, (cell) => originOf(cell && inFile(cell)), reading);
      if (keys.includes(FIRST_REQUEST_ROW)) requestTables.push(table);
      if (spec.item !== undefined && keys.length > 0) blocks.push({ spec, places: keys.map(spec.rowPlace) });
    }
    doubtBlockOrder(blocks, collector);
  }
  if (requestTables.length > 1) {
    const message = `文件里有 ${requestTables.length} 张表三，可能留着旧表：写的不一样的数字没有填入，请核对以哪一张为准。`;
    collector.doubt('table-twice', 'section:3', message);
  }
  const form = formByLabels(collector.found.figures, year);
  suspectOddWriting(reading);
  askWitnesses(reading, form);
  noteMissing(collector, form, attachment);
  noteOtherForm(collector, form);
  return { ...collector.found, form, sections, requestTables };
}

/** A block of table two that was read, and the places of its rows. */
interface Block {
  readonly spec: TableSpec;
  readonly places: readonly string[];
}

/** Rows that have changed places with those of another block may have left their numbers behind. */
function doubtBlockOrder(blocks: readonly Block[], collector: Collector): void {
  const astray = outOfOrder(blocks.map(({ spec }) => TABLE_SPECS.indexOf(spec)));
  blocks.forEach(({ spec, places }, at) => {
    if (!astray[at]) return;
    const message = `第二十条第${spec.item ?? ''}项的各行不在规定的位置，请核对。`;
    for (const place of places) collector.doubt('row-order', place, message);
  });
}

/** The row that begins table three; a table without it continues one. */
const FIRST_REQUEST_ROW = 'new';

/** Two numbers in one cell look like one that was spaced out, lost digits like a leading zero or a decimal. */
const ODD_WRITING = /\d\s+\d|^[-+]?0\d|\d\.\d/u;

/** Numbers written in a way in which nobody writes them on purpose. */
function suspectOddWriting({ collector, suspect }: Reading): void {
  for (const [id, raw] of Object.entries(collector.found.written)) {
    if (!ODD_WRITING.test(raw) || figureDefinition(id).kind === 'money') continue;
    const value = writeFigure(collector.found.figures[id] ?? 0);
    const message = `“${raw}”读作 ${value}，但各项加起来与总计不符，请核对。`;
    suspect.push({ ids: [id], doubt: () => collector.doubt('odd-writing', id, message) });
  }
}

/**
 * Rows and columns that are known by their place stay where the tables add up with them, or nothing is added; what is
 * suspect is doubted where they do not.
 */
function askWitnesses({ collector, placed, suspect }: Reading, form: FormId): void {
  const { figures, written } = collector.found;
  const equations = placed.length + suspect.length > 0 ? equationsOf({ form, figures }) : [];
  for (const { ids, doubt } of suspect) {
    const verdicts = (['rows', 'columns'] as const).map((axis) => askSums({ axis, ids }, figures, equations));
    if (verdicts.includes('fails')) doubt();
  }
  const verdicts = placed.map((line) => askSums(line, figures, equations));
  placed.forEach(({ ids, doubt }, at) => {
    if (verdicts[at] !== 'fails') {
      doubt(verdicts[at] === 'holds' ? '（各项加起来与总计相符）' : '');
      return;
    }
    for (const id of ids) {
      const value = figures[id];
      if (typeof value === 'number') collector.leaveBlank(id, written[id] ?? writeFigure(value));
    }
    doubt('，但各项加起来与总计不符，没有填入');
  });
}

/**
 * The form that has the most of the labels that the figures stand under; between equals the form of the year. A label
 * counts once, however many cells it heads: a hybrid has most of its labels from the form it was made from.
 */
function formByLabels(figures: FoundFigures['figures'], yearOf: () => number | null): FormId {
  const present = TELLING.filter((told) => told.figures.some(({ id }) => id in figures));
  const count = (form: FormId) => present.filter(({ forms }) => forms.includes(form)).length;
  const most = Math.max(...FORM_IDS.map(count));
  const likely = FORM_IDS.filter((form) => count(form) === most);
  const [only, ...others] = likely;
  if (only !== undefined && others.length === 0) return only;
  const year = yearOf();
  const due = year === null ? NEWEST_FORM : formOfYear(year);
  return likely.includes(due) ? due : (likely.at(-1) ?? due);
}

/** What a figure's forms can be told by: the group of its row in table three, its column in table two. */
function labelOf(id: string): string {
  const [table = '', row = '', column = ''] = id.split('.');
  return table === 'requests' ? row : row === 'normativeDocument' ? column : `${row}.${column}`;
}

/** Figures under one label that the same forms have and others have not. */
interface TellingLabel {
  readonly forms: readonly FormId[];
  readonly figures: readonly FigureDefinition[];
}

/** What forms can be told by. Of one group of rows some may be in every form and some in one alone. */
const TELLING: readonly TellingLabel[] = tellingLabels();

function tellingLabels(): TellingLabel[] {
  const labels = new Map<string, TellingLabel>();
  for (const figure of FIGURES.values()) {
    const { id, forms } = figure;
    if (forms.length === FORM_IDS.length) continue;
    const label = `${labelOf(id)} ${forms.join()}`;
    labels.set(label, { forms, figures: [...(labels.get(label)?.figures ?? []), figure] });
  }
  return [...labels.values()];
}

const OTHER_HANDLING = 'requests.otherHandling';

/** The rows of each table, each with the figures that it has in any form. */
const ROWS: ReadonlyMap<TableSection, ReadonlyMap<string, readonly FigureId[]>> = rowsOfTables();

function rowsOfTables(): Map<TableSection, Map<string, FigureId[]>> {
  const tables = new Map(TABLE_SECTIONS.map((section) => [section, new Map<string, FigureId[]>()]));
  for (const { id, section } of FIGURES.values()) {
    const rows = tables.get(section);
    rows?.set(rowOf(id), [...(rows.get(rowOf(id)) ?? []), id]);
  }
  return tables;
}

/** The figures and the rows of each table of a form. */
const IN_FORM = new Map(
  FORM_IDS.map((form) => [
    form,
    new Map(
      TABLE_SECTIONS.map((section) => {
        const ids = formFigures(form).filter((id) => FIGURES.get(id)?.section === section);
        return [section, { ids, rows: [...new Set(ids.map(rowOf))] }];
      }),
    ),
  ]),
);

/** The rows of a table that the file names. */
function rowsNamed(section: TableSection, { found: { figures } }: Collector): ReadonlySet<string> {
  const rows = [...(ROWS.get(section) ?? [])].filter(([, ids]) => ids.some((id) => id in figures));
  return new Set(rows.map(([row]) => row));
}

/** Says which tables and rows of the form the file does not have. */
function noteMissing(collector: Collector, form: FormId, attachment: () => string | null): void {
  for (const section of TABLE_SECTIONS) {
    const { ids, rows: wanted } = IN_FORM.get(form)?.get(section) ?? { ids: [], rows: [] };
    const rows = rowsNamed(section, collector);
    if (rows.size === 0) {
      const name = TABLE_NAMES[section];
      const words = attachment();
      const [code, message] =
        words === null
          ? [
              'missing-table',
              `文件里没有找到${name}，${ids.length} 个数字没有读到；表格若在附件里，请改用附件。`,
            ]
          : [
              'tables-in-attachment',
              `${name}不在文件里，文件写着“${words}”：${ids.length} 个数字没有读到，请改用附件，或对照附件填写。`,
            ];
      collector.doubt(code, `section:${section}`, message);
      continue;
    }
    if (section === 2) noteMissingDisclosure(collector, form, rows);
    if (section !== 3) continue;
    const missing = wanted.filter((row) => !rows.has(row));
    // （六）其他处理 as one row or as three: either is complete.
    const single = rows.has(OTHER_HANDLING);
    const divided = [...rows].some((row) => row.startsWith(`${OTHER_HANDLING}.`));
    for (const row of missing) {
      if (row === OTHER_HANDLING ? divided : single && row.startsWith(`${OTHER_HANDLING}.`)) continue;
      doubtBefore(collector, wanted[wanted.indexOf(row) - 1], ids);
      const label = FIGURES.get(`${row}.total`)?.label.split(' × ')[0] ?? row;
      collector.doubt('missing-row', row, `表三里没有找到“${label}”一行，请核对。`);
    }
  }
}

/**
 * The row before one that is missing: where a file lost what stood between the two, it shows the end of the missing
 * row, and numbers that add up may be those of either.
 */
function doubtBefore(collector: Collector, row: string | undefined, ids: readonly FigureId[]): void {
  if (row === undefined) return;
  const isRead = ids.some((id) => rowOf(id) === row && (collector.found.figures[id] ?? null) !== null);
  if (!isRead) return;
  doubtBeside(collector, row, FIGURES.get(`${row}.total`)?.label.split(' × ')[0] ?? row);
}

function doubtBeside(collector: Collector, row: string, label: string): void {
  const message = `“${label}”一行的后面缺了一行，这一行的数可能是缺少的那一行的，请核对。`;
  collector.doubt('row-beside-gap', row, message);
}

/** Rows of table two that the file does not name with any column of either form. */
function noteMissingDisclosure(collector: Collector, form: FormId, named: ReadonlySet<string>): void {
  let before: { readonly place: string; readonly label: string } | null = null;
  for (const { item, rows } of formDefinition(form).disclosure) {
    for (const { key, label } of rows) {
      const place = `disclosure.${key}`;
      if (named.has(place)) {
        before = { place, label };
        continue;
      }
      if (before) doubtBeside(collector, before.place, before.label);
      before = null;
      const message = `表二里没有找到第二十条第${item}项“${label}”一行，请核对。`;
      collector.doubt('missing-row', place, message);
    }
  }
}

function noteOtherForm(collector: Collector, form: FormId): void {
  const foreign = TELLING.flatMap(({ forms, figures }) => (forms.includes(form) ? [] : figures));
  for (const { id, label } of foreign) {
    if (!(id in collector.found.figures)) continue;
    collector.remark('label-of-other-form', id, `“${label}”是另一版格式的栏目，按原来的名称读入。`);
  }
}
