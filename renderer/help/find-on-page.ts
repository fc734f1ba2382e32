/** Words on a page, marked by the browser without touching the page. */

const NAME = 'help-found';
const CURRENT = 'help-current';

/** Every place of `words` below `root`, in reading order; capitals make no difference. */
export function rangesOf(root: Node, words: string): Range[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Marks all of `ranges` and the one at `current`; none where the browser is too old for it. */
export function markRanges(ranges: readonly Range[], current: number): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const at = ranges[current];
  CSS.highlights.set(CURRENT, new Highlight(...(at ? [at] : [])));
}

export function unmark(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  CSS.highlights.delete(CURRENT);
}
