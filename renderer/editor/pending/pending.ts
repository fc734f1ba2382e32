/** What waits for a person besides findings: doubts, and what was taken over from last year. */
import { type FigureId, FIGURES, formFigures } from '../../../shared/forms/figures.ts';
import { figuresAt, placeName } from '../../../shared/report/place-name.ts';
import { CONFIRMED, KEPT_TEXT } from '../../../shared/report/note-codes.ts';
import type { Edit } from '../../../shared/report/report.ts';
import { keepEdit, openMarks, type OpenMark } from '../../../shared/template/open-marks.ts';
import type { Note, Place, Report } from '../../../shared/report/schema.ts';
import { doubtsOf, type Doubt } from '../../../shared/report/doubts.ts';
import { keepWith } from '../../../shared/text/remember.ts';
import { PARTS, partOf, type PartKey } from '../parts/parts.ts';

/** One place to look at. */
export interface Pending {
  /** Same while the report is changed elsewhere. */
  readonly id: string;
  /** In doubt · taken over from last year · a number or claim of last year in the text. */
  readonly kind: 'doubt' | 'carried' | 'open';
  readonly part: PartKey;
  readonly place: Place;
  /** The place in the words of the form. */
  readonly where: string;
  readonly message: string;
  /** Notes that are settled with it. */
  readonly notes: readonly Pick<Note, 'place' | 'code'>[];
  /** The words of an `open` one. */
  readonly mark?: OpenMark;
}

/** What was taken over from last year in one part. */
export interface CarriedGroup {
  readonly title: string;
  /** What it is about, e.g. `一 总体情况 5 段`. */
  readonly what: string;
  readonly items: readonly Pending[];
}

/** Everything that waits, in reading order. */
export function pendingOf(report: Report): readonly Pending[] {
  const order = readingOrder(report);
  return [...doubts(report), ...carried(report), ...open(report)].sort(
    (a, b) => order(a.place) - order(b.place) || (a.mark?.start ?? -1) - (b.mark?.start ?? -1),
  );
}

/** The edits by which a person finds places right as they stand. */
export function checkEdits(items: readonly Pending[]): Edit[] {
  return items.flatMap(({ notes, mark }): Edit[] => [
    ...notes.map(({ place, code }) => ({ kind: 'checked' as const, place, code })),
    ...(mark ? [keepEdit(mark)] : []),
  ]);
}

/** Numbers and claims of last year, each by itself. */
function open(report: Report): Pending[] {
  const seen = new Map<string, number>();
  return openMarks(report).map((mark) => {
    const { place, text, kind } = mark;
    const key = `${place} ${text}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return {
      id: `${key} ${nth}`,
      kind: 'open',
      part: partOf(place),
      place,
      where: placeName(place),
      message: kind === 'number' ? `“${text}”是去年的数字。` : `“${text}”是去年的说法。`,
      notes: [],
      mark,
    };
  });
}

/** Figures that are in doubt, also where a doubt is about a whole row. */
export function doubtfulFigures(
  pending: readonly Pending[],
  report: Pick<Report, 'figures'>,
): ReadonlySet<FigureId> {
  const places = pending.filter(({ kind }) => kind === 'doubt').flatMap(({ notes }) => notes);
  return new Set(places.flatMap(({ place }) => figuresAt(place, report)));
}

/** Remarks of a roll-over are work to be done; those of a reader only tell how a file was read. */
function carried(report: Report): Pending[] {
  if (report.source !== null) return [];
  return report.notes
    .filter(({ doubt, code }) => !doubt && code !== CONFIRMED && code !== KEPT_TEXT)
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
  const figures = placesOf(formFigures(report.form));
  return (place) => {
    const figure = figures.get(place);
    const paragraph = Number(/paragraph:(\d+)$/.exec(place)?.[1] ?? 0);
    return (
      (PART_PLACES.get(partOf(place)) ?? 0) * 100_000 + (figure === undefined ? paragraph : 10_000 + figure)
    );
  };
}

/** Where each stands in a list; that of the figures of a form is the same for every report. */
const placesOf = keepWith((list: readonly string[]) => new Map(list.map((item, index) => [item, index])));
const PART_PLACES = placesOf(PARTS.map(({ key }) => key));

function partName(part: PartKey): string {
  return PARTS.find(({ key }) => key === part)?.name ?? '';
}

/** What was taken over, one line a part; what concerns the whole report speaks for itself. */
export function carriedGroups(pending: readonly Pending[]): readonly CarriedGroup[] {
  const all = pending.filter(({ kind }) => kind !== 'doubt');
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
  const count = (isMeant: (item: Pending) => boolean, unit: string) => {
    const found = items.filter(isMeant).length;
    return found > 0 ? [`${found} ${unit}`] : [];
  };
  const open = count(({ kind }) => kind === 'open', '处去年的数字和说法').join('');
  const kept = [
    ...count(({ kind, place }) => kind === 'carried' && place.includes('/paragraph:'), '段'),
    ...count(({ place }) => FIGURES.has(place), '格'),
  ].join('、');
  const parts = [open, kept === '' ? '' : `${kept}沿用去年`].filter((words) => words !== '').join('，');
  return {
    title: parts === '' ? `${part}沿用去年` : `${part}：${parts}`,
    what: parts === '' ? part : `${part} ${[open, kept].filter((words) => words !== '').join('、')}`,
    items,
  };
}

/**
 * What is to be looked at where the keyboard stands: the paragraph or the cell as a whole, else its words of last year
 * from `at` on (UTF-16 units of the stored paragraph), else the first of them.
 */
export function pendingAt(
  pending: readonly Pending[],
  place: Place | null,
  at: number | null,
): Pending | undefined {
  const own = pending.filter((one) => one.place === place);
  return (
    own.find(({ mark }) => mark !== undefined && mark.start === at) ??
    own.find(({ mark }) => !mark || mark.start >= (at ?? 0)) ??
    own[0]
  );
}

/** Does the keyboard stand on it, or only before it in the same paragraph? */
export function isOn({ mark }: Pending, at: number | null): boolean {
  return mark === undefined || mark.start === at;
}

/** The first behind a place where nothing waits; round to the first of all. */
export function pendingAfter(
  pending: readonly Pending[],
  place: Place | null,
  report: Report,
): Pending | undefined {
  const order = readingOrder(report);
  const here = place === null ? -1 : order(place);
  return pending.find((one) => order(one.place) > here) ?? pending[0];
}

/** The one after that which is looked at, round and round; the first where nothing is. */
export function nextPending(pending: readonly Pending[], looked: Pending | undefined): Pending | undefined {
  const at = looked ? pending.indexOf(looked) : -1;
  return pending[(at + 1) % pending.length];
}
