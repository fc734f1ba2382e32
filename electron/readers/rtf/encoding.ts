/** What bytes mean in an RTF file: the code page of the font that they stand in, or of the file. */

const DEFAULT_PAGE = 1252;
const CHINESE_PAGE = 936;

/** Code page of a character set of Windows fonts (`\fcharset`); 1, the default one, has none of its own. */
const PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10_000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  10_008: 'gb18030',
  20_936: 'gb18030',
  54_936: 'gb18030',
  65_001: 'utf-8',
};

/** The upper half of page 1252 where it differs from ISO 8859-1: bytes 80 to 9F. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Code pages of the words that name one; `\ansi` leaves it to `\ansicpg`. */
export const CHARACTER_SETS: Readonly<Record<string, number>> = { mac: 10_000, pc: 437, pca: 850 };

export interface Encoding {
  /** `\ansicpg`, where the file states it. */
  page?: number;
}

/** Character set of fonts whose bytes stand for pictures. */
export const SYMBOL_SET = 2;

/** The text of `bytes` in a font of the character set `charset`; undefined for a font that states none. */
export function decodeBytes(bytes: Uint8Array, charset: number | undefined, file: Encoding): string {
  const page = (charset === undefined ? undefined : PAGES[charset]) ?? file.page ?? DEFAULT_PAGE;
  const mayBeChinese = file.page === undefined || LABELS[file.page] === LABELS[CHINESE_PAGE];
  return page === DEFAULT_PAGE && mayBeChinese ? decodeMislabelled(bytes) : decodePage(bytes, page);
}

function decodePage(bytes: Uint8Array, page: number): string {
  if (bytes.every((byte) => byte < 0x80)) return latin(bytes);
  const label = LABELS[page] ?? (page >= 1250 && page <= 1258 && page !== 1252 ? `windows-${page}` : null);
  if (label === null) return western(latin(bytes));
  return new TextDecoder(label).decode(bytes);
}

/** By hand: some versions of the decoder take page 1252 for ISO 8859-1 and lose the quotation marks. */
function western(letters: string): string {
  return letters.replace(/[\u0080-\u009f]/g, (letter) => WESTERN.charAt(letter.charCodeAt(0) - 0x80));
}

/**
 * Bytes of a font that calls itself western. Programs of the nineties wrote Chinese letters in such fonts: upper
 * bytes in pairs, all in the range of GB 2312. Others are western letters.
 */
function decodeMislabelled(bytes: Uint8Array): string {
  return latin(bytes).replace(/[\x80-\xff]+/g, (run) =>
    /^(?:[\xa1-\xf7][\xa1-\xfe])+$/.test(run)
      ? decodePage(Buffer.from(run, 'latin1'), CHINESE_PAGE)
      : western(run),
  );
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
