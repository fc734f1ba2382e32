/** MIME messages (RFC 2045, 2046, 2557) as far as saved pages need them: parts, their headers, their bytes. */

export interface MimePart {
  /** `text/html`, in small letters; `text/plain` where nothing is stated. */
  readonly type: string;
  readonly charset: string | undefined;
  readonly id: string | undefined;
  readonly location: string | undefined;
  /** Content-ID of the part to begin with. */
  readonly start: string | undefined;
  /** Parts of a multipart. */
  readonly parts: readonly MimePart[];
  /** Whether the next boundary shows where the part ends. */
  readonly isEnded: boolean;
  /** Content, decoded; null where its transfer encoding is broken. */
  readonly read: () => Uint8Array | null;
}

const DEEPEST = 10;
const MOST_PARTS = 2_000;

/** The message `bytes`; what is damaged shows as a part that is not ended, without parts, or without content. */
export function parseMessage(bytes: Uint8Array): MimePart {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return parsePart(text, true, 0, { left: MOST_PARTS });
}

function parsePart(text: string, isEnded: boolean, depth: number, budget: { left: number }): MimePart {
  const { headers, body } = splitHeaders(text);
  const content = headers.get('content-type') ?? 'text/plain';
  const type = content.replace(/[;\s].*$/s, '').toLowerCase();
  const boundary = type.startsWith('multipart/') ? parameter(content, 'boundary') : undefined;
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return {
    type,
    charset: parameter(content, 'charset'),
    id: headers.get('content-id')?.trim(),
    location: headers.get('content-location')?.trim(),
    start: parameter(content, 'start'),
    parts:
      boundary !== undefined && boundary !== '' && depth < DEEPEST
        ? splitParts(body, boundary, depth, budget)
        : [],
    isEnded,
    read: () => decodeTransfer(body, encoding),
  };
}

/** Header fields up to the first blank line, folded ones joined; the first of a name counts. */
function splitHeaders(text: string): { headers: ReadonlyMap<string, string>; body: string } {
  const headers = new Map<string, string>();
  let at = 0;
  let last = '';
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    const [, name, value] = /^([\w-]{1,60}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      last = name.toLowerCase();
      if (headers.has(last)) last = '';
      else headers.set(last, value);
    } else if (/^[ \t]+\S/.test(line)) {
      if (last !== '') headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    } else {
      // A blank line ends the headers; a line that is none of theirs belongs to the content already.
      if (line.trim() === '') at = end < 0 ? text.length : end + 1;
      break;
    }
    at = end < 0 ? text.length : end + 1;
  }
  return { headers, body: text.slice(at) };
}

function parameter(field: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(field) ?? [];
  return quoted ?? plain;
}

function splitParts(body: string, boundary: string, depth: number, budget: { left: number }): MimePart[] {
  const parts: MimePart[] = [];
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = findLine(body, mark, 0); ; at = findLine(body, mark, at + mark.length)) {
    const end = at < 0 ? body.length : at;
    if (start >= 0 && budget.left-- > 0) {
      // The line end before a boundary belongs to the boundary.
      parts.push(parsePart(body.slice(start, end).replace(/\r?\n$/, ''), at >= 0, depth + 1, budget));
    }
    if (at < 0 || body.startsWith('--', at + mark.length) || budget.left <= 0) return parts;
    const next = body.indexOf('\n', at);
    if (next < 0) return parts;
    start = next + 1;
  }
}

/** Place of `mark` at the start of a line, from `at` on; -1 where there is none. */
function findLine(text: string, mark: string, at: number): number {
  let found = text.indexOf(mark, at);
  while (found > 0 && text[found - 1] !== '\n') found = text.indexOf(mark, found + 1);
  return found;
}

function decodeTransfer(body: string, encoding: string): Uint8Array | null {
  if (encoding === 'base64') {
    const letters = body.replace(/\s+/g, '');
    const isWhole = /^[A-Za-z0-9+/]*={0,2}$/.test(letters) && letters.length % 4 === 0;
    return isWhole ? Buffer.from(letters, 'base64') : null;
  }
  return Buffer.from(encoding === 'quoted-printable' ? decodeQuoted(body) : body, 'latin1');
}

/** Soft line ends joined, `=3D` to its byte; what is no code stays as it stands (RFC 2045, 6.7). */
function decodeQuoted(body: string): string {
  return body
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
