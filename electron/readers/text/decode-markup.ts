/**
 * Bytes of a page or of XML as text. What markup says of its encoding is a hint at most: offices save GBK under a
 * UTF-8 header and UTF-8 under `gb2312`, so the bytes are asked first.
 */
import { decodeText, unmarkedUtf16, type DecodedText } from './decode.ts';

/** A `meta` stands in the first part of a page; Word puts 20 KB of style in front of nothing, others a licence. */
const HEAD = 8192;
/** Names under which pages state GB 18030 or a part of it. */
const CHINESE =
  /^(?:x-)?(?:gb[-_ ]?2312(?:[-_]?80)?|gbk|gb[-_]?18030|cp936|ms936|windows-936|hz-gb-2312|936)$/i;
/** Encodings of several bytes a letter: strict decoding tells whether they are true. One-byte ones fit anything. */
const TELLING = /^(?:gb18030|big5(?:-hkscs)?|euc-(?:jp|kr)|shift_jis|utf-16(?:le|be)?)$/;

/**
 * Decodes a page: byte order mark, strict UTF-8, the encoding stated by the transport (`stated`) or the page,
 * where the bytes bear it out, strict GB 18030, and in the end whatever loses fewest letters.
 */
export function decodeMarkup(bytes: Uint8Array, stated?: string): DecodedText {
  const isWide = isMarked(bytes) || unmarkedUtf16(bytes) !== null;
  const clean = bytes.includes(0) && !isWide ? withoutNulls(bytes) : bytes;
  const sure = isWide ? null : strictly('utf-8', clean);
  if (sure !== null) return { text: sure, lost: 0 };
  for (const name of isWide ? [] : [stated, statedEncoding(clean)]) {
    const encoding = name === undefined ? null : knownEncoding(name);
    const text = encoding === null ? null : strictly(encoding, clean);
    if (text !== null) return { text, lost: 0 };
  }
  return decodeText(clean) ?? fewestLost(clean);
}

function isMarked(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** NUL in text of one or more bytes a letter is a leftover that browsers drop; in UTF-16 it is half a letter. */
function withoutNulls(bytes: Uint8Array): Uint8Array {
  const kept = bytes.filter((byte) => byte !== 0);
  return kept.byteLength < bytes.byteLength * 0.9 ? bytes : kept;
}

/** The encoding that the page's own `meta` or XML declaration names. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return (
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{1,40})/i.exec(head)?.[1]
  );
}

function knownEncoding(name: string): string | null {
  if (CHINESE.test(name.trim())) return 'gb18030';
  try {
    const { encoding } = new TextDecoder(name.trim());
    return TELLING.test(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function fewestLost(bytes: Uint8Array): DecodedText {
  const [chinese, unicode] = ['gb18030', 'utf-8'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, lost: text.match(/\ufffd/g)?.length ?? 0 };
  });
  const best = (unicode?.lost ?? 0) < (chinese?.lost ?? 0) ? unicode : chinese;
  return best ?? { text: '', lost: 0 };
}
