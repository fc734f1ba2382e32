/** Word documents in one XML file: Word 2003's own format, and today's package written flat. */
import type { SourceDocument } from '../../../shared/source-document.ts';
import { problem, ProblemError } from '../../../shared/problem.ts';
import { walkPart, wordPackage, type RelatedPart, type WordPackage } from '../docx/package.ts';
import { readPackage } from '../docx/read-docx.ts';
import { SKIP, type Rules } from '../xml/walk-xml.ts';
import { decodeMarkup } from '../text/decode-markup.ts';
import { settleLostMerges } from './lost-merges.ts';

/** Where Word 2003 has what are parts of their own today. */
const PLACES: Readonly<Partial<Record<RelatedPart, string>>> = {
  styles: 'styles',
  numbering: 'lists',
  settings: 'docPr',
};
/** Text of the longest report with its pictures; the parser holds it several times over. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Reads a WordprocessingML document of Word 2003; `name` is for messages. Styles, lists and text are one file, and
 * nearly everything has the name it has in a .docx. Throws ProblemError `damaged` for broken XML, `too-large`.
 */
export function readWordml(name: string, bytes: Uint8Array): SourceDocument {
  const xml = decodeXmlFile(name, bytes);
  const walk = (rules: Rules): void => walkPart(name, () => xml, rules);
  const opened: WordPackage = {
    walkDocument: walk,
    walkRelated: (type, rules) => {
      const place = PLACES[type];
      if (place !== undefined) walk({ wordDocument: { inside: { [place]: { inside: rules } } } });
    },
    embedded: () => null,
    picture: () => 'picture-linked',
    link: () => undefined,
  };
  const { blocks, remarks } = readPackage(opened);
  return { format: 'wordml', blocks: settleLostMerges(blocks), remarks };
}

/**
 * Reads a package written as one XML file (flat OPC); `name` is for messages.
 * Throws ProblemError `damaged` for broken XML, `too-large`.
 */
export function readFlatPackage(name: string, bytes: Uint8Array): SourceDocument {
  const xml = decodeXmlFile(name, bytes);
  /** Of every part what it holds that is no XML, in Base64. */
  const binaries = new Map<string, string>();
  const walkParts = (part: Rules[string]): void =>
    walkPart(name, () => xml, { 'pkg:package': { inside: { 'pkg:part': part } } });
  let current = '';
  walkParts({
    open: (attribute) => {
      current = partKey(attribute('pkg:name'));
      binaries.set(current, '');
    },
    inside: {
      'pkg:xmlData': SKIP,
      'pkg:binaryData': { text: (more) => void binaries.set(current, (binaries.get(current) ?? '') + more) },
    },
  });
  const binaryOf = (part: string): string => binaries.get(partKey(part)) ?? '';
  const opened = wordPackage({
    has: (part) => binaries.has(partKey(part)),
    walk: (part, rules) => {
      const key = partKey(part);
      if (!binaries.has(key)) throw new ProblemError(problem('damaged', name));
      walkParts({
        open: (attribute) => (partKey(attribute('pkg:name')) === key ? undefined : 'skip'),
        inside: { 'pkg:xmlData': { inside: rules } },
      });
    },
    bytes: (part) => (binaryOf(part) === '' ? null : Buffer.from(binaryOf(part), 'base64')),
    size: (part) => Buffer.byteLength(binaryOf(part), 'base64'),
  });
  return { format: 'wordml', ...readPackage(opened) };
}

/** Part names are compared without case (ECMA-376 part 2, 9.1.1); here they begin with a slash. */
function partKey(part = ''): string {
  return part.replace(/^\/+/, '').toLowerCase();
}

function decodeXmlFile(name: string, bytes: Uint8Array): string {
  if (bytes.byteLength > LONGEST) throw new ProblemError(problem('too-large', name));
  const { text, lost } = decodeMarkup(bytes);
  if (lost > 0) throw new ProblemError(problem('damaged', name));
  return text;
}
