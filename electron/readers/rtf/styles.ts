/** The style sheet, for the level of headings: all else is repeated in every paragraph (“Style Sheet”). */
import { BODY_LEVEL, headingByName, type ParagraphStyle } from '../parts/paragraph.ts';
import type { Destination } from './destinations.ts';

interface Style {
  name: string;
  outline?: number;
  base?: number;
  bold?: boolean;
}

export interface StyleSheet {
  readonly destination: Destination;
  /** The style by its number. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** Are the letters of such paragraphs bold? It is repeated in every run of theirs. */
  readonly isBold: (id: string | undefined) => boolean;
}

const LONGEST_CHAIN = 50;

export function collectStyles(): StyleSheet {
  const styles = new Map<number, Style>();
  let style: Style | undefined;

  const open = (id: number): Style => {
    const opened = { name: '' };
    styles.set(id, opened);
    return opened;
  };
  const destination: Destination = {
    word: (name, value) => {
      if (name === 's') style = open(value ?? 0);
      else if (name === 'outlinelevel') (style ??= open(0)).outline = value ?? BODY_LEVEL;
      else if (name === 'b') (style ??= open(0)).bold = value !== 0;
      else if (name === 'sbasedon') (style ??= open(0)).base = value ?? 0;
    },
    text: (text) => {
      const end = text.indexOf(';');
      (style ??= open(0)).name += end < 0 ? text : text.slice(0, end);
      if (end >= 0) style = undefined;
    },
  };

  const heading = (id: number): number | undefined => {
    let next: number | undefined = id;
    for (let step = 0; next !== undefined && step < LONGEST_CHAIN; step++) {
      const found: Style | undefined = styles.get(next);
      if (!found) return undefined;
      if (found.outline !== undefined) return found.outline < BODY_LEVEL ? found.outline + 1 : undefined;
      const byName = headingByName(found.name.trim());
      if (byName !== undefined) return byName;
      next = found.base;
    }
    return undefined;
  };
  const paragraph = (id: string | undefined): ParagraphStyle => {
    const level = heading(Number(id ?? 0));
    return { ...(level !== undefined && { heading: level }), centred: false, hidden: false };
  };
  const isBold = (id: string | undefined) => styles.get(Number(id ?? 0))?.bold ?? false;
  return { destination, paragraph, isBold };
}
