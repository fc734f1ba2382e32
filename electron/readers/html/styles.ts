/**
 * The little of CSS that changes what a page says: what is hidden, what is a block, how lists count, where white
 * space counts. Selectors of one element only (`td`, `.a`, `td.a`, `#b`); others need a browser.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Declarations = ReadonlyMap<string, string>;

export interface StyleSheet {
  /** What holds for the element: its style sheets, then its own `style`. */
  readonly of: (element: Element) => Declarations;
}

const LONGEST_SHEET = 500_000;
const LONGEST_RULE = 5_000;
const MOST_RULES = 5_000;
const NONE: Declarations = new Map();
/** Properties that matter here; the rest of Word's pages of style is not even kept. */
const KNOWN = new Set([
  'display',
  'visibility',
  'white-space',
  'text-align',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'list-style',
  'list-style-type',
  'font-family',
  'mso-hide',
  'mso-list',
  'mso-element',
  'mso-special-character',
  'mso-footnote-id',
  'mso-endnote-id',
  'mso-outline-level',
  'page-break-before',
]);

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Collects the rules of `sheets`, the texts of the page's style elements in order. */
export function collectStyles(sheets: readonly string[]): StyleSheet {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of sheets) readSheet(sheet.slice(0, LONGEST_SHEET), rules);
  const own = new Map<string, Declarations>();
  const known = new Map<Element, Declarations>();

  const ownOf = (style: string): Declarations => {
    let declarations = own.get(style);
    if (!declarations) own.set(style, (declarations = readDeclarations(style)));
    return declarations;
  };
  const look = (element: Element): Declarations => {
    const style = attributeOf(element, 'style');
    const inline = style === undefined ? NONE : ownOf(style);
    if (rules.size === 0) return inline;
    const found = selectorsOf(element).flatMap((selector) => [...(rules.get(selector) ?? [])]);
    return found.length === 0 ? inline : new Map([...found, ...inline]);
  };
  const of = (element: Element): Declarations => {
    let declarations = known.get(element);
    if (!declarations) known.set(element, (declarations = look(element)));
    return declarations;
  };
  return { of };
}

/** Selectors that match the element, weakest first. */
function selectorsOf(element: Element): string[] {
  const tag = element.tagName;
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/, 20).filter((name) => name !== '');
  const id = attributeOf(element, 'id');
  return [
    tag,
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${tag}.${name}`),
    ...(id ? [`#${id}`, `${tag}#${id}`] : []),
  ];
}

function readSheet(sheet: string, rules: Map<string, Map<string, string>>): void {
  const text = withoutComments(sheet);
  for (let at = 0; rules.size < MOST_RULES;) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    const close = text.indexOf('}', open);
    if (close < 0) return;
    const prelude = text
      .slice(at, open)
      .replace(/^[^@]*;/, '')
      .trim();
    if (prelude.startsWith('@')) {
      at = endOfBlock(text, open);
      continue;
    }
    const declarations = readDeclarations(text.slice(open + 1, close));
    if (declarations.size > 0 && prelude.length < LONGEST_RULE) {
      for (const selector of prelude.split(',')) addRule(rules, selector.trim(), declarations);
    }
    at = close + 1;
  }
}

function addRule(rules: Map<string, Map<string, string>>, selector: string, added: Declarations): void {
  if (!/^(?:[a-z][\w-]*)?(?:[.#][\w\u0080-\uffff-]+)?$/i.test(selector) || selector === '') return;
  const key = selector.replace(/^[a-z][\w-]*/i, (tag) => tag.toLowerCase());
  const rule = rules.get(key) ?? new Map<string, string>();
  for (const [name, value] of added) rule.set(name, value);
  rules.set(key, rule);
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

function readDeclarations(style: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of style.slice(0, LONGEST_RULE).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (KNOWN.has(name)) {
      found.set(
        name,
        declaration
          .slice(colon + 1)
          .replace(/!\s*important/i, '')
          .trim()
          .toLowerCase(),
      );
    }
  }
  return found;
}
