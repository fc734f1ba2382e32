/** What a page's styles and attributes say of how a text shows (CSS Color, Fonts, Visual Formatting). */
import { parseColour } from '../parts/colour.ts';
import type { Ground, TextLook } from '../parts/visibility.ts';
import { attributeOf, type Declarations, type Element } from './styles.ts';

/** Pixels to points. */
const POINT = 0.75;
/** Points of text of the usual size. */
export const USUAL_SIZE = 12;
/** Points beside the page beyond which nothing of a text shows. */
const FAR = 375;
/** What lies deeper than so many grounds is not looked at. */
const MOST_GROUNDS = 16;
/** Elements with attributes of their own for colours and sizes. */
const PAINTED = /^(?:body|font|table|tbody|thead|tfoot|tr|td|th)$/;
const NAMED_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 6.75,
  'x-small': 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};

/** What an element hands down of its look, from the look of what is around it; `root`: points of one rem, where stated. */
export function lookIn(
  element: Element,
  style: Declarations,
  outer: TextLook,
  root: number | undefined,
): TextLook {
  if (style.size === 0 && !PAINTED.test(element.tagName)) return outer;
  const isPage = element.tagName === 'body' || element.tagName === 'html';
  const size = sizeOf(element, style, outer.size ?? USUAL_SIZE, root);
  const colour = colourOf(element, style);
  const grounds = groundsOf(element, style);
  const look: { -readonly [Name in keyof TextLook]: TextLook[Name] } = { ...outer };
  if (size !== undefined) look.size = size;
  const painted = parseColour(colour ?? '');
  if (painted) look.colour = painted;
  else if (colour !== undefined) delete look.colour;
  if (grounds.length > 0) look.grounds = [...grounds, ...(outer.grounds ?? [])].slice(0, MOST_GROUNDS);
  // Pages hide their body until a script has run; a file that is read has no script to wait for.
  if (isPage) return look;
  const visibility = style.get('visibility');
  if (visibility !== undefined && visibility !== 'inherit') {
    look.hidden = visibility !== 'visible' && visibility !== 'initial';
  }
  const opacity = opacityOf(style);
  if (opacity !== undefined) look.opacity = opacity * (outer.opacity ?? 1);
  const scale = scaleOf(style);
  if (scale !== undefined) look.scale = scale * (outer.scale ?? 1);
  const room = roomOf(style, look.size ?? USUAL_SIZE, root);
  if (room !== undefined) look.room = Math.min(room, outer.room ?? room);
  if (isOutside(style, look.size ?? USUAL_SIZE, root)) look.outside = true;
  return look;
}

/** A length in points; undefined for one that needs a browser. `em`: points of the letters, `whole`: of 100 %. */
function lengthOf(
  text: string | undefined,
  em: number,
  root: number | undefined,
  whole?: number,
): number | undefined {
  const [, digits = '', unit = ''] = /^([-+]?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/.exec(text ?? '') ?? [];
  if (digits === '') return undefined;
  const value = Number(digits);
  if (value === 0) return 0;
  const units: Readonly<Record<string, number | undefined>> = {
    px: POINT,
    pt: 1,
    pc: 12,
    in: 72,
    cm: 72 / 2.54,
    mm: 72 / 25.4,
    em,
    rem: root,
    ex: em / 2,
    ch: em / 2,
    vw: 10,
    vh: 8,
    '%': whole === undefined ? undefined : whole / 100,
  };
  const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return size === undefined ? undefined : value * size;
}

function sizeOf(
  element: Element,
  style: Declarations,
  outer: number,
  root: number | undefined,
): number | undefined {
  const shorthand = /(?:^|\s)([-+.\w%]+)(?:\s*\/\s*[-+.\w%]+)?\s+[^\s/]/.exec(
    (style.get('font') ?? '').replace(
      /^(?:(?:normal|italic|oblique|bold|bolder|lighter|small-caps|[1-9]00)\s+)+/,
      '',
    ),
  )?.[1];
  for (const stated of [style.get('font-size'), shorthand]) {
    if (stated === undefined) continue;
    if (stated === 'smaller') return outer / 1.2;
    if (stated === 'larger') return outer * 1.2;
    const size = NAMED_SIZES[stated] ?? lengthOf(stated, outer, root, outer);
    if (size !== undefined) return size;
  }
  return element.tagName === 'font' && attributeOf(element, 'size') !== undefined ? USUAL_SIZE : undefined;
}

function colourOf(element: Element, style: Declarations): string | undefined {
  const stated = style.get('-webkit-text-fill-color') ?? style.get('color');
  if (stated !== undefined && /^(?:inherit|unset|currentcolor)$/.test(stated)) return undefined;
  if (stated !== undefined) return stated;
  if (element.tagName === 'font') return attributeOf(element, 'color');
  return element.tagName === 'body' ? attributeOf(element, 'text') : undefined;
}

/** Pictures, and colours that only a browser can tell. */
const UNKNOWN_GROUND = /(?:url|gradient|var|hwb|lab|lch|color|color-mix|light-dark)\(/;

/** What the element paints behind its text: a picture over a colour. */
function groundsOf(element: Element, style: Declarations): Ground[] {
  const shorthand = style.get('background') ?? '';
  const written = style.get('background-color') ?? attributeOf(element, 'bgcolor');
  const painted = [style.get('background-image'), shorthand, written].join(' ');
  const hasImage = UNKNOWN_GROUND.test(painted) || attributeOf(element, 'background') !== undefined;
  const words = shorthand.match(/(?:rgb|hsl)a?\([^)]*\)|[^\s,()]+/g) ?? [];
  const colour = [...(written === undefined ? [] : [written]), ...words].map(parseColour).find(Boolean);
  return [...(hasImage ? (['picture'] as const) : []), ...(colour ? [colour] : [])];
}

function opacityOf(style: Declarations): number | undefined {
  const stated = style.get('opacity') ?? /opacity\(([^)]*)\)/.exec(style.get('filter') ?? '')?.[1];
  // What the first Internet Explorers wrote: alpha(opacity=0).
  const old = /opacity\s*=\s*(\d+)/.exec(style.get('filter') ?? '')?.[1];
  const [, digits, percent] = /^\s*([\d.]+)\s*(%?)\s*$/.exec(stated ?? '') ?? [];
  if (digits !== undefined) return Number(digits) / (percent === '%' ? 100 : 1);
  return old === undefined ? undefined : Number(old) / 100;
}

function scaleOf(style: Declarations): number | undefined {
  const stated = [
    /scale(?:3d|x|y)?\(([^)]*)\)/.exec(style.get('transform') ?? '')?.[1],
    style.get('scale'),
    style.get('zoom'),
  ].flatMap((text) => text?.split(/[\s,]+/) ?? []);
  const numbers = stated.map(
    (text) => Math.abs(Number(text.replace('%', ''))) / (text.endsWith('%') ? 100 : 1),
  );
  const sound = numbers.filter((number) => !Number.isNaN(number));
  return sound.length > 0 ? Math.min(...sound) : undefined;
}

/** Where the element cuts its text off: a box without height or width that hides the rest. */
function roomOf(style: Declarations, em: number, root: number | undefined): number | undefined {
  const cuts = (['overflow', 'overflow-x', 'overflow-y'] as const).some((name) =>
    /hidden|clip/.test(style.get(name) ?? ''),
  );
  if (!cuts) return undefined;
  const sizes = (['height', 'max-height', 'width', 'max-width'] as const).map((name) =>
    lengthOf(style.get(name), em, root),
  );
  const stated = sizes.filter((size) => size !== undefined);
  return stated.length > 0 ? Math.min(...stated) : undefined;
}

function isOutside(style: Declarations, em: number, root: number | undefined): boolean {
  const isPlaced = /^(?:absolute|fixed|relative)$/.test(style.get('position') ?? '');
  const margins = (style.get('margin') ?? '').split(/\s+/);
  const shifts = [
    ...(isPlaced ? (['left', 'right', 'top', 'bottom'] as const).map((name) => style.get(name)) : []),
    style.get('margin-left') ?? margins[3] ?? margins[1] ?? margins[0],
    style.get('margin-top') ?? margins[0],
    style.get('text-indent'),
    ...(/translate(?:3d|x|y)?\(([^)]*)\)/.exec(style.get('transform') ?? '')?.[1]?.split(/[\s,]+/) ?? []),
  ].flatMap((shift) => lengthOf(shift, em, root) ?? []);
  if (shifts.some((shift) => shift <= -FAR)) return true;
  if (
    isPlaced &&
    (['left', 'top'] as const).some((name) => (lengthOf(style.get(name), em, root) ?? 0) >= 10 * FAR)
  )
    return true;
  return isClipped(style, em, root);
}

/** `clip: rect(…)` of an element out of the flow, `clip-path: inset(…)`, `circle(0)`. */
function isClipped(style: Declarations, em: number, root: number | undefined): boolean {
  const edges = /^rect\(([^)]*)\)/
    .exec(style.get('clip') ?? '')?.[1]
    ?.trim()
    .split(/[\s,]+/);
  if (edges && /^(?:absolute|fixed)$/.test(style.get('position') ?? '')) {
    const [top, right, bottom, left] = edges.map((edge) => lengthOf(edge, em, root));
    const isThin = (from: number | undefined, to: number | undefined): boolean =>
      from !== undefined && to !== undefined && to - from < 2;
    if (isThin(top, bottom) || isThin(left, right)) return true;
  }
  const [, shape, inner = ''] = /^(inset|circle|ellipse)\(([^)]*)\)/.exec(style.get('clip-path') ?? '') ?? [];
  if (shape === 'inset') {
    const [top = '0', right = top, bottom = top, left = right] = inner
      .replace(/\s*round.*$/, '')
      .trim()
      .split(/\s+/);
    const share = (one: string, other: string): number =>
      [one, other].reduce((sum, edge) => sum + (edge.endsWith('%') ? Number.parseFloat(edge) : 0), 0);
    return share(top, bottom) >= 100 || share(left, right) >= 100;
  }
  return shape !== undefined && lengthOf(inner.trim().split(/\s+/)[0], em, root, 100) === 0;
}
