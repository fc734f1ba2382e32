/** The font table: what the bytes of a text mean is a matter of its font (“Font Table”). */
import type { Destination } from './destinations.ts';

export interface Font {
  charset?: number;
  name: string;
}

/** Reads the table into `fonts`, by font number. */
export function fontTable(fonts: Map<number, Font>): Destination {
  let font: Font = { name: '' };
  return {
    word: (name, value) => {
      if (name === 'f') fonts.set(value ?? 0, (font = { name: '' }));
      else if (name === 'fcharset') font.charset = value ?? 0;
    },
    text: (text) => void (font.name = (font.name + text).replace(/;.*$/s, '').trimStart()),
  };
}
