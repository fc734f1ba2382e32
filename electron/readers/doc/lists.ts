/** Lists and their levels (MS-DOC 2.9.133, 2.9.147, 2.9.150, 2.9.190, 2.9.191). */
import {
  countNumbers,
  type Definition,
  type Level,
  type List,
  type Numbering,
} from '../parts/list-counter.ts';
import { numberFormatOf } from '../parts/number-codes.ts';
import { slice, utf16, viewOf } from './bytes.ts';
import { applyToCharacters, type CharacterProperties } from './properties.ts';

const LEVELS = 9;
const LIST = 28;
const OVERRIDE = 16;
const LEVEL_HEAD = 28;
const NO_STYLE = 0x0fff;

/**
 * Reads the lists of a document, to be counted by the number that paragraphs name them with (from 1).
 *
 * @param table the table stream: the levels stand behind the list of lists, outside its stated length
 * @param complete told false where the lists end too early to be read whole
 */
export function readLists(
  table: Uint8Array,
  lists: { readonly at: number; readonly length: number },
  overrides: Uint8Array,
): { readonly numbering: Numbering; readonly complete: boolean } {
  const definitions = new Map<string, Definition>();
  const byNumber = new Map<string, List>();
  let complete = true;
  try {
    if (lists.length > 0) readDefinitions(table, lists.at, definitions);
    if (overrides.byteLength > 0) readOverrides(overrides, byNumber);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    complete = false;
  }
  return { numbering: countNumbers(definitions, byNumber, () => undefined), complete };
}

function readDefinitions(table: Uint8Array, start: number, definitions: Map<string, Definition>): void {
  const view = viewOf(table);
  const count = Math.max(view.getInt16(start, true), 0);
  let at = start + 2 + count * LIST;
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * LIST;
    const isSimple = (view.getUint8(head + 26) & 1) !== 0;
    const definition: Definition = { levels: new Map() };
    definitions.set(String(view.getInt32(head, true)), definition);
    for (let no = 0; no < (isSimple ? 1 : LEVELS); no++) {
      const { level, end } = readLevel(table, at);
      const style = view.getUint16(head + 8 + no * 2, true);
      definition.levels.set(no, style === NO_STYLE ? level : { ...level, style: String(style) });
      at = end;
    }
  }
}

function readOverrides(bytes: Uint8Array, lists: Map<string, List>): void {
  const view = viewOf(bytes);
  const count = view.getUint32(0, true);
  let at = 4 + count * OVERRIDE;
  slice(bytes, 4, count * OVERRIDE);
  for (let index = 0; index < count; index++) {
    const head = 4 + index * OVERRIDE;
    const list: List = {
      definition: String(view.getInt32(head, true)),
      startAt: new Map(),
      levels: new Map(),
    };
    lists.set(String(index + 1), list);
    // A place in the text that nobody uses, then the levels that differ.
    at += 4;
    const changed = view.getUint8(head + 12);
    for (let step = 0; step < changed; step++) {
      const [start, flags] = [view.getInt32(at, true), view.getUint32(at + 4, true)];
      at += 8;
      const no = flags & 0x0f;
      if ((flags & 0x20) !== 0) {
        const { level, end } = readLevel(bytes, at);
        list.levels.set(no, level);
        at = end;
      }
      if ((flags & 0x10) !== 0) list.startAt.set(no, list.levels.get(no)?.start ?? start);
    }
  }
}

/** LVL: a fixed part, properties of the paragraph and of the number, the text of the number. */
function readLevel(bytes: Uint8Array, at: number): { readonly level: Level; readonly end: number } {
  const view = viewOf(bytes);
  const flags = view.getUint8(at + 5);
  const [ofNumber, ofParagraph] = [view.getUint8(at + 24), view.getUint8(at + 25)];
  const characters: CharacterProperties = {};
  applyToCharacters(slice(bytes, at + LEVEL_HEAD + ofParagraph, ofNumber), characters);
  const textAt = at + LEVEL_HEAD + ofParagraph + ofNumber;
  const length = view.getUint16(textAt, true);
  const level: Level = {
    start: view.getInt32(at, true),
    format: numberFormatOf(view.getUint8(at + 4)),
    text: utf16(bytes, textAt + 2, length).replace(PLACEHOLDER, (mark) => `%${mark.charCodeAt(0) + 1}`),
    legal: (flags & 0x04) !== 0,
    hidden: characters.hidden === true,
  };
  // Bit 3: the level does not begin again after every higher one, but only after those above the limit.
  if ((flags & 0x08) !== 0) level.restart = view.getUint8(at + 26);
  return { level, end: textAt + 2 + length * 2 };
}

/** The numbers of levels 0 to 8 stand in the text as characters of these codes. */
const PLACEHOLDER = /[\u0000-\u0008]/g;
