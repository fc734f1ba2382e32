/**
 * Fonts of official documents, by name only. What an office has installed differs, so every name carries the names to
 * try instead, in order; no font travels with a file.
 */

import type { HeadingLevel } from './headings.ts';

interface OfficialFont {
  readonly name: string;
  readonly alternatives: readonly string[];
  readonly panose: string;
}

export const FONTS = {
  /** Title. */
  xiaobiaosong: {
    name: '方正小标宋简体',
    alternatives: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    panose: '02010601030101010101',
  },
  /** Body. */
  fangsong: {
    name: '仿宋_GB2312',
    alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
    panose: '02010609030101010101',
  },
  /** Headings of level one. */
  heiti: {
    name: '黑体',
    alternatives: ['SimHei', '方正黑体_GBK', '华文细黑'],
    panose: '02010609060101010101',
  },
  /** Headings of level two. */
  kaiti: {
    name: '楷体_GB2312',
    alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti'],
    panose: '02010609030101010101',
  },
  /** Tables and page numbers. */
  songti: {
    name: '宋体',
    alternatives: ['SimSun', '方正书宋_GBK', '华文宋体'],
    panose: '02010600030101010101',
  },
} as const satisfies Record<string, OfficialFont>;

export type FontName = keyof typeof FONTS;

/** Fonts of headings by level. */
export const HEADING_FONTS = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong' } as const satisfies Record<
  HeadingLevel,
  FontName
>;
