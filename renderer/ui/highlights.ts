/** Drawing over text by the browser's own highlights, without touching what is drawn over. */

/** False where nothing is drawn: in a browser of before 2022, and in tests without a window. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/** A range with the names of the styles (`::highlight(NAME)`) that it is drawn in. */
export interface Highlighted {
  readonly range: Range;
  readonly names: readonly string[];
}

/** Adds ranges to the highlights of their names, which others draw in as well. */
export function addHighlights(all: readonly Highlighted[]): void {
  if (!canHighlight()) return;
  for (const { range, names } of all) {
    for (const name of names) {
      const known = CSS.highlights.get(name);
      if (known) known.add(range);
      else CSS.highlights.set(name, new Highlight(range));
    }
  }
}

/** Takes away what was added. */
export function removeHighlights(all: readonly Highlighted[]): void {
  if (!canHighlight()) return;
  for (const { range, names } of all) for (const name of names) CSS.highlights.get(name)?.delete(range);
}
