/**
 * Bytes of an RTF file as groups, control words and text (Rich Text Format specification 1.9.1, “RTF Syntax”).
 * No group is read by a call within a call, so that nesting costs nothing.
 */

export interface TokenSink {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word, without its backslash, and the number it carries. */
  readonly word: (name: string, value: number | undefined) => void;
  /** A control symbol: one sign after a backslash. */
  readonly symbol: (sign: string) => void;
  /** Text in the encoding that holds here. */
  readonly text: (bytes: Uint8Array) => void;
}

const [BACKSLASH, OPEN, CLOSE, QUOTE, MINUS, SPACE] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20];
const [TAB, LF, CR, DELETE] = [9, 10, 13, 127];
/** Stands for a character whose code cannot be read. */
const DAMAGED = '\ufffd';
const LONGEST_WORD = 32;
const HEAD = 2048;
const ENDS = /(?:\}|\\(?:par|sect|row)) ?[\r\n\0]*$/;
const LONGEST_NUMBER = 10;
/** Deeper than any program nests. */
const DEEPEST = 5000;

/**
 * How the file ended: with its group, and nothing that is RTF after it; with the one brace missing that ends that
 * group, behind the end of a paragraph or of another group; or in the middle of something.
 */
export type Ending = 'whole' | 'open' | 'broken';

export function readTokens(bytes: Uint8Array, sink: TokenSink): Ending {
  let length = bytes.length;
  // What only fills the file up.
  while (bytes[length - 1] === 0) length--;
  let at = Math.max(startOf(bytes), 0);
  let depth = 0;
  while (at < length) {
    const byte = bytes[at];
    if (byte === OPEN) {
      if (++depth > DEEPEST) return 'broken';
      sink.open();
      at++;
    } else if (byte === CLOSE) {
      sink.close();
      at++;
      if (--depth === 0) return holdsRtf(bytes.subarray(at)) ? 'broken' : 'whole';
    } else if (byte === BACKSLASH) {
      at = readControl(bytes, at + 1, sink);
    } else if (byte === LF || byte === CR) {
      at++;
    } else if (byte !== undefined && isControl(byte)) {
      sink.symbol(DAMAGED);
      at++;
    } else {
      const start = at;
      while (at < length && !endsText(bytes[at])) at++;
      sink.text(bytes.subarray(start, at));
    }
  }
  return depth === 1 && at === length && ENDS.test(latin(bytes, Math.max(length - HEAD, 0), length))
    ? 'open'
    : 'broken';
}

/** Where the group that is the file begins: bytes may stand before it. */
function startOf(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  const at = head.indexOf('{\\rtf');
  return at < 0 ? bytes.indexOf(OPEN) : at;
}

function endsText(byte: number | undefined): boolean {
  return byte === undefined || byte === BACKSLASH || byte === OPEN || byte === CLOSE || isControl(byte);
}

/** Control characters, which no program writes into text: behind one may stand what was a word. */
function isControl(byte: number): boolean {
  return (byte < SPACE && byte !== TAB) || byte === DELETE;
}

/** Reads what follows a backslash; answers where it ends. */
function readControl(bytes: Uint8Array, start: number, sink: TokenSink): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (isLetter(first)) return readWord(bytes, start, sink);
  if (first === QUOTE) {
    const value = hexDigit(bytes[start + 1]) * 16 + hexDigit(bytes[start + 2]);
    if (Number.isNaN(value)) sink.symbol(DAMAGED);
    else sink.text(Uint8Array.of(value));
    return Number.isNaN(value) ? start + 1 : start + 3;
  }
  // A backslash before the end of a line is an old way to end a paragraph.
  if (first === CR || first === LF) sink.word('par', undefined);
  else sink.symbol(String.fromCharCode(first));
  return first === CR && bytes[start + 1] === LF ? start + 2 : start + 1;
}

function readWord(bytes: Uint8Array, start: number, sink: TokenSink): number {
  let at = start;
  while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at++;
  const name = latin(bytes, start, at);
  const digits = bytes[at] === MINUS ? at + 1 : at;
  let end = digits;
  while (isDigit(bytes[end]) && end - digits < LONGEST_NUMBER) end++;
  const value = end > digits ? Number(latin(bytes, at, end)) : undefined;
  if (value !== undefined) at = end;
  if (bytes[at] === SPACE) at++;
  // Raw bytes of a picture: braces in them are none.
  if (name === 'bin') return at + Math.max(value ?? 0, 0);
  sink.word(name, value);
  return at;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hexDigit(byte: number | undefined): number {
  if (isDigit(byte)) return (byte ?? 0) - 0x30;
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : Number.NaN;
}

/** A brace too many ends the file too early; what only fills it up (NUL, ^Z, line ends) is no loss. */
function holdsRtf(rest: Uint8Array): boolean {
  const at = rest.indexOf(BACKSLASH);
  return at >= 0 && isLetter(rest[at + 1]);
}
