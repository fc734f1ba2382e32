/** Styles: what paragraphs, letters, columns and lists take over by name (ODF 1.3 part 3, 16). */
import { SKIP, type Attribute, type Rules } from '../xml/walk-xml.ts';
import { parseColour } from '../parts/colour.ts';
import { headingByName, type ParagraphStyle } from '../parts/paragraph.ts';
import type { RunDress } from '../parts/run-dress.ts';
import { isOffPage, type Ground, type OwnLook } from '../parts/visibility.ts';
import { collectListStyles, type ListStyles } from './list-styles.ts';
import { count, percent, signedTwips, twips } from './attribute-values.ts';

/** What a paragraph, a cell or a shape says of the place of its text. */
export interface Placing {
  ground?: Ground | undefined;
  /** Points of height that it is cut off at. */
  room?: number;
  outside?: boolean;
}

interface Style {
  readonly name: string;
  readonly parent?: string;
  /** Outline level, from 1; 0 for none. */
  readonly outline?: number;
  readonly list?: string;
  centred?: boolean;
  readonly look: OpenLook;
  readonly placing: Placing;
  dress?: RunDress | 'plain';
  bold?: boolean;
  underlined?: boolean;
  width?: number;
}

type OpenLook = { -readonly [K in keyof OwnLook]: OwnLook[K] };

/** How letters show. */
export interface LetterStyle {
  readonly look: OwnLook;
  readonly dress?: RunDress | 'plain';
  readonly bold?: boolean;
  readonly underlined?: boolean;
}

export interface Styles {
  readonly paragraph: (name: string | undefined) => ParagraphStyle;
  /** The letters of a style of the family `paragraph` or `text`. */
  readonly letters: (family: 'paragraph' | 'text', name: string | undefined) => LetterStyle;
  readonly placing: (paragraph: string | undefined) => Placing;
  readonly cell: (cell: string | undefined, row: string | undefined) => Placing;
  readonly shape: (name: string | undefined) => Placing;
  /** Twips, where the file states them. */
  readonly columnWidth: (name: string | undefined) => number | undefined;
  readonly lists: ListStyles;
}

const LEVELS = 10;
const LONGEST_CHAIN = 50;

/** The styles of a file by their family and name. */
type StylesByKey = Map<string, Style>;

function keyOf(family: string, name: string | undefined): string {
  return `${family}:${name ?? ''}`;
}

/** Collects styles: pass `common` to the walk of styles.xml and `automatic` to that of content.xml, then ask. */
export function collectStyles(): {
  readonly common: Rules;
  readonly automatic: Rules;
  readonly styles: Styles;
} {
  const byKey: StylesByKey = new Map();
  const lists = collectListStyles();
  const styleRules: Rules = { ...stylesInto(byKey), ...lists.rules };
  return {
    // Styles of the same names in the automatic part are those of headers and footers.
    common: {
      'office:styles': { inside: styleRules },
      'office:automatic-styles': SKIP,
      'office:master-styles': SKIP,
    },
    automatic: { 'office:automatic-styles': { inside: styleRules } },
    styles: { ...resolved(byKey), lists: lists.styles },
  };
}

/** Rules that put every style, as the file states it, into `byKey`. */
function stylesInto(byKey: StylesByKey): Rules {
  let style: Style = { name: '', look: {}, placing: {} };
  const open = (attribute: Attribute): void => {
    const name = attribute('style:name') ?? '';
    const [parent, list] = [attribute('style:parent-style-name'), attribute('style:list-style-name')];
    const level = attribute('style:default-outline-level');
    style = {
      name: attribute('style:display-name') ?? name,
      look: {},
      placing: {},
      ...(parent !== undefined && { parent }),
      ...(list !== undefined && { list }),
      ...(level !== undefined && { outline: count(level, LEVELS) ?? 0 }),
    };
    byKey.set(keyOf(attribute('style:family') ?? '', name), style);
  };
  const inside: Rules = {
    'style:paragraph-properties': {
      open: (attribute) => {
        const align = attribute('fo:text-align');
        if (align !== undefined) style.centred = align === 'center';
        paragraphPlacing(style.placing, attribute);
      },
    },
    'style:text-properties': { open: (attribute) => letterProperties(style, attribute) },
    'style:table-cell-properties': { open: (attribute) => paint(style.placing, attribute) },
    'style:table-row-properties': {
      open: (attribute) => {
        const height = twips(attribute('style:row-height'));
        if (height !== undefined) style.placing.room = height / 20;
      },
    },
    'style:graphic-properties': { open: (attribute) => fill(style.placing, attribute) },
    'style:table-column-properties': {
      open: (attribute) => {
        const width = twips(attribute('style:column-width'));
        if (width !== undefined) style.width = width;
      },
    },
  };
  return { 'style:style': { open, inside } };
}

/** What the styles come to with all that they are based on. */
function resolved(byKey: StylesByKey): Omit<Styles, 'lists'> {
  const placing = oncePerStyle(byKey, placingOf);
  const letters = oncePerStyle(byKey, lettersOf);
  const paragraph = oncePerStyle(byKey, paragraphOf);
  return {
    paragraph: (name) => paragraph('paragraph', name),
    letters,
    placing: (name) => placing('paragraph', name),
    cell: (name, row) => ({ ...placing('table-row', row), ...placing('table-cell', name) }),
    shape: (name) => placing('graphic', name),
    columnWidth: (name) => chainOf(byKey, 'table-column', name)[0]?.width,
  };
}

/** Works out `resolve` of a style and those that it is based on, nearest first, when it is first asked for. */
function oncePerStyle<T>(byKey: StylesByKey, resolve: (chain: readonly Style[]) => T) {
  const found = new Map<string, T>();
  return (family: string, name: string | undefined): T => {
    const key = keyOf(family, name);
    let one = found.get(key);
    if (one === undefined) found.set(key, (one = resolve(chainOf(byKey, family, name))));
    return one;
  };
}

function chainOf(byKey: StylesByKey, family: string, name: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let next = name; next !== undefined && chain.length < LONGEST_CHAIN;) {
    const found = byKey.get(keyOf(family, next));
    if (!found) break;
    chain.push(found);
    next = found.parent;
  }
  return chain;
}

function paragraphOf(chain: readonly Style[]): ParagraphStyle {
  const heading = chain.map(headingOf).find((found) => found !== undefined);
  const list = chain.find((one) => one.list !== undefined)?.list;
  return {
    ...(list !== undefined && list !== '' && { list }),
    ...(typeof heading === 'number' && { heading }),
    centred: chain.find((one) => one.centred !== undefined)?.centred ?? false,
    hidden: chain.find(({ look }) => look.hidden !== undefined)?.look.hidden ?? false,
  };
}

function placingOf(chain: readonly Style[]): Placing {
  return Object.assign({}, ...chain.map(({ placing }) => placing).reverse()) as Placing;
}

function lettersOf(chain: readonly Style[]): LetterStyle {
  const dress = chain.find((one) => one.dress !== undefined)?.dress;
  const bold = chain.find((one) => one.bold !== undefined)?.bold;
  const underlined = chain.find((one) => one.underlined !== undefined)?.underlined;
  return {
    look: Object.assign({}, ...chain.map(({ look }) => look).reverse()) as OwnLook,
    ...(dress !== undefined && { dress }),
    ...(bold !== undefined && { bold }),
    ...(underlined !== undefined && { underlined }),
  };
}

/** What is painted behind: `transparent` for nothing. */
function paint(placing: { ground?: Ground | undefined }, attribute: Attribute): void {
  const ground = parseColour(attribute('fo:background-color') ?? 'auto');
  if (ground) placing.ground = ground;
}

function fill(placing: Placing, attribute: Attribute): void {
  const kind = attribute('draw:fill');
  // Also where the style that it is made from paints something.
  if (kind === 'none') placing.ground = undefined;
  paint(placing, attribute);
  const colour = parseColour(attribute('draw:fill-color') ?? 'auto');
  if (kind === 'solid' && colour) placing.ground = colour;
  // Of a picture nobody here knows the colours.
  else if (kind === 'gradient' || kind === 'bitmap' || kind === 'hatch') placing.ground = 'picture';
}

function paragraphPlacing(placing: Placing, attribute: Attribute): void {
  paint(placing, attribute);
  // A height that is no least one.
  const height = twips(attribute('fo:line-height'));
  if (height !== undefined) placing.room = height / 20;
  const indents = [attribute('fo:margin-left'), attribute('fo:text-indent')].map(signedTwips);
  if (isOffPage(indents.reduce((sum, indent) => sum + indent, 0))) placing.outside = true;
}

function letterLook(look: OpenLook, attribute: Attribute): void {
  const display = attribute('text:display');
  if (display !== undefined) look.hidden = display === 'none';
  const colour = parseColour(attribute('fo:color') ?? 'auto');
  if (attribute('style:use-window-font-color') === 'true') look.colour = 'automatic';
  else if (colour) look.colour = colour;
  const size = twips(attribute('fo:font-size'));
  if (size !== undefined) look.size = size / 20;
  const scale = percent(attribute('style:text-scale'));
  if (scale !== undefined) look.scale = scale;
  // LibreOffice writes loext:opacity="0%" of every text in the colour of the window: it says nothing.
  paint(look, attribute);
}

function letterProperties(style: Style, attribute: Attribute): void {
  letterLook(style.look, attribute);
  // Chinese letters have a weight of their own.
  const weight = attribute('style:font-weight-asian') ?? attribute('fo:font-weight');
  if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
  const line = attribute('style:text-underline-style');
  if (line !== undefined) style.underlined = line !== 'none';
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
