/**
 * The manual's own small Markdown: headings, paragraphs, lists, tables, code, pictures; within a line code, bold and
 * links. A line that is broken for the editor is joined again, without a blank between Chinese characters.
 */

export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/gu;
const PICTURE = /^!\[([^\]]*)\]\(([^)\s]+)\)$/u;

/** Reads a whole text. */
export function readMarkdown(source: string): Block[] {
  const parts = source.replaceAll('\r\n', '\n').split(/(^```[^\n]*\n[^]*?^```$)/mu);
  return parts.flatMap((part) => {
    if (part.startsWith('```')) return [codeOf(part)];
    return part.split(/\n{2,}/u).flatMap((chunk) => (chunk.trim() === '' ? [] : blocksOf(chunk.trim())));
  });
}

function codeOf(part: string): Block {
  return { kind: 'code', text: part.replace(/^```[^\n]*\n/u, '').replace(/\n?```$/u, '') };
}

function blocksOf(chunk: string): Block[] {
  const heading = /^(#{1,4}) (.+)$/u.exec(chunk);
  if (heading) return [{ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }];
  const picture = PICTURE.exec(chunk);
  if (picture) return [{ kind: 'picture', alt: picture[1] ?? '', src: picture[2] ?? '' }];
  if (chunk.startsWith('|')) return [tableOf(chunk.split('\n'))];
  if (/^(?:-|\d+\.) /u.test(chunk)) return [listOf(chunk)];
  return [{ kind: 'paragraph', line: readLine(joined(chunk)) }];
}

function tableOf([head = '', , ...rows]: string[]): Block {
  const cells = (row: string) =>
    row
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => readLine(cell.trim()));
  return { kind: 'table', head: cells(head), rows: rows.map(cells) };
}

function listOf(chunk: string): Block {
  const items = chunk.split(/\n(?=(?:-|\d+\.) )/u).map((item) => item.replace(/^(?:-|\d+\.) /u, ''));
  return {
    kind: 'list',
    isNumbered: !chunk.startsWith('-'),
    items: items.map((item) => readLine(joined(item))),
  };
}

/** One line out of several; a blank stands only between Latin letters or digits. */
function joined(text: string): string {
  return text.replace(/([^\n])\n\s*([^\n])/gu, (_, before: string, behind: string) =>
    /[\x21-\x7e]/u.test(before) && /[\x21-\x7e]/u.test(behind) ? `${before} ${behind}` : before + behind,
  );
}

/** The parts of one line. */
export function readLine(text: string): Line {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    const [, code, strong, link, href] = match;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else parts.push({ kind: 'link', text: link ?? '', href: href ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}
