/** The finished file: parts that the docx library cannot write are put in, and equal reports give equal bytes. */
import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fontTableXml } from './fonts.ts';
import { stylesXml } from './styles.ts';

/** A zip entry must have a time; the local one would differ from run to run. */
const ENTRY_TIME = new Date(2020, 0, 1);
const TIMESTAMPS = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** Bytes of the .docx. */
export async function pack(document: Document): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const core = parts['docProps/core.xml'];
  return zipSync(
    {
      ...parts,
      ...(core ? { 'docProps/core.xml': strToU8(strFromU8(core).replace(TIMESTAMPS, '')) } : {}),
      'word/fontTable.xml': strToU8(fontTableXml()),
      'word/styles.xml': strToU8(stylesXml()),
    },
    { mtime: ENTRY_TIME, level: 6 },
  );
}
