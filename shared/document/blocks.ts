/**
 * A report as what stands on its pages, in order: the one way from a report to paragraphs, headings and tables, which
 * every writer sets in its own format.
 */
import { SECTION_TITLES } from '../forms/sections.ts';
import { tableLayout, type LayoutCell, type TableLayout } from '../report/layout.ts';
import { writeFigure } from '../report/reading.ts';
import { figureOf, officialHeading } from '../report/report.ts';
import type { Place } from '../report/schema.ts';
import type { Marks, PrintedReport, Span } from '../template/printed.ts';
import { headingLevel, isPlainHeading, runInHeading, type HeadingLevel } from './headings.ts';
import { cleanText } from './plain-text.ts';

/** A stretch of text in one look. A line break is `\n`, and no other character is one. */
export interface Run {
  readonly text: string;
  /** Set in the font of a heading of this level, though its paragraph is text. */
  readonly level?: HeadingLevel;
  /** On a yellow ground: last year's words that nobody has confirmed, or a blank. */
  readonly isMarked?: true;
}

export interface TextBlock {
  readonly kind: 'paragraph';
  readonly place: Place;
  readonly runs: readonly Run[];
  /** Level of a heading; absent for text. */
  readonly level?: HeadingLevel;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly layout: TableLayout;
}

/** Lines that belong together: the title, or the signature. */
export interface LinesBlock {
  readonly kind: 'title' | 'signature';
  readonly lines: readonly string[];
}

export type Block = TextBlock | TableBlock | LinesBlock;

/**
 * The blocks of `report`: title, preamble, six sections with their tables, signature. Text is taken as it stands:
 * make it of `printedReport`. Blank paragraphs are left out, a section without a heading gets the official one.
 */
export function reportBlocks(report: PrintedReport): Block[] {
  const { marks = NO_MARKS } = report;
  return [
    ...linesBlock('title', report.titleLines),
    ...paragraphs(report.preamble, 'preamble', marks),
    ...report.sections.flatMap(({ no, heading, paragraphs: texts }): Block[] => {
      const layout = tableLayout(report, no);
      const title = heading.trim() === '' ? officialHeading(no) : heading;
      return [
        { kind: 'paragraph', place: `section:${no}`, level: 1, runs: [{ text: cleanText(title) }] },
        ...paragraphs(texts, `section:${no}`, marks),
        ...(layout ? [{ kind: 'table', layout } as const] : []),
      ];
    }),
    ...linesBlock('signature', report.signature),
  ];
}

function linesBlock(kind: LinesBlock['kind'], lines: readonly string[]): LinesBlock[] {
  const visible = lines.map((line) => cleanText(line).trim()).filter((line) => line !== '');
  return visible.length === 0 ? [] : [{ kind, lines: visible }];
}

const NO_MARKS: Marks = new Map();

function paragraphs(texts: readonly string[], part: Place, marks: Marks): TextBlock[] {
  return texts.flatMap((raw, index) => {
    const place = `${part}/paragraph:${index + 1}`;
    const runs = runsOf(raw, marks.get(place) ?? []);
    if (runs.every(({ text }) => text.trim() === '')) return [];
    const isHeading = part !== 'preamble' && isPlainHeading(raw, texts[index + 1]);
    return [isHeading ? { kind: 'paragraph', place, level: PLAIN_LEVEL, runs } : paragraph(runs, place)];
  });
}

/** A heading without a number stands where （一） would: that is the one that files lose. */
const PLAIN_LEVEL = 2;

/** Text cut at its marks, each piece without what no format can hold. */
function runsOf(raw: string, marks: readonly Span[]): Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, isMarked: boolean) => {
    const text = cleanText(raw.slice(from, to));
    if (text !== '') runs.push(isMarked ? { text, isMarked } : { text });
  };
  let at = 0;
  for (const { start, end } of marks) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, raw.length, false);
  return runs;
}

function paragraph(runs: readonly Run[], place: Place): TextBlock {
  const text = runs.map((run) => run.text).join('');
  const level = headingLevel(text);
  if (level !== undefined) return { kind: 'paragraph', place, level, runs };
  const runIn = runInHeading(text);
  return {
    kind: 'paragraph',
    place,
    runs: runIn ? withHeading(runs, runIn.heading.length, runIn.level) : runs,
  };
}

/** Runs whose first `length` characters are a heading. */
function withHeading(runs: readonly Run[], length: number, level: HeadingLevel): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const cut = Math.min(Math.max(length - at, 0), run.text.length);
    at += run.text.length;
    const parts: Run[] = [
      { ...run, text: run.text.slice(0, cut), level },
      { ...run, text: run.text.slice(cut) },
    ];
    return parts.filter(({ text }) => text !== '');
  });
}

/** What a cell prints: its label; of a figure the number in plain digits, else what was written; nothing for a blank. */
export function cellText(report: PrintedReport, cell: LayoutCell): string {
  if (cell.kind !== 'figure') return cell.text;
  if (cell.figure === undefined) return '';
  const figure = figureOf(report, cell.figure);
  return figure.value === null ? cleanText(figure.raw) : writeFigure(figure.value);
}

/** How many rows at the top of a table hold only headers. */
export function headerRowCount(layout: TableLayout): number {
  return layout.cells.find((cell) => cell.kind !== 'header')?.row ?? 0;
}

/** What the table of `section` is called, where a name is needed that no heading gives. */
export function tableTitle(section: number): string {
  return `${SECTION_TITLES[section - 1] ?? ''}统计表`;
}
