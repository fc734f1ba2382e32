/** Everything in a report that is read as text, in reading order: the one list that finding and proofreading go through. */
import { additionsIn } from '../rich/additions.ts';
import type { Addition } from '../rich/schema.ts';
import { cellPlace, notePlace, notesOf } from './besides-texts.ts';
import type { Place, Report } from './schema.ts';

export interface ReportText {
  readonly place: Place;
  /** `line` of title or signature; `cell` of an own table; `note` below a paragraph. */
  readonly kind: 'line' | 'heading' | 'paragraph' | 'cell' | 'note';
  /** Line of the title or the signature, paragraph of its part, from 0; 0 for every other. */
  readonly index: number;
  /** As it is stored, placeholders and all. */
  readonly text: string;
}

const known = new WeakMap<Report, readonly ReportText[]>();

/** Title, preamble, sections with their headings, signature; own tables where they stand, notes behind their paragraph. */
export function textsOf(report: Report): readonly ReportText[] {
  const before = known.get(report);
  if (before) return before;
  const lines = (place: Place, texts: readonly string[]) =>
    texts.map((text, index): ReportText => ({ place, kind: 'line', index, text }));
  const all = [
    ...lines('title', report.titleLines),
    ...textsIn(report, 'preamble', report.preamble),
    ...report.sections.flatMap(({ no, heading, paragraphs }): ReportText[] => [
      { place: `section:${no}`, kind: 'heading', index: 0, text: heading },
      ...textsIn(report, `section:${no}`, paragraphs),
    ]),
    ...lines('signature', report.signature),
  ];
  known.set(report, all);
  return all;
}

/** What is written in sentences and cells: paragraphs, own tables, notes; neither title nor headings nor signature. */
export function writtenTexts(report: Report): readonly ReportText[] {
  return textsOf(report).filter(({ kind }) => kind === 'paragraph' || kind === 'cell' || kind === 'note');
}

/** What is written in sentences: paragraphs and notes. A cell may be a name and a unit, with its number in the next one. */
export function sentenceTexts(report: Report): readonly ReportText[] {
  return textsOf(report).filter(({ kind }) => kind === 'paragraph' || kind === 'note');
}

function textsIn(report: Report, part: Place, paragraphs: readonly string[]): ReportText[] {
  const additions = additionsIn(report.additions, part);
  let table = -1;
  const cells = (isHere: (at: number) => boolean): ReportText[] =>
    additions.flatMap(({ at, addition }) => {
      if (!isHere(at) || addition.kind !== 'table') return [];
      table += 1;
      return cellsOf(addition, part, table);
    });
  const flow = paragraphs.flatMap((text, index): ReportText[] => {
    const place = `${part}/paragraph:${index + 1}`;
    return [
      ...cells((at) => at === index),
      { place, kind: 'paragraph', index, text },
      ...notesOf(report, place).map((look, note): ReportText => ({
        place: notePlace({ paragraph: place, note }),
        kind: 'note',
        index: 0,
        text: look.text,
      })),
    ];
  });
  return [...flow, ...cells((at) => at >= paragraphs.length)];
}

function cellsOf({ cells }: Extract<Addition, { kind: 'table' }>, part: Place, table: number): ReportText[] {
  return cells.map(({ row, column, text }) => ({
    place: cellPlace({ part, table, row, column }),
    kind: 'cell',
    index: 0,
    text,
  }));
}
