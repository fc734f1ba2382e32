/** Pages saved as one file (.mht), as browsers, Word and WPS write them. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { decodeMarkup } from '../text/decode-markup.ts';
import { parseMessage, type MimePart } from './mime.ts';
import { readPage } from './read-html.ts';

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
/** Letters that may state frames before any text. */
const HEAD = 20_000;

/**
 * Reads a page with its parts in one file; only the page itself and its style sheets are decoded. Throws ProblemError about `name`:
 * `damaged` where boundaries or the encoding for transport are broken, `too-large`.
 */
export function readMhtml(name: string, bytes: Uint8Array): SourceDocument {
  const message = parseMessage(bytes);
  const pages = pagesOf(message).map((part) => ({ part, content: part.read() }));
  const page = pages.find(({ content }) => content !== null && !hasFrames(content)) ?? pages[0];
  if (!page?.content) throw new ProblemError(problem('damaged', name));
  const { part, content } = page;
  // The last part of a file cut short may end in the middle of a figure; a whole page says where it ends.
  if (!part.isEnded && !endsItself(content)) throw new ProblemError(problem('damaged', name));
  return readPage(name, content, 'mhtml', { encoding: part.charset, sheets: sheetsOf(message) });
}

/** Pages in the order they are to be tried: the one stated as the start, then as they stand. */
function pagesOf(part: MimePart): MimePart[] {
  if (HTML.test(part.type)) return [part];
  const start = part.start === undefined ? undefined : part.parts.find(({ id }) => id === part.start);
  const parts = start ? [start, ...part.parts.filter((one) => one !== start)] : part.parts;
  return parts.flatMap(pagesOf);
}

/** Style sheets that the page links to, as they stand. */
function sheetsOf(part: MimePart): string[] {
  if (part.type !== 'text/css') return part.parts.flatMap(sheetsOf);
  const content = part.read();
  return content ? [decodeMarkup(content, part.charset).text] : [];
}

/** A frame set has no text of its own: Word puts its header pages and the document beside it. */
function hasFrames(content: Uint8Array): boolean {
  return /<frameset[\s>]/i.test(Buffer.from(content.subarray(0, HEAD)).toString('latin1'));
}

function endsItself(content: Uint8Array): boolean {
  return /<\/html\s*>\s*$/i.test(Buffer.from(content.subarray(-HEAD)).toString('latin1'));
}
