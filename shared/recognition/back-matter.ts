/** What stands behind the last words of a report: its signature, and what the page around the report left there. */
import type { SourcePlace } from '../source-document.ts';
import { isDateAlone } from './chinese-date.ts';
import { isWithin } from './page-area.ts';
import { isAttachmentLine, isFragment, isPageFoot, isPageText } from './page-text.ts';
import { signatureLength } from './signature.ts';
import { squash } from './tables/labels.ts';

export interface BackMatter<T> {
  /** Paragraphs of the last section. */
  readonly body: readonly T[];
  readonly signature: readonly T[];
  /** Lines that are certainly no part of the report. */
  readonly ignored: readonly T[];
}

/** A line behind the last heading. */
interface BackLine extends SourcePlace {
  readonly text: string;
}

/** Agency and date stand among so many lines behind the area: buttons may stand between them and the text. */
const NEAR = 4;
const LONGEST_SIGNATURE = 30;

/**
 * Divides the paragraphs behind the last heading.
 *
 * @param agency as the title names it
 * @param area boxes around the six sections: behind them only a signature is part of the report
 */
export function readBackMatter<T extends BackLine>(
  all: readonly T[],
  agency: string | null,
  area: readonly number[] = [],
): BackMatter<T> {
  const { lines, ignored } = withoutOuter(all, area);
  let end = footOf(lines);
  while (end > 0 && isAround(lines[end - 1])) end -= 1;
  const signed = (to: number) => signatureLength(lines.slice(Math.max(0, to - 8), to).map(textOf), agency);
  // A list of attachments stands before the signature, or behind it as links; only links are left out.
  let last = end;
  while (last > 0 && isAttachmentLine(lines[last - 1]?.text ?? '')) last -= 1;
  if (last < end && signed(last) > 0) end = last;
  const from = end - signed(end);
  return {
    body: lines.slice(0, from),
    signature: lines.slice(from, end),
    ignored: [...lines.slice(end), ...ignored],
  };
}

function isAround(line: BackLine | undefined): boolean {
  return line !== undefined && (line.isFrame === true || isPageText(line.text));
}

/** The lines of the area, and the signature that stands right behind it. */
function withoutOuter<T extends BackLine>(
  all: readonly T[],
  area: readonly number[],
): { lines: readonly T[]; ignored: readonly T[] } {
  const outer = all.findIndex((line) => !isWithin(line, area));
  if (outer < 0) return { lines: all, ignored: [] };
  const near = all.slice(outer, outer + NEAR);
  const dated = near.findIndex(({ text }) => isDateAlone(squash(text)));
  const signature = near
    .slice(0, dated + 1)
    .filter((line) => line.text.length <= LONGEST_SIGNATURE && !isAround(line));
  return {
    lines: [...all.slice(0, outer), ...signature],
    ignored: all.slice(outer).filter((line) => !signature.includes(line)),
  };
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

/** Where the foot of a page begins: its first line, or a box behind the date, behind which no sentence stands. */
function footOf(lines: readonly BackLine[]): number {
  let foot = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text = '', boxes = [] } = lines[at] ?? {};
    if (!isFragment(text)) break;
    const above = lines[at - 1];
    const isBoxed = above !== undefined && isDateAlone(squash(above.text)) && !isWithin(above, boxes);
    if (isBoxed || isPageFoot(text)) foot = at;
  }
  return foot;
}
