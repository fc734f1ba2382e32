/**
 * XML as its tags and texts (Extensible Markup Language 1.0, fifth edition): a scanner for well-formed documents
 * without a document type, which no office file has. Stricter than a repairing parser on purpose: a tag that was
 * damaged must not move a number into the next cell.
 *
 * Office files repeat the same few hundred tags ten thousand times, so a tag is taken apart once and looked up then.
 */

/** A start tag, or the tag of an empty element. The same text gives the same object, which is never changed. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  /** Some attribute declares a namespace. */
  readonly declares: boolean;
}

export interface XmlEvents {
  /** Answers whether `inside` is to be asked of what the element holds. */
  readonly open: (tag: StartTag) => boolean;
  /** Asked with all up to the next end tag of the element's name: answers whether to go on there, for it is known. */
  readonly inside: (source: string) => boolean;
  /** Follows at once for an empty element. */
  readonly close: () => void;
  /** Text between tags, entities resolved; never empty. */
  readonly text: (text: string) => void;
}

/** Thrown for XML that is not well-formed, declares a document type, or is nested beyond reason. */
export class XmlError extends Error {}

const DEEPEST = 1000;
/** Different tags that are remembered: more than any report has, few enough for a file full of numbered ones. */
const MOST_TAGS = 4000;

const NAME_START =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}' +
  '\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
const NAME_PATTERN = `[${NAME_START}][${NAME_START}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]*`;
const NAME = new RegExp(NAME_PATTERN, 'uy');
const ATTRIBUTE = new RegExp(
  `[ \\t\\n]+(${NAME_PATTERN})[ \\t\\n]*=[ \\t\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  'uy',
);
const TAG_END = /[ \t\n]*(\/?)>/y;
/** Characters that XML does not allow (2.2); halves of surrogate pairs do not come out of a decoder. */
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** Signs of text that is more than its letters. */
const UNCOMMON = /[&\]\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/g;
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Tells `events` what `xml` is made of, in order. Throws XmlError; what the events throw passes through. */
export function scanXml(source: string, events: XmlEvents): void {
  const unmarked = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const xml = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  const tags = new Map<string, StartTag>();
  const open: string[] = [];
  let at = 0;
  let isDone = false;

  const text = (from: number, to: number): void => {
    if (from === to) return;
    const raw = xml.slice(from, to);
    if (open.length === 0) {
      if (/[^ \t\n]/.test(raw)) throw new XmlError('text outside of the document');
      return;
    }
    events.text(UNCOMMON.test(raw) ? textOf(raw) : raw);
  };
  const start = (): void => {
    const { tag, end } = readTag(xml, at + 1, tags);
    if (isDone || open.length >= DEEPEST) throw new XmlError(isDone ? 'second document' : 'depth');
    const asks = events.open(tag);
    if (tag.isEmpty) events.close();
    else open.push(tag.name);
    isDone = open.length === 0;
    at = end;
    if (!asks || tag.isEmpty) return;
    const to = xml.indexOf(`</${tag.name}>`, end);
    if (to > end && events.inside(xml.slice(end, to))) at = to;
  };
  const end = (): void => {
    const to = behind(xml, '>', at);
    const expected = open.pop();
    if (expected === undefined || !xml.startsWith(expected, at + 2)) throw new XmlError('end tag');
    const rest = at + 2 + expected.length;
    if (rest < to - 1 && /[^ \t\n]/.test(xml.slice(rest, to - 1))) throw new XmlError('end tag');
    events.close();
    isDone = open.length === 0;
    at = to;
  };
  const cdata = (): void => {
    if (open.length === 0) throw new XmlError('CDATA outside of the document');
    const to = behind(xml, ']]>', at + 9);
    if (to > at + 12) events.text(allowed(xml.slice(at + 9, to - 3)));
    at = to;
  };

  for (;;) {
    const tag = xml.indexOf('<', at);
    text(at, tag < 0 ? xml.length : tag);
    if (tag < 0) break;
    at = tag;
    const sign = xml.charCodeAt(at + 1);
    if (sign === SLASH) end();
    else if (sign === QUESTION) at = endOfInstruction(xml, at);
    else if (sign !== BANG) start();
    else if (xml.startsWith('<!--', at)) at = endOfComment(xml, at);
    else if (xml.startsWith('<![CDATA[', at)) cdata();
    else throw new XmlError('document type');
  }
  if (!isDone) throw new XmlError('end of file');
}

const [SLASH, QUESTION, BANG] = [0x2f, 0x3f, 0x21];

/** Behind the next `mark` from `from`. */
function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlError('end of file');
  return at + mark.length;
}

function endOfComment(xml: string, at: number): number {
  const dashes = behind(xml, '--', at + 4);
  if (xml[dashes] !== '>') throw new XmlError('comment');
  allowed(xml.slice(at, dashes));
  return dashes + 1;
}

/** A processing instruction; the XML declaration is one at the very start (2.6, 2.8). */
function endOfInstruction(xml: string, at: number): number {
  const name = matchAt(NAME, xml, at + 2)?.[0];
  if (name === undefined || (at > 0 && name.toLowerCase() === 'xml')) throw new XmlError('instruction');
  const end = behind(xml, '?>', at + 2 + name.length);
  if (!/[ \t\n?]/.test(xml.charAt(at + 2 + name.length))) throw new XmlError('instruction');
  allowed(xml.slice(at, end));
  return end;
}

interface ReadTag {
  readonly tag: StartTag;
  /** Behind the tag. */
  readonly end: number;
}

/** The start tag whose name begins at `from`. */
function readTag(xml: string, from: number, tags: Map<string, StartTag>): ReadTag {
  // A value may hold the sign that ends a tag: then this is not the whole of one, and no tag is known by it.
  const end = behind(xml, '>', from);
  const raw = xml.slice(from, end - 1);
  const known = tags.get(raw);
  if (known) return { tag: known, end };
  const read = parseTag(xml, from);
  if (tags.size >= MOST_TAGS) tags.clear();
  if (read.end === end) tags.set(raw, read.tag);
  return read;
}

function parseTag(xml: string, from: number): ReadTag {
  const name = matchAt(NAME, xml, from)?.[0];
  if (name === undefined) throw new XmlError('name');
  const attributes = new Map<string, string>();
  let [at, declares] = [from + name.length, false];
  for (;;) {
    const [whole, key, double, single] = matchAt(ATTRIBUTE, xml, at) ?? [];
    if (whole === undefined || key === undefined) break;
    if (attributes.has(key)) throw new XmlError('attribute given twice');
    const value = allowed(double ?? single ?? '').replace(/[\t\n]/g, ' ');
    attributes.set(key, value.includes('&') ? resolve(value) : value);
    declares ||= key.startsWith('xmlns');
    at += whole.length;
  }
  const end = matchAt(TAG_END, xml, at);
  if (!end) throw new XmlError('tag');
  return { tag: { name, attributes, isEmpty: end[1] === '/', declares }, end: at + end[0].length };
}

/** `text`, for all of whose characters XML has room. */
function allowed(text: string): string {
  if (NO_CHARACTER.test(text)) throw new XmlError('character');
  return text;
}

/** Text that has a reference in it, or what it may not have. */
function textOf(raw: string): string {
  if (raw.includes(']]>')) throw new XmlError('end of CDATA in text');
  return resolve(allowed(raw));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Character references and the five entities of XML itself (4.1, 4.6): there are no others without a document type. */
function resolve(text: string): string {
  return text.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const predefined = PREDEFINED[name ?? ''];
    if (predefined !== undefined) return predefined;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : '\0';
    if (NO_CHARACTER.test(character)) throw new XmlError('reference');
    return character;
  });
}
