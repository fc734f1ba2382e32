/** What a page costs to draw, told from its bytes: pdf.js keeps a list of all it draws and cannot be told when to stop. */

/** Lines and fills of a whole document, each of about half a kilobyte in pdf.js; a report with maps has some ten thousand. */
export const MOST_PATHS = 200_000;

/** Streams that are no pages: fonts, character maps, lists of objects, descriptions. */
const NO_PAGE = /\/(?:Length[123]|Type|FunctionType|ShadingType|CMapName|N)\b|\/Subtype\s*\/(?!Form\b)/;

/** Whether the stream of this dictionary may be drawn: contents of pages have nothing to say of themselves. */
export function drawsPage(dictionary: string): boolean {
  return !NO_PAGE.test(dictionary) || /\/Subtype\s*\/Form\b/.test(dictionary);
}

/** Operators that paint a path (ISO 32000-1, 8.5.3), and the end of one that clips. */
const PAINTING = new Set([...'SsfFBbn'].map((letter) => letter.charCodeAt(0)));
const STAR = 0x2a;

/** How many paths the content of a stream paints; letters in strings count only where they stand alone. */
export function countPaths(content: Uint8Array): number {
  let paths = 0;
  for (let at = 0; at < content.length; at++) {
    if (!PAINTING.has(content[at] ?? 0)) continue;
    const next = content[at + 1] === STAR ? at + 2 : at + 1;
    if (isBlank(content[at - 1]) && isBlank(content[next])) paths++;
  }
  return paths;
}

/** White space (7.2.2), or the end. */
function isBlank(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20;
}
