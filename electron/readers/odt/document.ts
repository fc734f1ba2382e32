/** The text of an OpenDocument file: one pass from XML to blocks (ODF 1.3 part 3, 5–7, 9). */
import { LINK } from '../../../shared/rich/schema.ts';
import type { Size } from '../../../shared/rich/picture.ts';
import { openFlow, type DocumentContent, type TextLooks } from '../parts/flow.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import { altText, type Taken } from '../parts/pictures.ts';
import { openParagraph, storyText, type OpenParagraph } from '../parts/story.ts';
import { groundOf, isSeen, type OwnLook } from '../parts/visibility.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import { openLists } from './lists.ts';
import type { LetterStyle, Styles } from './styles.ts';
import { tableRules } from './table-rules.ts';
import { buildOdtTable } from './tables.ts';
import { count, twips } from './attribute-values.ts';

/** A paragraph and how the letters being read show, innermost last. */
interface Line extends OpenParagraph {
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
  return Object.assign(openParagraph(), { letters: [], spaced: true, written: '', gone: false });
}

/** Collects the text: pass `rules` to the walk of content.xml, then take `content`; `picture` takes one of a part. */
export function collectDocument(
  styles: Styles,
  picture: (part: string, shown?: Size, alt?: string) => Taken,
): {
  readonly rules: Rules;
  readonly content: () => DocumentContent;
} {
  const lists = openLists(styles.lists);
  const flow = openFlow(
    closeParagraphs((name) => {
      const { list: _, ...style } = styles.paragraph(name);
      return style;
    }, UNNUMBERED),
    newLine,
  );

  const isShown = (): boolean => {
    const { letters, style } = flow.paragraph;
    const { around } = flow.story;
    const own: OwnLook = Object.assign({}, ...letters.map(({ look }) => look));
    const { ground, room, outside } = styles.placing(style);
    return isSeen({
      ...own,
      room: around.room ?? room,
      outside: around.outside ?? outside,
      grounds: [own.ground, ground, around.ground],
    });
  };
  const addText = (text: string): void => {
    if (text === '') return;
    const dress = flow.paragraph.letters.findLast((style) => style.dress !== undefined)?.dress;
    flow.addText(text, isShown(), dress === 'plain' ? undefined : dress, looksNow());
  };
  /** Where the text that is read leads, innermost last. */
  const links: (string | undefined)[] = [];
  /** What somebody gave the words themselves: the first of the letters are those of the paragraph. */
  const looksNow = (): TextLooks[] => {
    const own = flow.paragraph.letters.slice(1);
    const href = links.at(-1);
    return [
      ...(own.findLast(({ bold }) => bold !== undefined)?.bold ? [{ kind: 'bold' } as const] : []),
      ...(own.findLast(({ underlined }) => underlined !== undefined)?.underlined
        ? [{ kind: 'underline' } as const]
        : []),
      ...(href === undefined ? [] : [{ kind: 'link', href } as const]),
    ];
  };
  /** White space of XML is one space, and none at the start of a line; what shows as more is written as elements. */
  const addLetters = (text: string): void => {
    const { paragraph: line } = flow;
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    const shown = line.spaced && single.startsWith(' ') ? single.slice(1) : single;
    if (shown !== '') line.spaced = shown.endsWith(' ');
    addText(shown);
  };
  const adds = (text: (attribute: Attribute) => string): Rule => ({
    open: (attribute) => {
      addText(text(attribute));
      flow.paragraph.spaced = false;
    },
  });
  const noting = (code: RemarkCode): Rule => ({
    open: () => {
      flow.remark(code);
      return 'skip';
    },
  });

  const openLine = (attribute: Attribute, level?: number): void => {
    const style = attribute('text:style-name');
    flow.beginParagraph();
    const { paragraph: line } = flow;
    line.style = style;
    if (level !== undefined) line.outline = level - 1;
    line.letters.push(styles.letters('paragraph', style));
    const inList = lists.number(styles.paragraph(style).list);
    line.number = inList ?? (level === undefined ? undefined : lists.heading(level, attribute));
  };
  const closeLine = (): void => {
    const { paragraph: line } = flow;
    line.number ??= line.written.trim();
    // The last space of a line does not show either.
    if (line.spaced) line.text = line.text.replace(/ $/, '');
    if (!line.gone) return flow.endParagraph();
    flow.remark('hidden');
    flow.dropParagraph();
  };

  const span: Rule = {
    open: (attribute) =>
      void flow.paragraph.letters.push(styles.letters('text', attribute('text:style-name'))),
    close: () => void flow.paragraph.letters.pop(),
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
    'text:note': {
      open: () => flow.beginStory(),
      close: () => {
        const text = storyText(flow.endStory());
        flow.addNote(text);
      },
      get inside() {
        return { ...blocks, 'text:note-citation': SKIP };
      },
    },
    'text:script': SKIP,
  };
  /** As the frame shows on the page, in pixels of 1/96 inch. */
  let frame: Size | undefined;
  const shape: Rule = {
    open: (attribute) => {
      const [width, height] = [attribute('svg:width'), attribute('svg:height')].map(twips);
      frame =
        width && height ? { width: Math.round(width / 15), height: Math.round(height / 15) } : undefined;
      isPictured = false;
      flow.beginStory();
      const { story } = flow;
      const { ground } = styles.shape(attribute('draw:style-name'));
      story.around = { ...story.around, ground: groundOf([ground, story.around.ground]) };
    },
    close: flow.endBox,
    // Filled below: a box holds blocks, which hold boxes.
    get inside() {
      return blocks;
    },
  };
  /** Words for those who cannot see the picture stand behind it, the longer ones last. */
  let isPictured = false;
  let words = '';
  const described: Rule = {
    open: () => void (words = ''),
    text: (text) => void (words += text),
    close: () => {
      const { pictures } = flow.paragraph;
      const last = pictures.at(-1);
      const alt = altText(words);
      if (isPictured && last && alt !== '') pictures[pictures.length - 1] = { ...last, alt };
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
    'draw:image': {
      open: (attribute) => {
        const part = attribute('xlink:href') ?? '';
        const isInside = part !== '' && !/^(?:\w+:|\/|\.\.)/.test(part);
        const taken = isInside ? picture(part.replace(/^\.\//, ''), frame) : 'picture-linked';
        if (typeof taken === 'string') flow.remark(taken);
        else flow.addPicture(taken);
        isPictured = typeof taken !== 'string';
        return 'skip';
      },
    },
    'svg:title': described,
    'svg:desc': described,
    'draw:object': noting('embedded'),
    'draw:object-ole': noting('embedded'),
  };
  const inLine: Rules = {
    ...everywhere,
    ...shapes,
    'text:span': span,
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
      blocks: () => blocks,
      columnWidth: styles.columnWidth,
      enterCell: (boxes, style, row) => {
        flow.beginStory(boxes);
        const { story } = flow;
        const placing = styles.cell(style, row);
        story.around = {
          ...story.around,
          ...placing,
          ground: groundOf([placing.ground, story.around.ground]),
        };
      },
      leaveCell: flow.endStory,
      add: (table, boxes) => flow.addTable(table && buildOdtTable(table), boxes),
      remark: flow.remark,
    }),
  };
  return {
    rules: { 'office:text': { inside: blocks } },
    content: flow.content,
  };
}
