/** What a file is made of, as far as damage to it goes: elements, words, lines, records, by their place in the bytes. */
import type { Range } from './edits.fixture.ts';

/** One thing that can be lost, doubled or exchanged for another of its kind. */
export interface Unit {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

const TAG = /<(\/?)([\w:!?-]+)([^<>]*?)(\/?)>/g;
const ATTRIBUTE = /[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Elements of HTML that have no end. */
const EMPTY = /^(?:br|hr|img|meta|link|input|col|area|base|!.*|\?.*)$/i;

/** Elements, tags, attributes and texts of XML and HTML; ends that were left out end with their parent. */
export function markupUnits(text: string): Unit[] {
  const units: Unit[] = [];
  const open: { readonly name: string; readonly from: number }[] = [];
  let textFrom = 0;
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: rest = '', 4: closed } of text.matchAll(TAG)) {
    const to = index + tag.length;
    if (text.slice(textFrom, index).trim() !== '') units.push({ kind: 'text', from: textFrom, to: index });
    textFrom = to;
    if (slash) {
      units.push({ kind: 'end tag', from: index, to });
      const opened = open.findLastIndex((one) => one.name === name);
      const [element] = opened < 0 ? [] : open.splice(opened);
      if (element) units.push({ kind: name, from: element.from, to });
      continue;
    }
    const inner = index + 1 + name.length;
    for (const { index: at, 0: attribute } of rest.matchAll(ATTRIBUTE)) {
      const kind = `@${attribute.split('=')[0] ?? ''}`;
      units.push({ kind, from: inner + at, to: inner + at + attribute.length });
    }
    if (closed || EMPTY.test(name)) units.push({ kind: name, from: index, to });
    else {
      units.push({ kind: 'start tag', from: index, to });
      open.push({ name, from: index });
    }
  }
  return units;
}

const RTF_TOKEN = /\\'[\da-f]{2}|\\([a-z]+)(-?\d+)? ?|\\[^a-z]|[{}]|[^\\{}]+/gi;

/** Groups, control words and texts of RTF. */
export function rtfUnits(text: string): Unit[] {
  const units: Unit[] = [];
  const open: { readonly from: number; kind: string }[] = [];
  for (const { index, 0: token, 1: word } of text.matchAll(RTF_TOKEN)) {
    const to = index + token.length;
    const group = open.at(-1);
    if (token === '{') open.push({ from: index, kind: '' });
    else if (token === '}') {
      units.push({ kind: '}', from: index, to });
      open.pop();
      if (group) units.push({ kind: `{${group.kind}`, from: group.from, to });
    } else if (word !== undefined) {
      if (group?.kind === '') group.kind = word;
      units.push({ kind: `\\${word}`, from: index, to });
    } else if (!token.startsWith('\\')) units.push({ kind: 'text', from: index, to });
  }
  return units;
}

/** Every match of `pattern`. */
export function matches(text: string, kind: string, pattern: RegExp): Unit[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    kind,
    from: index,
    to: index + found.length,
  })).filter(({ from, to }) => to > from);
}

/** Lines with their ends, and what stands in them between tabs, bars and spaces. */
export function lineUnits(text: string): Unit[] {
  return [
    ...matches(text, 'line', /[^\n]*\n/g),
    ...matches(text, 'field', /[^\s|]+[\t |]*/g),
    ...matches(text, 'gap', /[\t |]+|\r?\n/g),
  ];
}

/** Lines with their ends, the fields between commas, quotation marks and commas. */
export function csvUnits(text: string): Unit[] {
  return [
    ...matches(text, 'line', /[^\n]*\n/g),
    ...matches(text, 'field', /"[^"]*",?|[^",\n]+,?/g),
    ...matches(text, 'comma', /,/g),
    ...matches(text, 'quote', /"/g),
    ...matches(text, 'end of line', /\r?\n/g),
  ];
}

/** Members of objects, words and numbers, and the signs between them. */
export function jsonUnits(text: string): Unit[] {
  return [
    ...matches(text, 'member', /"[^"]*":(?:"[^"]*"|[\w.-]+),?/g),
    ...matches(text, 'word', /"(?:\\.|[^"\\])*"/g),
    ...matches(text, 'number', /(?<=[:,[])[\w.-]+(?=[,}\]])/g),
    ...matches(text, 'sign', /[{}[\],:]/g),
  ];
}

/** Pieces of equal size from `from` on. */
export function pieces(kind: string, size: number, [from, to]: Range): Unit[] {
  return Array.from({ length: Math.max(Math.floor((to - from) / size), 0) }, (_, index) => ({
    kind,
    from: from + index * size,
    to: from + (index + 1) * size,
  }));
}
