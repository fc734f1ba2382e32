/** What stands in a paragraph: runs with their looks, links, and marks of foot notes. */
import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild } from 'docx';
import type { Run } from '../../../shared/document/blocks.ts';
import { headingRole } from '../../../shared/document/fonts.ts';
import type { Page } from '../../../shared/document/page.ts';
import { font } from './fonts.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

/** The foot notes of a file, in order; Word counts them from 1. */
export interface FootNotes {
  /** Keeps a note and answers its number. */
  readonly add: (text: string) => number;
  /** As the docx library wants them. */
  readonly all: () => Record<number, { children: Paragraph[] }>;
}

export function collectNotes(): FootNotes {
  const texts: string[] = [];
  return {
    add: (text) => texts.push(text),
    all: () =>
      Object.fromEntries(
        texts.map((text, index) => [
          index + 1,
          { children: [new Paragraph({ style: STYLE.note, children: textRuns(` ${text}`) })] },
        ]),
      ),
  };
}

/** Runs as the library's, their notes kept in `notes`. */
export function inlineRuns(runs: readonly Run[], notes: FootNotes, { fonts }: Page): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const children = textRuns(run.text, {
      ...(run.level && { font: font(fonts[headingRole(run.level)]) }),
      ...(run.isMarked && { highlight: 'yellow' }),
      ...(run.isBold && { bold: true }),
      ...(run.isUnderlined && { underline: {} }),
    });
    const shown =
      run.href === undefined || children.length === 0
        ? children
        : [new ExternalHyperlink({ children, link: run.href })];
    return run.note === undefined ? shown : [...shown, new FootnoteReferenceRun(notes.add(run.note))];
  });
}
