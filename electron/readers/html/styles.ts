/** The little of CSS that changes what a page says: what is seen, what is a block, how lists count. */
import {
  attributeOf,
  keyOf,
  keysOf,
  matches,
  parseSelector,
  type Element,
  type Selector,
} from './selectors.ts';

export { attributeOf, type Element, type Node } from './selectors.ts';
export type Declarations = ReadonlyMap<Property, string>;

export interface StyleSheet {
  /** What holds for the element: its style sheets, then its own `style`, then what is important in either. */
  readonly of: (element: Element) => Declarations;
}

const LONGEST_SHEET = 500_000;
const LONGEST_RULE = 5_000;
const MOST_RULES = 5_000;
const NONE: Declarations = new Map();
/** Properties that matter here; the rest of Word's pages of style is not even kept. */
const PROPERTIES = [
  'display',
  'visibility',
  'content-visibility',
  'white-space',
  'text-align',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'list-style',
  'list-style-type',
  'font-family',
  'font',
  'font-size',
  'font-weight',
  'color',
  '-webkit-text-fill-color',
  'background',
  'background-color',
  'background-image',
  'opacity',
  'filter',
  'transform',
  'scale',
  'zoom',
  'position',
  'left',
  'right',
  'top',
  'bottom',
  'margin',
  'margin-left',
  'margin-top',
  'text-indent',
  'clip',
  'clip-path',
  'overflow',
  'overflow-x',
  'overflow-y',
  'height',
  'max-height',
  'width',
  'max-width',
  'mso-hide',
  'mso-list',
  'mso-element',
  'mso-special-character',
  'mso-footnote-id',
  'mso-endnote-id',
  'mso-outline-level',
  'page-break-before',
] as const;
type Property = (typeof PROPERTIES)[number];
const KNOWN: ReadonlySet<string> = new Set(PROPERTIES);

interface Styled {
  readonly normal: Declarations;
  readonly important: Declarations;
}

interface Rule extends Styled {
  readonly selector: Selector;
  readonly at: number;
}

/** Collects the rules of `sheets`, the texts of the page's style sheets in order. */
export function collectStyles(sheets: readonly string[]): StyleSheet {
  const rules = new Map<string, Rule[]>();
  const count = { rules: 0 };
  for (const sheet of sheets) readSheet(withoutComments(sheet.slice(0, LONGEST_SHEET)), rules, count);
  const own = new Map<string, Styled>();
  const known = new Map<Element, Declarations>();

  const ownOf = (style: string): Styled => {
    let declarations = own.get(style);
    if (!declarations) own.set(style, (declarations = readDeclarations(style)));
    return declarations;
  };
  const look = (element: Element): Declarations => {
    const style = attributeOf(element, 'style');
    const inline = style === undefined ? null : ownOf(style);
    const found = count.rules === 0 ? [] : rulesFor(element, rules);
    if (found.length === 0 && (!inline || inline.important.size === 0)) return inline?.normal ?? NONE;
    const all = inline ? [...found, inline] : found;
    return new Map([
      ...all.flatMap(({ normal }) => [...normal]),
      ...all.flatMap(({ important }) => [...important]),
    ]);
  };
  const of = (element: Element): Declarations => {
    let declarations = known.get(element);
    if (!declarations) known.set(element, (declarations = look(element)));
    return declarations;
  };
  return { of };
}

/** Rules for the element, weakest first (CSS Cascade 4, 6). */
function rulesFor(element: Element, rules: ReadonlyMap<string, readonly Rule[]>): Rule[] {
  return keysOf(element)
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ selector }) => matches(selector, element))
    .sort((one, other) => one.selector.weight - other.selector.weight || one.at - other.at);
}

/** Blocks of rules that hold on a screen of any size. */
const ON_SCREEN = /^@media\s+(?:only\s+)?(?:all|screen)\s*$/i;

function readSheet(text: string, rules: Map<string, Rule[]>, count: { rules: number }): void {
  for (let at = 0; count.rules < MOST_RULES;) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    // Statements without a block stand before it: @charset, @import.
    const prelude = text.slice(at, open).replace(/^.*;/s, '').trim();
    if (prelude.startsWith('@')) {
      at = endOfBlock(text, open);
      if (ON_SCREEN.test(prelude)) readSheet(text.slice(open + 1, at - 1), rules, count);
      continue;
    }
    const close = text.indexOf('}', open);
    if (close < 0) return;
    const declared = readDeclarations(text.slice(open + 1, close));
    if (declared.normal.size + declared.important.size > 0 && prelude.length < LONGEST_RULE) {
      for (const written of prelude.split(',')) addRule(rules, written, declared, count);
    }
    at = close + 1;
  }
}

function addRule(
  rules: Map<string, Rule[]>,
  written: string,
  declared: Styled,
  count: { rules: number },
): void {
  const selector = parseSelector(written);
  if (!selector) return;
  const key = keyOf(selector);
  const known = rules.get(key);
  const rule = { ...declared, selector, at: count.rules++ };
  if (known) known.push(rule);
  else rules.set(key, [rule]);
}

/** Behind the block that opens at `open`, inner blocks counted: @media, @font-face, @page. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

function withoutComments(text: string): string {
  let clean = '';
  for (let at = 0; ;) {
    const open = text.indexOf('/*', at);
    const close = open < 0 ? -1 : text.indexOf('*/', open + 2);
    clean += text.slice(at, open < 0 ? text.length : open);
    if (close < 0) return clean.replace(/<!--|-->/g, '');
    at = close + 2;
  }
}

function readDeclarations(style: string): Styled {
  const found = { normal: new Map<Property, string>(), important: new Map<Property, string>() };
  for (const declaration of style.slice(0, LONGEST_RULE).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!isKnown(name)) continue;
    const written = declaration.slice(colon + 1).toLowerCase();
    const value = written.replace(/!\s*important/, '');
    const kind = value === written ? found.normal : found.important;
    // The last one written counts: a shorthand takes back what stood before it.
    kind.delete(name);
    kind.set(name, value.trim());
  }
  return found;
}

function isKnown(name: string): name is Property {
  return KNOWN.has(name);
}
