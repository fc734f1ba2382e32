/** OpenDocument text, as LibreOffice, WPS and Word write it. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { openZip } from '../container/zip.ts';
import { walkPart } from '../docx/package.ts';
import { openShelf } from '../parts/pictures.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import type { Rules } from '../xml/walk-xml.ts';
import { collectDocument } from './document.ts';
import { collectStyles } from './styles.ts';

const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads an .odt; `name` is for messages. Only the parts that hold the text are opened. Throws ProblemError:
 * `encrypted`, `too-large`, `damaged` also for XML that declares a document type, which no .odt does.
 */
export function readOdt(name: string, bytes: Uint8Array): SourceDocument {
  const zip = openZip(name, bytes);
  // Looked at as text: old manifests declare a document type, and it is not followed here.
  if (
    zip.has(MANIFEST) &&
    /<(?:[\w-]+:)?encryption-data[\s>/]/.test(new TextDecoder().decode(zip.read(MANIFEST)))
  ) {
    throw new ProblemError(problem('encrypted', name));
  }
  const walk = (part: string, rules: Rules): void => walkPart(name, () => decodeXml(zip.read(part)), rules);

  const { common, automatic, styles } = collectStyles();
  if (zip.has('styles.xml')) walk('styles.xml', common);
  const shelf = openShelf();
  const { rules, content } = collectDocument(styles, (part, shown) => {
    if (!zip.has(part)) return 'picture-damaged';
    return shelf.hasRoom(zip.size(part)) ? shelf.take(zip.read(part), shown) : 'picture-large';
  });
  walk('content.xml', { ...automatic, ...rules });
  return { format: 'odt', ...content() };
}
