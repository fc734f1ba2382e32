/** What tests of the text editor share: the parts of a browser that jsdom has not, and something to stand in a text. */
import type { Addition } from '../../../shared/rich/schema.ts';

// jsdom draws nothing, so it has nothing to scroll and knows no place of words.
Element.prototype.scrollIntoView = () => undefined;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

/** A highlight is a set of ranges, and the browser keeps them by name. */
globalThis.Highlight ??= class extends Set<AbstractRange> {
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
} as unknown as typeof Highlight;
globalThis.CSS ??= {} as typeof CSS;
Object.assign(CSS, { highlights: new Map<string, Highlight>() });

/** What is drawn over in the style `name`. */
export function highlighted(name: string): string {
  const ranges = [...(CSS.highlights.get(name) ?? [])];
  return ranges.map((range) => (range as Range).toString()).join(' ');
}

export const TABLE = {
  kind: 'table',
  rowCount: 2,
  columnCount: 2,
  cells: ['平台', '条数', '网站', '96'].map((text, index) => ({
    row: Math.floor(index / 2),
    column: index % 2,
    rowSpan: 1,
    columnSpan: 1,
    text,
  })),
} satisfies Addition;
export const PICTURE = {
  kind: 'picture',
  type: 'gif',
  data: 'R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
  width: 20,
  height: 10,
  alt: '栏目截图',
} satisfies Addition;
