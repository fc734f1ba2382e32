/** A .docx as HTML by mammoth, which takes the file apart by code of its own. */
import { problem, ProblemError } from '../../shared/problem.ts';
import { openZip, type ZipPackage } from '../readers/container/zip.ts';
import { decodeXml } from '../readers/xml/decode-xml.ts';

/** Characters of the main document; the longest report has a tenth of it. mammoth builds a tree of all of it. */
const LONGEST_DOCUMENT = 8 * 1024 * 1024;
/** Bytes of all pictures together; what is more is left out of the page. */
const PICTURES = 8 * 1024 * 1024;
const RASTER = /^image\/(?:png|jpe?g|gif|bmp|webp)$/;

/** What a package is to mammoth; its own way opens the zip with JSZip, which knows no limits. */
interface MammothFile {
  readonly exists: (part: string) => boolean;
  readonly read: (part: string, encoding?: string) => Promise<string | Uint8Array>;
}

/**
 * Parts that are not asked for. Notes and comments stand outside the text, and what they add to a cell (a number in
 * brackets) is none of its digits; styles and numbers of lists are our own reader's, see place-page.ts.
 */
const LEFT_OUT = /(?:^|\/)(?:styles|numbering|footnotes|endnotes|comments)\.xml(?:\.rels)?$/i;

/**
 * The empty elements that say something about text, pictures and cells. All others are taken out beforehand: most say how
 * a letter or a border is drawn, which costs mammoth half its time and shows in no page of ours. Two would do harm:
 * mammoth takes a bookmark between two rows for a row of its own and gives up the merged cells of that table, and ends
 * a cell that is merged out of a repeated header with the header (`tblHeader`).
 */
const EMPTY_BUT_MEANT = [
  ...['p', 'r', 't', 'tc', 'tr', 'tab', 'br', 'cr', 'noBreakHyphen', 'softHyphen', 'sym'],
  ...['del', 'ins', 'fldChar', 'gridSpan', 'vMerge', 'jc', 'b', 'i', 'u', 'strike', 'vertAlign', 'highlight'],
];
const NOT_MEANT = new RegExp(`<w:(?!(?:${EMPTY_BUT_MEANT.join('|')})[\\s/])\\w+(?:\\s[^<>]*)?/>`, 'g');
/** What held nothing else. */
const EMPTIED =
  /<w:(rPr|pPr|tcBorders|tcMar|tcPr|trPr|tblBorders|tblCellMar|tblPr|tblGrid|numPr|pBdr|tabs)>\s*<\/w:\1>/g;
/** mammoth does not know hidden text. It knows highlighting, which a style rule can leave out. */
const HIDDEN = /<w:vanish(?:\s+w:val\s*=\s*"(?:1|true|on)")?\s*\/>/g;
const UNSEEN = '<w:highlight w:val="unseen"/>';

/** Every paragraph a paragraph: what is a heading or an item of a list, our own reader knows better. */
const STYLE_MAP = [
  'p.centred => p.centred:fresh',
  'p.right => p.right:fresh',
  'p => p:fresh',
  "highlight[color='unseen'] => !",
  'b => strong',
  'i => em',
  'u => u',
  'strike => s',
];

/**
 * The file as HTML, pictures in it as `data:` URIs where they are asked for. **Not sanitised.**
 * Rejects with ProblemError (`damaged`, `too-large`, `encrypted`) or with what mammoth rejects with.
 */
export async function mammothPage(name: string, bytes: Uint8Array, withPictures: boolean): Promise<string> {
  // Only this reader needs it, and it takes longer to load than a report takes to read.
  const { default: mammoth } = await import('mammoth');
  const pictures = openZip(name, bytes, withPictures ? PICTURES : 0);
  const file = mammothFile(name, openZip(name, bytes), pictures);
  const { value } = await mammoth.convertToHtml(
    // A package that is opened already: in mammoth's interface, not in its types.
    { file } as unknown as { buffer: Buffer },
    {
      styleMap: STYLE_MAP,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      externalFileAccess: false,
      transformDocument: alignmentAsStyle,
      convertImage: mammoth.images.imgElement(async (image) => ({ src: await pictureUri(image) })),
    },
  );
  return value;
}

function mammothFile(name: string, zip: ZipPackage, pictures: ZipPackage): MammothFile {
  return {
    exists: (part) => zip.has(part) && !LEFT_OUT.test(part),
    read: (part, encoding) =>
      Promise.resolve().then(() => {
        if (encoding === 'base64') return Buffer.from(pictures.read(part)).toString('base64');
        const content = zip.read(part);
        return encoding === undefined ? content : prepare(name, decodeXml(content));
      }),
  };
}

function prepare(name: string, xml: string): string {
  if (xml.length > LONGEST_DOCUMENT) throw new ProblemError(problem('too-large', name));
  // No Word file declares a document type; one that does may define entities that grow.
  if (/<!DOCTYPE/i.test(xml)) throw new ProblemError(problem('damaged', name));
  return MAIN.test(xml)
    ? xml.replace(HIDDEN, UNSEEN).replace(NOT_MEANT, '').replace(EMPTIED, '').replace(EMPTIED, '')
    : xml;
}

/** A part of a document as mammoth has it, as far as it matters here. */
interface MammothElement {
  readonly type: string;
  readonly alignment?: string | null;
  readonly children?: readonly MammothElement[];
}

/** Styles are not asked for, so that the alignment, which no style rule can ask for, may take their place. */
function alignmentAsStyle(element: MammothElement): MammothElement {
  const styleId = element.type === 'paragraph' ? (ALIGNMENTS[element.alignment ?? ''] ?? null) : null;
  const children = element.children?.map(alignmentAsStyle);
  return { ...element, ...(children && { children }), ...(styleId !== null && { styleId }) };
}

const ALIGNMENTS: Readonly<Record<string, string>> = { center: 'centred', right: 'right', end: 'right' };

/** Only the part with the text has a body. */
const MAIN = /<w:body[\s>]/;

interface Picture {
  readonly contentType: string;
  readonly readAsBase64String: () => Promise<string>;
}

/** Empty for what no browser draws, is damaged or has no room left. */
async function pictureUri({ contentType, readAsBase64String }: Picture): Promise<string> {
  if (!RASTER.test(contentType)) return '';
  try {
    return `data:${contentType};base64,${await readAsBase64String()}`;
  } catch {
    return '';
  }
}
