/**
 * Fonts by name only. What an office has installed differs, so every name carries the names to try instead, in
 * order (`w:altName`, ISO/IEC 29500-1 17.8.3.1); no font travels with the file.
 */
import type { IFontAttributesProperties } from 'docx';

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

/** Run fonts: digits and Latin letters in the Chinese font too, as half-width characters. */
export function font(name: FontName): IFontAttributesProperties {
  const family = FONTS[name].name;
  return { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' };
}

/** The font table part (word/fontTable.xml), which the docx library writes only for embedded fonts. */
export function fontTableXml(): string {
  const entries = Object.values(FONTS).map(
    ({ name, alternatives, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${entries.join('')}</w:fonts>`
  );
}
