/**
 * The style of an office out of a Word file of its own: what most of each kind of text looks like counts, whether it
 * says so itself or its style does. What the file lacks, and what cannot be taken over, is told.
 */
import type { DocumentLook, LookedParagraph, LookedSheet, TextLook } from './document-look.ts';
import type { FontRole } from './fonts.ts';
import { headingLevel } from './headings.ts';
import { PAPER } from './page.ts';
import {
  BOUNDS,
  clamp,
  FONT_ROLE_NAMES,
  pageStyleSchema,
  SIDES,
  STANDARD_STYLE,
  type PageStyle,
  type Side,
} from './page-style.ts';

export interface FoundStyle {
  readonly style: PageStyle;
  /** Sentences for the clerk. */
  readonly remarks: readonly string[];
}

/** Takes up remarks while a style is put together. */
type Remark = (sentence: string) => void;

/** The style that `look` shows. */
export function styleOfLook(look: DocumentLook): FoundStyle {
  const remarks: string[] = [];
  const remark: Remark = (sentence) => void remarks.push(sentence);
  const groups = groupsOf(look.paragraphs);
  const sheet = sheetOf(look.sheets);
  const margins = marginsOf(sheet, remark);
  const looks = looksOf(groups, look);
  const bodySize = sizeOf(looks.body, 'bodySize', remark);
  const titleSize = sizeOf(looks.title, 'titleSize', remark);
  const style: PageStyle = {
    margins,
    linePitch: pitchOf(looks.body, sheet, remark),
    titleSize,
    bodySize,
    fonts: fontsOf(looks, remark),
    pageNumber: numberOf(look, remark),
    hasSignature: true,
    redHead: groups.redHead,
  };
  headingSizes(looks, bodySize, remark);
  return { style, remarks };
}

interface Groups {
  readonly title: readonly LookedParagraph[];
  readonly headings: Readonly<Record<1 | 2 | 3, readonly LookedParagraph[]>>;
  readonly body: readonly LookedParagraph[];
  readonly table: readonly LookedParagraph[];
  readonly redHead: PageStyle['redHead'];
}

const FIRST = 15;
/** Half points: no text of a letterhead is smaller. */
const SMALLEST_HEAD = 40;
const SHORTEST_BODY = 15;

function groupsOf(all: readonly LookedParagraph[]): Groups {
  const outside = all.filter(({ isInTable, text }) => !isInTable && text.trim() !== '');
  const level = (one: LookedParagraph) => headingLevel(one.text) ?? one.level;
  const start = outside.findIndex((one) => level(one) === 1 && one.style !== 'title');
  const above = outside.slice(0, start < 0 ? FIRST : Math.min(start, FIRST));
  const head = above.find(isRedHead);
  const titles = above.filter(
    (one) => one !== head && (one.style === 'title' || one.style === '标题' || isTitle(one, outside)),
  );
  const rest = outside.filter((one) => one !== head && !titles.includes(one));
  const heading = (wanted: number) => rest.filter((one) => level(one) === wanted);
  return {
    title: titles,
    headings: { 1: heading(1), 2: heading(2), 3: heading(3) },
    body: rest.filter((one) => level(one) === undefined && one.text.trim().length >= SHORTEST_BODY),
    table: all.filter(({ isInTable, text }) => isInTable && text.trim() !== ''),
    redHead: head ? (head.text.trim().endsWith('文件') ? 'agency-file' : 'agency') : 'none',
  };
}

/** Large and red. */
function isRedHead({ colour = '', size = 0 }: LookedParagraph): boolean {
  return /^(?:FF|F[0-9A-F]|E[0-9A-F])[0-4][0-9A-F][0-4][0-9A-F]$/i.test(colour) && size >= SMALLEST_HEAD;
}

/** In the middle, and larger than most of the text. */
function isTitle({ align, size = 0 }: LookedParagraph, outside: readonly LookedParagraph[]): boolean {
  return align === 'center' && size > (most(outside, (one) => one.size) ?? 0);
}

/** What most characters of `paragraphs` have; undefined where nobody says. */
function most<T>(
  paragraphs: readonly LookedParagraph[],
  pick: (one: LookedParagraph) => T | undefined,
): T | undefined {
  const votes = new Map<T, number>();
  for (const one of paragraphs) {
    const value = pick(one);
    if (value !== undefined) votes.set(value, (votes.get(value) ?? 0) + one.text.trim().length);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

type Looks = Readonly<Record<FontRole, TextLook>>;

/** How each kind of text looks: as most of it does, else as the style of its name says. */
function looksOf({ title, headings, body, table }: Groups, { styles }: DocumentLook): Looks {
  const of = (paragraphs: readonly LookedParagraph[], ...names: readonly string[]): TextLook => {
    if (paragraphs.length === 0) {
      return names.map((name) => styles.get(name)).find((found) => found !== undefined) ?? {};
    }
    const line = most(paragraphs, (one) => `${one.line ?? ''} ${one.lineRule ?? ''} ${String(one.isOnGrid)}`);
    const like = paragraphs.find(
      (one) => `${one.line ?? ''} ${one.lineRule ?? ''} ${String(one.isOnGrid)}` === line,
    );
    const [font, size] = [most(paragraphs, (one) => one.font), most(paragraphs, (one) => one.size)];
    return {
      ...(font !== undefined && { font }),
      ...(size !== undefined && { size }),
      ...(like?.line !== undefined && { line: like.line }),
      ...(like?.lineRule !== undefined && { lineRule: like.lineRule }),
      ...(like?.isOnGrid !== undefined && { isOnGrid: like.isOnGrid }),
    };
  };
  return {
    title: of(title, 'title', '标题'),
    heading1: of(headings[1], 'heading 1'),
    heading2: of(headings[2], 'heading 2'),
    heading3: of(headings[3], 'heading 3'),
    body: of(body, 'normal', '正文'),
    table: of(table),
  };
}

function fontsOf(looks: Looks, remark: Remark): PageStyle['fonts'] {
  const { fonts } = pageStyleSchema.shape;
  const lacking: string[] = [];
  const font = (role: FontRole): string => {
    const { font: own } = looks[role];
    if (own === undefined) {
      lacking.push(`${FONT_ROLE_NAMES[role]}（${STANDARD_STYLE.fonts[role]}）`);
      return STANDARD_STYLE.fonts[role];
    }
    if (fonts.shape[role].safeParse(own).success) return own;
    remark(`${FONT_ROLE_NAMES[role]}的字体名不能用，按国家标准用${STANDARD_STYLE.fonts[role]}。`);
    return STANDARD_STYLE.fonts[role];
  };
  const found = {
    title: font('title'),
    body: font('body'),
    heading1: font('heading1'),
    heading2: font('heading2'),
    heading3: font('heading3'),
    table: font('table'),
  };
  if (lacking.length > 0) remark(`文件里没有这些部分的字体，按国家标准：${lacking.join('、')}。`);
  return found;
}

const SIZE_NAMES = { titleSize: '标题', bodySize: '正文' } as const;

function sizeOf({ size }: TextLook, which: 'titleSize' | 'bodySize', remark: Remark): number {
  const name = `${SIZE_NAMES[which]}字号`;
  if (size === undefined) {
    remark(`文件里没有${name}，按国家标准 ${STANDARD_STYLE[which]} 磅。`);
    return STANDARD_STYLE[which];
  }
  return bounded(size / 2, { name, unit: '磅', bound: BOUNDS[which] }, remark);
}

/** Headings are as large as the text: another size is told. */
function headingSizes(looks: Looks, bodySize: number, remark: Remark): void {
  const roles = ['heading1', 'heading2', 'heading3'] as const;
  const other = roles.filter((role) => (looks[role].size ?? bodySize * 2) !== bodySize * 2);
  if (other.length === 0) return;
  const names = other.map((role) => `${FONT_ROLE_NAMES[role]} ${(looks[role].size ?? 0) / 2} 磅`);
  remark(`${names.join('、')}与正文字号不同；这里各级标题与正文同一字号，按 ${bodySize} 磅。`);
}

interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly bound: Parameters<typeof clamp>[1];
}

function bounded(value: number, { name, unit, bound }: Measure, remark: Remark): number {
  const fitting = clamp(value, bound);
  // What rounding to the step takes off nobody sees.
  if (Math.abs(fitting - value) > bound.step) {
    remark(`${name} ${Number(value.toFixed(2))} ${unit}超出能用的范围，改为 ${fitting} ${unit}。`);
  }
  return fitting;
}

const TWIPS_PER_MM = 1440 / 25.4;
/** Twips by which a sheet may differ from A4 and still be it. */
const SAME_SHEET = 120;

/** The first upright sheet: appendices with wide tables lie across. */
function sheetOf(sheets: readonly LookedSheet[]): LookedSheet | undefined {
  return sheets.find(({ width, height }) => width <= height) ?? sheets[0];
}

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  top: '上边距',
  bottom: '下边距',
  left: '左边距',
  right: '右边距',
};

function marginsOf(sheet: LookedSheet | undefined, remark: Remark): PageStyle['margins'] {
  if (!sheet) {
    remark('文件里没有页面设置，纸张和页边距按国家标准。');
    return STANDARD_STYLE.margins;
  }
  const isA4 =
    Math.abs(sheet.width - PAPER.width) <= SAME_SHEET && Math.abs(sheet.height - PAPER.height) <= SAME_SHEET;
  if (!isA4) remark('纸张不是竖放的 A4，按 A4 排。');
  const margin = (side: Side) => {
    const millimetres = Number((sheet[side] / TWIPS_PER_MM).toFixed(2));
    return bounded(
      asTyped(millimetres),
      { name: SIDE_NAMES[side], unit: '毫米', bound: BOUNDS.margins[side] },
      remark,
    );
  };
  const [top, bottom, left, right] = SIDES.map(margin);
  return {
    top: top ?? STANDARD_STYLE.margins.top,
    bottom: bottom ?? STANDARD_STYLE.margins.bottom,
    left: left ?? STANDARD_STYLE.margins.left,
    right: right ?? STANDARD_STYLE.margins.right,
  };
}

/** Whole millimetres as somebody typed them: twips are rounded. */
function asTyped(millimetres: number): number {
  const whole = Math.round(millimetres);
  return Math.abs(millimetres - whole) <= 0.02 ? whole : millimetres;
}

/** An exact pitch, else that of the page's grid. */
function pitchOf(body: TextLook, sheet: LookedSheet | undefined, remark: Remark): number {
  const measure = { name: '行距', unit: '磅', bound: BOUNDS.linePitch };
  const { line, lineRule, isOnGrid = true } = body;
  if (line !== undefined && (lineRule === 'exact' || lineRule === 'atLeast')) {
    return bounded(line / 20, measure, remark);
  }
  if (sheet?.gridPitch !== undefined && isOnGrid) {
    return bounded((sheet.gridPitch / 20) * ((line ?? 240) / 240), measure, remark);
  }
  remark(`正文没有固定的行距，按国家标准 ${STANDARD_STYLE.linePitch} 磅。`);
  return STANDARD_STYLE.linePitch;
}

const DASHES = /[—–―－-]/u;

function numberOf({ numbers }: DocumentLook, remark: Remark): PageStyle['pageNumber'] {
  const [first] = numbers;
  if (!first) {
    remark('文件里没有页码，页码按国家标准（— 1 —，单页居右、双页居左）。');
    return STANDARD_STYLE.pageNumber;
  }
  const around = first.text.replace(/[#\s]/gu, '');
  const other = around.replace(new RegExp(DASHES, 'gu'), '');
  const form = DASHES.test(around) ? 'dashed' : 'plain';
  if (other !== '') {
    const shown = form === 'dashed' ? '— 1 —' : '1';
    remark(`页码写作“${first.text.trim().replace('#', '1').slice(0, 20)}”，这里没有这种写法，按“${shown}”。`);
  }
  const isCentred = numbers.every(({ places }) => places.includes('center') && !places.includes('outside'));
  return { form, place: isCentred ? 'centre' : 'outer' };
}
