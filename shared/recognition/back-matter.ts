/** What stands behind the last words of a report: its signature, and what the page around the report left there. */
import { isAttachmentLine, isFragment, isPageFoot, isPageText } from './page-text.ts';
import { signatureLength } from './signature.ts';

export interface BackMatter<T> {
  /** Paragraphs of the last section. */
  readonly body: readonly T[];
  readonly signature: readonly T[];
  /** Lines that are certainly no part of the report. */
  readonly ignored: readonly T[];
}

/** Divides the paragraphs behind the last heading; `agency` as the title names it. */
export function readBackMatter<T extends { readonly text: string }>(
  lines: readonly T[],
  agency: string | null,
): BackMatter<T> {
  let end = footOf(lines);
  while (end > 0 && isPageText(lines[end - 1]?.text ?? '')) end -= 1;
  const signed = (to: number) => signatureLength(lines.slice(Math.max(0, to - 8), to).map(textOf), agency);
  // A list of attachments stands before the signature, or behind it as links; only links are left out.
  let last = end;
  while (last > 0 && isAttachmentLine(lines[last - 1]?.text ?? '')) last -= 1;
  if (last < end && signed(last) > 0) end = last;
  const from = end - signed(end);
  return { body: lines.slice(0, from), signature: lines.slice(from, end), ignored: lines.slice(end) };
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

/** Where the foot of a page begins: its first line behind which no sentence stands. */
function footOf(lines: readonly { readonly text: string }[]): number {
  let foot = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text = '' } = lines[at] ?? {};
    if (!isFragment(text)) break;
    if (isPageFoot(text)) foot = at;
  }
  return foot;
}
