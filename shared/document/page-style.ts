/**
 * What an office may set of its own on the page of an official document; everything else is as GB/T 9704-2012 says. One
 * value for Word, preview, paper, PDF and the printed web page: see page.ts for what is made of it.
 */
import { z } from 'zod';
import { FONT_ROLES, STANDARD_FONTS, type FontRole } from './fonts.ts';

/** Red agency name above the title (clause 7.2.4): none, the name, or the name and 文件. */
export const RED_HEADS = ['none', 'agency', 'agency-file'] as const;
/** “— 1 —”, “1”, or no page number. */
export const NUMBER_FORMS = ['dashed', 'plain', 'none'] as const;
/** Odd pages at the right and even ones at the left, or all in the middle. */
export const NUMBER_PLACES = ['outer', 'centre'] as const;

interface Bound {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/**
 * How far an office may go. Within these, the statutory tables fit the type area and a page number has its room below
 * it. Margins in millimetres; line pitch and sizes in points.
 */
export const BOUNDS = {
  margins: {
    top: { least: 20, most: 45, step: 0.01 },
    bottom: { least: 20, most: 45, step: 0.01 },
    left: { least: 20, most: 35, step: 0.01 },
    right: { least: 20, most: 35, step: 0.01 },
  },
  linePitch: { least: 22, most: 36, step: 0.05 },
  titleSize: { least: 18, most: 26, step: 0.5 },
  bodySize: { least: 14, most: 18, step: 0.5 },
} as const satisfies Record<string, Bound | Record<Side, Bound>>;

/** Names of fonts as systems list them; nothing that means something in a style sheet or in XML. */
const FONT_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .-]{0,38}[\p{L}\p{N}_])?$/u;

const within = ({ least, most }: Bound) => z.number().min(least).max(most);
const fontSchema = z.string().regex(FONT_NAME);

export const pageStyleSchema = z.object({
  margins: z.object({
    top: within(BOUNDS.margins.top),
    bottom: within(BOUNDS.margins.bottom),
    left: within(BOUNDS.margins.left),
    right: within(BOUNDS.margins.right),
  }),
  linePitch: within(BOUNDS.linePitch),
  titleSize: within(BOUNDS.titleSize),
  bodySize: within(BOUNDS.bodySize),
  fonts: z.object({
    title: fontSchema,
    body: fontSchema,
    heading1: fontSchema,
    heading2: fontSchema,
    heading3: fontSchema,
    table: fontSchema,
  } satisfies Record<FontRole, typeof fontSchema>),
  pageNumber: z.object({ form: z.enum(NUMBER_FORMS), place: z.enum(NUMBER_PLACES) }),
  /** Is the signature printed where the report has one? */
  hasSignature: z.boolean(),
  redHead: z.enum(RED_HEADS),
});
export type PageStyle = z.infer<typeof pageStyleSchema>;

/** GB/T 9704-2012, clauses 5 to 7. */
export const STANDARD_STYLE: PageStyle = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  linePitch: 28.95,
  titleSize: 22,
  bodySize: 16,
  fonts: STANDARD_FONTS,
  pageNumber: { form: 'dashed', place: 'outer' },
  hasSignature: true,
  redHead: 'none',
};

/** Settings that offices choose as a whole; only what concerns the lines of a page. */
export interface Preset {
  readonly id: 'standard' | 'pitch-28' | 'pitch-30' | 'electronic';
  readonly name: string;
  readonly margins: PageStyle['margins'];
  readonly linePitch: number;
}

const { margins } = STANDARD_STYLE;

export const PRESETS: readonly Preset[] = [
  { id: 'standard', name: '国家标准（行距 28.95 磅）', margins, linePitch: 28.95 },
  { id: 'pitch-28', name: '行距 28 磅', margins, linePitch: 28 },
  { id: 'pitch-30', name: '行距 30 磅', margins, linePitch: 30 },
  {
    id: 'electronic',
    // GB/T 33476.2-2016: above 34.58 mm, below 32.58 mm: a type area for 22 lines of 29.45 pt.
    name: '电子公文（行距 29.45 磅）',
    margins: { ...margins, top: 34.58, bottom: 32.58 },
    linePitch: 29.45,
  },
];

/** The preset whose lines `style` has; undefined for a page of the office's own. */
export function presetOf({ margins, linePitch }: PageStyle): Preset | undefined {
  return PRESETS.find(
    (preset) =>
      preset.linePitch === linePitch && SIDES.every((side) => preset.margins[side] === margins[side]),
  );
}

/** Is it the standard's page, and all of the report on it? */
export function isStandard(style: PageStyle): boolean {
  const { hasSignature, redHead } = STANDARD_STYLE;
  return deviations(style).length === 0 && style.hasSignature === hasSignature && style.redHead === redHead;
}

const ROLE_NAMES: Readonly<Record<FontRole, string>> = {
  title: '标题',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  table: '表格和页码',
};
export const FONT_ROLE_NAMES = ROLE_NAMES;

/** In what `style` is not as GB/T 9704-2012 says, a phrase each, with what the standard says. */
export function deviations(style: PageStyle): string[] {
  const standard = STANDARD_STYLE;
  const number = (what: string, own: number, wanted: number, unit: string) =>
    own === wanted ? [] : [`${what} ${own} ${unit}（标准 ${wanted} ${unit}）`];
  const names: Readonly<Record<Side, string>> = {
    top: '上边距',
    bottom: '下边距',
    left: '左边距',
    right: '右边距',
  };
  return [
    ...SIDES.flatMap((side) => number(names[side], style.margins[side], standard.margins[side], '毫米')),
    ...number('行距', style.linePitch, standard.linePitch, '磅'),
    ...number('标题字号', style.titleSize, standard.titleSize, '磅'),
    ...number('正文字号', style.bodySize, standard.bodySize, '磅'),
    ...FONT_ROLES.flatMap((role) =>
      style.fonts[role] === standard.fonts[role]
        ? []
        : [`${ROLE_NAMES[role]}用${style.fonts[role]}（标准 ${standard.fonts[role]}）`],
    ),
    ...(style.pageNumber.form === 'none'
      ? ['不印页码（标准 — 1 —）']
      : [
          ...(style.pageNumber.form === 'plain' ? ['页码不带短横线（标准 — 1 —）'] : []),
          ...(style.pageNumber.place === 'centre' ? ['页码居中（标准 单页居右、双页居左）'] : []),
        ]),
  ];
}

/** The nearest value within `bound`, in its steps. */
export function clamp(value: number, { least, most, step }: Bound): number {
  const stepped = Math.round(value / step) * step;
  return Number(Math.min(most, Math.max(least, stepped)).toFixed(2));
}

/**
 * A style out of what may have been written by another version or by hand: every part that fits is taken, the others
 * are the standard's. `lost` names those, in the clerk's words.
 */
export function mendStyle(found: unknown): { readonly style: PageStyle; readonly lost: readonly string[] } {
  const parts = isRecord(found) ? found : {};
  const lost: string[] = [];
  const style: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(pageStyleSchema.shape)) {
    const read = schema.safeParse(parts[key]);
    if (!read.success) lost.push(PART_NAMES[key as keyof PageStyle]);
    style[key] = read.success ? read.data : STANDARD_STYLE[key as keyof PageStyle];
  }
  return { style: pageStyleSchema.parse(style), lost };
}

const PART_NAMES: Readonly<Record<keyof PageStyle, string>> = {
  margins: '页边距',
  linePitch: '行距',
  titleSize: '标题字号',
  bodySize: '正文字号',
  fonts: '字体',
  pageNumber: '页码',
  hasSignature: '署名',
  redHead: '红头',
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
