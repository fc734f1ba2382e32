/** Word's own format, transitional or strict, as Word, WPS, LibreOffice and libraries write it. */
import type { SourceDocument } from '../../../shared/source-document.ts';
import { collectDocument, type DocumentContent } from './document.ts';
import { collectNumbering } from './numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { collectStyles } from './styles.ts';

/**
 * Reads a .docx; `name` is for messages. Only the parts that hold the text are opened, so that pictures and
 * attachments cost nothing, however large. Throws ProblemError: `damaged`, `encrypted`, `too-large`.
 */
export function readDocx(name: string, bytes: Uint8Array): SourceDocument {
  return { format: 'docx', ...readPackage(openPackage(name, bytes)) };
}

/** The content of an opened package. Throws what its walks throw. */
export function readPackage(opened: WordPackage): DocumentContent {
  const { rules: styleRules, styles } = collectStyles();
  opened.walkRelated('styles', styleRules);
  const { rules: numberingRules, numbering } = collectNumbering();
  opened.walkRelated('numbering', numberingRules);
  const { rules, content } = collectDocument(styles, numbering(styles));
  opened.walkDocument(rules);
  return content();
}
