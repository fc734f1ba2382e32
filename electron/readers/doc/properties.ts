/** What a paragraph and a run of characters are, after every modifier that speaks of them (MS-DOC 2.4.6, 2.6). */
import type { Colour } from '../parts/colour.ts';
import { slice, viewOf } from './bytes.ts';
import { colourAt, colourOfIndex, shadingAt, shadingOfIndex } from './colours.ts';
import { applyToRow, type RowProperties } from './row-properties.ts';
import { eachSprm, SPRM } from './sprms.ts';

/** Stated of a paragraph or a style; what is absent is taken from the style. */
export interface ParagraphProperties {
  /** Style that a piece puts in the place of the paragraph's own. */
  style?: number;
  /** Number of a list from 1; 0 or less takes a number away. */
  list?: number;
  level?: number;
  /** Outline level; 9 is body text. */
  outline?: number;
  centred?: boolean;
  inTable?: boolean;
  /** Tables the paragraph stands in; absent is one where it is in a table. */
  depth?: number;
  rowEnd?: boolean;
  innerCellEnd?: boolean;
  innerRowEnd?: boolean;
  /** What is painted behind the paragraph. */
  ground?: Colour | undefined;
  row: RowProperties;
}

/** How characters show: what is absent is taken from the style. */
export interface CharacterLook {
  /** Points. */
  size?: number;
  colour?: Colour | undefined;
  /** Width as a part of the usual one. */
  scale?: number;
  ground?: Colour | undefined;
}

/** What is on, off, or as the style of the paragraph has it (2.9.327, ToggleOperand). */
export type Toggle = boolean | 'as-style' | 'not-as-style';

function toggleOf(value: number): Toggle {
  return value === 0x80 ? 'as-style' : value === 0x81 ? 'not-as-style' : value !== 0;
}

export interface CharacterProperties {
  look?: CharacterLook;
  style?: number;
  hidden?: Toggle;
  bold?: Toggle;
  underlined?: boolean;
  /** Where the Data stream has the picture that the character stands for. */
  picture?: number;
  /** The character stands for data of a form, no picture. */
  isFormData?: boolean;
  /** The mark of a paragraph is hidden to run two of them together. */
  hiddenMark?: boolean;
  deleted?: boolean;
  inserted?: boolean;
  /** No text but the `<` or `>` where a content control begins or ends. */
  tagMark?: boolean;
  symbol?: { readonly font: number; readonly code: number };
}

/** Bytes of the Data stream that may be gone through for one document: rows that share theirs read them again. */
const MOST_DATA = 128 * 1024 * 1024;

/** Applies a list of modifiers to a paragraph. */
export type ApplySprms = (sprms: Uint8Array, properties: ParagraphProperties) => void;

/** Applies lists of modifiers to paragraphs; lists too long for their page stand in the stream `data`. */
export function paragraphReader(data: Uint8Array): ApplySprms {
  let read = 0;
  /** PrcData (2.9.206) at an offset of the Data stream. */
  const outside = (offset: number): Uint8Array => {
    const length = viewOf(data).getUint16(offset, true);
    read += length;
    if (read > MOST_DATA) throw new RangeError('properties without end');
    return slice(data, offset + 2, length);
  };
  const apply = (sprms: Uint8Array, properties: ParagraphProperties, nested: boolean): void =>
    eachSprm(sprms, (opcode, operand) => {
      switch (opcode) {
        case SPRM.huge:
        case SPRM.hugeOld:
        case SPRM.tableProperties:
          if (!nested) apply(outside(operand.getUint32(0, true)), properties, true);
          break;
        default:
          applyToParagraph(properties, opcode, operand);
      }
    });
  return (sprms, properties) => apply(sprms, properties, false);
}

function applyToParagraph(properties: ParagraphProperties, opcode: number, operand: DataView): void {
  const isOn = (): boolean => operand.getUint8(0) !== 0;
  switch (opcode) {
    case SPRM.paragraphStyle:
      properties.style = operand.getUint16(0, true);
      break;
    case SPRM.list:
      properties.list = operand.getInt16(0, true);
      break;
    case SPRM.level:
      properties.level = operand.getUint8(0);
      break;
    case SPRM.outline:
      properties.outline = operand.getUint8(0);
      break;
    case SPRM.centred80:
    case SPRM.centred:
      properties.centred = operand.getUint8(0) === 1;
      break;
    case SPRM.inTable:
      properties.inTable = isOn();
      break;
    case SPRM.rowEnd:
      properties.rowEnd = isOn();
      break;
    case SPRM.depth:
      properties.depth = operand.getInt32(0, true);
      break;
    case SPRM.deeper:
      properties.depth = (properties.depth ?? 0) + operand.getInt32(0, true);
      break;
    case SPRM.innerCellEnd:
      properties.innerCellEnd = isOn();
      break;
    case SPRM.innerRowEnd:
      properties.innerRowEnd = isOn();
      break;
    case SPRM.paragraphShading:
      properties.ground = shadingAt(operand, 0);
      break;
    case SPRM.paragraphShadingIndex:
      properties.ground = shadingOfIndex(operand.getUint16(0, true));
      break;
    default:
      applyToRow(properties.row, opcode, operand);
  }
}

export function newParagraphProperties(): ParagraphProperties {
  return { row: { left: 0, gap: 0, cells: [] } };
}

/** Applies a list of modifiers to a run of characters. */
export function applyToCharacters(sprms: Uint8Array, properties: CharacterProperties): void {
  const look = (): CharacterLook => (properties.look ??= {});
  eachSprm(sprms, (opcode, operand) => {
    switch (opcode) {
      case SPRM.characterStyle:
        properties.style = operand.getUint16(0, true);
        break;
      case SPRM.plain:
        delete properties.hidden;
        delete properties.bold;
        delete properties.underlined;
        delete properties.look;
        break;
      case SPRM.size:
        look().size = operand.getUint16(0, true) / 2;
        break;
      case SPRM.colour:
        look().colour = colourAt(operand, 0);
        break;
      case SPRM.colourIndex:
        look().colour = colourOfIndex(operand.getUint8(0));
        break;
      case SPRM.scale:
        look().scale = operand.getUint16(0, true) / 100;
        break;
      case SPRM.shading:
        look().ground = shadingAt(operand, 0);
        break;
      case SPRM.shadingIndex:
        look().ground = shadingOfIndex(operand.getUint16(0, true));
        break;
      case SPRM.highlight:
        look().ground = colourOfIndex(operand.getUint8(0));
        break;
      case SPRM.hidden:
        properties.hidden = toggleOf(operand.getUint8(0));
        break;
      case SPRM.bold:
        properties.bold = toggleOf(operand.getUint8(0));
        break;
      case SPRM.underline:
        properties.underlined = operand.getUint8(0) !== 0;
        break;
      case SPRM.picture:
        properties.picture = operand.getUint32(0, true);
        break;
      case SPRM.formData:
        properties.isFormData = operand.getUint8(0) === 1;
        break;
      case SPRM.hiddenMark:
        properties.hiddenMark = operand.getUint8(0) === 1;
        break;
      case SPRM.deleted:
        properties.deleted = operand.getUint8(0) === 1;
        break;
      case SPRM.inserted:
        properties.inserted = operand.getUint8(0) === 1;
        break;
      case SPRM.tagMark:
        properties.tagMark = operand.getUint8(0) === 1;
        break;
      case SPRM.symbol:
        properties.symbol = { font: operand.getUint16(0, true), code: operand.getUint16(2, true) };
        break;
    }
  });
}
