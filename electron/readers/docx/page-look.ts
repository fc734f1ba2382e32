/** How the pages of a .docx look: measures, fonts, line pitch and page numbers, for whoever sets text like it. */
import type {
  DocumentLook,
  LookedNumber,
  LookedParagraph,
  LookedSheet,
  TextLook,
} from '../../../shared/document/document-look.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import { isOn, wholeNumber } from './attribute-values.ts';
import { openPackage, walkPart, type WordPackage } from './package.ts';

/** More than any file has that is looked at for its looks. */
const MOST_PARAGRAPHS = 5000;
const LONGEST_TEXT = 200;
const LONGEST_CHAIN = 50;

type OpenLook = { -readonly [K in keyof TextLook]: TextLook[K] };

/** Looks at the .docx `bytes`; `name` is for messages. Throws ProblemError `damaged`, `encrypted`, `too-large`. */
export function readPageLook(name: string, bytes: Uint8Array): DocumentLook {
  const opened = openPackage(name, bytes);
  const theme = themeFonts(opened);
  const styles = readStyles(opened, theme);
  const { paragraphs, sheets, feet } = readBody(opened, styles, theme);
  return { sheets, paragraphs, styles: styles.byName(), numbers: readNumbers(name, opened, feet) };
}

/** Fonts of the theme for Chinese text, by `minor` and `major` (17.3.2.26, 20.1.4.1.7). */
function themeFonts(opened: WordPackage): ReadonlyMap<string, string> {
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

/** A part that only helps: a broken one says nothing. */
function tolerant(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'damaged') throw error;
  }
}

/** Rules for run properties. */
function runRules(look: () => OpenLook, theme: ReadonlyMap<string, string>): Rules {
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
function paragraphRules(look: () => OpenLook): Rules {
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

interface Styles {
  /** The look of the style `id`, the default one where there is no such style, over what all text has. */
  readonly look: (id: string | undefined) => TextLook;
  readonly own: (id: string | undefined) => TextLook;
  readonly name: (id: string | undefined) => string;
  readonly level: (id: string | undefined) => number | undefined;
  readonly byName: () => Map<string, TextLook>;
}

/** Levels above this are text (17.3.1.20). */
const LOWEST_LEVEL = 9;

function readStyles(opened: WordPackage, theme: ReadonlyMap<string, string>): Styles {
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

function levelOf(attribute: Attribute): number | undefined {
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

interface Body {
  readonly paragraphs: LookedParagraph[];
  readonly sheets: LookedSheet[];
  /** Relationships of the feet of pages. */
  readonly feet: string[];
}

function readBody(opened: WordPackage, styles: Styles, theme: ReadonlyMap<string, string>): Body {
  const body: Body = { paragraphs: [], sheets: [], feet: [] };
  let depth = 0;
  let paragraph = newParagraph();
  let run: OpenLook = {};
  let runStyle: string | undefined;
  const take = (text: string) => {
    if (paragraph.text.length < LONGEST_TEXT) paragraph.text += text.slice(0, LONGEST_TEXT);
    const look = { ...styles.look(paragraph.style), ...styles.own(runStyle), ...run };
    const length = text.trim().length;
    if (length === 0) return;
    const key = JSON.stringify([look.font, look.size, look.colour]);
    const known = paragraph.looks.get(key);
    paragraph.looks.set(key, { look, length: (known?.length ?? 0) + length });
  };
  opened.walkDocument({
    tbl: { open: () => void depth++, close: () => void depth-- },
    p: {
      open: () => {
        paragraph = newParagraph();
        return body.paragraphs.length < MOST_PARAGRAPHS ? undefined : 'skip';
      },
      close: () => void body.paragraphs.push(looked(paragraph, styles, depth > 0)),
    },
    pPr: {
      inside: {
        pStyle: { open: (attribute) => void (paragraph.style = attribute('val')) },
        ...paragraphRules(() => paragraph.own),
        outlineLvl: { open: (attribute) => void (paragraph.level = levelOf(attribute)) },
        sectPr: sectionRule(body),
      },
    },
    r: {
      open: () => {
        run = {};
        runStyle = undefined;
      },
    },
    rPr: {
      inside: {
        rStyle: { open: (attribute) => void (runStyle = attribute('val')) },
        ...runRules(() => run, theme),
      },
    },
    t: { text: take },
    sectPr: sectionRule(body),
    // What stands beside the text, and what was deleted.
    txbxContent: SKIP,
    'mc:Fallback': SKIP,
    del: SKIP,
    moveFrom: SKIP,
    tblPr: SKIP,
    trPr: SKIP,
    tcPr: SKIP,
  });
  return body;
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  level: number | undefined;
  readonly own: OpenLook;
  readonly looks: Map<string, { readonly look: TextLook; readonly length: number }>;
}

function newParagraph(): OpenParagraph {
  return { text: '', style: undefined, level: undefined, own: {}, looks: new Map() };
}

/** As most of its characters look. */
function looked(
  { text, style, level, own, looks }: OpenParagraph,
  styles: Styles,
  isInTable: boolean,
): LookedParagraph {
  const most = [...looks.values()].sort((a, b) => b.length - a.length)[0]?.look ?? styles.look(style);
  const stated = level ?? styles.level(style);
  return {
    ...most,
    ...own,
    text,
    style: styles.name(style),
    isInTable,
    ...(stated !== undefined && { level: stated }),
  };
}

/** The page of a section (17.6). */
function sectionRule({ sheets, feet }: Pick<Body, 'sheets' | 'feet'>): Rule {
  let sheet: { -readonly [K in keyof LookedSheet]?: LookedSheet[K] } = {};
  const number = (attribute: Attribute, name: string) => Math.abs(wholeNumber(attribute(name)) ?? 0);
  return {
    open: () => void (sheet = {}),
    close: () => {
      const { width, height, top, right, bottom, left, gridPitch } = sheet;
      if (width === undefined || height === undefined || top === undefined) return;
      sheets.push({
        width,
        height,
        top,
        right: right ?? 0,
        bottom: bottom ?? 0,
        left: left ?? 0,
        ...(gridPitch !== undefined && { gridPitch }),
      });
    },
    inside: {
      footerReference: { open: (attribute) => void feet.push(attribute('r:id') ?? '') },
      pgSz: {
        open: (attribute) => {
          sheet.width = number(attribute, 'w');
          sheet.height = number(attribute, 'h');
        },
      },
      pgMar: {
        open: (attribute) => {
          sheet.top = number(attribute, 'top');
          sheet.right = number(attribute, 'right');
          sheet.bottom = number(attribute, 'bottom');
          sheet.left = number(attribute, 'left') + number(attribute, 'gutter');
        },
      },
      docGrid: {
        open: (attribute) => {
          const pitch = wholeNumber(attribute('linePitch'));
          const hasLines = /^(?:lines|linesAndChars|snapToChars)$/.test(attribute('type') ?? '');
          if (hasLines && pitch !== undefined && pitch > 0) sheet.gridPitch = pitch;
        },
      },
      sectPrChange: SKIP,
    },
  };
}

/** Lines of feet that hold a page number. */
function readNumbers(name: string, opened: WordPackage, feet: readonly string[]): LookedNumber[] {
  const numbers: LookedNumber[] = [];
  for (const id of new Set(feet)) {
    const bytes = opened.embedded(id);
    if (bytes === null) continue;
    tolerant(() => walkPart(name, () => decodeXml(bytes), footRules(numbers)));
  }
  return numbers;
}

const PAGE_FIELD = /^\s*PAGE(?:\s|\\|$)/i;

function footRules(numbers: LookedNumber[]): Rules {
  // A number may stand in a box of its own inside of the paragraph that holds the box.
  const open: { text: string; places: string[] }[] = [];
  let isResult = false;
  let instruction = '';
  const last = () => open.at(-1);
  const write = (text: string) => {
    const line = last();
    if (line && !isResult) line.text += text.slice(0, LONGEST_TEXT);
  };
  const place = (word: string | undefined) => {
    if (word !== undefined && word !== '') for (const line of open) line.places.push(word);
  };
  const takeField = () => {
    if (PAGE_FIELD.test(instruction)) write('#');
    instruction = '';
  };
  return {
    p: {
      open: () => void open.push({ text: '', places: [...(last()?.places ?? [])] }),
      close: () => {
        const line = open.pop();
        if (line?.text.includes('#')) numbers.push(line);
      },
    },
    jc: { open: (attribute) => place(attribute('val')) },
    framePr: { open: (attribute) => place(attribute('xAlign')) },
    'wp:align': { text: (word) => place(word.trim()) },
    'v:shape': {
      open: (attribute) => place(/mso-position-horizontal:\s*(\w+)/.exec(attribute('style') ?? '')?.[1]),
    },
    fldSimple: {
      open: (attribute) => {
        instruction = attribute('instr') ?? '';
        takeField();
        isResult = true;
      },
      close: () => void (isResult = false),
    },
    instrText: { text: (text) => void (instruction += text.slice(0, LONGEST_TEXT)) },
    fldChar: {
      open: (attribute) => {
        const type = attribute('fldCharType');
        if (type === 'begin') instruction = '';
        // A field without a result goes from its instruction to its end.
        else if (type === 'separate' || (type === 'end' && !isResult)) takeField();
        isResult = type === 'separate';
      },
    },
    t: { text: write },
    rPr: SKIP,
    'mc:Fallback': SKIP,
    del: SKIP,
  };
}
