/** Finding, marking and pointing at places in the page that shows the source. */
import type { Note, Origin, Report } from '../../shared/report/schema.ts';
import type { PointedAt, SourceSpot } from './source-spot.ts';

const MEANT = 'is-meant';
const LEADS = 'leads';
const LEFT_OUT = 'left-out';

function selectorOf(origin: Origin): string | null {
  switch (origin.kind) {
    case 'cell':
      return `[data-cell="${origin.table},${origin.row},${origin.column}"]`;
    case 'paragraph':
      return `[data-block="${origin.block}"]`;
    default:
      return null;
  }
}

function elementOf(page: Document, origin: Origin, text: string | null): Element | null {
  const selector = selectorOf(origin);
  const element = selector === null ? null : page.querySelector(selector);
  if (element?.tagName !== 'TABLE' || origin.kind !== 'paragraph' || text === null) return element;
  // A table that arranges the page: the line, not the table.
  const said = text.replace(/\s+/gu, '');
  const lines = [...element.querySelectorAll('p, h1, h2, h3, h4, h5, h6, td')];
  return lines.findLast((line) => line.textContent.replace(/\s+/gu, '') === said) ?? element;
}

/** Marks a spot and nothing else, and brings it into view unless it is in view already. */
export function markSpot(page: Document, { origins, text }: SourceSpot): void {
  for (const element of page.querySelectorAll(`.${MEANT}`)) element.classList.remove(MEANT);
  const elements = origins.flatMap((origin) => elementOf(page, origin, text) ?? []);
  for (const element of elements) element.classList.add(MEANT);
  const [first] = elements;
  if (first && !isInView(page, first)) first.scrollIntoView({ block: 'center', inline: 'nearest' });
}

function isInView(page: Document, element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const { clientHeight, clientWidth } = page.documentElement;
  return top >= 0 && bottom <= clientHeight && left >= 0 && right <= clientWidth;
}

/** Shows what can be pointed at, and which tables were left out and why. */
export function markOrigins(page: Document, report: Report): void {
  for (const origin of Object.values(report.origins)) elementOf(page, origin, null)?.classList.add(LEADS);
  for (const note of report.notes) {
    // A table of the clerk's own is kept as it stands.
    if (!note.doubt && note.origin && note.code !== 'extra-table') markLeftOut(page, note, note.origin);
  }
}

function markLeftOut(page: Document, note: Note, origin: Origin): void {
  const table = elementOf(page, origin, null)?.closest('table');
  table?.classList.add(LEFT_OUT);
  table?.setAttribute('title', note.message);
}

/** What stands under the pointer. */
export function pointedAt(page: Document, x: number, y: number): PointedAt | null {
  const element = page.elementFromPoint(x, y);
  if (!element) return null;
  const cells: string[] = [];
  for (let at = element.closest('[data-cell]'); at; at = at.parentElement?.closest('[data-cell]') ?? null) {
    cells.push(at.getAttribute('data-cell') ?? '');
  }
  const block = element.closest('[data-block]')?.getAttribute('data-block') ?? null;
  const line = element.closest('p, h1, h2, h3, h4, h5, h6, td');
  return { cells, block: block === null ? null : Number(block), text: line?.textContent ?? '' };
}
