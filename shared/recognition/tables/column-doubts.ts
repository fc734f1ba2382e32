/** What is said about the columns of a part of a table. */
import type { FigureId } from '../../forms/figures.ts';
import type { OriginOf } from './found-figures.ts';
import type { Column, HeaderColumns } from './header-columns.ts';
import type { Reading } from './reading.ts';
import { isSingleRow, TABLE_NAMES, type TableSpec } from './table-spec.ts';

export interface ReadColumns {
  readonly spec: TableSpec;
  readonly header: HeaderColumns;
  /** The figures of a column, of every row that could be read. */
  readonly figuresUnder: (column: Column) => readonly FigureId[];
  readonly rowKeys: readonly string[];
  readonly originOf: OriginOf;
}

/** More columns than this are spoken of together. */
const FEW = 7;

/** Says of each column why a person must look at it: moved, renamed, known by its place only, unknown, missing. */
export function doubtColumns(part: ReadColumns, reading: Reading): void {
  const { columns } = part.header;
  columns.forEach((column, at) => {
    const isSaid = column.twice !== null && columns.slice(0, at).some(({ twice }) => twice === column.twice);
    if (!isSaid) doubtColumn(part, column, reading);
  });
  doubtOrder(part, reading);
  noteMissing(part, reading);
}

function doubtColumn(part: ReadColumns, column: Column, reading: Reading): void {
  const { spec, originOf } = part;
  const { collector } = reading;
  const { key, how, label, twice, cell } = column;
  const table = TABLE_NAMES[spec.section];
  const say = (code: string, message: string) => {
    for (const place of placesOf(part, column)) collector.doubt(code, place, message, originOf(cell));
  };
  if (twice !== null) {
    say('column-twice', `${table}有两列都写着“${label}”，不知道哪一列是，没有填入，请对照原文填写。`);
  } else if (key === null) {
    if (column.isEmpty) return;
    const name = label === '' ? '有一列没有名称' : `“${label}”一列不在规定的格式里`;
    const message = `${table}${name}，没有读入。`;
    collector.doubt('extra-column', `section:${spec.section}`, message, originOf(cell));
  } else if (how === 'similar') {
    const official = officialLabel(spec, key);
    say('label-variant', `${table}的列名“${label}”与规定的“${official}”不同，请核对这一列。`);
  } else if (how === 'position') {
    const written = label === '' ? '有一列没有名称' : `“${label}”不是规定的列名`;
    const official = officialLabel(spec, key);
    reading.placed.push({
      axis: 'columns',
      ids: part.figuresUnder(column),
      doubt: (ending) => {
        say('column-by-position', `${table}${written}，按位置当作“${official}”${ending}，请核对这一列。`);
      },
    });
  }
}

function officialLabel({ columns }: TableSpec, key: string): string {
  const line = columns.byKey.get(key);
  return [...(line?.under ?? []), line?.labels[0] ?? ''].join(' ');
}

/** The place of a column, or those of its figures. */
function placesOf({ spec, figuresUnder }: ReadColumns, column: Column): readonly string[] {
  const place = spec.columnPlace(column.key ?? column.twice ?? '');
  return place === null ? figuresUnder(column) : [place];
}

/** Labels that have changed places may have left their numbers behind. */
function doubtOrder(part: ReadColumns, { collector, placed }: Reading): void {
  const { spec, header, figuresUnder, rowKeys } = part;
  const astray = header.columns.filter(({ isOutOfOrder }) => isOutOfOrder);
  if (astray.length === 0) return;
  const table = TABLE_NAMES[spec.section];
  const doubt = (ending: string) => {
    if (astray.length > FEW || spec.columnPlace(astray[0]?.key ?? '') === null) {
      const places = astray.length > FEW ? [`section:${spec.section}`] : rowKeys.map(spec.rowPlace);
      for (const place of places) {
        collector.doubt('column-order', place, `${table}各列的顺序与规定的不同${ending}，请对照原文核对。`);
      }
      return;
    }
    for (const column of astray) {
      const message = `${table}“${column.label}”一列不在规定的位置${ending}，请核对这一列。`;
      for (const place of placesOf(part, column)) collector.doubt('column-order', place, message);
    }
  };
  placed.push({ axis: 'columns', ids: astray.flatMap(figuresUnder), doubt });
}

function noteMissing(
  { spec, header, figuresUnder, rowKeys }: ReadColumns,
  { collector, suspect }: Reading,
): void {
  const table = TABLE_NAMES[spec.section];
  const names = header.missing.map((key) => `“${officialLabel(spec, key)}”`);
  if (names.length === 0) return;
  if (isSingleRow(spec)) {
    // No other row shows whether a cell was lost together with the column.
    const message = `${table}缺少列，各项加起来又与总计不符，各数可能错了位，请对照原文核对。`;
    suspect.push({
      ids: header.columns.flatMap(figuresUnder),
      doubt: () => collector.doubt('column-beside-gap', `section:${spec.section}`, message),
    });
  }
  const places = header.missing.map(spec.columnPlace);
  if (names.length > FEW || places.includes(null)) {
    const where = names.length > FEW ? [`section:${spec.section}`] : rowKeys.map(spec.rowPlace);
    const message = `${table}没有找到${names.slice(0, FEW).join('、')}${names.length > FEW ? '等' : ''}列，请核对。`;
    for (const place of where) collector.doubt('missing-column', place, message);
    return;
  }
  names.forEach((name, at) => {
    collector.doubt('missing-column', places[at] ?? '', `${table}没有找到${name}一列，请核对。`);
  });
}
