/**
 * Automatic numbers: what Word shows before a paragraph, although no letter of it is in the text
 * (ECMA-376 part 1, 17.9).
 */
import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';
import { isOn, wholeNumber } from './values.ts';
import { SKIP, type Attribute, type Rules } from './xml-walk.ts';

interface Level {
  start?: number;
  format?: string;
  text?: string;
  /** Style that this level is bound to. */
  style?: string;
  /** Level (from 1) whose numbers restart this one; 0 never. */
  restart?: number;
  /** All numbers of the text in plain digits. */
  legal?: boolean;
  hidden?: boolean;
}

type Levels = Map<number, Level>;

interface Definition {
  readonly levels: Levels;
  /** Numbering style whose list this one stands for. */
  styleLink?: string;
}

interface List {
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

/** Collects the numbering part: pass `rules` to the walk, then ask `numbering` with the document's styles. */
export function collectNumbering(): {
  readonly rules: Rules;
  readonly numbering: (styles: Styles) => Numbering;
} {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition = { levels: new Map() };
  let list: List = { definition: '', startAt: new Map(), levels: new Map() };
  let level: Level = {};
  let overridden = 0;

  const openLevel =
    (levels: () => Levels) =>
    (attribute: Attribute): void => {
      level = {};
      levels().set(wholeNumber(attribute('ilvl')) ?? 0, level);
    };
  const inLevel: Rules = {
    start: { open: (attribute) => void (level.start = wholeNumber(attribute('val')) ?? 1) },
    numFmt: { open: (attribute) => void (level.format = attribute('val') ?? 'decimal') },
    lvlText: {
      open: (attribute) => {
        level.text = isOn(attribute('null') ?? 'false') ? '' : (attribute('val') ?? '');
      },
    },
    pStyle: { open: (attribute) => void (level.style = attribute('val') ?? '') },
    lvlRestart: { open: (attribute) => void (level.restart = wholeNumber(attribute('val')) ?? 0) },
    isLgl: { open: (attribute) => void (level.legal = isOn(attribute('val'))) },
    vanish: { open: (attribute) => void (level.hidden = isOn(attribute('val'))) },
    pPr: SKIP,
    // The choice is a custom format; the fallback names the nearest one of the standard.
    'mc:Choice': SKIP,
  };
  const rules: Rules = {
    abstractNum: {
      open: (attribute) => {
        definition = { levels: new Map() };
        definitions.set(attribute('abstractNumId') ?? '', definition);
      },
      inside: {
        numStyleLink: { open: (attribute) => void (definition.styleLink = attribute('val') ?? '') },
        lvl: { open: openLevel(() => definition.levels), inside: inLevel },
      },
    },
    num: {
      open: (attribute) => {
        list = { definition: '', startAt: new Map(), levels: new Map() };
        lists.set(attribute('numId') ?? '', list);
      },
      inside: {
        abstractNumId: { open: (attribute) => void (list.definition = attribute('val') ?? '') },
        lvlOverride: {
          open: (attribute) => void (overridden = wholeNumber(attribute('ilvl')) ?? 0),
        },
        startOverride: {
          open: (attribute) => void list.startAt.set(overridden, wholeNumber(attribute('val')) ?? 1),
        },
        lvl: { open: openLevel(() => list.levels), inside: inLevel },
      },
    },
  };
  return { rules, numbering: (styles) => countNumbers(definitions, lists, styles) };
}

function countNumbers(
  definitions: ReadonlyMap<string, Definition>,
  lists: ReadonlyMap<string, List>,
  styles: Styles,
): Numbering {
  // Lists of one definition share their counters; a list with a start of its own sets them when first met.
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The definition a list goes by in the end: a numbering style may stand between. */
  const definitionOf = (list: List): string => {
    let id = list.definition;
    for (let step = 0; step < LEVELS; step++) {
      const link = definitions.get(id)?.styleLink;
      const next = link === undefined ? undefined : lists.get(styles.listOf(link) ?? '')?.definition;
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
