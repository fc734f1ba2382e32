/** The parts of a Word package that say what the document is: found by relationship, as Word finds them. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import { openZip } from '../container/zip.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { XmlError } from '../xml/scan-xml.ts';
import { walkXml, type Rules } from '../xml/walk-xml.ts';

export interface WordPackage {
  /** Walks the main document with `rules`. */
  readonly walkDocument: (rules: Rules) => void;
  /** Walks the part that the main document relates to by `type`, e.g. `styles`; nothing where there is none. */
  readonly walkRelated: (type: RelatedPart, rules: Rules) => void;
  /** Bytes of the part that the main document embeds by the relationship `id`; null where they are not at hand. */
  readonly embedded: (id: string) => Uint8Array | null;
  /**
   * Bytes of the picture that the main document shows by the relationship `id`, if they are at most as many as
   * `hasRoom` allows; else why not.
   */
  readonly picture: (id: string, hasRoom: (bytes: number) => boolean) => Uint8Array | MissingPicture;
  /** Where the relationship `id` leads outside of the package. */
  readonly link: (id: string) => string | undefined;
}

export type MissingPicture = 'picture-large' | 'picture-damaged' | 'picture-linked';

/** Parts that say how the main document is to be read. */
export type RelatedPart = 'styles' | 'numbering' | 'settings' | 'footnotes' | 'endnotes' | 'theme';

/** Parts of a package by name, wherever they lie. */
export interface Parts {
  readonly has: (part: string) => boolean;
  readonly walk: (part: string, rules: Rules) => void;
  readonly bytes: (part: string) => Uint8Array | null;
  /** How many bytes the part has, before it is opened. */
  readonly size: (part: string) => number;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** It leads out of the package. */
  readonly isExternal: boolean;
}

const USUAL_MAIN = 'word/document.xml';

/**
 * Opens a .docx. Throws ProblemError, and so do the walks: `damaged` for a broken zip or XML (also one that
 * declares a document type, which no Word file does), `too-large`, `encrypted`.
 */
export function openPackage(name: string, bytes: Uint8Array): WordPackage {
  const zip = openZip(name, bytes);
  return wordPackage({
    has: zip.has,
    walk: (part, rules) => walkPart(name, () => decodeXml(zip.read(part)), rules),
    bytes: (part) => (zip.has(part) ? zip.read(part) : null),
    size: zip.size,
  });
}

/** Walks the XML that `read` gives; for XML that cannot be walked throws ProblemError `damaged` about `name`. */
export function walkPart(name: string, read: () => string, rules: Rules): void {
  try {
    walkXml(read(), rules);
  } catch (error) {
    throw error instanceof XmlError ? new ProblemError(problem('damaged', name)) : error;
  }
}

/** The same for a package whose parts lie elsewhere than in a zip. */
export function wordPackage(parts: Parts): WordPackage {
  const stated = relationships(parts, '').find(
    ({ type, isExternal }) => type === 'officeDocument' && !isExternal,
  )?.target;
  const main = stated !== undefined && parts.has(stated) ? stated : USUAL_MAIN;
  const all = relationships(parts, main);
  const related = all.filter(({ isExternal }) => !isExternal);

  return {
    walkDocument: (rules) => parts.walk(main, rules),
    walkRelated: (type, rules) => {
      const part = related.find((relation) => relation.type === type)?.target ?? besides(main, `${type}.xml`);
      if (parts.has(part)) parts.walk(part, rules);
    },
    embedded: (id) => {
      const target = related.find((relation) => relation.id === id)?.target;
      return target === undefined ? null : parts.bytes(target);
    },
    picture: (id, hasRoom) => {
      const relation = all.find((one) => one.id === id);
      if (relation?.isExternal) return 'picture-linked';
      if (!relation || !parts.has(relation.target)) return 'picture-damaged';
      if (!hasRoom(parts.size(relation.target))) return 'picture-large';
      try {
        return parts.bytes(relation.target) ?? 'picture-damaged';
      } catch (error) {
        // A picture that is broken takes no text with it.
        if (error instanceof ProblemError && error.problem.code === 'damaged') return 'picture-damaged';
        throw error;
      }
    },
    link: (id) => all.find((one) => one.id === id && one.isExternal)?.target,
  };
}

/** Relationships of the part `of` to other parts of the package; of the package itself for an empty name. */
function relationships(parts: Parts, of: string): Relationship[] {
  const part = besides(of, `_rels/${of.replace(/^.*\//, '')}.rels`);
  if (!parts.has(part)) return [];
  const found: Relationship[] = [];
  parts.walk(part, {
    'rel:Relationship': {
      open: (attribute) => {
        const [type, target] = [attribute('Type'), attribute('Target')];
        if (type === undefined || target === undefined) return;
        const isExternal = attribute('TargetMode') === 'External';
        // Transitional and strict types differ only in front.
        found.push({
          id: attribute('Id') ?? '',
          type: type.replace(/^.*\//, ''),
          target: isExternal ? target : resolveTarget(of, target),
          isExternal,
        });
      },
    },
  });
  return found;
}

function besides(part: string, name: string): string {
  return part.replace(/[^/]*$/, '') + name;
}

function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : besides(from, path)).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A part that only helps: a broken one says nothing. */
export function tolerant(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'damaged') throw error;
  }
}
