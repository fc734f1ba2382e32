/** 对比表: a comparison as it is printed and attached, the same for every format. */
import { headingLevel } from '../document/headings.ts';
import { figureDefinition, type FigureId } from '../forms/figures.ts';
import { tableName } from '../forms/sections.ts';
import { tableLayouts, type TableLayout } from '../report/layout.ts';
import { placeName } from '../report/place-name.ts';
import { readable, readableDelta, readableRatio, readableSimilarity } from '../report/readable.ts';
import { officialHeading } from '../report/report.ts';
import type {
  AdditionChange,
  Diff,
  FactChange,
  FigureChange,
  ParagraphChange,
  TextChange,
  WordRun,
} from './diff.ts';
import type { Trend } from './trends.ts';
import { sideNames, yearNames, type SideNames } from './side-names.ts';
import { isLargeChange, largeMeans, verdictWords } from './verdict.ts';
import { additionWords, cellName, OP_NAMES, PARAGRAPH_MARK } from './words-of-diff.ts';

export type CellLook = 'same' | 'changed' | 'large' | 'apart';

/** What stands in the place of a figure: one line, or several where it changed. */
export interface ComparedCell {
  readonly lines: readonly string[];
  readonly look: CellLook;
}

export interface ComparedTable {
  readonly title: string;
  /** The official layout; of two forms, with the rows and columns of both. */
  readonly layout: TableLayout;
  readonly cells: ReadonlyMap<FigureId, ComparedCell>;
  /** Why some figures are not compared. */
  readonly notes: readonly string[];
}

export type SheetParagraph =
  /** So many paragraphs that did not change. */
  | { readonly kind: 'same'; readonly count: number; readonly text: string }
  | {
      readonly kind: 'change';
      readonly name: string;
      readonly isHeading: boolean;
      readonly runs: readonly WordRun[];
    };

export interface ComparedPart {
  readonly title: string;
  /** How much of it is last year's. */
  readonly note: string;
  readonly paragraphs: readonly SheetParagraph[];
}

export interface ComparisonSheet {
  readonly titleLines: readonly string[];
  /** What the two years are called. */
  readonly names: SideNames;
  readonly verdict: string;
  readonly remarks: readonly string[];
  /** What does not follow from last year, or that all does; none of versions. */
  readonly carry: readonly string[];
  readonly legend: string;
  /** How the text is marked up. */
  readonly textLegend: string;
  readonly tables: readonly ComparedTable[];
  /** Every figure, for lists. */
  readonly figures: readonly FigureChange[];
  /** Numbers of the text: what is counted, both years, difference, per cent. */
  readonly facts: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly texts: readonly ComparedPart[];
  /** Own tables and pictures that differ: which one and what of it, both years. Null where neither year has any. */
  readonly additions: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** What is drawn. */
  readonly trends: readonly Trend[];
}

/** Headings of the parts of the sheet. */
export const SHEET_HEADINGS = {
  carry: '年度衔接',
  tables: '数字对比',
  facts: '正文中的数字',
  texts: '文字对比',
  additions: '附加表格和图片',
  trends: '图表',
} as const;
/** Where there is nothing to show. */
export const NO_FACTS = '两份的正文没有可以对应的数字。';
export const NO_ADDITIONS = '两份的附加表格和图片没有变化。';

/** The sheet of a comparison; `trends` over these two years, or over more. */
export function comparisonSheet(diff: Diff, trends: readonly Trend[] = []): ComparisonSheet {
  const names = yearNames(diff);
  const [lastName, thisName] = names;
  const [lastSide] = sideNames(diff.last, diff.this, diff.kind);
  return {
    titleLines: [
      ...(diff.this.agency === null ? [] : [diff.this.agency]),
      `政府信息公开工作年度报告对比表（${lastName}、${thisName}）`,
    ],
    names,
    figures: diff.figures,
    verdict: verdictWords(diff),
    remarks: diff.remarks.map(({ message }) => message),
    carry: carryLines(diff),
    legend: `有变化的格写“${lastName} → ${thisName}”，下面是增减和增减率；只写一个数的，两份相同。灰底是大幅变化：${largeMeans(lastSide)}。`,
    textLegend: `删去的字划去，新增的字加下划线，“${PARAGRAPH_MARK}”是分段的地方；与${lastSide}相同的段落不列出。`,
    tables: comparedTables(diff, names),
    facts: {
      head: ['正文中的数字', lastName, thisName, '增减', '增减率'],
      rows: diff.facts.map(factRow),
    },
    texts: [
      { title: '前言', ...diff.preamble },
      ...diff.sections.map((section) => ({ title: officialHeading(section.no), ...section })),
    ]
      .filter(({ paragraphs, similarity }) => paragraphs.length > 0 || similarity === null)
      .map((part) => comparedPart(part, lastSide)),
    additions:
      diff.additions.length === 0
        ? null
        : { head: ['哪一处', lastName, thisName], rows: diff.additions.flatMap(additionRows) },
    trends: trends.filter(({ series }) => series.length > 0),
  };
}

function carryLines({ kind, carry, balances: { carriedOver, inForce } }: Diff): string[] {
  if (kind === 'versions') return [];
  if (carry.length > 0) return carry.map(({ place, message }) => `${placeName(place)}：${message}`);
  const all = [...carriedOver, ...inForce];
  if (all.length === 0) return ['两份年报不是同一机关的相邻两年，没有核对。'];
  const open = all.filter(({ holds }) => holds === null).length;
  if (open === all.length) return ['两年的数字还没有填全，没有核对。'];
  const checked = [
    ...(carriedOver.some(({ holds }) => holds) ? ['结转的申请'] : []),
    ...(inForce.some(({ holds }) => holds) ? ['现行有效的文件件数'] : []),
  ];
  const good = `${checked.join('和')}与去年衔接`;
  return [open === 0 ? `${good}。` : `${good}；${open} 项缺少数字，没有核对。`];
}

/** Last year's and this year's value of a figure as a cell shows them. */
export function comparedCell(
  change: FigureChange,
  [lastName, thisName]: SideNames,
  isNarrow: boolean,
): ComparedCell {
  const { last, this: current, delta, ratio, reason } = change;
  if (reason === 'form') {
    const side = last === null ? (current === null ? null : thisName) : lastName;
    return { lines: side === null ? ['—'] : [`${side}：${readable(last ?? current)}`], look: 'apart' };
  }
  if (delta === 0) return { lines: [readable(current)], look: 'same' };
  const both = `${readable(last)}→${readable(current)}`;
  if (delta === null) return { lines: last === null && current === null ? ['—'] : [both], look: 'apart' };
  const percents = ratio === null ? [] : [readableRatio(ratio)];
  const difference = readableDelta(delta);
  return {
    lines: isNarrow
      ? [both, difference, ...percents]
      : [both, [difference, ...percents.map((percent) => `（${percent}）`)].join('')],
    look: isLargeChange(change) ? 'large' : 'changed',
  };
}

/** Share of table three that its columns of labels have here: the numbers need the room. */
const LABELS = 0.3;

function withRoom(layout: TableLayout): TableLayout {
  if (layout.section !== 3) return layout;
  const first = Math.min(...layout.cells.flatMap(({ kind, column }) => (kind === 'figure' ? [column] : [])));
  const taken = layout.widths.slice(0, first).reduce((sum, width) => sum + width, 0);
  const widths = layout.widths.map((width, column) =>
    column < first ? (width / taken) * LABELS : (width / (1 - taken)) * (1 - LABELS),
  );
  return { ...layout, widths };
}

/** The three tables in their official layout, of two forms with the rows and columns of both. */
export function comparedTables({ figures, this: current }: Diff, names: SideNames): ComparedTable[] {
  // A layout has the rows and columns that figures name: with those of both years it shows both forms.
  const named = Object.fromEntries(figures.map(({ id }) => [id, 0]));
  return tableLayouts({ form: current.form, figures: named }).map((layout) => {
    const mine = figures.filter(({ id }) => figureDefinition(id).section === layout.section);
    return {
      title: tableName(layout.section),
      layout: withRoom(layout),
      cells: new Map(mine.map((change) => [change.id, comparedCell(change, names, layout.section !== 2)])),
      notes: notesOf(mine),
    };
  });
}

/** The reasons of a table, each once; of blank cells only how many there are. */
function notesOf(figures: readonly FigureChange[]): string[] {
  const apart = figures.filter(
    ({ reason, last, this: current }) => reason === 'form' && (last ?? current) !== null,
  );
  const open = figures.filter(({ reason }) => reason === 'empty').length;
  return [
    ...new Set(apart.flatMap(({ note }) => note ?? [])),
    ...(open === 0 ? [] : [`有 ${open} 格只有一份填了数，或者两份都没填，没有比较。`]),
  ];
}

function factRow({ name, unit, part, last, this: current, delta, ratio }: FactChange): string[] {
  return [
    `${part ? '其中：' : ''}${name}（${unit}）`,
    readable(last),
    readable(current),
    readableDelta(delta),
    delta === 0 ? '' : readableRatio(ratio),
  ];
}

/** A table or a picture that came or went is one row, every changed cell is one. */
function additionRows(change: AdditionChange): string[][] {
  const { op, part, cells } = change;
  const name = `${placeName(part)}：${additionWords(change)}`;
  if (op === 'added') return [[name, '没有', '有']];
  if (op === 'removed') return [[name, '有', '没有']];
  return cells.map((cell) => [
    `${name}${cellName(cell)}`,
    cell.last ?? '没有这一格',
    cell.this ?? '没有这一格',
  ]);
}

function comparedPart(
  { title, similarity, copied, paragraphs }: TextChange & { title: string },
  lastSide: string,
): ComparedPart {
  const shown: SheetParagraph[] = [];
  for (const change of paragraphs) {
    const previous = shown.at(-1);
    if (change.op !== 'same') shown.push(sheetParagraph(change));
    else if (previous?.kind === 'same')
      shown[shown.length - 1] = sameParagraphs(previous.count + 1, lastSide);
    else shown.push(sameParagraphs(1, lastSide));
  }
  const note =
    similarity === null
      ? '有一份没有读到这一部分，不作对比'
      : `与${lastSide}相同 ${readableSimilarity(similarity)}${copied !== null && copied > 0 ? `，整段沿用 ${readableSimilarity(copied)}` : ''}`;
  return { title, note, paragraphs: shown };
}

function sameParagraphs(count: number, lastSide: string): SheetParagraph {
  return { kind: 'same', count, text: `（${count} 段与${lastSide}相同）` };
}

function sheetParagraph({ op, words, last, this: current, lastPlaces }: ParagraphChange): SheetParagraph {
  const from = op === 'moved' && lastPlaces[0] !== undefined ? `，原在${placeName(lastPlaces[0])}` : '';
  return {
    kind: 'change',
    name: `${OP_NAMES[op]}${from}`,
    isHeading: headingLevel(current ?? last ?? '') !== undefined,
    runs: words,
  };
}
