/** The text of an OpenDocument file: one pass from XML to blocks (ODF 1.3 part 3, 5–7, 9). */
import { LINK } from '../../../shared/rich/schema.ts';
import type { DocumentContent } from '../parts/flow.ts';
import { storyText } from '../parts/story.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import { count } from './attribute-values.ts';
import { noting, startReading, type Reading } from './reading.ts';
import { shapeRules, type TakePicture } from './shape-rules.ts';
import type { Styles } from './styles.ts';
import { tableRules } from './table-rules.ts';
import { buildOdtTable } from './tables.ts';

const MOST_SPACES = 1000;

/** Collects the text: pass `rules` to the walk of content.xml, then take `content`; `picture` takes one of a part. */
export function collectDocument(
  styles: Styles,
  picture: TakePicture,
): {
  readonly rules: Rules;
  readonly content: () => DocumentContent;
} {
  const reading = startReading(styles);
  // Filled last: notes, boxes and cells hold blocks, which hold them.
  const inside = (): Rules => blocks;
  const anywhere: Rules = { ...besides(reading, inside), ...shapeRules(reading, picture, inside) };
  const blocks = blockRules(reading, anywhere, inside);
  return { rules: { 'office:text': { inside: blocks } }, content: reading.flow.content };
}

/** What may stand anywhere beside the text. */
function besides(reading: Reading, blocks: () => Rules): Rules {
  const { flow } = reading;
  return {
    'text:tracked-changes': { inside: { 'text:changed-region': noting(reading, 'tracked') } },
    'office:annotation': noting(reading, 'comment'),
    'office:forms': SKIP,
    'text:note': {
      open: () => flow.beginStory(),
      close: () => {
        const text = storyText(flow.endStory());
        flow.addNote(text);
      },
      get inside() {
        return { ...blocks(), 'text:note-citation': SKIP };
      },
    },
    'text:script': SKIP,
  };
}

/** What may stand in a paragraph. */
function lineRules(reading: Reading, anywhere: Rules): Rules {
  const { flow, styles, links, addText, addLetters } = reading;
  const adds = (text: (attribute: Attribute) => string): Rule => ({
    open: (attribute) => {
      addText(text(attribute));
      flow.paragraph.spaced = false;
    },
  });
  /** Fields that may hold a value without showing it. */
  const field: Rule = {
    open: (attribute) => (attribute('text:display') === 'none' ? 'skip' : undefined),
    text: addLetters,
  };
  return {
    ...anywhere,
    'text:span': {
      open: (attribute) =>
        void flow.paragraph.letters.push(styles.letters('text', attribute('text:style-name'))),
      close: () => void flow.paragraph.letters.pop(),
      text: addLetters,
    },
    'text:a': {
      open: (attribute) => {
        const address = (attribute('xlink:href') ?? '').trim();
        if (!LINK.test(address) && address !== '' && !address.startsWith('#')) flow.remark('link');
        links.push(LINK.test(address) ? address : undefined);
      },
      close: () => void links.pop(),
      text: addLetters,
    },
    'text:s': adds((attribute) => ' '.repeat(count(attribute('text:c'), MOST_SPACES) ?? 1)),
    'text:tab': adds(() => '\t'),
    'text:line-break': adds(() => '\n'),
    'text:number': { text: (text) => void (flow.paragraph.written += text) },
    'text:ruby-text': SKIP,
    'text:hidden-text': {
      open: (attribute) => {
        if (!isHidden(attribute)) return undefined;
        flow.remark('hidden');
        return 'skip';
      },
      text: addLetters,
    },
    'text:hidden-paragraph': { open: (attribute) => void (flow.paragraph.gone ||= isHidden(attribute)) },
    'text:variable-set': field,
    'text:variable-get': field,
    'text:user-field-get': field,
  };
}

/** Paragraphs, lists, sections and tables. */
function blockRules(reading: Reading, anywhere: Rules, blocks: () => Rules): Rules {
  const { flow, styles, lists, openLine } = reading;
  const paragraph: Rule = {
    open: (attribute) => openLine(attribute),
    close: reading.closeLine,
    text: reading.addLetters,
    inside: lineRules(reading, anywhere),
  };
  return {
    ...anywhere,
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
        flow.remark('hidden');
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
      blocks,
      columnWidth: styles.columnWidth,
      enterCell: (boxes, style, row) => {
        flow.beginStory(boxes);
        reading.surround(styles.cell(style, row));
      },
      leaveCell: flow.endStory,
      add: (table, boxes) => flow.addTable(table && buildOdtTable(table), boxes),
      remark: flow.remark,
    }),
  };
}

function isHidden(attribute: Attribute): boolean {
  return attribute('text:is-hidden') === 'true';
}
