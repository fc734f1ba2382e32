/** Styles: what a paragraph, a run or a table takes over from the style it names (ECMA-376 part 1, 17.7). */
import { BODY_LEVEL, headingByName, type ParagraphStyle } from '../parts/paragraph.ts';
import type { OwnLook } from '../parts/visibility.ts';
import { PASS, SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';
import { lookRules, paragraphLookRules, shading, type OpenLook, type ParagraphLook } from './looks.ts';
import type { PartLook, TableStyle } from './table-look.ts';
import { isOn, wholeNumber } from './attribute-values.ts';

export interface Styles {
  /** The paragraph style `id`; the default one where there is no such style. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** How the paragraph style `id` places its text. */
  placing(id: string | undefined): ParagraphLook;
  /** How text of these styles looks that says nothing of itself, in a table that says `around` of all its text. */
  look(paragraph: string | undefined, run: string | undefined, around?: OwnLook): OwnLook;
  /** Whether the character style `id` makes text bold. */
  isBold(id: string | undefined): boolean;
  /** The table style `id`. */
  table(id: string): TableStyle | undefined;
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
  bold?: boolean;
  readonly look: OpenLook;
  readonly placing: ParagraphLook;
  /** Of a table: its parts by ST_TblStyleOverrideType (17.18.89). */
  readonly parts: Map<string, PartLook>;
}

/** Deeper than any real chain of styles; a circle ends here. */
const LONGEST_CHAIN = 50;
const WHOLE = 'wholeTable';

function newStyle(): Style {
  return { look: {}, placing: {}, parts: new Map() };
}

/** Collects the styles part: pass `rules` to the walk, then ask. */
export function collectStyles(): { readonly rules: Rules; readonly styles: Styles } {
  const defaults = newStyle();
  const byId = new Map<string, Style>();
  let current = defaults;
  let defaultId: string | undefined;

  const rules: Rules = {
    docDefaults: { open: () => void (current = defaults), inside: styleRules(() => current) },
    // Hundreds of styles that the document does not use.
    latentStyles: PASS,
    style: {
      open: (attribute) => {
        const id = attribute('styleId') ?? '';
        byId.set(id, (current = newStyle()));
        if (attribute('type') === 'paragraph' && isOn(attribute('default') ?? 'false')) defaultId = id;
      },
      inside: styleRules(() => current),
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
  const stylesOf = (id: string | undefined): Style[] => chainOf(id).map(([, style]) => style);
  const known = (id: string | undefined): string | undefined =>
    id !== undefined && byId.has(id) ? id : defaultId;

  const paragraph = (id: string | undefined): ParagraphStyle => {
    const chain = chainOf(known(id));
    const styles = [...chain.map(([, style]) => style), defaults];
    const numbered = chain.find(([, style]) => style.list !== undefined);
    const level = styles.find((style) => style.level !== undefined)?.level;
    const heading = styles.map(headingOf).find((found) => found !== undefined);
    return {
      ...(numbered && { list: numbered[1].list ?? '0', listStyle: numbered[0] }),
      ...(level !== undefined && { level }),
      ...(heading !== undefined && heading !== null && { heading }),
      centred: styles.find((style) => style.centred !== undefined)?.centred ?? false,
      hidden: styles.find(({ look }) => look.hidden !== undefined)?.look.hidden ?? false,
    };
  };
  const placing = (id: string | undefined): ParagraphLook =>
    merged([...stylesOf(known(id)), defaults].map((style) => style.placing));

  /** Hiding is a toggle: styles of both kinds that hide cancel each other (17.7.3). */
  const lookOf = (paragraphId: string | undefined, runId: string | undefined, around?: OwnLook): OwnLook => {
    const ofParagraph: OpenLook = merged(stylesOf(known(paragraphId)).map(({ look }) => look));
    const ofRun: OpenLook = merged(stylesOf(runId).map(({ look }) => look));
    const hidden = (ofRun.hidden ?? false) !== (ofParagraph.hidden ?? defaults.look.hidden ?? false);
    return { ...defaults.look, ...around, ...ofParagraph, ...ofRun, hidden };
  };

  const table = (id: string): TableStyle | undefined => {
    const chain = stylesOf(id);
    if (chain.every(({ look, parts }) => parts.size === 0 && Object.keys(look).length === 0))
      return undefined;
    const part = (name: string): PartLook => {
      const found = chain.map(({ parts }) => parts.get(name) ?? { look: {} });
      const own = name === WHOLE ? chain.map(({ look }) => look) : [];
      const ground = found.find((one) => one.ground !== undefined)?.ground;
      return { look: merged([...found.map(({ look }) => look), ...own]), ...(ground && { ground }) };
    };
    return { part: remembered(part) };
  };

  // By what the table says, the paragraph's style and the run's.
  const looks = remembered((around: OwnLook | undefined) =>
    remembered((paragraphId: string | undefined) =>
      remembered((runId: string | undefined) => lookOf(paragraphId, runId, around)),
    ),
  );
  const look: Styles['look'] = (paragraphId, runId, around) => looks(around)(paragraphId)(runId);
  const listOf = (id: string): string | undefined => byId.get(id)?.list;

  return {
    rules,
    styles: {
      paragraph: remembered(paragraph),
      placing: remembered(placing),
      look,
      isBold: remembered((id) => stylesOf(id).find(({ bold }) => bold !== undefined)?.bold ?? false),
      table: remembered(table),
      listOf,
    },
  };
}

/** What stands in a style; `style` is the one being read. */
function styleRules(style: () => Style): Rules {
  const list: Rule = { open: (attribute) => void (style().list = attribute('val') ?? '0') };
  let part: PartLook & { look: OpenLook } = { look: {} };
  const takePart = (name: string): void => {
    part = style().parts.get(name) ?? { look: {} };
    style().parts.set(name, part);
  };
  const shade = shading((ground) => void (part.ground = ground));
  const whole: Rule = { open: () => takePart(WHOLE), inside: { shd: shade } };
  return {
    name: { open: (attribute) => void (style().name = attribute('val') ?? '') },
    basedOn: { open: (attribute) => void (style().base = attribute('val') ?? '') },
    pPr: {
      inside: {
        ...paragraphLookRules(() => style().placing),
        outlineLvl: {
          open: (attribute) => void (style().outline = wholeNumber(attribute('val')) ?? BODY_LEVEL),
        },
        jc: { open: (attribute) => void (style().centred = attribute('val') === 'center') },
        ilvl: { open: (attribute) => void (style().level = wholeNumber(attribute('val')) ?? 0) },
        numId: list,
        ilfo: list,
        rPr: SKIP,
        pPrChange: SKIP,
      },
    },
    rPr: {
      inside: {
        ...lookRules(() => style().look),
        b: { open: (attribute) => void (style().bold = isOn(attribute('val'))) },
        rPrChange: SKIP,
      },
    },
    tblStylePr: {
      open: (attribute) => takePart(attribute('type') ?? WHOLE),
      inside: {
        rPr: { inside: lookRules(() => part.look) },
        tcPr: { inside: { shd: shade } },
        tblPr: SKIP,
        pPr: SKIP,
        trPr: SKIP,
      },
    },
    tblPr: whole,
    tcPr: whole,
    trPr: SKIP,
  };
}

/** Properties of which each is the first that is stated. */
function merged<Of extends object>(nearestFirst: readonly Of[]): Of {
  return Object.assign({}, ...nearestFirst.toReversed()) as Of;
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new Map<Key, Value>();
  return (key) => {
    let value = found.get(key);
    if (value === undefined && !found.has(key)) found.set(key, (value = find(key)));
    return value as Value;
  };
}

/** Level of a heading; null for a style that says it is body text, undefined where it says nothing. */
function headingOf(style: Style): number | null | undefined {
  if (style.outline !== undefined) return style.outline >= BODY_LEVEL ? null : style.outline + 1;
  return headingByName(style.name ?? '');
}
