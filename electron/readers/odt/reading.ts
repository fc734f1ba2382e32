/** What the rules for the parts of content.xml share while it is read. */
import { openFlow, type Flow, type TextLooks } from '../parts/flow.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import { openParagraph, type OpenParagraph } from '../parts/story.ts';
import { groundOf, isSeen, type OwnLook } from '../parts/visibility.ts';
import type { Attribute, Rule } from '../xml/walk-xml.ts';
import { openLists, type Lists } from './lists.ts';
import type { LetterStyle, Placing, Styles } from './styles.ts';

/** A paragraph and how the letters being read show, innermost last. */
export interface Line extends OpenParagraph {
  readonly letters: LetterStyle[];
  /** White space before the next letter is no more than what was there. */
  spaced: boolean;
  /** Number as the file has it, for programs without lists. */
  written: string;
  gone: boolean;
}

export interface Reading {
  readonly flow: Flow<Line>;
  readonly styles: Styles;
  readonly lists: Lists;
  /** Where the text that is read leads, innermost last; undefined for nowhere outside. */
  readonly links: (string | undefined)[];
  /** Adds text as it stands, unless it cannot be seen. */
  readonly addText: (text: string) => void;
  /** Adds text of the file, whose white space is one space, and none at the start of a line. */
  readonly addLetters: (text: string) => void;
  /** Begins a paragraph, with a level for a heading. */
  readonly openLine: (attribute: Attribute, level?: number) => void;
  readonly closeLine: () => void;
  /** What stands in the story that has begun is placed so as well. */
  readonly surround: (placing: Placing) => void;
}

const UNNUMBERED = { levelOf: () => undefined, next: () => '' };

function newLine(): Line {
  return Object.assign(openParagraph(), { letters: [], spaced: true, written: '', gone: false });
}

export function startReading(styles: Styles): Reading {
  const lists = openLists(styles.lists);
  const links: Reading['links'] = [];
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
    const { letters } = flow.paragraph;
    const dress = letters.findLast((style) => style.dress !== undefined)?.dress;
    flow.addText(text, isShown(), dress === 'plain' ? undefined : dress, looksOf(letters, links.at(-1)));
  };
  return {
    flow,
    styles,
    lists,
    links,
    addText,
    addLetters: (text) => {
      const { paragraph: line } = flow;
      const single = text.replace(/[ \t\r\n]+/g, ' ');
      const shown = line.spaced && single.startsWith(' ') ? single.slice(1) : single;
      if (shown !== '') line.spaced = shown.endsWith(' ');
      addText(shown);
    },
    openLine: (attribute, level) => {
      const style = attribute('text:style-name');
      flow.beginParagraph();
      const { paragraph: line } = flow;
      line.style = style;
      if (level !== undefined) line.outline = level - 1;
      line.letters.push(styles.letters('paragraph', style));
      const inList = lists.number(styles.paragraph(style).list);
      line.number = inList ?? (level === undefined ? undefined : lists.heading(level, attribute));
    },
    closeLine: () => {
      const { paragraph: line } = flow;
      line.number ??= line.written.trim();
      // The last space of a line does not show either.
      if (line.spaced) line.text = line.text.replace(/ $/, '');
      if (!line.gone) return flow.endParagraph();
      flow.remark('hidden');
      flow.dropParagraph();
    },
    surround: (placing) => {
      const { story } = flow;
      const ground = groundOf([placing.ground, story.around.ground]);
      story.around = { ...story.around, ...placing, ground };
    },
  };
}

/** What somebody gave the words themselves: the first of the letters are those of the paragraph. */
function looksOf(letters: readonly LetterStyle[], href: string | undefined): TextLooks[] {
  const own = letters.slice(1);
  return [
    ...(own.findLast(({ bold }) => bold !== undefined)?.bold ? [{ kind: 'bold' } as const] : []),
    ...(own.findLast(({ underlined }) => underlined !== undefined)?.underlined
      ? [{ kind: 'underline' } as const]
      : []),
    ...(href === undefined ? [] : [{ kind: 'link', href } as const]),
  ];
}

/** An element that is left out with a remark. */
export function noting({ flow }: Reading, code: RemarkCode): Rule {
  return {
    open: () => {
      flow.remark(code);
      return 'skip';
    },
  };
}
