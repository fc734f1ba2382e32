/** Names of the fonts, for signs set in symbol fonts (MS-DOC 2.9.286, 2.9.78). */
import { utf16, viewOf } from './bytes.ts';

/** Offset of the name in a font's entry. */
const NAME = 40;

/** The name of the font with a number; undefined where the table has none such. */
export function readFonts(table: Uint8Array): (font: number) => string | undefined {
  const names: string[] = [];
  if (table.byteLength > 4) {
    const view = viewOf(table);
    const count = view.getUint16(0, true);
    for (let at = 4; names.length < count && at < table.byteLength;) {
      const next = at + 1 + view.getUint8(at);
      const length = Math.floor((Math.min(next, table.byteLength) - at - NAME) / 2);
      names.push(length > 0 ? utf16(table, at + NAME, length).replace(/\0.*$/s, '') : '');
      at = next;
    }
  }
  return (font) => names[font];
}
