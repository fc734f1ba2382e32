/** Characters of symbol fonts (w:sym), for the signs that office documents use: boxes, ticks and bullets. */

const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x75: '◆',
    0xa8: '□',
    0xd8: '➢',
    0xfb: '×',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '×', 0x50: '√', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0xa3: '□' },
  symbol: { 0xb1: '±', 0xb4: '×', 0xb7: '·', 0xb8: '÷' },
};

/** The character that a symbol shows as near as Unicode has it; U+FFFD for one not known, never another one. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,4}$/i.test(code)) return '';
  const value = Number.parseInt(code, 16);
  // Symbol fonts are addressed in the private area U+F000…F0FF.
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const signs = SIGNS[font?.toLowerCase() ?? ''];
  if (signs) return signs[inFont] ?? '\ufffd';
  return value >= 0xe000 && value <= 0xf8ff ? '\ufffd' : String.fromCharCode(value);
}
