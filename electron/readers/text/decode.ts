/**
 * Bytes of a plain text file as text: byte order mark, then strict UTF-8, then UTF-16 without a mark, then
 * GB 18030. Statistics of letters decide only whether a result is text at all, never between encodings of
 * Chinese: detection libraries took short GB text for Shift_JIS.
 */

export interface DecodedText {
  readonly text: string;
  /** Characters that could not be decoded and show as U+FFFD. */
  readonly lost: number;
}

/** Letters looked at to tell text from other bytes. */
const SAMPLE = 100_000;
/** Bytes of a page's beginning, which is nearly all ASCII. */
const MARKUP_SAMPLE = 128;
/** Fewer zeros than this are a file's end. */
const FEWEST_ZEROS = 8;

/** The text, or null where the bytes are no text in any of these encodings. */
export function decodeText(file: Uint8Array): DecodedText | null {
  const marked = markedEncoding(file) ?? unmarkedUtf16(file);
  if (marked) return plausible(decodeLossy(marked, withoutFilling(file, marked === 'utf-8' ? 1 : 2)));
  const bytes = withoutFilling(file, 1);
  const strict = decodeStrict('utf-8', bytes);
  // NUL is legal UTF-8, but in a text file it is the upper half of a UTF-16 letter.
  if (strict !== null && !strict.includes('\0')) return plausible({ text: strict, lost: 0 });
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = decodeStrict(encoding, withoutFilling(file, 2));
    if (text !== null && isEverydayChinese(text)) return plausible({ text, lost: 0 });
  }
  // A few broken bytes in a UTF-8 file would otherwise pass as GB 18030 of quite other characters.
  const broken = decodeLossy('utf-8', bytes);
  if (countMatches(broken.text, WIDE) > 5 * broken.lost) return plausible(broken);
  const chinese = decodeStrict('gb18030', bytes);
  return chinese === null ? null : plausible({ text: chinese, lost: 0 });
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark as markup shows it: every ASCII letter has a half of zero, always on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, MARKUP_SAMPLE);
  sample.forEach((byte, at) => byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < FEWEST_ZEROS || Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Bytes without the zeros that a disk or a program fills a file up with; `letter`: bytes of which one may be zero. */
function withoutFilling(bytes: Uint8Array, letter: 1 | 2): Uint8Array {
  let end = bytes.byteLength;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, Math.ceil(end / letter) * letter);
}

function decodeStrict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLossy(encoding: string, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, lost: countMatches(text, /\ufffd/g) };
}

const WIDE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
const EVERYDAY = /[\t\n\r -~\u00a0·—‘’“”…\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
// What no text contains: control characters other than tab, line ends, page breaks, Word's cell mark and ^Z.
const FOREIGN =
  /[\u0000-\u0006\u0008\u000e-\u0019\u001b-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const DOUBTFUL = /[\ue000-\uf8ff\ufffd]/g;

function isEverydayChinese(text: string): boolean {
  const part = text.slice(0, SAMPLE);
  return countMatches(part, WIDE) > 0 && countMatches(part, EVERYDAY) >= 0.97 * part.length;
}

function plausible(decoded: DecodedText): DecodedText | null {
  const part = decoded.text.slice(0, SAMPLE);
  if (decoded.text.includes('\0')) return null;
  if (countMatches(part, FOREIGN) > 0.01 * part.length) return null;
  return countMatches(part, DOUBTFUL) > 0.05 * part.length ? null : decoded;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
