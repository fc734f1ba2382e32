/** Numbers that browsers write before list items (HTML standard 4.4.5, CSS Counter Styles 3). */
import { formatNumber } from '../parts/number-format.ts';
import { attributeOf, type Declarations, type Element } from './styles.ts';
import { wholeNumber } from './table.ts';

export interface OpenList {
  /** Number of the next item. */
  next: number;
  readonly step: 1 | -1;
  readonly style: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

interface Style {
  readonly format: string;
  readonly after: string;
}

const DOTTED = '.';
const STYLES: Readonly<Record<string, Style>> = {
  decimal: { format: 'decimal', after: DOTTED },
  'decimal-leading-zero': { format: 'decimalZero', after: DOTTED },
  'lower-alpha': { format: 'lowerLetter', after: DOTTED },
  'lower-latin': { format: 'lowerLetter', after: DOTTED },
  'upper-alpha': { format: 'upperLetter', after: DOTTED },
  'upper-latin': { format: 'upperLetter', after: DOTTED },
  'lower-roman': { format: 'lowerRoman', after: DOTTED },
  'upper-roman': { format: 'upperRoman', after: DOTTED },
  'cjk-ideographic': { format: 'chineseCountingThousand', after: '、' },
  'simp-chinese-informal': { format: 'chineseCountingThousand', after: '、' },
  'trad-chinese-informal': { format: 'chineseCountingThousand', after: '、' },
  'japanese-informal': { format: 'japaneseCounting', after: '、' },
  'cjk-decimal': { format: 'ideographDigital', after: '、' },
  'simp-chinese-formal': { format: 'chineseLegalSimplified', after: '、' },
  'trad-chinese-formal': { format: 'ideographLegalTraditional', after: '、' },
  'cjk-heavenly-stem': { format: 'ideographTraditional', after: '、' },
  'cjk-earthly-branch': { format: 'ideographZodiac', after: '、' },
};

/** The list that `element` (ol, ul, menu) begins. */
export function openList(element: Element, look: Declarations): OpenList {
  const isOrdered = element.tagName === 'ol';
  const reversed = isOrdered && attributeOf(element, 'reversed') !== undefined;
  const start = integer(attributeOf(element, 'start'));
  const items = element.childNodes.filter((child) => child.nodeName === 'li').length;
  return {
    next: start ?? (reversed ? items : 1),
    step: reversed ? -1 : 1,
    style: styleOf(element, look) ?? (isOrdered ? 'decimal' : 'disc'),
  };
}

/** Counts the item `element` and writes its number; empty where a mark or nothing shows. */
export function nextNumber(list: OpenList | undefined, element: Element, look: Declarations): string {
  if (!list) return '';
  const value = integer(attributeOf(element, 'value')) ?? list.next;
  list.next = value + list.step;
  const style = styleOf(element, look) ?? list.style;
  const [, , text] = /^(["'])(.*)\1$/.exec(style) ?? [];
  if (text !== undefined) return text.trim();
  const known = Object.hasOwn(STYLES, style) ? STYLES[style] : undefined;
  return known ? formatNumber(value, known.format) + known.after : '';
}

function styleOf(element: Element, look: Declarations): string | undefined {
  const stated = look.get('list-style-type');
  if (stated !== undefined && stated !== 'inherit') return stated;
  const words = look.get('list-style')?.split(/\s+/) ?? [];
  const word = words.find((one) => Object.hasOwn(STYLES, one) || /^(?:none|disc|circle|square)$/.test(one));
  const type = attributeOf(element, 'type') ?? '';
  return (
    word ?? (Object.hasOwn(TYPES, type) ? TYPES[type] : /^(?:disc|circle|square|none)$/i.exec(type)?.[0])
  );
}

function integer(value: string | undefined): number | undefined {
  const negative = /^\s*-\d/.test(value ?? '');
  const size = wholeNumber(negative ? value?.replace('-', '') : value);
  return size === undefined || size > 1e8 ? undefined : negative ? -size : size;
}
