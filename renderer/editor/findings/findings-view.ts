/** Findings as a person works through them: in the order of the report, blanks of one table as one line. */
import type { SortedFindings } from '../../../shared/findings/decisions.ts';
import type { Finding, Fix, Level } from '../../../shared/findings/finding.ts';
import { BLANK_RULE, mattersOf, type Matter } from '../../../shared/findings/matters.ts';
import { FIGURES } from '../../../shared/forms/figures.ts';
import { tableName } from '../../../shared/forms/sections.ts';
import { figureName } from '../../../shared/report/figure-names.ts';
import { writeFigure } from '../../../shared/report/reading.ts';
import { figuresAt, sectionAt } from '../../../shared/report/place-name.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
import { keepWith } from '../../../shared/text/remember.ts';
import { nestQuotes } from '../../../shared/text/nested-quotes.ts';
import { figureOfFinding } from '../../ui/figure-grid/cell-view.ts';
import { PARTS, partOf, type PartKey } from '../parts/parts.ts';

/** A place to look at for a finding. */
export interface Target {
  readonly place: Place;
  /** What the button says: `定位`, or `定位正文` and `定位表格` where both are meant. */
  readonly title: string;
  /** Words in the text of the place, and where they begin; null where the place as a whole is meant. */
  readonly words: Words | null;
}

export interface Words {
  readonly quote: string;
  readonly start: number | null;
}

export interface FindingItem {
  readonly id: string;
  readonly part: PartKey;
  readonly level: Level;
  readonly rule: string;
  readonly message: string;
  /** Repairs on offer: one, or those between which a person has to choose. */
  readonly fixes: readonly Fix[];
  /** What the same cause has led to elsewhere: it goes when the cause is repaired. */
  readonly others: readonly OtherFinding[];
  /** Where “定位” leads; at least one, the one that is meant most first. */
  readonly targets: readonly Target[];
  /** Every place where the finding is marked. */
  readonly places: readonly Place[];
  /** Something was decided about it before its words or figures changed. */
  readonly reopened: boolean;
  /** What a decision about the line is about; empty where only filling in helps. */
  readonly decidable: readonly Finding[];
}

/** A finding that follows from the cause of another. */
export interface OtherFinding {
  readonly id: string;
  readonly level: Level;
  readonly message: string;
  readonly target: Target;
}

/** Is the finding marked in this part: in its text, or in a cell of its table? */
export function isMarkedIn(item: FindingItem, part: PartKey): boolean {
  return markedParts(item).has(part);
}

const markedParts = keepWith(({ places }: FindingItem): ReadonlySet<PartKey> => new Set(places.map(partOf)));

/** Is it only said that a cell is still blank? */
export function isBlankReminder(finding: Finding): boolean {
  return finding.rule === BLANK_RULE && finding.level !== 'error';
}

/** Open findings as lines of the list; what one number explains makes one line, and so do blank cells of a table. */
export function findingItems(
  { open, reopened }: Pick<SortedFindings, 'open' | 'reopened'>,
  report: Pick<Report, 'form' | 'figures'>,
): readonly FindingItem[] {
  return matterItems({ matters: mattersOf(open, report), reopened }, report);
}

/** As `findingItems`, of what the open findings make; a matter that is the same object is the same line. */
export function matterItems(
  { matters, reopened }: { readonly matters: readonly Matter[]; readonly reopened: ReadonlySet<string> },
  report: Pick<Report, 'figures'>,
): readonly FindingItem[] {
  const order = new Map(PARTS.map((part, index) => [part.key, index]));
  const named = Object.keys(report.figures).length;
  return matters
    .map((matter) => knownItem(matter, named, reopened, report))
    .sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0));
}

/** Matters are never changed, and a report names the same figures for as long as it is edited. */
const ITEMS = new WeakMap<Matter, { readonly named: number; readonly item: FindingItem }>();

function knownItem(
  matter: Matter,
  named: number,
  reopened: ReadonlySet<string>,
  report: Pick<Report, 'figures'>,
): FindingItem {
  const known = ITEMS.get(matter);
  const isReopened = [matter.lead, ...matter.others].some(({ id }) => reopened.has(id));
  if (known?.named === named && known.item.reopened === isReopened) return known.item;
  const item = itemOf(matter, isReopened, report);
  ITEMS.set(matter, { named, item });
  return item;
}

/** How many lines there are of each level. */
export function countItems(items: readonly FindingItem[]): Readonly<Record<Level, number>> {
  const count = { error: 0, warning: 0, hint: 0 };
  for (const { level } of items) count[level] += 1;
  return count;
}

/** A line with the key that it is drawn under. */
interface KeyedItem {
  readonly item: FindingItem;
  readonly key: string;
}

/**
 * Keys for drawing lines: of rule, place and order, so that a line whose number changes with every letter typed stays
 * the same card.
 */
export function withCardKeys(items: readonly FindingItem[]): readonly KeyedItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = `${item.rule} ${item.targets[0]?.place ?? item.part}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { item, key: `${name} ${count}` };
  });
}

function itemOf(
  { id, lead: first, others, repair }: Matter,
  reopened: boolean,
  report: Pick<Report, 'figures'>,
): FindingItem {
  const findings = [first, ...others];
  const count = findings.length;
  const isBlank = first.rule === BLANK_RULE;
  const targets = targetsOf(first, report);
  return {
    id,
    part: partOf(first.place),
    level: first.level,
    rule: first.rule,
    message: isBlank && count > 1 ? `还有 ${count} 格空白。没有发生的请填 0。` : first.message,
    fixes: isBlank && count > 1 ? [] : fixesOf(first, repair),
    others: isBlank ? [] : others.flatMap((other) => otherLine(other, report)),
    targets,
    places: [...new Set([...targets.map(({ place }) => place), ...findings.flatMap(markedPlaces)])],
    reopened,
    decidable: findings.filter((finding) => !isBlankReminder(finding)),
  };
}

function fixesOf({ fix, choices }: Finding, repair: Matter['repair']): readonly Fix[] {
  if (fix) return [fix];
  const [first] = repair ?? [];
  if (!repair || !first) return choices;
  const [id, value] = first;
  const edits = [...repair].map(([figure, now]) => ({
    kind: 'figure' as const,
    figure,
    text: writeFigure(now),
  }));
  return [{ title: nestQuotes(`把“${figureName(id)}”改为 ${writeFigure(value)}`), edits }];
}

function otherLine(finding: Finding, report: Pick<Report, 'figures'>): OtherFinding[] {
  const { id, level, message } = finding;
  return targetsOf(finding, report)
    .slice(0, 1)
    .map((target) => ({ id, level, message, target }));
}

/** Hints mark only what they are about, not every figure that takes part; a blank cell shows itself. */
function markedPlaces(finding: Finding): readonly Place[] {
  if (isBlankReminder(finding)) return [];
  return finding.level === 'hint' ? [finding.place] : [finding.place, ...finding.figures];
}

/**
 * The places of a finding. One about text that also names figures has two sides, and one about figures of several
 * tables leads to each of them.
 */
export function targetsOf(finding: Finding, report: Pick<Report, 'figures'>): readonly Target[] {
  const { place, figures, quote, start } = finding;
  const isText = !FIGURES.has(place) && figuresAt(place, report).length === 0;
  const words = isText && quote !== null ? { quote, start } : null;
  const tables = isText ? firstOfTables(figures) : otherTables(finding, report);
  if (!isText) {
    const first = figureOfFinding(finding) ?? figuresAt(place, report).at(-1) ?? place;
    return nameTables([first, ...tables]);
  }
  if (tables.length === 0) return [{ place, title: '定位', words }];
  return [
    { place, title: '定位正文', words },
    ...(tables.length === 1
      ? tables.map((figure) => ({ place: figure, title: '定位表格', words: null }))
      : nameTables(tables)),
  ];
}

/** The last figure that takes part of each table: a total stands last. */
function firstOfTables(figures: readonly Place[]): Place[] {
  const bySection = new Map(figures.map((figure) => [sectionAt(figure), figure]));
  return [...bySection.values()];
}

function otherTables({ place, figures }: Finding, report: Pick<Report, 'figures'>): Place[] {
  const own = sectionAt(figuresAt(place, report)[0] ?? place);
  return firstOfTables(figures.filter((figure) => sectionAt(figure) !== own));
}

function nameTables(places: readonly Place[]): Target[] {
  return places.map((place) => ({
    place,
    title: places.length === 1 ? '定位' : `定位${tableName(sectionAt(place))}`,
    words: null,
  }));
}

/** The line after (`step` 1) or before (`step` -1) the one with `id`, round and round. */
export function stepItem(
  items: readonly FindingItem[],
  id: string | null,
  step: 1 | -1,
): FindingItem | undefined {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return step === 1 ? items[0] : items.at(-1);
  return items[(at + step + items.length) % items.length];
}

/**
 * The line that belongs to the place where the caret stands: the one that was gone to while it is marked there,
 * else the one that means the place before those that it only takes part in.
 */
export function itemAt(
  items: readonly FindingItem[],
  chosen: string | null,
  here: Place | null,
): FindingItem | undefined {
  const known = items.find(({ id }) => id === chosen);
  if (here === null) return known;
  if (known?.places.includes(here)) return known;
  return (
    items.find(({ targets }) => targets.some(({ place }) => place === here)) ??
    items.find(({ places }) => places.includes(here))
  );
}
