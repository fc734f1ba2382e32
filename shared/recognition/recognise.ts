/**
 * SourceDocument → Report: the one place where an old file is understood.
 *
 * Nothing is guessed. What cannot be told stays null with its raw text, and every uncertainty is a note that waits
 * for a person.
 */
import { problem, type Problem } from '../problem.ts';
import { officialHeading } from '../report/report.ts';
import type { Note, Origin, Report, Section } from '../report/schema.ts';
import { allTables, type SourceDocument, type SourcePlace, type SourceTable } from '../source-document.ts';
import { cellOrigins } from './tables/found-figures.ts';
import { rebuildTables, type Rebuilt } from './flattened/rebuild-tables.ts';
import { unrollRunOn } from './flattened/run-on.ts';
import { flowOf, type FlowItem, type FlowParagraph } from './tables/flow.ts';
import { findHeadings, type FoundHeading } from './headings.ts';
import { squash } from './tables/labels.ts';
import { readTables, type FoundTables, type PlacedTable } from './tables/statutory-tables.ts';
import { findTitle, yearIn, type FoundTitle } from './title.ts';
import { attachmentIn } from './attachment.ts';
import { readBackMatter } from './back-matter.ts';
import { isDateAlone, withoutOuterDate } from './chinese-date.ts';
import { findContact } from '../text/contact.ts';
import { readFrontMatter } from './front-matter.ts';
import { agencyWriting } from './agency-name.ts';
import { boxesAround } from './page-area.ts';
import { particularsIn } from './particulars.ts';

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
  const rebuilt = rebuildTables(unrollRunOn(flowOf(document)));
  const { flow } = rebuilt;
  const tables = [
    ...allTables(document.blocks).map((table, index) => ({ table, originOf: cellOrigins(index) })),
    ...rebuilt.tables,
  ];
  const firstTitle = findTitle(onlyParagraphs(flow.slice(0, LEADING)).filter(({ isFrame }) => !isFrame));
  const found = readTables(tables, firstTitle?.year ?? null, () => attachmentIn(flow));
  const headings = findHeadings(flow, (item) =>
    item.kind === 'table' ? found.sections.get(item.table) : undefined,
  );
  if (Object.keys(found.figures).length === 0 && headings.length < FEWEST_HEADINGS) {
    return { ok: false, problem: problem('not-a-report', file.name) };
  }
  if (countReports(flow) > 1 || beginsAgain(flow, found.requestTables)) {
    return { ok: false, problem: problem('two-reports', file.name) };
  }
  return { ok: true, report: assemble(document, rebuilt, tables, found, headings, file) };
}

/** A title stands among so many first paragraphs and tables. */
const LEADING = 60;

function onlyParagraphs(flow: readonly FlowItem[]): FlowParagraph[] {
  return flow.filter((item) => item.kind === 'paragraph');
}

/** Characters of an official heading, white space between all of them included. */
const LONGEST_HEADING = 60;

/** Reports whose last section is headed with its full official number and title; a contents page has no such text. */
function countReports(flow: readonly FlowItem[]): number {
  const first = squash(officialHeading(1));
  const last = squash(officialHeading(6));
  let reports = 0;
  let inside = false;
  let hasTable = false;
  for (const item of flow) {
    if (item.kind === 'table') hasTable = true;
    else if (item.text.length > LONGEST_HEADING) continue;
    else if (squash(item.text) === first) [inside, hasTable] = [true, false];
    else if (inside && hasTable && squash(item.text) === last) [reports, inside] = [reports + 1, false];
  }
  return reports;
}

/** Does a second report begin between two tables three: a title, or the heading of section one? */
function beginsAgain(flow: readonly FlowItem[], [first, ...others]: readonly SourceTable[]): boolean {
  const placeOf = (table: SourceTable | undefined): number =>
    flow.findIndex((item) => item.kind === 'table' && item.table === table);
  const last = placeOf(others.at(-1));
  const between = last < 0 ? [] : onlyParagraphs(flow.slice(placeOf(first), last));
  const one = squash(officialHeading(1));
  return between.some(({ text }) => squash(text) === one) || findTitle(between) !== null;
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

  const [firstHeading, lastHeading] = [headings[0], headings.at(-1)];
  const area =
    firstHeading && lastHeading && firstHeading !== lastHeading
      ? boxesAround(flow, firstHeading.at, lastHeading.at)
      : [];
  const front = readFrontMatter(onlyParagraphs(flow.slice(0, firstHeading?.at ?? flow.length)), area);
  const { preamble } = front;
  const title = front.title ?? titleElsewhere(flow.slice(0, firstHeading?.at ?? 0), doubt);
  if (!title) doubt('missing-title', 'title', '没有找到标题，请填写。');

  const bodies = new Map(
    headings.map((heading, index): [number, readonly Line[]] => [
      heading.no,
      bodyOf(flow, heading, headings[index + 1]),
    ]),
  );
  const last = lastHeading?.no ?? 0;
  const back = readBackMatter(bodies.get(last) ?? [], title?.agency ?? null, area);
  bodies.set(last, back.body);
  const signature = back.signature.map((line) => line.text);

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
  for (const { no, heading } of headings.filter(({ byWords }) => !byWords)) {
    const message = `“${squash(heading)}”不是规定的标题，按序号当作“${officialHeading(no)}”，请核对。`;
    doubt('heading-variant', `section:${no}`, message);
  }

  const cameFrom = (place: string, line: Pick<FlowItem, 'block'> | undefined) => {
    if (line) origins[place] = { kind: 'paragraph', block: line.block };
  };
  cameFrom('title', front.title ? front.titleLine : undefined);
  for (const { no, at } of headings) cameFrom(`section:${no}`, flow[at]);
  cameFrom('signature', back.signature[0]);
  preamble.forEach((line, index) => {
    cameFrom(`preamble/paragraph:${index + 1}`, line);
  });
  for (const [no, body] of bodies) {
    body.forEach((line, index) => {
      cameFrom(`section:${no}/paragraph:${index + 1}`, line);
    });
  }

  const agency =
    title?.agency ??
    agencyFromSignature(signature) ??
    agencyElsewhere(flow.slice(0, firstHeading?.at ?? 0), doubt);
  if (agency === null) doubt('missing-agency', 'title', '没有找到机关名称，请填写。');
  const year = yearOf(
    title,
    preamble.map((line) => line.text),
    sections,
    signature,
    doubt,
  );
  noteIgnoredTables(flow, tables, found, notes);
  noteIgnoredText([...front.ignored, ...back.ignored], notes);
  const contact = findContact(preamble.map((line) => line.text));
  for (const remark of document.remarks) {
    notes.push({ code: remark.code, place: 'report', message: remark.message, doubt: remark.doubt ?? false });
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
    ...(contact && { contact }),
  };
}

interface Line extends SourcePlace {
  readonly text: string;
  readonly block: number;
}

function bodyOf(flow: readonly FlowItem[], heading: FoundHeading, next: FoundHeading | undefined): Line[] {
  const head = flow[heading.at];
  const rest = heading.rest === '' || head?.kind !== 'paragraph' ? [] : [{ ...head, text: heading.rest }];
  return [...rest, ...onlyParagraphs(flow.slice(heading.at + heading.items, next?.at ?? flow.length))];
}

type Doubt = (code: string, place: string, message: string) => void;

/** A title among the particulars of a page, for a text without one. */
function titleElsewhere(front: readonly FlowItem[], doubt: Doubt): FoundTitle | null {
  const { name } = particularsIn(front);
  const title =
    name === null ? null : findTitle([{ kind: 'paragraph', text: name, heading: null, block: 0 }]);
  if (title)
    doubt('title-from-particulars', 'title', `正文里没有标题，按网页的信息表写的“${name}”填入，请核对。`);
  return title;
}

/** The agency that wrote the report as its preamble says, or else the one that published it. */
function agencyElsewhere(front: readonly FlowItem[], doubt: Doubt): string | null {
  const written = onlyParagraphs(front)
    .map(({ text }) => agencyWriting(text))
    .find((name) => name !== null);
  const agency = written ?? particularsIn(front).publisher;
  if (agency !== null) {
    const where = written === undefined ? '网页的信息表' : '引言';
    doubt('agency-from-text', 'title', `标题和落款里没有机关名称，按${where}写的“${agency}”填入，请核对。`);
  }
  return agency;
}

function agencyFromSignature(signature: readonly string[]): string | null {
  const line = signature.map((text) => squash(text)).find((text) => !isDateAlone(text)) ?? '';
  const name = withoutOuterDate(line);
  return name === '' ? null : name;
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
  const signed = signature.map(yearSigned).find((found) => found !== null) ?? null;
  const named = [...preamble, ...(sections[0]?.paragraphs ?? [])].map(yearIn).find((year) => year !== null);
  const year = period ? Number(period) : (named ?? (signed === null ? null : signed - 1));
  if (year === null) doubt('missing-year', 'title', '没有找到年度，请填写。');
  else doubt('year-from-text', 'title', `标题里没有年度，按正文写的是 ${year} 年，请核对。`);
  return year;
}

/** The year of a signature's date, `2025-01-16` included. */
function yearSigned(text: string): number | null {
  const digits = /^(20\d{2})[-./]/u.exec(squash(text))?.[1];
  return digits === undefined ? yearIn(text) : Number(digits);
}

function noteIgnoredText(lines: readonly Line[], notes: Note[]): void {
  const [first] = lines;
  if (!first) return;
  const shown = lines.map(({ text }) => text.replace(/\s+/gu, ' ')).join('、');
  notes.push({
    code: 'ignored-text',
    place: 'report',
    message: `有 ${lines.length} 行文字不是年报的内容（文件头、网页上的说明），没有读入：${clip(shown, 120)}。`,
    doubt: false,
    origin: { kind: 'paragraph', block: first.block },
  });
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}……` : text;
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
