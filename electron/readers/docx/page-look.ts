/** How the pages of a .docx look: measures, fonts, line pitch and page numbers, for whoever sets text like it. */
import type {
  DocumentLook,
  LookedParagraph,
  LookedSheet,
  TextLook,
} from '../../../shared/document/document-look.ts';
import { SKIP, type Attribute, type Rule } from '../xml/walk-xml.ts';
import { wholeNumber } from './attribute-values.ts';
import {
  levelOf,
  paragraphRules,
  readStyles,
  runRules,
  themeFonts,
  type OpenLook,
  type Styles,
} from './look-styles.ts';
import { openPackage, type WordPackage } from './package.ts';
import { readNumbers } from './page-numbers.ts';

/** More than any file has that is looked at for its looks. */
const MOST_PARAGRAPHS = 5000;
const LONGEST_TEXT = 200;

/** Looks at the .docx `bytes`; `name` is for messages. Throws ProblemError `damaged`, `encrypted`, `too-large`. */
export function readPageLook(name: string, bytes: Uint8Array): DocumentLook {
  const opened = openPackage(name, bytes);
  const theme = themeFonts(opened);
  const styles = readStyles(opened, theme);
  const { paragraphs, sheets, feet } = readBody(opened, styles, theme);
  return { sheets, paragraphs, styles: styles.byName(), numbers: readNumbers(name, opened, feet) };
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
