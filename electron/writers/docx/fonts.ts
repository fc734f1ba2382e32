/** The official fonts in a Word file: every name with the names to try instead (`w:altName`, ISO/IEC 29500-1 17.8.3.1). */
import type { IFontAttributesProperties } from 'docx';
import { FONTS, type Font } from '../../../shared/document/fonts.ts';
import type { Page } from '../../../shared/document/page.ts';

/** Run fonts: digits and Latin letters in the Chinese font too, as half-width characters. */
export function font({ name: family }: Font): IFontAttributesProperties {
  return { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' };
}

/** The font table part (word/fontTable.xml), which the docx library writes only for embedded fonts; each font once. */
export function fontTableXml({ fonts }: Page): string {
  const all: readonly Font[] = [...Object.values(fonts), ...Object.values(FONTS)];
  const entries = [...new Map(all.toReversed().map((one) => [one.name, one])).values()]
    .reverse()
    .map(
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
