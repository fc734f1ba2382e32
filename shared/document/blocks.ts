/**
 * A report as what stands on its pages, in order: the one way from a report to paragraphs, headings and tables, which
 * every writer sets in its own format.
 */
import { SECTION_TITLES } from '../forms/sections.ts';
import { tableLayout, type LayoutCell, type TableLayout } from '../report/layout.ts';
import { writeFigure } from '../report/reading.ts';
import { figureOf, officialHeading } from '../report/report.ts';
import type { Place } from '../report/schema.ts';
import { additionsIn } from '../rich/additions.ts';
import type { ExtraTable, Look, Looks, Picture } from '../rich/schema.ts';
import type { Marks, PrintedReport, Span } from '../template/printed.ts';
import { headingLevel, isPlainHeading, runInHeading, type HeadingLevel } from './headings.ts';
import type { PageStyle } from './page-style.ts';
import { cleanText } from './plain-text.ts';

/** A stretch of text in one look. A line break is `\n`, and no other character is one. */
export interface Run {
  readonly text: string;
  /** Set in the font of a heading of this level, though its paragraph is text. */
  readonly level?: HeadingLevel;
  /** On a yellow ground: last year's words that nobody has confirmed, or a blank. */
  readonly isMarked?: true;
  readonly isBold?: true;
  readonly isUnderlined?: true;
  /** Where it leads. */
  readonly href?: string;
  /** What the foot note behind it says. */
  readonly note?: string;
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

/** A table of the clerk's own, or a picture, between paragraphs of `part`. */
export interface ExtraTableBlock {
  readonly kind: 'extra-table';
  readonly part: Place;
  readonly table: ExtraTable;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly part: Place;
  readonly picture: Picture;
}

/** The agency's name in red above everything. */
export interface RedHeadBlock {
  readonly kind: 'red-head';
  readonly text: string;
}

/** Lines that belong together: the title, or the signature. */
export interface LinesBlock {
  readonly kind: 'title' | 'signature';
  readonly lines: readonly string[];
}

export type Block = TextBlock | TableBlock | ExtraTableBlock | PictureBlock | RedHeadBlock | LinesBlock;

/**
 * The blocks of `report`: title, preamble, six sections with their tables, signature. Text is taken as it stands:
 * make it of `printedReport`. Blank paragraphs are left out, a section without a heading gets the official one. `parts`
 * says what an office prints of its own, or does not.
 */
export function reportBlocks(report: PrintedReport, parts: Parts = ALL_PARTS): Block[] {
  return [
    ...redHeadBlock(report, parts.redHead),
    ...linesBlock('title', report.titleLines),
    ...partBlocks(report, 'preamble', report.preamble),
    ...report.sections.flatMap(({ no, heading, paragraphs: texts }): Block[] => {
      const layout = tableLayout(report, no);
      const title = heading.trim() === '' ? officialHeading(no) : heading;
      return [
        { kind: 'paragraph', place: `section:${no}`, level: 1, runs: [{ text: cleanText(title) }] },
        ...partBlocks(report, `section:${no}`, texts),
        ...(layout ? [{ kind: 'table', layout } as const] : []),
      ];
    }),
    ...(parts.hasSignature ? linesBlock('signature', report.signature) : []),
  ];
}

type Parts = Pick<PageStyle, 'redHead' | 'hasSignature'>;
const ALL_PARTS: Parts = { redHead: 'none', hasSignature: true };

/** A report that names no agency has none. */
function redHeadBlock({ agency }: PrintedReport, redHead: Parts['redHead']): RedHeadBlock[] {
  const name = cleanText(agency ?? '').replace(/\s/g, '');
  if (redHead === 'none' || name === '') return [];
  return [{ kind: 'red-head', text: redHead === 'agency-file' ? `${name}文件` : name }];
}

function linesBlock(kind: LinesBlock['kind'], lines: readonly string[]): LinesBlock[] {
  const visible = lines.map((line) => cleanText(line).trim()).filter((line) => line !== '');
  return visible.length === 0 ? [] : [{ kind, lines: visible }];
}

const NO_MARKS: Marks = new Map();
const NO_LOOKS: Looks = {};

/** Paragraphs of a part with what stands between them. */
function partBlocks(report: PrintedReport, part: Place, texts: readonly string[]): Block[] {
  const { marks = NO_MARKS, looks = NO_LOOKS } = report;
  const additions = additionsIn(report.additions, part);
  const blocks: Block[] = [];
  const add = (isHere: (at: number) => boolean): void => {
    for (const { at, addition } of additions) {
      if (!isHere(at)) continue;
      if (addition.kind === 'table') blocks.push({ kind: 'extra-table', part, table: addition });
      else blocks.push({ kind: 'picture', part, picture: addition });
    }
  };
  texts.forEach((raw, index) => {
    const place = `${part}/paragraph:${index + 1}`;
    add((at) => at === index);
    blocks.push(
      ...paragraphBlock(
        raw,
        place,
        { marks: marks.get(place) ?? [], looks: looks[place] ?? [] },
        texts[index + 1],
      ),
    );
  });
  add((at) => at >= texts.length);
  return blocks;
}

/** What lies over the text of a paragraph. */
interface Over {
  readonly marks: readonly Span[];
  readonly looks: readonly Look[];
}

function paragraphBlock(raw: string, place: Place, over: Over, below: string | undefined): TextBlock[] {
  const runs = runsOf(raw, over);
  if (runs.every(({ text, note }) => text.trim() === '' && note === undefined)) return [];
  const isHeading = !place.startsWith('preamble') && isPlainHeading(raw, below);
  return [isHeading ? { kind: 'paragraph', place, level: PLAIN_LEVEL, runs } : paragraph(runs, place)];
}

/** A heading without a number stands where （一） would: that is the one that files lose. */
const PLAIN_LEVEL = 2;

/** Text cut where its marks and looks begin and end, each piece without what no format can hold. */
function runsOf(raw: string, { marks, looks }: Over): Run[] {
  const ends = [...marks, ...looks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends.filter((at) => at < raw.length), raw.length])].sort((a, b) => a - b);
  const covers = (from: number) => (span: Span) => span.start <= from && from < span.end;
  const notesAt = (at: number) =>
    looks.flatMap((look) => (look.kind === 'note' && look.start === at ? look.text : []));
  const leading = notesAt(0).map((note): Run => ({ text: '', note }));
  const runs = cuts.slice(0, -1).flatMap((from, index): Run[] => {
    const to = cuts[index + 1] ?? raw.length;
    const over = looks.filter(covers(from));
    const link = over.find((look) => look.kind === 'link');
    return withNotes(
      {
        text: cleanText(raw.slice(from, to)),
        ...(marks.some(covers(from)) && { isMarked: true as const }),
        ...(over.some(({ kind }) => kind === 'bold') && { isBold: true as const }),
        ...(over.some(({ kind }) => kind === 'underline') && { isUnderlined: true as const }),
        ...(link && { href: link.href }),
      },
      notesAt(to),
    );
  });
  return [...leading, ...runs];
}

/** A run with the notes behind it; of several each but the first on a run without text. */
function withNotes(run: Run, [first, ...others]: readonly string[]): Run[] {
  const runs = [
    first === undefined ? run : { ...run, note: first },
    ...others.map((note) => ({ text: '', note })),
  ];
  return runs.filter(({ text, note }) => text !== '' || note !== undefined);
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
    const { note, ...plain } = run;
    const rest = run.text.slice(cut);
    // The note stands behind all of the run.
    const parts: Run[] = [
      { ...plain, text: run.text.slice(0, cut), level },
      { ...plain, text: rest },
    ];
    const kept = parts.filter(({ text }) => text !== '');
    return note === undefined ? kept : [...kept.slice(0, -1), { ...(kept.at(-1) ?? { text: '' }), note }];
  });
}

/** Longer is text. */
const LONGEST_CAPTION = 40;

/** Is `block` what a table of the clerk's own below it is called: short, and no sentence? */
export function isOwnCaption(block: TextBlock, below: Block | undefined): boolean {
  const text = block.runs
    .map((run) => run.text)
    .join('')
    .trim();
  return below?.kind === 'extra-table' && text.length <= LONGEST_CAPTION && !/[。；！？]$/u.test(text);
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
