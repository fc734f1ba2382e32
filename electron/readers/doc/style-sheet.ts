/** Styles: what a paragraph or a run takes over from the style it names (MS-DOC 2.9.271, 2.9.260). */
import { BODY_LEVEL, type ParagraphStyle } from '../parts/paragraph.ts';
import type { Colour } from '../parts/colour.ts';
import { slice, utf16, viewOf } from './bytes.ts';
import {
  applyToCharacters,
  newParagraphProperties,
  type ApplySprms,
  type CharacterLook,
  type CharacterProperties,
  type ParagraphProperties,
  type Toggle,
} from './properties.ts';

/** The style with this number, written as text; a plain one where there is none. */
export type StyleOf = (id: string | undefined) => DocStyle;

export interface DocStyle extends ParagraphStyle {
  /** Its characters are bold. */
  readonly bold: boolean;
  /** How its characters show. */
  readonly look: CharacterLook;
  /** What is painted behind its paragraphs. */
  readonly ground: Colour | undefined;
}

interface Entry {
  readonly base: number;
  readonly heading?: number;
  readonly paragraph: Uint8Array;
  readonly characters: Uint8Array;
  /** What the style says cannot be told. */
  readonly damaged?: true;
}

const NONE = new Uint8Array();
/** Kinds of styles (2.9.261). */
const [PARAGRAPH, CHARACTER] = [1, 2];
/** Built-in styles are told by number (2.9.271): 1 to 9 are headings. */
const TITLE = 62;
/** Deeper than any real chain of styles; a circle ends here. */
const LONGEST_CHAIN = 50;

/**
 * Reads the style sheet. A damaged style is a plain one, and `onDamage` is called where the text uses it.
 * Throws RangeError where the sheet says nothing of its styles.
 */
export function readStyles(sheet: Uint8Array, apply: ApplySprms, onDamage: () => void): StyleOf {
  const entries = sheet.byteLength > 0 ? readEntries(sheet) : [];
  const whole = new Map<number, WholeStyle>();
  const wholeStyle = (number: number, depth: number): WholeStyle => {
    const entry = depth > LONGEST_CHAIN ? undefined : entries[number];
    if (!entry) return PLAIN;
    let style = whole.get(number);
    if (!style) {
      if (entry.damaged) onDamage();
      style = extend(wholeStyle(entry.base, depth + 1), entry, String(number), apply);
      whole.set(number, style);
    }
    return style;
  };
  const resolved = new Map<string | undefined, DocStyle>();
  return (id) => {
    let style = resolved.get(id);
    if (!style) resolved.set(id, (style = asStyle(wholeStyle(Number(id ?? 0), 0))));
    return style;
  };
}

/** A style with everything that it takes over from those it is based on. */
interface WholeStyle {
  readonly paragraph: Omit<ParagraphProperties, 'row'>;
  readonly listStyle?: string;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly look: CharacterLook;
  readonly heading?: number;
}

const PLAIN: WholeStyle = { paragraph: {}, hidden: false, bold: false, look: {} };

function extend(base: WholeStyle, entry: Entry, id: string, apply: ApplySprms): WholeStyle {
  const own = newParagraphProperties();
  apply(entry.paragraph, own);
  const characters: CharacterProperties = {};
  applyToCharacters(entry.characters, characters);
  const { row: _, ...stated } = own;
  const listStyle = own.list === undefined ? base.listStyle : id;
  const heading = entry.heading ?? (own.outline === undefined ? base.heading : headingOf(own.outline));
  return {
    paragraph: { ...base.paragraph, ...stated },
    ...(listStyle !== undefined && { listStyle }),
    hidden: isHidden(characters, base.hidden),
    bold: isOn(characters.bold, base.bold),
    look: { ...base.look, ...characters.look },
    ...(heading !== undefined && { heading }),
  };
}

function asStyle({ paragraph, listStyle, hidden, bold, look, heading }: WholeStyle): DocStyle {
  const { list, level, centred = false } = paragraph;
  return {
    ...(list !== undefined && { list: listName(list) }),
    ...(listStyle !== undefined && { listStyle }),
    ...(level !== undefined && { level }),
    ...(heading !== undefined && { heading }),
    centred,
    hidden,
    bold,
    look,
    ground: paragraph.ground,
  };
}

/** Whether characters are hidden where their style says `style`. */
export function isHidden({ hidden }: CharacterProperties, style: boolean): boolean {
  return isOn(hidden, style);
}

/** What a toggle comes to where the style has `style`. */
export function isOn(toggle: Toggle | undefined, style: boolean): boolean {
  if (toggle === undefined || toggle === 'as-style') return style;
  return toggle === 'not-as-style' ? !style : toggle;
}

/** How a list is named: `0` where a paragraph is to have no number (2.6.2, sprmPIlfo). */
export function listName(list: number): string {
  return String(Math.max(list, 0));
}

/** Heading level of an outline level; none for body text. */
function headingOf(outline: number): number | undefined {
  return outline >= BODY_LEVEL ? undefined : outline + 1;
}

function readEntries(sheet: Uint8Array): (Entry | undefined)[] {
  const view = viewOf(sheet);
  const count = view.getUint16(2, true);
  const fixed = view.getUint16(4, true);
  let at = 2 + view.getUint16(0, true);
  return Array.from({ length: count }, () => {
    // A sheet that ends early has the styles up to there.
    if (at + 2 > sheet.byteLength) return undefined;
    const length = view.getUint16(at, true);
    const entry = length === 0 ? undefined : soundEntry(sheet.subarray(at + 2, at + 2 + length), fixed);
    at += 2 + length + (length & 1);
    return entry;
  });
}

/** A style, or a damaged one where it contradicts itself. */
function soundEntry(bytes: Uint8Array, fixed: number): Entry {
  try {
    return readEntry(bytes, fixed);
  } catch (error) {
    if (error instanceof RangeError) return DAMAGED;
    throw error;
  }
}

/** Number of no style (2.9.271). */
const NO_STYLE = 0x0fff;
const DAMAGED: Entry = { base: NO_STYLE, paragraph: NONE, characters: NONE, damaged: true };

/** STD (2.9.260): fixed part, name, then the properties by kind, each with its length and on an even place. */
function readEntry(bytes: Uint8Array, fixed: number): Entry {
  const view = viewOf(bytes);
  const builtIn = view.getUint16(0, true) & 0x0fff;
  const kind = view.getUint16(2, true) & 0x0f;
  const base = view.getUint16(2, true) >>> 4;
  const nameLength = view.getUint16(fixed, true);
  const name = utf16(bytes, fixed + 2, nameLength);
  let at = fixed + 2 + nameLength * 2 + 2;
  const nextPart = (): Uint8Array => {
    if (at + 2 > bytes.byteLength) return NONE;
    const part = slice(bytes, at + 2, view.getUint16(at, true));
    at += 2 + part.byteLength + (part.byteLength & 1);
    return part;
  };
  // The properties of a paragraph begin with the number of the style itself.
  const paragraph = kind === PARAGRAPH ? nextPart().subarray(2) : NONE;
  const characters = kind === PARAGRAPH || kind === CHARACTER ? nextPart() : NONE;
  const heading = headingByName(builtIn, name);
  return { base, paragraph, characters, ...(heading !== undefined && { heading }) };
}

function headingByName(builtIn: number, name: string): number | undefined {
  if (builtIn >= 1 && builtIn <= 9) return builtIn;
  const [, title, level] = /^(?:(title|标题)|(?:heading|标题) ?([1-9]))(?:,|$)/i.exec(name) ?? [];
  return builtIn === TITLE || title ? 0 : level ? Number(level) : undefined;
}
