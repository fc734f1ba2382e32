/** Lists: which number a paragraph shows, from the lists and items that it stands in (ODF 1.3 part 3, 5.3). */
import type { Attribute } from '../xml/walk-xml.ts';
import { countNumbers, type Definition, type List } from '../parts/list-counter.ts';
import { OUTLINE, type ListStyles } from './list-styles.ts';
import { count } from './attribute-values.ts';

interface Item {
  /** Value that the item sets its number to. */
  readonly start?: number;
  /** It shows no number, or has shown it. */
  done: boolean;
}

interface OpenList {
  /** The counters it counts with. */
  readonly run: Run;
  readonly level: number;
  item: Item;
}

/** A list, together with those that continue it. */
interface Run {
  readonly id: string;
  style: string | undefined;
}

export interface Lists {
  readonly openList: (attribute: Attribute) => void;
  readonly closeList: () => void;
  readonly openItem: (attribute: Attribute) => void;
  readonly openHeader: () => void;
  /** A paragraph that is an item by itself. */
  readonly openNumbered: (attribute: Attribute) => void;
  /**
   * The number of the paragraph that begins; undefined for one in no list.
   *
   * @param style list style that the paragraph's own style names
   */
  readonly number: (style: string | undefined) => string | undefined;
  /** The number of a heading in no list; undefined where headings have none. */
  readonly heading: (level: number, attribute: Attribute) => string | undefined;
}

const LEVELS = 10;
const LARGEST_START = 1_000_000;
const DONE: Item = { done: true };

export function openLists(styles: ListStyles): Lists {
  const definitions = new Map<string, Definition>();
  const counted = new Map<string, List>();
  const numbering = countNumbers(definitions, counted, () => undefined);
  const open: OpenList[] = [];
  const runs = new Map<string, Run>();
  const lastOfStyle = new Map<string, Run>();
  let made = 0;

  const newRun = (style: string | undefined): Run => {
    const run = { id: String(made++), style };
    if (style !== undefined) lastOfStyle.set(style, run);
    return run;
  };
  const continued = (attribute: Attribute, style: string | undefined): Run | undefined => {
    const id = attribute('text:continue-list');
    if (id !== undefined) return runs.get(id);
    return attribute('text:continue-numbering') === 'true' ? lastOfStyle.get(style ?? '') : undefined;
  };
  const openList: Lists['openList'] = (attribute) => {
    const around = open.at(-1);
    const stated = attribute('text:style-name');
    const style = stated ?? around?.run.style;
    const sameList = around && around.run.style === style ? around.run : undefined;
    const run = sameList ?? continued(attribute, style) ?? newRun(style);
    const id = attribute('xml:id') ?? attribute('text:id');
    if (id !== undefined) runs.set(id, run);
    open.push({ run, level: around ? around.level + 1 : 0, item: DONE });
  };
  const startOf = (attribute: Attribute): { start?: number } => {
    const start = count(attribute('text:start-value'), LARGEST_START);
    return start === undefined ? {} : { start };
  };

  /** Counts on; a list is made for each start, as the counter knows starts by list. */
  const next = (run: Run, level: number, start: number | undefined): string | undefined => {
    if (run.style === undefined) return undefined;
    if (!definitions.has(run.id)) {
      const levels = styles.levels(run.style);
      if (!levels) return undefined;
      definitions.set(run.id, { levels });
    }
    const list = start === undefined ? run.id : `${run.id}/${made++}`;
    if (!counted.has(list)) {
      const startAt = new Map(start === undefined ? [] : [[level, start]]);
      counted.set(list, { definition: run.id, startAt, levels: new Map() });
    }
    const number = numbering.next(list, level);
    if (start !== undefined) counted.delete(list);
    return number;
  };

  const outline: Run = { id: 'outline', style: OUTLINE };
  return {
    openList,
    closeList: () => void open.pop(),
    openItem: (attribute) => {
      const list = open.at(-1);
      if (list) list.item = { ...startOf(attribute), done: false };
    },
    openHeader: () => {
      const list = open.at(-1);
      if (list) list.item = DONE;
    },
    openNumbered: (attribute) => {
      const style = attribute('text:style-name');
      const id = attribute('text:list-id') ?? '';
      const run = runs.get(id) ?? newRun(style);
      if (id !== '') runs.set(id, run);
      const level = Math.max((count(attribute('text:level'), LEVELS) ?? 1) - 1, 0);
      open.push({ run, level, item: { ...startOf(attribute), done: false } });
    },
    number: (style) => {
      const list = open.at(-1);
      if (!list) return undefined;
      if (list.item.done) return '';
      list.item.done = true;
      if (list.run.style === undefined && style !== undefined) {
        list.run.style = style;
        lastOfStyle.set(style, list.run);
      }
      return next(list.run, list.level, list.item.start);
    },
    heading: (level, attribute) => {
      if (attribute('text:is-list-header') === 'true') return '';
      const restarts = attribute('text:restart-numbering') === 'true';
      return next(outline, level - 1, restarts ? (startOf(attribute).start ?? 1) : undefined);
    },
  };
}
