/**
 * A report as what stands on its pages, in order: the one way from a report to paragraphs, headings and tables, which
 * every writer sets in its own format.
 */
import { tableLayout, type LayoutCell, type TableLayout } from '../report/layout.ts';
import { writeFigure } from '../report/reading.ts';
import { figureOf, officialHeading } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import { headingLevel, runInHeading, type HeadingLevel } from './headings.ts';
import { cleanText } from './plain-text.ts';

/** A stretch of text in one look. A line break is `\n`, and no other character is one. */
export interface Run {
  readonly text: string;
  /** Set in the font of a heading of this level, though its paragraph is text. */
  readonly level?: HeadingLevel;
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
 * The blocks of `report`: title, preamble, six sections with their tables, signature. Text is taken as it stands;
 * resolve placeholders before. Blank paragraphs are left out, a section without a heading gets the official one.
 */
export function reportBlocks(report: Report): Block[] {
  return [
    ...linesBlock('title', report.titleLines),
    ...paragraphs(report.preamble, 'preamble'),
    ...report.sections.flatMap(({ no, heading, paragraphs: texts }): Block[] => {
      const layout = tableLayout(report, no);
      const title = heading.trim() === '' ? officialHeading(no) : heading;
      return [
        { kind: 'paragraph', place: `section:${no}`, level: 1, runs: [{ text: cleanText(title) }] },
        ...paragraphs(texts, `section:${no}`),
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

function paragraphs(texts: readonly string[], part: Place): TextBlock[] {
  return texts.flatMap((raw, index) => {
    const text = cleanText(raw);
    return text.trim() === '' ? [] : [paragraph(text, `${part}/paragraph:${index + 1}`)];
  });
}

function paragraph(text: string, place: Place): TextBlock {
  const level = headingLevel(text);
  if (level !== undefined) return { kind: 'paragraph', place, level, runs: [{ text }] };
  const runIn = runInHeading(text);
  const runs = runIn ? [{ text: runIn.heading, level: runIn.level }, { text: runIn.rest }] : [{ text }];
  return { kind: 'paragraph', place, runs };
}

/** What a cell prints: its label; of a figure the number in plain digits, else what was written; nothing for a blank. */
export function cellText(report: Report, cell: LayoutCell): string {
  if (cell.kind !== 'figure') return cell.text;
  if (cell.figure === undefined) return '';
  const figure = figureOf(report, cell.figure);
  return figure.value === null ? cleanText(figure.raw) : writeFigure(figure.value);
}

/** How many rows at the top of a table hold only headers. */
export function headerRowCount(layout: TableLayout): number {
  return layout.cells.find((cell) => cell.kind !== 'header')?.row ?? 0;
}
