/** Styles: what a paragraph or run takes over from the style it names (ECMA-376 part 1, 17.7). */
import { BODY_LEVEL, headingByName, type ParagraphStyle } from '../parts/paragraph.ts';
import { isOn, wholeNumber } from './values.ts';
import { SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';

export interface Styles {
  /** The paragraph style `id`; the default one where there is no such style. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** Whether the character style `id` hides text. */
  hidesText(id: string): boolean;
  /** The list that the numbering style `id` stands for. */
  listOf(id: string): string | undefined;
}

interface Style {
  base?: string;
  name?: string;
  list?: string;
  level?: number;
  outline?: number;
  centred?: boolean;
  hidden?: boolean;
}

/** Deeper than any real chain of styles; a circle ends here. */
const LONGEST_CHAIN = 50;

/** Collects the styles part: pass `rules` to the walk, then ask. */
export function collectStyles(): { readonly rules: Rules; readonly styles: Styles } {
  const defaults: Style = {};
  const byId = new Map<string, Style>();
  let current: Style = {};
  let defaultId: string | undefined;

  const list: Rule = { open: (attribute) => void (current.list = attribute('val') ?? '0') };
  const paragraphRules: Rules = {
    outlineLvl: { open: (attribute) => void (current.outline = wholeNumber(attribute('val')) ?? BODY_LEVEL) },
    jc: { open: (attribute) => void (current.centred = attribute('val') === 'center') },
    ilvl: { open: (attribute) => void (current.level = wholeNumber(attribute('val')) ?? 0) },
    numId: list,
    ilfo: list,
    rPr: SKIP,
    pPrChange: SKIP,
  };
  const runRules: Rules = {
    vanish: { open: (attribute) => void (current.hidden = isOn(attribute('val'))) },
    rPrChange: SKIP,
  };
  const inStyle: Rules = {
    name: { open: (attribute) => void (current.name = attribute('val') ?? '') },
    basedOn: { open: (attribute) => void (current.base = attribute('val') ?? '') },
    pPr: { inside: paragraphRules },
    rPr: { inside: runRules },
    // What a table style says of a part of the table.
    tblStylePr: SKIP,
    tblPr: SKIP,
    trPr: SKIP,
    tcPr: SKIP,
  };
  const rules: Rules = {
    docDefaults: { open: () => void (current = defaults), inside: inStyle },
    latentStyles: SKIP,
    style: {
      open: (attribute) => {
        const id = attribute('styleId') ?? '';
        byId.set(id, (current = {}));
        if (attribute('type') === 'paragraph' && isOn(attribute('default') ?? 'false')) defaultId = id;
      },
      inside: inStyle,
    },
  };

  /** The style and those it is based on, nearest first, each with its identifier. */
  const chainOf = (id: string | undefined): (readonly [id: string, style: Style])[] => {
    const chain: [string, Style][] = [];
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN;) {
      const style = byId.get(next);
      if (!style) break;
      chain.push([next, style]);
      next = style.base;
    }
    return chain;
  };

  const resolve = (id: string | undefined): ParagraphStyle => {
    const chain = chainOf(id);
    const styles = [...chain.map(([, style]) => style), defaults];
    const numbered = chain.find(([, style]) => style.list !== undefined);
    const level = styles.find((style) => style.level !== undefined)?.level;
    const heading = styles.map(headingOf).find((found) => found !== undefined);
    return {
      ...(numbered && { list: numbered[1].list ?? '0', listStyle: numbered[0] }),
      ...(level !== undefined && { level }),
      ...(heading !== undefined && heading !== null && { heading }),
      centred: styles.find((style) => style.centred !== undefined)?.centred ?? false,
      hidden: styles.find((style) => style.hidden !== undefined)?.hidden ?? false,
    };
  };

  const resolved = new Map<string | undefined, ParagraphStyle>();
  const paragraph = (id: string | undefined): ParagraphStyle => {
    let style = resolved.get(id);
    if (!style) resolved.set(id, (style = resolve(id !== undefined && byId.has(id) ? id : defaultId)));
    return style;
  };
  const hidesText = (id: string): boolean =>
    chainOf(id).find(([, style]) => style.hidden !== undefined)?.[1].hidden ?? false;
  const listOf = (id: string): string | undefined => byId.get(id)?.list;

  return { rules, styles: { paragraph, hidesText, listOf } };
}

/** Level of a heading; null for a style that says it is body text, undefined where it says nothing. */
function headingOf(style: Style): number | null | undefined {
  if (style.outline !== undefined) return style.outline >= BODY_LEVEL ? null : style.outline + 1;
  return headingByName(style.name ?? '');
}
