/** What a table style says of a cell by where it stands (ECMA-376 part 1, 17.7.6, 17.4.55 tblLook, 17.4.7 cnfStyle). */
import { keepWith, remember } from '../../../shared/text/remember.ts';
import type { Colour } from '../parts/colour.ts';
import type { OwnLook } from '../parts/visibility.ts';
import type { Attribute } from '../xml/walk-xml.ts';
import { isOn } from './attribute-values.ts';

/** What a style says of one part of a table. */
export interface PartLook {
  readonly look: OwnLook;
  ground?: Colour;
}

export interface TableStyle {
  /** By ST_TblStyleOverrideType; nothing is stated of a part that the style does not name. */
  readonly part: (name: string) => PartLook;
}

/** Which parts of its style a table uses: by name, and the bit of the old form of the attribute. */
const USES: readonly (readonly [name: string, bit: number])[] = [
  ['firstRow', 0x20],
  ['lastRow', 0x40],
  ['firstColumn', 0x80],
  ['noHBand', 0x200],
];
/** What Word gives a new table. */
export const USUAL_PARTS: ReadonlySet<string> = new Set(['firstRow', 'firstColumn']);

/** Reads w:tblLook. */
export function usedParts(attribute: Attribute): ReadonlySet<string> {
  const bits = Number.parseInt(attribute('val') ?? '', 16);
  const isUsed = ([name, bit]: (typeof USES)[number]): boolean => {
    const stated = attribute(name);
    return stated === undefined ? (bits & bit) !== 0 : isOn(stated);
  };
  return new Set(USES.filter(isUsed).map(([name]) => name));
}

/** Where a cell stands: row and column from 0; the last row is told by the file alone. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly isLastRow: boolean;
}

/** What the style says of the cell, the parts that overrule the others last. */
export function cellLook(style: TableStyle, uses: ReadonlySet<string>, place: CellPlace): PartLook {
  const heads = uses.has('firstRow') ? 1 : 0;
  const names = ['wholeTable'];
  if (!uses.has('noHBand') && place.row >= heads)
    names.push((place.row - heads) % 2 === 0 ? 'band1Horz' : 'band2Horz');
  if (uses.has('firstColumn') && place.column === 0) names.push('firstCol');
  if (place.isLastRow) names.push('lastRow');
  if (heads === 1 && place.row === 0) names.push('firstRow');
  return together(style)(names.join(' '));
}

/** What a style says of a cell in all these parts: the same value for all such cells. */
const together = keepWith((style: TableStyle) =>
  remember((names): PartLook => {
    const parts = names.split(' ').map(style.part);
    const ground = parts.findLast((part) => part.ground !== undefined)?.ground;
    const look: OwnLook = Object.assign({}, ...parts.map((part) => part.look));
    return { look, ...(ground && { ground }) };
  }),
);
