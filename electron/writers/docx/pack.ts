/** The finished file: parts that the docx library cannot write are put in, and equal reports give equal bytes. */
import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FONTS } from '../../../shared/document/fonts.ts';
import type { Page } from '../../../shared/document/page.ts';
import { fontTableXml } from './fonts.ts';
import { stylesXml } from './styles.ts';

/** A zip entry must have a time; the local one would differ from run to run. */
const ENTRY_TIME = new Date(2020, 0, 1);
const TIMESTAMPS = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** The library's theme names fonts that offices do not have, and WPS then asks for them. */
const THEME_FONTS: readonly (readonly [RegExp, string])[] = [
  [/<a:latin typeface="[^"]*"(?: panose="[^"]*")?\/>/g, '<a:latin typeface="Times New Roman"/>'],
  [/<a:ea typeface="[^"]*"\/>/g, `<a:ea typeface="${FONTS.songti.name}"/>`],
  [/<a:font script="[^"]*" typeface="[^"]*"\/>/g, ''],
];

/** What the text is written in: for those who have it read out, and for spelling. */
const LANGUAGE = 'zh-CN';

type Change = (xml: string) => string;

const CHANGES: Readonly<Record<string, Change>> = {
  'docProps/core.xml': (xml) =>
    xml.replace(TIMESTAMPS, '').replace('</cp:coreProperties>', `<dc:language>${LANGUAGE}</dc:language>$&`),
  // 17.15.1.88: it stands behind the settings of compatibility, and these are the library's last.
  'word/settings.xml': (xml) =>
    xml.replace('</w:settings>', `<w:themeFontLang w:val="en-US" w:eastAsia="${LANGUAGE}"/>$&`),
  'word/theme/theme1.xml': (xml) =>
    THEME_FONTS.reduce((changed, [found, put]) => changed.replace(found, put), xml),
};

const RELATIONS = 'word/_rels/document.xml.rels';

/** The library names links by chance: gives them names in the order of `relations`. */
function linkIds(relations: string): Change {
  const names = [...relations.matchAll(/Id="(rId[^"]*)"[^>]*\/hyperlink"/g)].map(([, id = '']) => id);
  const order = new Map(names.map((name, index) => [name, `link${index + 1}`]));
  return (xml) =>
    names.length === 0
      ? xml
      : xml.replace(
          /\b((?:r:id|Id)=")([^"]+)"/g,
          (_, start: string, id: string) => `${start}${order.get(id) ?? id}"`,
        );
}

/** Bytes of the .docx on `page`; `finish` is the last hand on the main document. */
export async function pack(
  document: Document,
  page: Page,
  finish: Change = (xml) => xml,
): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const links = linkIds(strFromU8(parts[RELATIONS] ?? new Uint8Array()));
  const changes: Readonly<Record<string, Change>> = {
    ...CHANGES,
    [RELATIONS]: links,
    'word/document.xml': (xml) => finish(links(xml)),
  };
  const changed = Object.entries(changes).flatMap(([name, change]): [string, Uint8Array][] => {
    const part = parts[name];
    return part ? [[name, strToU8(change(strFromU8(part)))]] : [];
  });
  return zipSync(
    {
      ...parts,
      ...Object.fromEntries(changed),
      'word/fontTable.xml': strToU8(fontTableXml(page)),
      'word/styles.xml': strToU8(stylesXml(page)),
    },
    { mtime: ENTRY_TIME, level: 6 },
  );
}
