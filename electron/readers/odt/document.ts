/** The text of an OpenDocument file: one pass from XML to blocks (ODF 1.3 part 3, 5–7, 9). */
import type { SourceBlock, SourceRemark } from '../../../shared/source-document.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import { remarkOf, type RemarkCode } from '../parts/remarks.ts';
import { dressDigits } from '../parts/run-dress.ts';
import {
  addParagraph,
  addTable,
  endStory,
  openParagraph,
  openStory,
  type OpenParagraph,
  type Story,
} from '../parts/story.ts';
import { openLists } from './lists.ts';
import type { LetterStyle, Styles } from './styles.ts';
import { tableRules } from './table-rules.ts';
import { buildOdtTable } from './tables.ts';
import { count } from './values.ts';

export interface DocumentContent {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** A paragraph and how the letters being read show, innermost last. */
interface Line {
  readonly paragraph: OpenParagraph;
  readonly letters: LetterStyle[];
  /** White space before the next letter is no more than what was there. */
  spaced: boolean;
  /** Number as the file has it, for programs without lists. */
  written: string;
  gone: boolean;
}

const MOST_SPACES = 1000;
const UNNUMBERED = { levelOf: () => undefined, next: () => '' };

function newLine(): Line {
  return { paragraph: openParagraph(), letters: [], spaced: true, written: '', gone: false };
}

/** Collects the text: pass `rules` to the walk of content.xml, then take `content`. */
export function collectDocument(styles: Styles): {
  readonly rules: Rules;
  readonly content: () => DocumentContent;
} {
  const remarks = new Set<RemarkCode>();
  const lists = openLists(styles.lists);
  const closeParagraph = closeParagraphs((name) => {
    const { list: _, ...style } = styles.paragraph(name);
    return style;
  }, UNNUMBERED);
  const body = openStory();
  // What is being read, innermost last: text boxes and cells stand inside others.
  const stories: Story[] = [body];
  const lines: Line[] = [];
  let story = body;
  let line = newLine();

  const enter = (inner: Story): void => {
    stories.push(inner);
    story = inner;
  };
  const leave = (): void => {
    stories.pop();
    endStory(story, closeParagraph);
    story = stories.at(-1) ?? body;
  };

  const addText = (text: string): void => {
    if (text === '') return;
    const hidden = line.letters.findLast((style) => style.hidden !== undefined)?.hidden;
    if (hidden) {
      remarks.add('hidden');
      return;
    }
    const dress = line.letters.findLast((style) => style.dress !== undefined)?.dress;
    if (dress === 'struck') remarks.add('struck');
    line.paragraph.text += dress === undefined || dress === 'plain' ? text : dressDigits(text, dress);
  };
  /** White space of XML is one space, and none at the start of a line; what shows as more is written as elements. */
  const addLetters = (text: string): void => {
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    const shown = line.spaced && single.startsWith(' ') ? single.slice(1) : single;
    if (shown !== '') line.spaced = shown.endsWith(' ');
    addText(shown);
  };
  const adds = (text: (attribute: Attribute) => string): Rule => ({
    open: (attribute) => {
      addText(text(attribute));
      line.spaced = false;
    },
  });
  const noting = (code: RemarkCode): Rule => ({
    open: () => {
      remarks.add(code);
      return 'skip';
    },
  });

  const openLine = (attribute: Attribute, level?: number): void => {
    const style = attribute('text:style-name');
    lines.push(line);
    line = newLine();
    if (style !== undefined) line.paragraph.style = style;
    if (level !== undefined) line.paragraph.outline = level - 1;
    line.letters.push(styles.letters('paragraph', style));
    const inList = lists.number(styles.paragraph(style).list);
    const number = inList ?? (level === undefined ? undefined : lists.heading(level, attribute));
    if (number !== undefined) line.paragraph.number = number;
  };
  const closeLine = (): void => {
    const { paragraph, written, gone, spaced } = line;
    line = lines.pop() ?? newLine();
    paragraph.number ??= written.trim();
    // The last space of a line does not show either.
    if (spaced) paragraph.text = paragraph.text.replace(/ $/, '');
    if (gone) remarks.add('hidden');
    else addParagraph(story, paragraph, closeParagraph);
  };

  const span: Rule = {
    open: (attribute) => void line.letters.push(styles.letters('text', attribute('text:style-name'))),
    close: () => void line.letters.pop(),
    text: addLetters,
  };
  /** Fields that may hold a value without showing it. */
  const field: Rule = {
    open: (attribute) => (attribute('text:display') === 'none' ? 'skip' : undefined),
    text: addLetters,
  };
  const isHidden = (attribute: Attribute): boolean => attribute('text:is-hidden') === 'true';

  /** What may stand anywhere. */
  const everywhere: Rules = {
    'text:tracked-changes': { inside: { 'text:changed-region': noting('tracked') } },
    'office:annotation': noting('comment'),
    'office:forms': SKIP,
    'text:note': noting('footnote'),
    'text:script': SKIP,
  };
  const shape: Rule = {
    open: () => enter(openStory()),
    close: () => {
      const box = story;
      leave();
      if (!box.blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) return;
      remarks.add('text-box');
      const anchored = lines.length > 0;
      (anchored ? line.paragraph.boxes : story.boxesTo).push(...box.blocks);
    },
    // Filled below: a box holds blocks, which hold boxes.
    get inside() {
      return blocks;
    },
  };
  const shapes: Rules = {
    'draw:frame': shape,
    'draw:custom-shape': shape,
    'draw:rect': shape,
    'draw:ellipse': shape,
    'draw:circle': shape,
    'draw:polygon': shape,
    'draw:path': shape,
    'draw:caption': shape,
    'draw:image': { ...noting('picture') },
    'draw:object': noting('embedded'),
    'draw:object-ole': noting('embedded'),
  };
  const inLine: Rules = {
    ...everywhere,
    ...shapes,
    'text:span': span,
    'text:s': adds((attribute) => ' '.repeat(count(attribute('text:c'), MOST_SPACES) ?? 1)),
    'text:tab': adds(() => '\t'),
    'text:line-break': adds(() => '\n'),
    'text:number': { text: (text) => void (line.written += text) },
    'text:ruby-text': SKIP,
    'text:hidden-text': {
      open: (attribute) => {
        if (!isHidden(attribute)) return undefined;
        remarks.add('hidden');
        return 'skip';
      },
      text: addLetters,
    },
    'text:hidden-paragraph': { open: (attribute) => void (line.gone ||= isHidden(attribute)) },
    'text:variable-set': field,
    'text:variable-get': field,
    'text:user-field-get': field,
  };
  const paragraph: Rule = {
    open: (attribute) => openLine(attribute),
    close: closeLine,
    text: addLetters,
    inside: inLine,
  };

  const blocks: Rules = {
    ...everywhere,
    ...shapes,
    'text:p': paragraph,
    'text:h': {
      ...paragraph,
      open: (attribute) => openLine(attribute, Math.max(count(attribute('text:outline-level'), 10) ?? 1, 1)),
    },
    'text:list': { open: lists.openList, close: lists.closeList },
    'text:list-item': { open: lists.openItem },
    'text:list-header': { open: lists.openHeader },
    'text:numbered-paragraph': { open: lists.openNumbered, close: lists.closeList },
    'text:section': {
      open: (attribute) => {
        if (attribute('text:display') !== 'none' && !isHidden(attribute)) return undefined;
        remarks.add('hidden');
        return 'skip';
      },
    },
    // What an index is made from, beside the index.
    'text:table-of-content-source': SKIP,
    'text:illustration-index-source': SKIP,
    'text:table-index-source': SKIP,
    'text:user-index-source': SKIP,
    'text:alphabetical-index-source': SKIP,
    'text:bibliography-source': SKIP,
    'table:table': tableRules({
      blocks: () => blocks,
      columnWidth: styles.columnWidth,
      enterCell: (boxes) => enter(openStory(boxes)),
      leaveCell: () => {
        const cell = story;
        leave();
        return cell.blocks;
      },
      add: (table, boxes) => {
        const built = table && buildOdtTable(table);
        if (built) addTable(story, built, closeParagraph);
        story.blocks.push(...boxes);
      },
      remark: (code) => void remarks.add(code),
    }),
  };
  return {
    rules: { 'office:text': { inside: blocks } },
    content: () => {
      endStory(body, closeParagraph);
      return { blocks: body.blocks, remarks: [...remarks].map(remarkOf) };
    },
  };
}
