/** What waits for a person besides findings: doubts, and what was taken over from last year. */
import { type FigureId, FIGURES, formFigures } from '../../shared/forms/figures.ts';
import { figuresAt, placeName } from '../../shared/report/place-name.ts';
import { CONFIRMED, type Edit } from '../../shared/report/report.ts';
import type { Note, Place, Report } from '../../shared/report/schema.ts';
import { doubtsOf, type Doubt } from '../import/doubts.ts';
import { PARTS, partOf, type PartKey } from './parts.ts';

/** One place to look at. */
export interface Pending {
  /** Same while the report is changed elsewhere. */
  readonly id: string;
  readonly kind: 'doubt' | 'carried';
  readonly part: PartKey;
  readonly place: Place;
  /** The place in the words of the form. */
  readonly where: string;
  readonly message: string;
  /** Notes that are settled with it. */
  readonly notes: readonly Pick<Note, 'place' | 'code'>[];
}

/** What was taken over from last year in one part. */
export interface CarriedGroup {
  readonly title: string;
  /** What it is about, e.g. `第一部分 5 段`. */
  readonly what: string;
  readonly items: readonly Pending[];
}

/** Everything that waits, in reading order. */
export function pendingOf(report: Report): readonly Pending[] {
  const order = readingOrder(report);
  return [...doubts(report), ...carried(report)].sort((a, b) => order(a.place) - order(b.place));
}

/** The edits by which a person finds places right as they stand. */
export function checkEdits(items: readonly Pending[]): Edit[] {
  return items.flatMap(({ notes }) =>
    notes.map(({ place, code }) => ({ kind: 'checked' as const, place, code })),
  );
}

/** Figures that are in doubt, also where a doubt is about a whole row. */
export function doubtfulFigures(pending: readonly Pending[], report: Report): ReadonlySet<FigureId> {
  const places = pending.filter(({ kind }) => kind === 'doubt').flatMap(({ notes }) => notes);
  return new Set(places.flatMap(({ place }) => figuresAt(place, report)));
}

/** Remarks of a roll-over are work to be done; those of a reader only tell how a file was read. */
function carried(report: Report): Pending[] {
  if (report.source !== null) return [];
  return report.notes
    .filter(({ doubt, code }) => !doubt && code !== CONFIRMED)
    .map(({ place, code, message }) => ({
      id: `${place} ${code}`,
      kind: 'carried',
      part: partOf(place),
      place,
      where: placeName(place),
      message,
      notes: [{ place, code }],
    }));
}

function doubts(report: Report): Pending[] {
  const found = new Map<string, Pending & { readonly count: number }>();
  for (const doubt of doubtsOf(report)) {
    const isBlank = doubt.code === 'unread' && doubt.raw?.trim() === '';
    // A new report is blank until it is filled in; what a file leaves blank is one matter a table.
    if (doubt.code === 'unread' && report.source === null) continue;
    const part = partOf(doubt.place);
    const id = isBlank ? `${part} blank` : doubt.id;
    const first = found.get(id);
    const count = (first?.count ?? 0) + 1;
    const { place, code } = doubt;
    found.set(id, {
      id,
      kind: 'doubt',
      part,
      place: first?.place ?? doubt.figures[0] ?? place,
      where: count > 1 ? `${partName(part)}表格 ${count} 格` : doubt.where,
      message: count > 1 ? `这 ${count} 格是空的，没有当作 0。` : doubtMessage(doubt),
      notes: [...(first?.notes ?? []), { place, code }],
      count,
    });
  }
  return [...found.values()];
}

function doubtMessage({ message, raw, code }: Doubt): string {
  return code === 'unread' && raw !== null && raw.trim() !== '' ? `${message}（“${raw}”）` : message;
}

/** Sort keys: parts in order, a part's text before its table. */
function readingOrder(report: Report): (place: Place) => number {
  const parts = new Map(PARTS.map(({ key }, index) => [key, index]));
  const figures = new Map(formFigures(report.form).map((id, index) => [id, index]));
  return (place) => {
    const figure = figures.get(place);
    const paragraph = Number(/paragraph:(\d+)$/.exec(place)?.[1] ?? 0);
    return (parts.get(partOf(place)) ?? 0) * 100_000 + (figure === undefined ? paragraph : 10_000 + figure);
  };
}

function partName(part: PartKey): string {
  return PARTS.find(({ key }) => key === part)?.name ?? '';
}

/** What was taken over, one line a part; what concerns the whole report speaks for itself. */
export function carriedGroups(pending: readonly Pending[]): readonly CarriedGroup[] {
  const all = pending.filter(({ kind }) => kind === 'carried');
  return PARTS.flatMap(({ key, name }) => {
    const own = all.filter(({ part }) => part === key);
    const whole = own.filter(({ place }) => place === 'report');
    const items = own.filter(({ place }) => place !== 'report');
    return [
      ...whole.map((item) => ({ title: item.message, what: item.where, items: [item] })),
      ...(items.length > 0 ? [groupOf(name, items)] : []),
    ];
  });
}

function groupOf(part: string, items: readonly Pending[]): CarriedGroup {
  const paragraphs = items.filter(({ place }) => place.includes('/paragraph:')).length;
  const figures = items.filter(({ place }) => FIGURES.has(place)).length;
  const counted = [paragraphs > 0 ? `${paragraphs} 段` : '', figures > 0 ? `${figures} 格` : '']
    .filter((words) => words !== '')
    .join('、');
  return {
    title: `${part}${counted === '' ? '' : `有 ${counted}`}沿用去年`,
    what: counted === '' ? part : `${part} ${counted}`,
    items,
  };
}

/** The one after the place `here`, round and round; the first where nothing is looked at. */
export function nextPending(pending: readonly Pending[], here: Place | null): Pending | undefined {
  const at = pending.findIndex(({ place }) => place === here);
  return pending[(at + 1) % pending.length];
}
