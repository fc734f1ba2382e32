/** A report as HTML: title, headings, paragraphs, tables. What it looks like is the page's affair. */
import type { Report } from '../../report/schema.ts';
import { isOwnCaption, reportBlocks, tableTitle, type Block, type Run } from '../blocks.ts';
import type { HeadingLevel } from '../headings.ts';
import type { Page } from '../page.ts';
import { atLongWords } from '../plain-text.ts';
import { redHeadSize } from '../red-head.ts';
import { signatureIndents } from '../signature.ts';
import { titleRoom, wrapWidth } from '../title-width.ts';
import { extraTableHtml, noteMarkHtml, notesHtml, pictureHtml } from './additions.ts';
import { element, textHtml, type Attributes } from './markup.ts';
import { KEPT, tableHtml, type TableStyles } from './table.ts';

/** Styles that stand at the elements themselves, for pages that bring none of ours. */
export interface ArticleStyles extends TableStyles {
  readonly title?: string;
  readonly heading?: string;
  readonly paragraph?: string;
  readonly signature?: string;
  readonly note?: string;
  /** Added where white space counts, which HTML would join. */
  readonly preserved?: string;
  /** For paper: labels are parted (see parted-labels.ts), and blocks say which place of the report they are. */
  readonly isParted?: boolean;
}

/** The blocks of `report` as elements, one a line, which know where they stand on `page` when they are printed. Text is taken as it stands; resolve placeholders before. */
export function articleHtml(report: Report, page: Page, styles: ArticleStyles = {}): string {
  const notes: string[] = [];
  // The web page is the text and the tables; what an office adds or leaves out on paper is the paper's.
  const shown = styles.isParted ? reportBlocks(report, page) : reportBlocks(report);
  const blocks = shown.map((block, index) =>
    blockHtml(block, { report, page, styles, notes, below: shown[index + 1] }),
  );
  return [...blocks, ...(notes.length > 0 ? [notesHtml(notes, styles.note)] : [])].join('\n');
}

interface Around {
  readonly report: Report;
  readonly page: Page;
  readonly styles: ArticleStyles;
  /** Takes up the foot notes. */
  readonly notes: string[];
  /** The block below. */
  readonly below: Block | undefined;
}

function blockHtml(block: Block, { report, page, styles, notes, below }: Around): string {
  switch (block.kind) {
    case 'red-head':
      return redHeadHtml(block.text, page);
    case 'title':
      return titleHtml(block.lines, page, styles);
    case 'signature':
      return signatureHtml(block.lines, page, styles);
    case 'table': {
      const title = tableTitle(block.layout.section);
      return tableHtml(report, block.layout, {
        title,
        width: page.typeWidth,
        styles,
        isParted: styles.isParted ?? false,
      });
    }
    case 'extra-table':
      return extraTableHtml(block.table, styles);
    case 'picture':
      return pictureHtml(block.picture, page, styles.title);
    case 'paragraph': {
      const text = block.runs.map((run) => run.text).join('');
      const style = [
        block.level ? styles.heading : styles.paragraph,
        ...(COUNTS.test(text) ? [styles.preserved] : []),
      ].filter((one) => one !== undefined);
      return element(
        block.level ? HEADINGS[block.level] : 'p',
        {
          class: styles.isParted && isOwnCaption(block, below) ? KEPT : undefined,
          'data-place': styles.isParted ? block.place : undefined,
          style: style.length > 0 ? style.join(';') : undefined,
        },
        block.runs.map((run) => runHtml(run, notes)).join(''),
      );
    }
  }
}

/** The agency's name in red, as large as one line holds. */
function redHeadHtml(text: string, page: Page): string {
  const size = `font-size:${redHeadSize(text, page) / 2}pt`;
  return element('p', { class: 'red-head', style: size }, textHtml(text));
}

/** Lines know where they stand on paper; on a screen they are as wide as it is. */
function signatureHtml(
  lines: readonly string[],
  { typeWidth, bodyEm }: Page,
  { signature: style, isParted }: ArticleStyles,
): string {
  const indents = signatureIndents(lines, typeWidth / bodyEm);
  return lines
    .map((line, index) => {
      const indent = `--indent:${Math.round((indents[index] ?? 0) * bodyEm) / 20}pt`;
      const place = isParted ? 'signature' : undefined;
      return element(
        'p',
        { class: 'signature', 'data-place': place, style: style ?? indent },
        textHtml(line),
      );
    })
    .join('\n');
}

/** On paper a line too long for it breaks between agency and year, and where a word ends; on a screen anywhere. */
function titleHtml(lines: readonly string[], page: Page, { title: style, isParted }: ArticleStyles): string {
  if (!isParted) return element('h1', { style }, lines.map(titleLineHtml).join('<br>'));
  const parts = lines.flatMap((line) => (wrapWidth(line, page) === undefined ? [line] : atYear(line)));
  const spans = parts.map((part) => {
    const width = wrapWidth(part, page);
    const room = width === undefined ? undefined : `max-width:${Math.round(titleRoom(width, page)) / 20}pt`;
    return element('span', { class: 'title-line', style: room }, textHtml(part));
  });
  return element('h1', { style }, spans.join(''));
}

function atYear(line: string): string[] {
  return line.split(/(?=\d{4}年)/);
}

/** A title in one line breaks between the agency and the year where it does not fit. */
function titleLineHtml(line: string): string {
  const parts = atYear(line);
  if (parts.length === 1) return textHtml(line);
  return parts.map((part) => element('span', { class: 'title-part' }, textHtml(part))).join('');
}

/** The title is the page's only heading of the first level. */
const HEADINGS: Readonly<Record<HeadingLevel, string>> = { 1: 'h2', 2: 'h3', 3: 'h4' };

/** White space that HTML joins or drops. */
const COUNTS = /^[ \t]|[ \t]$|[ \t]{2}|\t/m;

/** Addresses may be cut anywhere: a line without one would be spread. */
function wordsHtml(text: string): string {
  return atLongWords(text)
    .map((piece, index) =>
      index % 2 === 1 ? element('span', { class: 'long' }, textHtml(piece)) : textHtml(piece),
    )
    .join('');
}

function runHtml(run: Run, notes: string[]): string {
  const { text, level, isMarked, isBold, isUnderlined, href, note } = run;
  const around: readonly (readonly [string, Attributes] | false | undefined)[] = [
    isMarked && ['mark', {}],
    isUnderlined && ['u', {}],
    isBold && ['b', {}],
    href !== undefined && ['a', { href }],
    level && ['span', { class: `level-${level}` }],
  ];
  const html = around.reduce(
    (inner, wrapping) => (wrapping && text !== '' ? element(wrapping[0], wrapping[1], inner) : inner),
    wordsHtml(text),
  );
  return note === undefined ? html : html + noteMarkHtml(notes.push(note));
}
