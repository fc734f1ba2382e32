/** What properties of text say of how it looks (ECMA-376 part 1, 17.3.2, 17.3.5; [MS-DOCX] 2.5 for `w14:textFill`). */
import { BLACK, paintOver, parseColour, TRANSPARENT, WHITE, type Colour } from '../parts/colour.ts';
import { isOffPage, type OwnLook } from '../parts/visibility.ts';
import type { Attribute, Rule, Rules } from '../xml/walk-xml.ts';
import { isOn, wholeNumber } from './attribute-values.ts';

/** A look while the properties that state it are read. */
export type OpenLook = { -readonly [K in keyof OwnLook]: OwnLook[K] };

/** ST_HighlightColor (17.18.40), where CSS has another colour of that name or none. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  darkYellow: '#808000',
  lightGray: '#c0c0c0',
  darkGray: '#808080',
  green: '#00ff00',
  darkGreen: '#008000',
};
/** Theme colours (17.18.97) that are black or white in every theme but a few; of the others the file gives the colour. */
const THEME: Readonly<Record<string, Colour>> = {
  background1: WHITE,
  light1: WHITE,
  bg1: WHITE,
  lt1: WHITE,
  text1: BLACK,
  dark1: BLACK,
  tx1: BLACK,
  dk1: BLACK,
};

const colours = new Map<string, Colour | undefined>();
const MOST_COLOURS = 1000;

/** A colour by its digits; undefined for `auto`. Files name few, and each of them at every run. */
function colourOf(text: string): Colour | undefined {
  if (!colours.has(text)) {
    if (colours.size >= MOST_COLOURS) colours.clear();
    colours.set(text, parseColour(text));
  }
  return colours.get(text);
}

/** Attributes that name a colour of the theme and make it lighter or darker. */
type ThemeNames = readonly [theme: string, tint: string, shade: string];
const OF_THEME: ThemeNames = ['themeColor', 'themeTint', 'themeShade'];
const FILL_OF_THEME: ThemeNames = ['themeFill', 'themeFillTint', 'themeFillShade'];

/** The colour that the attributes `value` and `theme` name together: the theme's comes first unless it is changed. */
function statedColour(
  attribute: Attribute,
  value: string,
  [theme, ...changes]: ThemeNames,
): Colour | undefined {
  const ofTheme = attribute(theme);
  const isThemes = ofTheme !== undefined && changes.every((change) => attribute(change) === undefined);
  return (isThemes ? THEME[ofTheme] : undefined) ?? colourOf(attribute(value) ?? 'auto');
}

/** The rules for what run properties hold; `look` is what they state it of. */
export function lookRules(look: () => OpenLook): Rules {
  const toBeSeen: Rule = { open: () => void (look().colour = 'automatic') };
  const fill: Rules = {
    'w14:noFill': { open: () => void (look().opacity = 0) },
    'w14:gradFill': { open: () => ((look().colour = 'automatic'), 'skip') },
    'w14:srgbClr': {
      open: (attribute) => void (look().colour = colourOf(attribute('w14:val') ?? '') ?? 'automatic'),
    },
    'w14:schemeClr': {
      open: (attribute) => void (look().colour = THEME[attribute('w14:val') ?? ''] ?? 'automatic'),
    },
    // Lighter or darker than the colour named.
    'w14:lumMod': toBeSeen,
    'w14:lumOff': toBeSeen,
    'w14:shade': toBeSeen,
    'w14:tint': toBeSeen,
  };
  return {
    vanish: { open: (attribute) => void (look().hidden = isOn(attribute('val'))) },
    color: {
      open: (attribute) => void (look().colour = statedColour(attribute, 'val', OF_THEME) ?? 'automatic'),
    },
    sz: {
      open: (attribute) => {
        const halves = Number.parseInt(attribute('val') ?? '', 10);
        if (halves >= 0) look().size = halves / 2;
      },
    },
    w: {
      open: (attribute) => {
        const percent = wholeNumber(attribute('val')?.replace('%', ''));
        // Nothing is no width but no change.
        if (percent !== undefined && percent > 0) look().scale = percent / 100;
      },
    },
    highlight: {
      open: (attribute) => {
        const name = attribute('val') ?? 'none';
        look().ground = name === 'none' ? TRANSPARENT : parseColour(HIGHLIGHTS[name] ?? name);
      },
    },
    // Highlighting, which comes first, covers it.
    shd: shading((ground) => void (look().ground ??= ground)),
    'w14:textFill': { inside: fill },
  };
}

/** The rule for w:shd (17.3.5): `take` gets what is painted, a transparent colour for nothing. */
export function shading(take: (ground: Colour) => void): Rule {
  return {
    open: (attribute) => {
      const pattern = attribute('val') ?? 'clear';
      if (pattern === 'nil') return take(TRANSPARENT);
      const fill = statedColour(attribute, 'fill', FILL_OF_THEME);
      if (pattern === 'clear') return take(fill ?? TRANSPARENT);
      const front = statedColour(attribute, 'color', OF_THEME) ?? BLACK;
      if (pattern === 'solid') return take(front);
      const [, percent] = /^pct(\d+)$/.exec(pattern) ?? [];
      const alpha = percent === undefined ? 0.5 : Number(percent) / 100;
      return take(paintOver(fill ?? WHITE, { ...front, alpha }));
    },
  };
}

/** What a paragraph says of the place of all its text. */
export interface ParagraphLook {
  ground?: Colour;
  room?: number;
  outside?: boolean;
}

/** The rules for what paragraph properties say of that (17.3.1.11, 17.3.1.12, 17.3.1.31, 17.3.1.33). */
export function paragraphLookRules(look: () => ParagraphLook): Rules {
  const twips = (attribute: Attribute, ...names: readonly string[]): number =>
    names.map((name) => wholeNumber(attribute(name))).find((value) => value !== undefined) ?? 0;
  return {
    shd: shading((ground) => void (look().ground = ground)),
    spacing: {
      open: (attribute) => {
        const line = wholeNumber(attribute('line'));
        if (line !== undefined && attribute('lineRule') === 'exact') look().room = line / 20;
      },
    },
    ind: {
      open: (attribute) => {
        const first = twips(attribute, 'firstLine') - twips(attribute, 'hanging');
        if (isOffPage(twips(attribute, 'left', 'start') + first)) look().outside = true;
      },
    },
    framePr: {
      open: (attribute) => {
        if (isOffPage(twips(attribute, 'x')) || isOffPage(twips(attribute, 'y'))) look().outside = true;
      },
    },
  };
}
