/** Word's own format, transitional or strict, as Word, WPS, LibreOffice and libraries write it. */
import type { SourceDocument } from '../../../shared/source-document.ts';
import { collectDocument } from './document.ts';
import { collectNumbering } from './numbering.ts';
import { openPackage } from './package.ts';
import { collectStyles } from './styles.ts';

/**
 * Reads a .docx; `name` is for messages. Only the parts that hold the text are opened, so that pictures and
 * attachments cost nothing, however large. Throws ProblemError: `damaged`, `encrypted`, `too-large`.
 */
export function readDocx(name: string, bytes: Uint8Array): SourceDocument {
  const opened = openPackage(name, bytes);
  const { rules: styleRules, styles } = collectStyles();
  opened.walkRelated('styles', styleRules);
  const { rules: numberingRules, numbering } = collectNumbering();
  opened.walkRelated('numbering', numberingRules);
  const { rules, content } = collectDocument(styles, numbering(styles));
  opened.walkDocument(rules);
  return { format: 'docx', ...content() };
}
