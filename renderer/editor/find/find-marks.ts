/** Draws what was found over the paper, by the browser's own highlights: the text itself stays untouched. */
import { FIGURES } from '../../../shared/forms/figures.ts';
import type { Hit } from '../../../shared/find/find-in-report.ts';
import { readCellPlace, readNotePlace } from '../../../shared/report/besides-texts.ts';
import { besidesElement } from '../parts/besides-element.ts';
import { canHighlight } from '../../ui/highlights.ts';
import { partOf } from '../parts/parts.ts';

const ALL = 'editor-find';
const CURRENT = 'editor-find-current';

/** Words in a field and behind the mark of a note cannot be drawn over: the field or the mark itself is marked. */
const FOUND = 'data-found';

/** Marks the hits, the current one among them; an older browser goes from hit to hit without marks. */
export function markHits(hits: readonly Hit[], current: Hit | undefined): void {
  clearMarks();
  for (const { place } of hits) besidesElement(place)?.setAttribute(FOUND, 'other');
  if (current) besidesElement(current.place)?.setAttribute(FOUND, 'current');
  if (!canHighlight()) return;
  const ranges = hits.flatMap((hit) => rangeOf(hit) ?? []);
  const here = current && rangeOf(current);
  CSS.highlights.set(ALL, new Highlight(...ranges));
  if (here) CSS.highlights.set(CURRENT, new Highlight(here));
}

/** Brings a hit into view. */
export function showHit(hit: Hit): void {
  const element = besidesElement(hit.place) ?? rangeOf(hit)?.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

export function clearMarks(): void {
  for (const element of document.querySelectorAll(`[${FOUND}]`)) element.removeAttribute(FOUND);
  if (!canHighlight()) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

/** The element on the paper that shows the text of a place. */
function elementOf({ place, index }: Hit): Element | null {
  if (readCellPlace(place) ?? readNotePlace(place)) return null;
  if (FIGURES.has(place)) return document.querySelector(`[data-figure="${place}"] .figure-text`);
  const part = document.querySelector(`[data-part="${partOf(place)}"]`);
  if (/^section:\d$/u.test(place)) return part?.querySelector('.part-heading') ?? null;
  return part?.querySelectorAll('.placeholder-text > p')[index] ?? null;
}

function rangeOf(hit: Hit): Range | null {
  const element = elementOf(hit);
  if (!element) return null;
  const range = document.createRange();
  const start = pointAt(element, hit.shownAt);
  const end = pointAt(element, hit.shownAt + hit.words.length);
  if (!start || !end) return null;
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** The text node of `element`, and where in it, that stands `offset` signs behind its beginning. */
function pointAt(element: Element, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}
