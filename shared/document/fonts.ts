/**
 * Fonts of official documents, by name only. What an office has installed differs, so every name carries the names to
 * try instead, in order; no font travels with a file.
 */
import type { HeadingLevel } from './headings.ts';

export interface Font {
  readonly name: string;
  /** To try instead, in this order. */
  readonly alternatives: readonly string[];
  readonly panose: string;
}

export const FONTS = {
  xiaobiaosong: {
    name: '方正小标宋简体',
    alternatives: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    panose: '02010601030101010101',
  },
  fangsong: {
    name: '仿宋_GB2312',
    alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
    panose: '02010609030101010101',
  },
  heiti: {
    name: '黑体',
    alternatives: ['SimHei', '方正黑体_GBK', '华文细黑'],
    panose: '02010609060101010101',
  },
  kaiti: {
    name: '楷体_GB2312',
    alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti'],
    panose: '02010609030101010101',
  },
  songti: {
    name: '宋体',
    alternatives: ['SimSun', '方正书宋_GBK', '华文宋体'],
    panose: '02010600030101010101',
  },
} as const satisfies Record<string, Font>;

export type FontName = keyof typeof FONTS;

/** What a font is for; that of tables is that of page numbers too. */
export const FONT_ROLES = ['title', 'body', 'heading1', 'heading2', 'heading3', 'table'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

const STANDARD: Readonly<Record<FontRole, FontName>> = {
  title: 'xiaobiaosong',
  body: 'fangsong',
  heading1: 'heiti',
  heading2: 'kaiti',
  heading3: 'fangsong',
  table: 'songti',
};

/** The names of GB/T 9704-2012, clauses 7.3 and 7.5. */
export const STANDARD_FONTS: Readonly<Record<FontRole, string>> = {
  title: FONTS[STANDARD.title].name,
  body: FONTS[STANDARD.body].name,
  heading1: FONTS[STANDARD.heading1].name,
  heading2: FONTS[STANDARD.heading2].name,
  heading3: FONTS[STANDARD.heading3].name,
  table: FONTS[STANDARD.table].name,
};

/**
 * The font called `name` with what to try instead: the other names of its kind, and for a font of another kind those of
 * the one that `role` has by the standard.
 */
export function fontFor(role: FontRole, name: string): Font {
  const kinds: readonly Font[] = Object.values(FONTS);
  const kind =
    kinds.find((font) => font.name === name) ??
    kinds.find(({ alternatives }) => alternatives.includes(name)) ??
    FONTS[STANDARD[role]];
  const others = [kind.name, ...kind.alternatives].filter((other) => other !== name);
  return { ...kind, name, alternatives: others };
}

/** The role of a heading's font. */
export function headingRole(level: HeadingLevel): FontRole {
  return `heading${level}`;
}

/** Fonts that dialogs offer; any other name may be typed. */
export const KNOWN_FONTS: readonly string[] = [
  ...new Set(
    Object.values(FONTS).flatMap(({ name, alternatives }): readonly string[] => [name, ...alternatives]),
  ),
].filter((name) => /[^\x20-\x7e]/.test(name));
