/** Last year's entry on the lower edge of the cell that has the keyboard. */

/** `words` are drawn, not written: what is copied from a cell is what stands in it. */
export function LastBelow({ words }: { readonly words: string }) {
  return words === '' ? null : <span className="last-below" data-words={words} aria-hidden />;
}
