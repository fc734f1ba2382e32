/** Findings as a person works through them: in the order of the report, blanks of one table as one line. */
import type { SortedFindings } from '../../../shared/findings/decisions.ts';
import type { Finding, Fix, Level } from '../../../shared/findings/finding.ts';
import { BLANK_RULE, matterOf } from '../../../shared/findings/matters.ts';
import { FIGURES } from '../../../shared/forms/figures.ts';
import { figuresAt, sectionAt } from '../../../shared/report/place-name.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
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
  readonly fix: Fix | null;
  /** Where “定位” leads; at least one, the one that is meant most first. */
  readonly targets: readonly Target[];
  /** Every place where the finding is marked. */
  readonly places: readonly Place[];
  /** Something was decided about it before its words or figures changed. */
  readonly reopened: boolean;
  /** What a decision about the line is about; empty where only filling in helps. */
  readonly decidable: readonly Finding[];
}

/** Is it only said that a cell is still blank? */
export function isBlankReminder(finding: Finding): boolean {
  return finding.rule === BLANK_RULE && finding.level !== 'error';
}

/** Open findings as lines of the list; several blank cells of one table make one line. */
export function findingItems(
  { open, reopened }: Pick<SortedFindings, 'open' | 'reopened'>,
  report: Pick<Report, 'figures'>,
): readonly FindingItem[] {
  const matters = new Map<string, Finding[]>();
  for (const finding of open) {
    const id = matterOf(finding);
    const matter = matters.get(id);
    if (matter) matter.push(finding);
    else matters.set(id, [finding]);
  }
  const order = new Map(PARTS.map((part, index) => [part.key, index]));
  return [...matters]
    .flatMap(([id, findings]) => {
      const [first] = findings;
      return first ? [itemOf(id, first, findings, reopened, report)] : [];
    })
    .sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0));
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
  id: string,
  first: Finding,
  findings: readonly Finding[],
  reopened: ReadonlySet<string>,
  report: Pick<Report, 'figures'>,
): FindingItem {
  const count = findings.length;
  const targets = knownTargets(first, report);
  return {
    id,
    part: partOf(first.place),
    level: first.level,
    rule: first.rule,
    message:
      first.rule === BLANK_RULE && count > 1 ? `还有 ${count} 格空白。没有发生的请填 0。` : first.message,
    fix: count > 1 ? null : first.fix,
    targets,
    places: [...new Set([...targets.map(({ place }) => place), ...findings.flatMap(markedPlaces)])],
    reopened: findings.some((finding) => reopened.has(finding.id)),
    decidable: findings.filter((finding) => !isBlankReminder(finding)),
  };
}

/** Findings are never changed, and a report names the same figures for as long as it is edited. */
const TARGETS = new WeakMap<Finding, { readonly named: number; readonly targets: readonly Target[] }>();

function knownTargets(finding: Finding, report: Pick<Report, 'figures'>): readonly Target[] {
  const named = Object.keys(report.figures).length;
  const known = TARGETS.get(finding);
  if (known?.named === named) return known.targets;
  const targets = targetsOf(finding, report);
  TARGETS.set(finding, { named, targets });
  return targets;
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

const TABLE_NAMES: Readonly<Record<number, string>> = { 2: '表二', 3: '表三', 4: '表四' };

function nameTables(places: readonly Place[]): Target[] {
  return places.map((place) => ({
    place,
    title: places.length === 1 ? '定位' : `定位${TABLE_NAMES[sectionAt(place)] ?? ''}`,
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
