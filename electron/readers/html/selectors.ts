/**
 * Selectors of a style sheet (Selectors 4): types, classes, ids and attributes, inside one another by a blank or `>`.
 * Pseudo-classes and siblings need a browser; a rule with one of them is left out.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export interface Selector {
  /** What the innermost element must be. */
  readonly subject: Compound;
  /** What stands around it, innermost first. */
  readonly around: readonly { readonly compound: Compound; readonly isParent: boolean }[];
  /** Ids, classes and attributes, types (Selectors 4, 17), as one number. */
  readonly weight: number;
}

interface Compound {
  /** In small letters; undefined for any. */
  readonly tag: string | undefined;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined }[];
}

const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+|\[[\w-]+(?:=["']?[^"'\]]*["']?)?\])*)$/i;
const PARTS = /([.#])([\w\u0080-\uffff-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g;
const LONGEST = 300;
const DEEPEST = 8;

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The element around `element`. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? parent : null;
}

export function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/, 20).filter((name) => name !== '');
}

/** Reads one selector; null for one that needs a browser. */
export function parseSelector(text: string): Selector | null {
  if (text.length > LONGEST) return null;
  const words = text
    .trim()
    .replace(/\s*>\s*/g, ' > ')
    .split(/\s+/);
  const compounds: { compound: Compound; isParent: boolean }[] = [];
  let isParent = false;
  for (const word of words) {
    if (word === '>') {
      if (isParent || compounds.length === 0) return null;
      isParent = true;
      continue;
    }
    const compound = parseCompound(word);
    if (!compound) return null;
    compounds.unshift({ compound, isParent });
    isParent = false;
  }
  const [subject, ...rest] = compounds;
  if (!subject || isParent || compounds.length > DEEPEST) return null;
  // `a > b`: the sign stands before b and tells of a.
  const around = rest.map(({ compound }, index) => ({
    compound,
    isParent: compounds[index]?.isParent ?? false,
  }));
  const weight = compounds.reduce((sum, { compound }) => sum + weightOf(compound), 0);
  return { subject: subject.compound, around, weight };
}

function parseCompound(word: string): Compound | null {
  const [, type, rest = ''] = COMPOUND.exec(word) ?? [];
  if (word === '' || (type === undefined && rest === '')) return null;
  const [ids, classes]: [string[], string[]] = [[], []];
  const attributes: { name: string; value: string | undefined }[] = [];
  for (const [, sign, name = '', attribute, value] of rest.matchAll(PARTS)) {
    if (attribute !== undefined) attributes.push({ name: attribute.toLowerCase(), value });
    else (sign === '#' ? ids : classes).push(name);
  }
  return { tag: type === '*' ? undefined : type?.toLowerCase(), ids, classes, attributes };
}

function weightOf({ tag, ids, classes, attributes }: Compound): number {
  return ids.length * 10_000 + (classes.length + attributes.length) * 100 + (tag === undefined ? 0 : 1);
}

/** What an element must have for the selector to be worth trying: its rarest part. */
export function keyOf({ subject: { ids, classes, tag } }: Selector): string {
  const [id] = ids;
  if (id !== undefined) return `#${id}`;
  const [name] = classes;
  return name !== undefined ? `.${name}` : (tag ?? '*');
}

export function keysOf(element: Element): string[] {
  const id = attributeOf(element, 'id');
  return ['*', element.tagName, ...classesOf(element).map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
}

export function matches(selector: Selector, element: Element): boolean {
  return isOf(selector.subject, element) && isWithin(selector, element);
}

function isWithin({ around }: Selector, element: Element): boolean {
  let inner = element;
  for (const { compound, isParent } of around) {
    let outer = parentOf(inner);
    while (outer && !isParent && !isOf(compound, outer)) outer = parentOf(outer);
    if (!outer || !isOf(compound, outer)) return false;
    inner = outer;
  }
  return true;
}

function isOf({ tag, ids, classes, attributes }: Compound, element: Element): boolean {
  if (tag !== undefined && tag !== element.tagName) return false;
  if (ids.some((id) => attributeOf(element, 'id') !== id)) return false;
  if (classes.length > 0) {
    const own = classesOf(element);
    if (!classes.every((name) => own.includes(name))) return false;
  }
  return attributes.every(({ name, value }) => {
    const own = attributeOf(element, name);
    return own !== undefined && (value === undefined || own === value);
  });
}
