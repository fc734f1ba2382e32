/**
 * One pass over the XML of a package part, driven by tables of rules: which element means what, and where.
 *
 * Names are compared by namespace, never by prefix: files exist that write `ns0:p` or `<p xmlns=…>`, and strict
 * OOXML (ISO/IEC 29500-1) has namespaces of its own. Elements without a rule are transparent: what they hold is
 * read as if they were not there, which is right for content controls, smart tags, hyperlinks and insertions.
 */
import { scanXml, type StartTag } from './scan-xml.ts';

/** Local name for WordprocessingML; a prefix of `PREFIXES` and local name for the other namespaces known here. */
export type Attribute = (name: string) => string | undefined;

export interface Rule {
  /**
   * Called at the start tag; answer `skip` to ignore the element and everything in it, `pass` to do so without a look
   * at whether that is XML at all, `anew` to have it read whatever is known of it.
   */
  readonly open?: (attribute: Attribute) => 'skip' | 'pass' | 'anew' | void;
  readonly close?: () => void;
  /**
   * Called before `close` where what the element holds comes to the same wherever it is written the same: gives what
   * does that again. Office files write the same few properties a thousand times.
   */
  readonly again?: () => () => void;
  /** Called for text of the element and of those without a rule in it. */
  readonly text?: (text: string) => void;
  /** Rules that hold inside the element; those around it where absent. */
  readonly inside?: Rules;
}

export type Rules = Readonly<Record<string, Rule>>;

/** The rule for an element to ignore with everything in it. */
export const SKIP: Rule = { open: () => 'skip' };
/** The same for an element of which nobody needs to know whether it is sound. */
export const PASS: Rule = { open: () => 'pass' };

const WORD = '';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', WORD],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', WORD],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp:'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp:'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps:'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg:'],
  // Word 2003 named nearly everything as it is named today.
  ['http://schemas.microsoft.com/office/word/2003/wordml', WORD],
  ['http://schemas.microsoft.com/office/word/2003/auxHint', 'wx:'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml:'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office:'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style:'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text:'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table:'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw:'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo:'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg:'],
  ['http://www.w3.org/1999/xlink', 'xlink:'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:'],
]);

/** A rule in use, all of one shape, which engines are quick with. */
interface UsedRule {
  readonly open: Rule['open'];
  readonly close: Rule['close'];
  readonly again: Rule['again'];
  readonly text: Rule['text'];
  readonly inside: Rule['inside'];
  /** What does again what elements of the rule did. */
  readonly known: KnownInsides;
}

/** What does something again, by what stood in the element that did it first. */
interface KnownInsides {
  readonly find: (source: string) => (() => void) | undefined;
  readonly add: (source: string, does: () => void) => void;
}

/** Which name stands for what while a set of namespace declarations holds. */
interface Scope {
  readonly bindings: ReadonlyMap<string, string>;
  /** For each table of rules in use the rule of an element by the name the file gives it. */
  readonly tables: Map<Rules, Map<string, UsedRule | null>>;
  readonly attributes: Map<string, readonly string[]>;
}

/** Different insides that are remembered of the elements of one rule. */
const MOST_KNOWN = 1000;

function knownInsides(): KnownInsides {
  const all = new Map<string, () => void>();
  // Most elements hold what the one before them held, which is told without a look at all that is known.
  let last: string | undefined;
  let again: (() => void) | undefined;
  return {
    find: (source) => {
      if (source !== last) [last, again] = [source, all.get(source)];
      return again;
    },
    add: (source, does) => {
      if (all.size >= MOST_KNOWN) all.clear();
      all.set(source, does);
      last = undefined;
    },
  };
}

function newScope(bindings: ReadonlyMap<string, string>): Scope {
  return { bindings, tables: new Map(), attributes: new Map() };
}

function tableOf(scope: Scope, rules: Rules): Map<string, UsedRule | null> {
  let table = scope.tables.get(rules);
  if (!table) scope.tables.set(rules, (table = new Map()));
  return table;
}

/** The rule for the element that the file calls `name`; null where there is none. */
function findRule(scope: Scope, rules: Rules, name: string): UsedRule | null {
  const colon = name.indexOf(':');
  const prefix = PREFIXES.get(scope.bindings.get(colon < 0 ? '' : name.slice(0, colon)) ?? '');
  const rule = prefix === undefined ? undefined : rules[prefix + name.slice(colon + 1)];
  if (!rule) return null;
  const { open, close, again, text, inside } = rule;
  return { open, close, again, text, inside, known: knownInsides() };
}

/** How an attribute may be written in this scope. Some writers leave the prefix of Word's attributes out. */
function attributeNames(scope: Scope, name: string): readonly string[] {
  let known = scope.attributes.get(name);
  if (known === undefined) {
    const colon = name.indexOf(':') + 1;
    const prefixes = [...scope.bindings].filter(([, uri]) => PREFIXES.get(uri) === name.slice(0, colon));
    known = [...prefixes.map(([prefix]) => `${prefix}:${name.slice(colon)}`), name];
    scope.attributes.set(name, known);
  }
  return known;
}

function bind(
  outer: ReadonlyMap<string, string>,
  attributes: StartTag['attributes'],
): ReadonlyMap<string, string> {
  const bindings = new Map(outer);
  for (const [name, uri] of attributes) {
    if (name === 'xmlns') bindings.set('', uri);
    else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), uri);
  }
  return bindings;
}

/** Is `source` all that an element of this name holds, whatever stands around it? */
function isWhole(source: string, name: string): boolean {
  return !source.includes(`<${name}`) && !/<[!?]/.test(source);
}

/** Walks `xml` with `rules`. Throws XmlError; what the rules throw passes through. */
export function walkXml(xml: string, rules: Rules): void {
  let scope = newScope(new Map());
  let here = rules;
  let table = tableOf(scope, here);
  let textRule: UsedRule | null = null;
  let skipping = 0;
  let attributes: StartTag['attributes'] = new Map();
  const attribute: Attribute = (name) => {
    for (const written of attributeNames(scope, name)) {
      const value = attributes.get(written);
      if (value !== undefined) return value;
    }
    return undefined;
  };

  // Open elements by their rules; what held outside of those that changed it.
  const opened: (UsedRule | null)[] = [];
  const textRules: (UsedRule | null)[] = [];
  const outside: Rules[] = [];
  const outerScopes: { readonly depth: number; readonly scope: Scope }[] = [];
  /** Elements that are read for the first time as they are written. */
  const learning: { readonly depth: number; readonly source: string }[] = [];
  let name = '';

  const open = (tag: StartTag): boolean => {
    if (skipping > 0) {
      skipping++;
      return false;
    }
    ({ attributes } = tag);
    if (tag.declares) {
      outerScopes.push({ depth: opened.length, scope });
      scope = newScope(bind(scope.bindings, attributes));
      table = tableOf(scope, here);
    }
    let rule = table.get(tag.name);
    if (rule === undefined) table.set(tag.name, (rule = findRule(scope, here, tag.name)));
    opened.push(rule);
    textRules.push(textRule);
    if (rule === null) return false;
    textRule = rule;
    if (rule.inside) {
      outside.push(here);
      here = rule.inside;
      table = tableOf(scope, here);
    }
    const answer = rule.open?.(attribute);
    if (answer === 'skip' || answer === 'pass') skipping = 1;
    ({ name } = tag);
    return answer === 'pass' || (rule.again !== undefined && answer === undefined);
  };
  const inside = (source: string): boolean => {
    if (skipping > 0) return true;
    const again = opened.at(-1)?.known.find(source);
    again?.();
    if (!again && isWhole(source, name)) learning.push({ depth: opened.length, source });
    return again !== undefined;
  };
  const learn = (rule: UsedRule | null | undefined): void => {
    const { source } = learning.pop() ?? {};
    if (rule?.again && source !== undefined) rule.known.add(source, rule.again());
  };
  const close = (): void => {
    if (skipping > 1) {
      skipping--;
      return;
    }
    const isLearnt = learning.at(-1)?.depth === opened.length;
    const rule = opened.pop();
    if (isLearnt) learn(rule);
    textRule = textRules.pop() ?? null;
    if (rule?.inside) {
      here = outside.pop() ?? rules;
      table = tableOf(scope, here);
    }
    const outer = outerScopes.at(-1);
    if (outer?.depth === opened.length) {
      outerScopes.pop();
      ({ scope } = outer);
      table = tableOf(scope, here);
    }
    if (skipping === 1) skipping = 0;
    else rule?.close?.();
  };
  const text = (value: string): void => {
    if (skipping === 0) textRule?.text?.(value);
  };
  scanXml(xml, { open, inside, close, text });
}
