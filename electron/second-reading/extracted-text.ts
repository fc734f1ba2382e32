/** The text of a .doc by word-extractor, which takes the file apart by code of its own. */

/**
 * Every cell ends with a TAB, every row with a line end; but where a row is too wide to be told, its end is a TAB too,
 * as an empty cell is. Either way nothing more of the row can be told: what stands behind it begins a new one. A row with an
 * empty cell is then too short, and nobody vouches for a row of the wrong length.
 */
const ROW_END = /\t{2,}/g;

/** The text of a .doc with a row of a table a line, cells divided by TABs. Rejects with what word-extractor rejects with. */
export async function extractedText(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  return document.getBody().replace(ROW_END, '\n');
}
