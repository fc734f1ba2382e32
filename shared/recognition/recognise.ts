/**
 * SourceDocument → Report: the one place where an old file is understood.
 *
 * Nothing is guessed. What cannot be told stays null with its raw text, and every uncertainty is a note that waits
 * for a person.
 */
import { problem, type Problem } from '../problem.ts';
import { officialHeading } from '../report/report.ts';
import type { Note, Origin, Report, Section } from '../report/schema.ts';
import { allTables, type SourceDocument } from '../source-document.ts';
import { cellOrigins } from './found-figures.ts';
import { rebuildTables, type Rebuilt } from './flattened/rebuild-tables.ts';
import { flowOf, type FlowItem, type FlowParagraph } from './flow.ts';
import { findHeadings, type FoundHeading } from './headings.ts';
import { squash } from './labels.ts';
import { signatureLength } from './signature.ts';
import { readTables, type FoundTables, type PlacedTable } from './tables.ts';
import { findTitle, yearIn, type FoundTitle } from './title.ts';

export type Recognition =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problem: Problem };

/** A text with fewer section headings than this, and no statutory table, is no annual report. */
const FEWEST_HEADINGS = 3;

/**
 * Understands a document as an annual report.
 *
 * @param file name and SHA-256 of the file, kept as the report's source
 * @returns the report with its doubts, or why the document is not one annual report
 */
export function recognise(document: SourceDocument, file: { name: string; sha256: string }): Recognition {
  const rebuilt = rebuildTables(flowOf(document));
  const { flow } = rebuilt;
  const tables = [
    ...allTables(document.blocks).map((table, index) => ({ table, originOf: cellOrigins(index) })),
    ...rebuilt.tables,
  ];
  const firstTitle = findTitle(leadingParagraphs(flow));
  const found = readTables(tables, firstTitle?.year ?? null);
  const headings = findHeadings(flow, (item) =>
    item.kind === 'table' ? found.sections.get(item.table) : undefined,
  );
  if (Object.keys(found.figures).length === 0 && headings.length < FEWEST_HEADINGS) {
    return { ok: false, problem: problem('not-a-report', file.name) };
  }
  if (found.requestTables > 1 || countReports(flow) > 1) {
    return { ok: false, problem: problem('two-reports', file.name) };
  }
  return { ok: true, report: assemble(document, rebuilt, tables, found, headings, file) };
}

/** Paragraphs before the first table: where a title can stand. */
function leadingParagraphs(flow: readonly FlowItem[]): FlowParagraph[] {
  const table = flow.findIndex((item, index) => item.kind === 'table' && index > 0);
  return onlyParagraphs(table < 0 ? flow : flow.slice(0, table));
}

function onlyParagraphs(flow: readonly FlowItem[]): FlowParagraph[] {
  return flow.filter((item) => item.kind === 'paragraph');
}

/** Reports whose last section is headed with its full official number and title; a contents page has no such text. */
function countReports(flow: readonly FlowItem[]): number {
  const first = squash(officialHeading(1));
  const last = squash(officialHeading(6));
  let reports = 0;
  let inside = false;
  let hasTable = false;
  for (const item of flow) {
    if (item.kind === 'table') hasTable = true;
    else if (squash(item.text) === first) [inside, hasTable] = [true, false];
    else if (inside && hasTable && squash(item.text) === last) [reports, inside] = [reports + 1, false];
  }
  return reports;
}

function assemble(
  document: SourceDocument,
  { flow, notes: doubts }: Rebuilt,
  tables: readonly PlacedTable[],
  found: FoundTables,
  headings: readonly FoundHeading[],
  file: { name: string; sha256: string },
): Report {
  const notes: Note[] = [...doubts, ...found.notes];
  const origins: Record<string, Origin> = { ...found.origins };
  const doubt = (code: string, place: string, message: string) =>
    notes.push({ code, place, message, doubt: true });

  const front = onlyParagraphs(flow.slice(0, headings[0]?.at ?? flow.length));
  const title = findTitle(front);
  if (!title) doubt('missing-title', 'title', '没有找到标题，请填写。');
  const preamble = front.filter((_, index) => !title?.at.includes(index));

  const bodies = new Map(
    headings.map((heading, index) => [heading.no, bodyOf(flow, heading, headings[index + 1])]),
  );
  const lastBody = bodies.get(headings.at(-1)?.no ?? 0) ?? [];
  const signed = signatureLength(
    lastBody.map((line) => line.text),
    title?.agency ?? null,
  );
  const signatureLines = signed > 0 ? lastBody.splice(-signed) : [];
  const signature = signatureLines.map((line) => line.text);

  const sections: Section[] = [1, 2, 3, 4, 5, 6].map((no) => ({
    no,
    heading: headings.find((heading) => heading.no === no)?.heading ?? '',
    paragraphs: (bodies.get(no) ?? []).map((line) => line.text),
  }));
  for (const { no, heading } of sections) {
    if (heading === '') {
      doubt('missing-section', `section:${no}`, `没有找到“${officialHeading(no)}”这一部分的标题，请核对。`);
    }
  }

  const cameFrom = (place: string, line: Pick<FlowItem, 'block'> | undefined) => {
    if (line) origins[place] = { kind: 'paragraph', block: line.block };
  };
  cameFrom('title', title ? front[title.at[0] ?? 0] : undefined);
  for (const { no, at } of headings) cameFrom(`section:${no}`, flow[at]);
  cameFrom('signature', signatureLines[0]);
  preamble.forEach((line, index) => {
    cameFrom(`preamble/paragraph:${index + 1}`, line);
  });
  for (const [no, body] of bodies) {
    body.forEach((line, index) => {
      cameFrom(`section:${no}/paragraph:${index + 1}`, line);
    });
  }

  const agency = title?.agency ?? agencyFromSignature(signature);
  if (agency === null) doubt('missing-agency', 'title', '没有找到机关名称，请填写。');
  const year = yearOf(
    title,
    preamble.map((line) => line.text),
    sections,
    signature,
    doubt,
  );
  noteIgnoredTables(flow, tables, found, notes);
  for (const remark of document.remarks) {
    notes.push({ code: remark.code, place: 'report', message: remark.message, doubt: false });
  }
  return {
    agency,
    year,
    form: found.form,
    titleLines: [...(title?.lines ?? [])],
    preamble: preamble.map((line) => line.text),
    sections,
    signature,
    figures: found.figures,
    unreadable: found.unreadable,
    written: found.written,
    notes,
    origins,
    source: { file: file.name, format: document.format, sha256: file.sha256 },
  };
}

interface Line {
  readonly text: string;
  readonly block: number;
}

function bodyOf(flow: readonly FlowItem[], heading: FoundHeading, next: FoundHeading | undefined): Line[] {
  const head = flow[heading.at];
  const rest = heading.rest === '' || !head ? [] : [{ text: heading.rest, block: head.block }];
  const lines = onlyParagraphs(flow.slice(heading.at + heading.items, next?.at ?? flow.length));
  return [...rest, ...lines.map(({ text, block }) => ({ text, block }))];
}

function agencyFromSignature(signature: readonly string[]): string | null {
  const name = squash(signature[0] ?? '');
  return signature.length === 2 && name !== '' ? name : null;
}

/**
 * The year of the title; where the title has none, the year that the statistical period or the text names, with
 * a doubt, because a retyped report easily keeps an old year in its text.
 */
function yearOf(
  title: FoundTitle | null,
  preamble: readonly string[],
  sections: readonly Section[],
  signature: readonly string[],
  doubt: (code: string, place: string, message: string) => void,
): number | null {
  if (title?.year) return title.year;
  const period = preamble.map((text) => /(20\d{2})年1月1日/u.exec(squash(text))?.[1]).find((year) => year);
  const signed = yearIn(signature.at(-1) ?? '');
  const named = [...preamble, ...(sections[0]?.paragraphs ?? [])].map(yearIn).find((year) => year !== null);
  const year = period ? Number(period) : (named ?? (signed === null ? null : signed - 1));
  if (year === null) doubt('missing-year', 'title', '没有找到年度，请填写。');
  else doubt('year-from-text', 'title', `标题里没有年度，按正文写的是 ${year} 年，请核对。`);
  return year;
}

function noteIgnoredTables(
  flow: readonly FlowItem[],
  tables: readonly PlacedTable[],
  found: FoundTables,
  notes: Note[],
): void {
  const originOf = new Map(tables.map((placed) => [placed.table, placed.originOf]));
  for (const item of flow) {
    if (item.kind !== 'table' || found.sections.has(item.table)) continue;
    const words = item.table.cells.flatMap((cell) => squash(cell.text) || []);
    if (words.length === 0) continue;
    const start = words.slice(0, 4).join('、').slice(0, 40);
    const origin = originOf.get(item.table)?.(item.table.cells[0]);
    notes.push({
      code: 'ignored-table',
      place: 'report',
      message: `有一张不属于年报格式的表格没有读入：${start}……`,
      doubt: false,
      ...(origin && { origin }),
    });
  }
}
