/** The looks that the styles of a .docx state, over what all its text has, and the rules to read a look by. */
import type { TextLook } from '../../../shared/document/document-look.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import { isOn, wholeNumber } from './attribute-values.ts';
import { tolerant, type WordPackage } from './package.ts';

const LONGEST_CHAIN = 50;

export type OpenLook = { -readonly [K in keyof TextLook]: TextLook[K] };

/** Fonts of the theme for Chinese text, by `minor` and `major` (17.3.2.26, 20.1.4.1.7). */
export function themeFonts(opened: WordPackage): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  const take = (kind: string): Rule => ({
    inside: {
      'a:ea': {
        open: (attribute) => {
          const typeface = attribute('typeface') ?? '';
          if (typeface !== '') fonts.set(kind, typeface);
        },
      },
      'a:font': {
        open: (attribute) => {
          const typeface = attribute('typeface') ?? '';
          if (attribute('script') === 'Hans' && typeface !== '' && !fonts.has(kind))
            fonts.set(kind, typeface);
        },
      },
    },
  });
  tolerant(() => opened.walkRelated('theme', { 'a:majorFont': take('major'), 'a:minorFont': take('minor') }));
  return fonts;
}

/** Rules for run properties. */
export function runRules(look: () => OpenLook, theme: ReadonlyMap<string, string>): Rules {
  return {
    rFonts: {
      open: (attribute) => {
        const themed = theme.get((attribute('eastAsiaTheme') ?? '').startsWith('major') ? 'major' : 'minor');
        const font = attribute('eastAsiaTheme') === undefined ? attribute('eastAsia') : themed;
        if (font !== undefined && font.trim() !== '') look().font = font.trim();
      },
    },
    sz: {
      open: (attribute) => {
        const size = wholeNumber(attribute('val'));
        if (size !== undefined && size > 0) look().size = size;
      },
    },
    color: { open: (attribute) => void (look().colour = attribute('val') ?? '') },
    rPrChange: SKIP,
  };
}

/** Rules for paragraph properties. */
export function paragraphRules(look: () => OpenLook): Rules {
  return {
    jc: { open: (attribute) => void (look().align = attribute('val') ?? '') },
    spacing: {
      open: (attribute) => {
        const line = wholeNumber(attribute('line'));
        if (line === undefined || line <= 0) return;
        look().line = line;
        look().lineRule = attribute('lineRule') ?? 'auto';
      },
    },
    snapToGrid: { open: (attribute) => void (look().isOnGrid = isOn(attribute('val'))) },
    rPr: SKIP,
    pPrChange: SKIP,
  };
}

interface Style {
  readonly look: OpenLook;
  name: string;
  base?: string;
  level?: number | undefined;
}

export interface Styles {
  /** The look of the style `id`, the default one where there is no such style, over what all text has. */
  readonly look: (id: string | undefined) => TextLook;
  readonly own: (id: string | undefined) => TextLook;
  readonly name: (id: string | undefined) => string;
  readonly level: (id: string | undefined) => number | undefined;
  readonly byName: () => Map<string, TextLook>;
}

/** Levels above this are text (17.3.1.20). */
const LOWEST_LEVEL = 9;

/** The styles of the file; none where that part is broken. */
export function readStyles(opened: WordPackage, theme: ReadonlyMap<string, string>): Styles {
  const defaults: Style = { look: {}, name: '' };
  const byId = new Map<string, Style>();
  let current = defaults;
  let defaultId: string | undefined;
  const properties: Rules = {
    name: { open: (attribute) => void (current.name = (attribute('val') ?? '').toLowerCase()) },
    basedOn: { open: (attribute) => void (current.base = attribute('val') ?? '') },
    pPr: {
      inside: {
        ...paragraphRules(() => current.look),
        outlineLvl: { open: (attribute) => void (current.level = levelOf(attribute)) },
      },
    },
    rPr: { inside: runRules(() => current.look, theme) },
    tblStylePr: SKIP,
  };
  tolerant(() =>
    opened.walkRelated('styles', {
      docDefaults: { open: () => void (current = defaults), inside: properties },
      latentStyles: SKIP,
      style: {
        open: (attribute) => {
          current = { look: {}, name: '' };
          const id = attribute('styleId') ?? '';
          byId.set(id, current);
          if (attribute('type') === 'paragraph' && isOn(attribute('default') ?? 'false')) defaultId = id;
        },
        inside: properties,
      },
    }),
  );
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let next = id; next !== undefined && found.length < LONGEST_CHAIN;) {
      const style = byId.get(next);
      if (!style) break;
      found.push(style);
      next = style.base;
    }
    return found;
  };
  const known = (id: string | undefined) => (id !== undefined && byId.has(id) ? id : defaultId);
  const own = (id: string | undefined): TextLook => merged(chain(id).map(({ look }) => look));
  const look = (id: string | undefined): TextLook => ({ ...defaults.look, ...own(known(id)) });
  const base = byId.get(defaultId ?? '');
  return {
    own: remembered(own),
    look: remembered(look),
    name: (id) => byId.get(known(id) ?? '')?.name ?? '',
    level: remembered((id) => {
      const style = chain(known(id)).find(({ level, name }) => level !== undefined || HEADING.test(name));
      return style && (style.level ?? Number(HEADING.exec(style.name)?.[1]));
    }),
    byName: () =>
      new Map(
        [...byId].map(([id, { name }]) => [
          name,
          id === defaultId ? look(id) : merged(chain(id).flatMap((one) => (one === base ? [] : one.look))),
        ]),
      ),
  };
}

const HEADING = /^heading ([1-9])$/;

/** The level of a heading that an outline level is; undefined for text. */
export function levelOf(attribute: Attribute): number | undefined {
  const level = wholeNumber(attribute('val'));
  return level === undefined || level >= LOWEST_LEVEL ? undefined : level + 1;
}

function remembered<T>(find: (id: string | undefined) => T): (id: string | undefined) => T {
  const found = new Map<string | undefined, T>();
  return (id) => {
    if (!found.has(id)) found.set(id, find(id));
    return found.get(id) as T;
  };
}

function merged(nearestFirst: readonly TextLook[]): TextLook {
  return Object.assign({}, ...nearestFirst.toReversed()) as TextLook;
}
