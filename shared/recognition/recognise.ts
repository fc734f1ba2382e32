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
import { cutLooks } from '../rich/looks.ts';
import type { Look } from '../rich/schema.ts';
import { findBesides, type Besides, type PartOfFlow } from './additions.ts';
import { attachmentIn } from './attachment.ts';
import { readBackMatter } from './back-matter.ts';
import { isDateAlone, withoutOuterDate } from './chinese-date.ts';
import { findContact } from '../text/contact.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
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
  const found = readTables(
    tables,
    () => leadingTitle(flow)?.year ?? null,
    () => attachmentIn(flow),
  );
  const headings = findHeadings(flow, (item) =>
    item.kind === 'table' ? found.sections.get(item.table) : undefined,
  );
  if (headings.length < FEWEST_HEADINGS && Object.keys(found.figures).length === 0) {
    return { ok: false, problem: problem('not-a-report', file.name) };
  }
  if (countReports(flow) > 1 || beginsAgain(flow, found.requestTables)) {
    return { ok: false, problem: problem('two-reports', file.name) };
  }
  return { ok: true, report: assemble({ document, rebuilt, tables, found, headings }, file) };
}

/** A title stands among so many first paragraphs and tables. */
const LEADING = 60;

function leadingTitle(flow: readonly FlowItem[]): FoundTitle | null {
  return findTitle(onlyParagraphs(flow.slice(0, LEADING)).filter(({ isFrame }) => !isFrame));
}

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

/** What was found in a document, before a report is made of it. */
interface Findings {
  readonly document: SourceDocument;
  readonly rebuilt: Rebuilt;
  readonly tables: readonly PlacedTable[];
  readonly found: FoundTables;
  readonly headings: readonly FoundHeading[];
}

function assemble(findings: Findings, file: { name: string; sha256: string }): Report {
  const { document, rebuilt, tables, found, headings } = findings;
  const { flow } = rebuilt;
  const notes: Note[] = [...rebuilt.notes, ...found.notes];
  const doubt: Doubt = (code, place, message) => notes.push({ code, place, message, doubt: true });

  const leading = flow.slice(0, headings[0]?.at ?? 0);
  const area = areaOf(flow, headings);
  const front = readFrontMatter(onlyParagraphs(flow.slice(0, headings[0]?.at ?? flow.length)), area);
  const title = front.title ?? titleElsewhere(leading, doubt);
  if (!title) doubt('missing-title', 'title', '没有找到标题，请填写。');

  const bodies = bodiesOf(flow, headings);
  const last = headings.at(-1)?.no ?? 0;
  const back = readBackMatter(bodies.get(last) ?? [], title?.agency ?? null, area);
  bodies.set(last, back.body);
  const signature = back.signature.map((line) => line.text);
  const sections = sectionsOf(bodies, headings, doubt);
  const preamble = front.preamble.map((line) => line.text);

  const agency = title?.agency ?? agencyFromSignature(signature) ?? agencyElsewhere(leading, doubt);
  if (agency === null) doubt('missing-agency', 'title', '没有找到机关名称，请填写。');
  const year = yearOf(title, { preamble, sections, signature }, doubt);
  const besides = besidesOf(findings, front, bodies, area);
  notes.push(...besides.notes);
  noteIgnoredTables(flow, tables, (table) => found.sections.has(table) || besides.tables.has(table), notes);
  noteIgnoredText([...front.ignored, ...back.ignored], notes);
  if (PLAIN_FORMATS.has(document.format)) notes.push(PLAIN_NOTE);
  const contact = findContact(preamble);
  for (const remark of document.remarks) {
    notes.push({ code: remark.code, place: 'report', message: remark.message, doubt: remark.doubt ?? false });
  }
  return {
    agency,
    year,
    form: found.form,
    titleLines: [...(title?.lines ?? [])],
    preamble,
    sections,
    signature,
    figures: found.figures,
    unreadable: found.unreadable,
    written: found.written,
    notes,
    origins: Object.assign(found.origins, textOrigins(findings, front, back.signature[0], bodies)),
    source: { file: file.name, format: document.format, sha256: file.sha256 },
    ...(Object.keys(besides.looks).length > 0 && { looks: besides.looks }),
    ...(besides.additions.length > 0 && { additions: [...besides.additions] }),
    ...(contact && { contact }),
  };
}

/** Formats of which the reader hands over words and tables alone. */
const PLAIN_FORMATS: ReadonlySet<SourceDocument['format']> = new Set(['pdf']);
const PLAIN_NOTE: Note = {
  code: 'plain-format',
  place: 'report',
  message:
    'PDF 文件只读文字和表格：其中若有加粗、下划线、链接和图片，没有保留；要保留的，请改用 Word 文件导入。',
  doubt: false,
};

/** Looks, tables of the clerk's own and pictures, part by part; a spreadsheet has nothing but tables. */
function besidesOf(
  { document, rebuilt: { flow }, found, headings }: Findings,
  front: FrontMatter,
  bodies: ReadonlyMap<number, readonly Line[]>,
  area: readonly number[],
): Besides {
  const isStatutory = (table: SourceTable): boolean => found.sections.has(table);
  if (document.format === 'xlsx') return findBesides([], isStatutory, area, []);
  const begin = flow.findIndex((item) => item === front.preamble[0]);
  const titled = flow.findIndex((item) => item === front.lastTitleLine) + 1;
  const preamble: PartOfFlow = {
    part: 'preamble',
    head: flow.slice(Math.max(titled - 1, 0), titled),
    items: flow.slice(titled > 0 ? titled : Math.max(begin, 0), headings[0]?.at ?? 0),
    paragraphs: front.preamble,
  };
  const sections = headings.map(({ no, at, items }, index): PartOfFlow => ({
    part: `section:${no}`,
    head: flow.slice(at, at + items),
    items: flow.slice(at + items, headings[index + 1]?.at ?? flow.length),
    paragraphs: bodies.get(no) ?? [],
  }));
  return findBesides([preamble, ...sections], isStatutory, area, document.blocks);
}

/** Boxes of the page around all headings. */
function areaOf(flow: readonly FlowItem[], headings: readonly FoundHeading[]): readonly number[] {
  const [first, last] = [headings[0], headings.at(-1)];
  return first && last && first !== last ? boxesAround(flow, first.at, last.at) : [];
}

/** The lines below each heading, by the number of its section. */
function bodiesOf(
  flow: readonly FlowItem[],
  headings: readonly FoundHeading[],
): Map<number, readonly Line[]> {
  return new Map(
    headings.map((heading, index) => [heading.no, bodyOf(flow, heading, headings[index + 1])] as const),
  );
}

/** All six sections, with a doubt about each that has no heading of its own. */
function sectionsOf(
  bodies: ReadonlyMap<number, readonly Line[]>,
  headings: readonly FoundHeading[],
  doubt: Doubt,
): Section[] {
  const sections = [1, 2, 3, 4, 5, 6].map((no): Section => ({
    no,
    heading: headings.find((heading) => heading.no === no)?.heading ?? '',
    paragraphs: (bodies.get(no) ?? []).map((line) => line.text),
  }));
  for (const { no } of sections.filter(({ heading }) => heading === '')) {
    doubt('missing-section', `section:${no}`, `没有找到“${officialHeading(no)}”这一部分的标题，请核对。`);
  }
  for (const { no, heading } of headings.filter(({ byWords }) => !byWords)) {
    const message = `“${squash(heading)}”与规定的标题不符，按序号当作“${officialHeading(no)}”，请核对。`;
    doubt('heading-variant', `section:${no}`, message);
  }
  return sections;
}

/** Where in the file title, headings, paragraphs and signature stand. */
function textOrigins(
  { rebuilt: { flow }, headings }: Findings,
  front: FrontMatter,
  signature: Line | undefined,
  bodies: ReadonlyMap<number, readonly Line[]>,
): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  const cameFrom = (place: string, line: Pick<FlowItem, 'block'> | undefined) => {
    if (line) origins[place] = { kind: 'paragraph', block: line.block };
  };
  const allFrom = (place: string, lines: readonly Pick<FlowItem, 'block'>[]) =>
    lines.forEach((line, index) => cameFrom(`${place}/paragraph:${index + 1}`, line));
  cameFrom('title', front.title ? front.titleLine : undefined);
  for (const { no, at } of headings) cameFrom(`section:${no}`, flow[at]);
  cameFrom('signature', signature);
  allFrom('preamble', front.preamble);
  for (const [no, body] of bodies) allFrom(`section:${no}`, body);
  return origins;
}

interface Line extends SourcePlace {
  readonly text: string;
  readonly block: number;
  readonly heading?: number | null;
  readonly looks?: readonly Look[];
}

function bodyOf(flow: readonly FlowItem[], heading: FoundHeading, next: FoundHeading | undefined): Line[] {
  const head = flow[heading.at];
  const rest = heading.rest === '' || head?.kind !== 'paragraph' ? [] : [restOf(head, heading.rest)];
  return [...rest, ...onlyParagraphs(flow.slice(heading.at + heading.items, next?.at ?? flow.length))];
}

/** The words behind a heading on its line, which are the end of it. */
function restOf({ looks = [], text, ...head }: FlowParagraph, rest: string): Line {
  const own = text.endsWith(rest) ? cutLooks(looks, text.length - rest.length, text.length) : [];
  return { ...head, text: rest, ...(own.length > 0 && { looks: own }) };
}

type Doubt = (code: string, place: string, message: string) => unknown;

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
  { preamble, sections, signature }: Pick<Report, 'preamble' | 'sections' | 'signature'>,
  doubt: Doubt,
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
  isKept: (table: SourceTable) => boolean,
  notes: Note[],
): void {
  const originOf = new Map(tables.map((placed) => [placed.table, placed.originOf]));
  for (const item of flow) {
    if (item.kind !== 'table' || isKept(item.table)) continue;
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
