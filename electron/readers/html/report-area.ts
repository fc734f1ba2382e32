/**
 * Where on a page the report stands. A page of a government site has a banner, menus, the way to the page, a table
 * of metadata, buttons to share and a footer around it; what tells them apart is where they hang in the tree, so it
 * is settled here and not by those who understand the report.
 */
import type { Node } from './blocks.ts';
import { frameElements } from './page-frame.ts';
import { linesOf, parentOf, type PageLine } from './page-lines.ts';
import type { Element, StyleSheet } from './styles.ts';

export interface ReportArea {
  /** Nodes to read, in order. */
  readonly roots: readonly Node[];
  /** Elements in them to leave out. */
  readonly frame: ReadonlySet<Element>;
  /** Whether text of the page stands outside of the roots. */
  readonly isPart: boolean;
}

// Patterns are for text without white space, full-width forms folded.
const TABLE_MARKS = /第二十条第\(|本年新收政府信息公开申请数量|未经复议直接起诉/;
const FIRST_HEADINGS = [/^(?:[一1][、.])?(?:总体|基本)(?:情况|概述|概况)$/, /^[一1][、.].{2,30}$/];
const LAST_HEADINGS = [/^(?:[六6][、.])?其他(?:需要)?报告的?事项:?/, /^[六6][、.].{2,30}$/];
const TITLE = /(?:信息公开|政务公开).{0,12}(?:报告|年报)(?:\(.{1,12}\))?$/;
const LONGEST_TITLE = 60;
const AGENCY = /(?:局|委|府|办|厅|会|院|处|镇|乡|道|心|区)$/;
const DATE = /^(?:20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年.{1,3}月.{1,3}日$/;
const LONGEST_SIGNATURE = 30;
/** Buttons may stand between the text and its signature. */
const SIGNATURE_LINES = 4;

/** The parts of `body` that are the report; all of it where no report's outline shows. */
export function findReport(body: Element, styles: StyleSheet): ReportArea {
  const whole: ReportArea = { roots: [body], frame: new Set(), isPart: false };
  const lines = linesOf(body, styles);
  const isMark = ({ text }: PageLine): boolean => TABLE_MARKS.test(text);
  const firstTable = lines.findIndex(isMark);
  const lastTable = lines.findLastIndex(isMark);
  if (firstTable < 0) return whole;
  const before = lines.slice(0, firstTable);
  const first = FIRST_HEADINGS.map((heading) => before.findLastIndex(({ text }) => heading.test(text)));
  const last = LAST_HEADINGS.map((heading) =>
    lines.findIndex(({ text }, index) => index > lastTable && heading.test(text)),
  );
  const core = { from: first.find((index) => index >= 0) ?? -1, to: last.find((index) => index >= 0) ?? -1 };
  const [from, to] = [lines[core.from], lines[core.to]];
  if (!from || !to) return whole;

  const frame = frameElements(lines, core);
  const content = outermostPart(commonAncestor(from.block, to.block) ?? body);
  if (content === body) return { ...whole, frame };
  const isInside = (line: PageLine | undefined): boolean =>
    line !== undefined && contains(content, line.block);
  const inside = isCell(content) ? content.childNodes : [content];
  const roots = [
    ...titleBlocks(lines, core.from, isInside),
    ...inside,
    ...signatureBlocks(lines, core.to, isInside),
  ];
  return { roots, frame, isPart: lines.some((line) => !isInside(line)) };
}

/** Blocks of the title and of the text behind it, where they stand before the content and it has no title itself. */
function titleBlocks(
  lines: readonly PageLine[],
  end: number,
  isInside: (line: PageLine | undefined) => boolean,
): Element[] {
  const titles = lines.slice(0, end).flatMap((line, index) => (isTitle(line) ? [index] : []));
  const at = titles.at(-1);
  if (at === undefined || titles.some((index) => isInside(lines[index]))) return [];
  const [above, title] = [lines[at - 1], lines[at]];
  const isAgency = above && isSibling(above.block, title?.block) && AGENCY.test(above.text) && !isLink(above);
  const blocks = new Set<Element>();
  for (let index = isAgency ? at - 1 : at; index < end; index++) {
    const line = lines[index];
    if (line && !isInside(line) && (index <= at || isSentence(line.text))) blocks.add(line.block);
  }
  return [...blocks];
}

/** Agency and date right behind the content. */
function signatureBlocks(
  lines: readonly PageLine[],
  end: number,
  isInside: (line: PageLine | undefined) => boolean,
): Element[] {
  const after = lines.findIndex((line, index) => index > end && !isInside(line));
  if (after < 0) return [];
  const near = lines.slice(after, after + SIGNATURE_LINES);
  const dated = near.findIndex(({ text }) => DATE.test(text));
  const signed = near.slice(0, dated + 1).filter(({ text }) => text.length <= LONGEST_SIGNATURE);
  return [...new Set(signed.map(({ block }) => block))];
}

function isTitle(line: PageLine): boolean {
  const { text } = line;
  return text.length <= LONGEST_TITLE && TITLE.test(text) && !/[>》›»。:]/.test(text) && !isLink(line);
}

/** A paragraph of the preamble, not a line of dates, sources and font sizes. */
function isSentence(text: string): boolean {
  return text.length > 20 && text.endsWith('。');
}

function isLink({ text, linked }: PageLine): boolean {
  return linked * 2 > text.length;
}

function isSibling(one: Element, other: Element | undefined): boolean {
  return one.parentNode === other?.parentNode && one.tagName === other?.tagName;
}

const TABLE_PARTS = /^(?:table|tbody|thead|tfoot|tr|li|ol|ul)$/;

/** A table or list is read with what is around it: its parts mean nothing alone. */
function outermostPart(element: Element): Element {
  let part = element;
  for (let outer = parentOf(part); outer && TABLE_PARTS.test(part.tagName); outer = parentOf(part))
    part = outer;
  return part;
}

function isCell(element: Element): boolean {
  return element.tagName === 'td' || element.tagName === 'th';
}

function commonAncestor(one: Element, other: Element): Element | null {
  const path = new Set<Element>();
  for (let at: Element | null = one; at; at = parentOf(at)) path.add(at);
  for (let at: Element | null = other; at; at = parentOf(at)) if (path.has(at)) return at;
  return null;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
