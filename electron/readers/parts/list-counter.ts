/**
 * Automatic numbers: what shows before a paragraph, although no letter of it is in the text
 * (ECMA-376 part 1, 17.9; MS-DOC 2.9.131, 2.9.147).
 */
import { formatNumber } from './number-format.ts';

/** One level of a list, as far as the file states it. */
export interface Level {
  start?: number;
  /** ST_NumberFormat. */
  format?: string;
  /** `%1`…`%9` stand for the numbers of the levels. */
  text?: string;
  /** Style that this level is bound to. */
  style?: string;
  /** Level (from 1) whose numbers restart this one; 0 never. */
  restart?: number;
  /** All numbers of the text in plain digits. */
  legal?: boolean;
  hidden?: boolean;
}

/** Levels by their number, from 0. */
export type Levels = Map<number, Level>;

export interface Definition {
  readonly levels: Levels;
  /** Numbering style whose list this one stands for. */
  styleLink?: string;
}

export interface List {
  definition: string;
  readonly startAt: Map<number, number>;
  readonly levels: Levels;
}

export interface Numbering {
  /** Level of the list `list` that is bound to the style `style`. */
  levelOf(list: string, style: string): number | undefined;
  /** The number of the next paragraph on `level` (from 0) of `list`, counted; empty where none shows. */
  next(list: string, level: number): string;
}

const LEVELS = 9;

/**
 * Counts the numbers of a document's lists, paragraph after paragraph.
 *
 * @param listOf the list that a numbering style stands for
 */
export function countNumbers(
  definitions: ReadonlyMap<string, Definition>,
  lists: ReadonlyMap<string, List>,
  listOf: (style: string) => string | undefined,
): Numbering {
  // Lists of one definition share their counters; a list with a start of its own sets them when first met.
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The definition a list goes by in the end: a numbering style may stand between. */
  const definitionOf = (list: List): string => {
    let id = list.definition;
    for (let step = 0; step < LEVELS; step++) {
      const link = definitions.get(id)?.styleLink;
      const next = link === undefined ? undefined : lists.get(listOf(link) ?? '')?.definition;
      if (next === undefined) break;
      id = next;
    }
    return id;
  };

  const levelsOf = (list: List): ((level: number) => Level | undefined) => {
    const own = definitions.get(definitionOf(list))?.levels;
    return (level) => list.levels.get(level) ?? own?.get(level);
  };

  const levelOf = (id: string, style: string): number | undefined => {
    const list = lists.get(id);
    if (!list) return undefined;
    const find = levelsOf(list);
    return Array.from({ length: LEVELS }, (_, level) => level).find((level) => find(level)?.style === style);
  };

  const next = (id: string, level: number): string => {
    const list = lists.get(id);
    if (!list || level < 0 || level >= LEVELS) return '';
    const find = levelsOf(list);
    const definition = definitionOf(list);
    let counts = counters.get(definition);
    if (!counts) counters.set(definition, (counts = []));
    if (!begun.has(id)) {
      begun.add(id);
      for (const overridden of list.startAt.keys()) counts[overridden] = undefined;
    }

    const startOf = (at: number): number => list.startAt.get(at) ?? find(at)?.start ?? 1;
    const count = counts[level];
    counts[level] = count === undefined ? startOf(level) : count + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      if (level < (find(deeper)?.restart ?? deeper)) counts[deeper] = undefined;
    }
    return show(find, level, (at) => counts[at] ?? startOf(at));
  };

  return { levelOf, next };
}

function show(
  find: (level: number) => Level | undefined,
  level: number,
  countOf: (level: number) => number,
): string {
  const shown = find(level);
  if (!shown || shown.hidden || shown.format === 'bullet') return '';
  const text = (shown.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = find(at)?.format ?? 'decimal';
    if (format === 'none' || format === 'bullet' || at > level) return '';
    return formatNumber(countOf(at), shown.legal ? 'decimal' : format);
  });
  return text.trim();
}
