/** Styles: what paragraphs, letters, columns and lists take over by name (ODF 1.3 part 3, 16). */
import { SKIP, type Attribute, type Rules } from '../xml/walk-xml.ts';
import { headingByName, type ParagraphStyle } from '../parts/paragraph.ts';
import type { RunDress } from '../parts/run-dress.ts';
import { collectListStyles, type ListStyles } from './list-styles.ts';
import { count, twips } from './values.ts';

interface Style {
  readonly name: string;
  readonly parent?: string;
  /** Outline level, from 1; 0 for none. */
  readonly outline?: number;
  readonly list?: string;
  centred?: boolean;
  hidden?: boolean;
  dress?: RunDress | 'plain';
  width?: number;
}

/** How letters show. */
export interface LetterStyle {
  readonly hidden?: boolean;
  readonly dress?: RunDress | 'plain';
}

export interface Styles {
  readonly paragraph: (name: string | undefined) => ParagraphStyle;
  /** The letters of a style of the family `paragraph` or `text`. */
  readonly letters: (family: 'paragraph' | 'text', name: string | undefined) => LetterStyle;
  /** Twips, where the file states them. */
  readonly columnWidth: (name: string | undefined) => number | undefined;
  readonly lists: ListStyles;
}

const LEVELS = 10;
const LONGEST_CHAIN = 50;

/** Collects styles: pass `common` to the walk of styles.xml and `automatic` to that of content.xml, then ask. */
export function collectStyles(): {
  readonly common: Rules;
  readonly automatic: Rules;
  readonly styles: Styles;
} {
  const byKey = new Map<string, Style>();
  const lists = collectListStyles();
  let style: Style = { name: '' };

  const open = (attribute: Attribute): void => {
    const name = attribute('style:name') ?? '';
    const [parent, list] = [attribute('style:parent-style-name'), attribute('style:list-style-name')];
    const level = attribute('style:default-outline-level');
    style = {
      name: attribute('style:display-name') ?? name,
      ...(parent !== undefined && { parent }),
      ...(list !== undefined && { list }),
      ...(level !== undefined && { outline: count(level, LEVELS) ?? 0 }),
    };
    byKey.set(`${attribute('style:family') ?? ''}:${name}`, style);
  };
  const inStyle: Rules = {
    'style:paragraph-properties': {
      open: (attribute) => {
        const align = attribute('fo:text-align');
        if (align !== undefined) style.centred = align === 'center';
      },
    },
    'style:text-properties': { open: (attribute) => letterProperties(style, attribute) },
    'style:table-column-properties': {
      open: (attribute) => {
        const width = twips(attribute('style:column-width'));
        if (width !== undefined) style.width = width;
      },
    },
  };
  const styleRules: Rules = { 'style:style': { open, inside: inStyle }, ...lists.rules };
  const content: Rules = { 'office:automatic-styles': { inside: styleRules } };

  /** The style and those it is based on, nearest first. */
  const chainOf = (family: string, name: string | undefined): Style[] => {
    const chain: Style[] = [];
    for (let next = name; next !== undefined && chain.length < LONGEST_CHAIN;) {
      const found = byKey.get(`${family}:${next}`);
      if (!found) break;
      chain.push(found);
      next = found.parent;
    }
    return chain;
  };
  const resolve = (name: string | undefined): ParagraphStyle => {
    const chain = chainOf('paragraph', name);
    const heading = chain.map(headingOf).find((found) => found !== undefined);
    const list = chain.find((one) => one.list !== undefined)?.list;
    return {
      ...(list !== undefined && list !== '' && { list }),
      ...(heading !== undefined && heading !== null && { heading }),
      centred: chain.find((one) => one.centred !== undefined)?.centred ?? false,
      hidden: chain.find((one) => one.hidden !== undefined)?.hidden ?? false,
    };
  };

  const resolved = new Map<string | undefined, ParagraphStyle>();
  const letterStyles = new Map<string, LetterStyle>();
  return {
    // Styles of the same names in the automatic part are those of headers and footers.
    common: {
      'office:styles': { inside: styleRules },
      'office:automatic-styles': SKIP,
      'office:master-styles': SKIP,
    },
    automatic: content,
    styles: {
      paragraph: (name) => {
        let found = resolved.get(name);
        if (!found) resolved.set(name, (found = resolve(name)));
        return found;
      },
      letters: (family, name) => {
        const key = `${family}:${name ?? ''}`;
        let found = letterStyles.get(key);
        if (!found) {
          const chain = chainOf(family, name);
          const [hiding, dressed] = [
            chain.find(({ hidden }) => hidden !== undefined),
            chain.find(({ dress }) => dress !== undefined),
          ];
          found = {
            ...(hiding?.hidden !== undefined && { hidden: hiding.hidden }),
            ...(dressed?.dress !== undefined && { dress: dressed.dress }),
          };
          letterStyles.set(key, found);
        }
        return found;
      },
      columnWidth: (name) => chainOf('table-column', name)[0]?.width,
      lists: lists.styles,
    },
  };
}

function letterProperties(style: Style, attribute: Attribute): void {
  const display = attribute('text:display');
  if (display !== undefined) style.hidden = display === 'none';
  const position = attribute('style:text-position');
  if (position !== undefined) style.dress = dressOf(position);
  const struck = attribute('style:text-line-through-style') ?? attribute('style:text-line-through-type');
  if (struck !== undefined && (struck !== 'none' || style.dress === undefined)) {
    style.dress = struck === 'none' ? 'plain' : 'struck';
  }
}

/** `super 58%`, `-33% 58%`: where letters stand and how large they are. */
function dressOf(position: string): RunDress | 'plain' {
  const [, where = ''] = /^\s*(super|sub|[+-]?\d+(?:\.\d+)?%)/.exec(position) ?? [];
  if (where === 'super') return 'raised';
  if (where === 'sub') return 'lowered';
  const height = Number.parseFloat(where);
  return height > 0 ? 'raised' : height < 0 ? 'lowered' : 'plain';
}

/** Level of a heading; null for a style that says it is body text, undefined where it says nothing. */
function headingOf({ name, outline }: Style): number | null | undefined {
  if (outline !== undefined) return outline === 0 ? null : outline;
  // Names without a display name write a space by its code.
  return headingByName(name.replaceAll('_20_', ' '));
}
