/** Word's own format, transitional or strict, as Word, WPS, LibreOffice and libraries write it. */
import type { SourceDocument } from '../../../shared/source-document.ts';
import type { DocumentContent } from '../parts/flow.ts';
import { collectDocument } from './document.ts';
import { collectNumbering } from './numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { collectStyles } from './styles.ts';
import { isOn } from './values.ts';

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
  const { rules, content } = collectDocument({
    styles,
    numbering: numbering(styles),
    showsBackground: () => showsBackground(opened),
  });
  opened.walkDocument(rules);
  return content();
}

/** Whether the settings let the background of the page show (17.15.1.25). */
function showsBackground(opened: WordPackage): boolean {
  let shows = false;
  opened.walkRelated('settings', {
    displayBackgroundShape: { open: (attribute) => void (shows = isOn(attribute('val'))) },
  });
  return shows;
}
