/** Word's own format, transitional or strict, as Word, WPS, LibreOffice and libraries write it. */
import type { SourceDocument } from '../../../shared/source-document.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { DocumentContent } from '../parts/flow.ts';
import { remarkOf, type RemarkCode } from '../parts/reader-remarks.ts';
import type { Rule, Rules } from '../xml/walk-xml.ts';
import { openShelf } from '../parts/pictures.ts';
import { collectDocument, collectNotes, type Surroundings } from './document.ts';
import { collectNumbering } from './numbering.ts';
import { openPackage, type RelatedPart, type WordPackage } from './package.ts';
import { collectStyles } from './styles.ts';
import { isOn } from './attribute-values.ts';

/** Reads a document that is embedded in another; null for one that cannot be. */
export type ReadEmbedded = (bytes: Uint8Array) => DocumentContent | null;

/**
 * Reads a .docx; `name` is for messages, documents embedded in it are read by `readEmbedded`. Only the parts that hold
 * the text are opened, and pictures that are not too large, so that attachments cost nothing.
 * Throws ProblemError: `damaged`, `encrypted`, `too-large`.
 */
export function readDocx(name: string, bytes: Uint8Array, readEmbedded?: ReadEmbedded): SourceDocument {
  return { format: 'docx', ...readPackage(openPackage(name, bytes), readEmbedded) };
}

/** The content of an opened package. Throws what the walk of its main document throws. */
export function readPackage(opened: WordPackage, readEmbedded?: ReadEmbedded): DocumentContent {
  const remarks: RemarkCode[] = [];
  /** What a part says of how the text looks: text is read without it as well. */
  const walk = (type: RelatedPart, rules: Rules): void => {
    try {
      opened.walkRelated(type, rules);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'damaged') throw error;
      remarks.push(type === 'numbering' ? 'numbers' : 'formatting');
    }
  };
  const { rules: styleRules, styles } = collectStyles();
  walk('styles', styleRules);
  const { rules: numberingRules, numbering } = collectNumbering();
  walk('numbering', numberingRules);
  const shelf = openShelf();
  const notes = new Map<string, ReadonlyMap<string, string>>();
  const surroundings: Surroundings = {
    styles,
    numbering: numbering(styles),
    showsBackground: () => {
      let shows = false;
      // 17.15.1.25.
      const shown: Rule = { open: (attribute) => void (shows = isOn(attribute('val'))) };
      walk('settings', { displayBackgroundShape: shown });
      return shows;
    },
    embedded: (id) => {
      const bytes = opened.embedded(id);
      return bytes && (readEmbedded?.(bytes) ?? null);
    },
    link: opened.link,
    noteText: (kind, id) => {
      let texts = notes.get(kind);
      if (!texts) {
        const collected = collectNotes(inNotes);
        walk(kind, collected.rules);
        notes.set(kind, (texts = collected.texts));
      }
      return texts.get(id);
    },
    picture: (id, shown, alt) => {
      const bytes = opened.picture(id, shelf.hasRoom);
      return typeof bytes === 'string' ? bytes : shelf.take(bytes, shown, alt);
    },
  };
  /** A note refers to nothing: its relationships are those of another part. */
  const inNotes: Surroundings = {
    ...surroundings,
    embedded: () => null,
    link: () => undefined,
    noteText: () => undefined,
    picture: () => 'picture-linked',
  };
  const { rules, content } = collectDocument(surroundings);
  opened.walkDocument(rules);
  const { blocks, remarks: ofText } = content();
  return { blocks, remarks: [...remarks.map(remarkOf), ...ofText] };
}
