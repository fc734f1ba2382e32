/** What an element hands down to what stands in it: how its text shows, and what it is part of. */
import type { TextLooks } from '../parts/flow.ts';
import type { RunDress } from '../parts/run-dress.ts';
import { isSeen, type TextLook } from '../parts/visibility.ts';
import { looksIn } from './besides.ts';
import { openList, type OpenList } from './lists.ts';
import { lookIn, USUAL_SIZE } from './look.ts';
import { attributeOf, type Declarations, type Element, type Node, type StyleSheet } from './styles.ts';
import { isFrame } from './visibility.ts';

export interface Context {
  readonly heading: number | undefined;
  readonly centred: boolean;
  readonly preserve: boolean;
  readonly look: TextLook;
  /** Whether text of this look can be seen. */
  readonly isSeen: boolean;
  /** In a link, or in what the page marks as its frame. */
  readonly framed: boolean;
  /** Boxes around it, outermost first. */
  readonly boxes: readonly number[];
  /** In the number that Word wrote before a list paragraph. */
  readonly marker: boolean;
  /** Symbol font, whose letters are signs. */
  readonly font: string;
  readonly dress: RunDress | undefined;
  readonly list: OpenList | undefined;
  readonly looks: readonly TextLooks[];
}

/** What holds where no element says anything. */
export const OUTERMOST: Context = {
  heading: undefined,
  centred: false,
  preserve: false,
  look: { size: USUAL_SIZE },
  isSeen: true,
  framed: false,
  boxes: [],
  marker: false,
  font: '',
  dress: undefined,
  list: undefined,
  looks: [],
};

/** What is stated for the page as a whole; its size is that of one rem (CSS Values 4, 6.1.1). */
export function lookOfPage(styles: StyleSheet, roots: readonly Node[]): TextLook {
  const outermost = roots[0]?.parentNode;
  if (!outermost || !('tagName' in outermost)) return {};
  return lookIn(outermost, styles.of(outermost), {}, USUAL_SIZE);
}

const PRESERVING = /^(?:pre|listing|plaintext|xmp|textarea)$/;

/** What holds in `element`, which stands where `outer` holds and is told to look like `look`; `rem` is the size of the page. */
export function contextIn(
  element: Element,
  look: Declarations,
  outer: Context,
  rem: number | undefined,
): Context {
  const tag = element.tagName;
  const isCell = tag === 'td' || tag === 'th';
  const { font, framed, boxes } = outer;
  const base: Context = isCell ? { ...OUTERMOST, font, framed, boxes } : outer;
  const shown = lookIn(element, look, outer.look, rem);
  return {
    heading: headingOf(element, look) ?? base.heading,
    centred: alignment(element, look) ?? base.centred,
    preserve: preserves(look.get('white-space')) ?? (PRESERVING.test(tag) || base.preserve),
    look: shown,
    isSeen: isSeen(shown),
    framed: base.framed || isFrame(element) || isLink(element),
    boxes: base.boxes,
    marker: base.marker || look.get('mso-list') === 'ignore',
    font: fontOf(element, look) ?? base.font,
    dress: dressOf(element, look) ?? base.dress,
    looks: looksIn(element, look, base.looks),
    list: /^(?:ol|ul|menu|dir)$/.test(tag) ? openList(element, look) : base.list,
  };
}

const HEADING = /^h([1-6])$/;

function headingOf(element: Element, look: Declarations): number | undefined {
  const outline = /^[1-9]$/.exec(look.get('mso-outline-level') ?? '')?.[0];
  if (outline !== undefined) return Number(outline);
  if (/\bMsoTitle\b/.test(attributeOf(element, 'class') ?? '')) return 0;
  const level = HEADING.exec(element.tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

function alignment(element: Element, look: Declarations): boolean | undefined {
  const stated = look.get('text-align') ?? attributeOf(element, 'align')?.toLowerCase();
  if (stated !== undefined) return stated === 'center';
  return element.tagName === 'center' ? true : undefined;
}

function preserves(whiteSpace: string | undefined): boolean | undefined {
  if (whiteSpace === undefined || whiteSpace === 'inherit') return undefined;
  return /^(?:pre|break-spaces)/.test(whiteSpace);
}

function isLink(element: Element): boolean {
  return element.tagName === 'a' && attributeOf(element, 'href') !== undefined;
}

const SYMBOL_FONT = /^["']?(wingdings(?: [23])?|webdings)["']?\s*(?:,|$)/i;

function fontOf(element: Element, look: Declarations): string | undefined {
  const stated =
    look.get('font-family') ?? (element.tagName === 'font' ? attributeOf(element, 'face') : undefined);
  return stated === undefined ? undefined : (SYMBOL_FONT.exec(stated)?.[1]?.toLowerCase() ?? '');
}

const DRESSES: Readonly<Record<string, RunDress>> = {
  sup: 'raised',
  sub: 'lowered',
  s: 'struck',
  strike: 'struck',
};

function dressOf(element: Element, look: Declarations): RunDress | undefined {
  if (/line-through/.test(look.get('text-decoration') ?? look.get('text-decoration-line') ?? ''))
    return 'struck';
  const align = look.get('vertical-align');
  if (align === 'super') return 'raised';
  if (align === 'sub') return 'lowered';
  return Object.hasOwn(DRESSES, element.tagName) ? DRESSES[element.tagName] : undefined;
}
