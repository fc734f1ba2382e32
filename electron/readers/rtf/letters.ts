/** Letters from bytes and `\u` words: code pages, fallbacks for older programs, symbol fonts (“Unicode RTF”). */
import { symbolText } from '../parts/symbols.ts';
import { decodeBytes, SYMBOL_SET, type Encoding } from './encoding.ts';
import type { Font } from './fonts.ts';

export interface Letters {
  /** Takes bytes of text; they become letters when `take` is called, for a letter may be spread over several. */
  readonly add: (bytes: Uint8Array) => void;
  /** Whether a character is one that only stands in for the `\u` before it. */
  readonly isFallback: () => boolean;
  /** The letter of a `\u`; `fallback` characters after it are passed over. */
  readonly unicode: (value: number, fallback: number, font: Font | undefined) => string;
  /** A group begins or ends: what stands in for a letter does not reach over that. */
  readonly endFallback: () => void;
  /** Letters of the bytes since the last call. */
  readonly take: (font: Font | undefined) => string;
}

const SYMBOL_FONTS = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;
const MOST_FALLBACK = 64;

export function collectLetters(file: Encoding): Letters {
  let pending: Uint8Array[] = [];
  let passing = 0;
  return {
    add: (bytes) => {
      const passed = Math.min(passing, bytes.length);
      passing -= passed;
      if (passed < bytes.length) pending.push(passed > 0 ? bytes.subarray(passed) : bytes);
    },
    isFallback: () => {
      if (passing === 0) return false;
      passing -= 1;
      return true;
    },
    unicode: (value, fallback, font) => {
      passing = Math.min(Math.max(fallback, 0), MOST_FALLBACK);
      const code = value < 0 ? value + 0x10000 : value;
      if (isSymbolFont(font) && code >= 0xf000 && code <= 0xf0ff) return symbolText(font?.name, hex(code));
      return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
    endFallback: () => void (passing = 0),
    take: (font) => {
      if (pending.length === 0) return '';
      const bytes = pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending);
      pending = [];
      if (isSymbolFont(font)) return Array.from(bytes, (byte) => symbolOf(byte, font?.name ?? '')).join('');
      return decodeBytes(bytes, font?.charset, file);
    },
  };
}

export function isSymbolFont(font: Font | undefined): boolean {
  return font?.charset === SYMBOL_SET && SYMBOL_FONTS.test(font.name);
}

/** Digits and most signs of Symbol are those of ASCII; space is one in every font. */
function symbolOf(byte: number, font: string): string {
  const ascii = byte <= 0x20 || (byte < 0x40 && font.toLowerCase() === 'symbol');
  return ascii ? String.fromCharCode(byte) : symbolText(font, hex(byte));
}

function hex(value: number): string {
  return value.toString(16);
}

/** The character of a SYMBOL field, which has no other text: `SYMBOL 254 \f "Wingdings"`. */
export function symbolOfField(code: string): string {
  const [, number, font] = /^\s*SYMBOL\s+(\d{1,5})\b(?:.*?\\f\s*"?([^"\\]+))?/i.exec(code) ?? [];
  return number === undefined ? '' : symbolText(font?.trim(), hex(Number(number)));
}
