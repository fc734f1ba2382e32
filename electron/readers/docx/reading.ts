/** What the rules for the parts of a main document share while it is read. */
import { openFlow, type Flow, type TextLooks } from '../parts/flow.ts';
import type { Numbering } from '../parts/list-counter.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import type { RunDress } from '../parts/run-dress.ts';
import { openParagraph, type OpenParagraph, type Surroundings } from '../parts/story.ts';
import { isSeen } from '../parts/visibility.ts';
import type { OpenLook, ParagraphLook } from './looks.ts';
import type { Styles } from './styles.ts';

/** What a run states of itself; changed by nothing once its properties were read, for runs that state the same share it. */
export interface Run {
  readonly look: OpenLook;
  style: string | undefined;
  dress: RunDress | undefined;
  bold: boolean | undefined;
  underlined: boolean | undefined;
}

/** A paragraph while it is read, with what it states of its place and the run being read. */
export interface WordParagraph extends OpenParagraph {
  placing: ParagraphLook;
  run: Run;
}

export interface Reading {
  readonly flow: Flow<WordParagraph>;
  readonly styles: Styles;
  /** Adds text of the run being read, unless it is the code of a field or cannot be seen. */
  readonly addText: (text: string) => void;
  /** Counts whatever is read, to tell whether one branch of an alternative had anything. */
  readonly count: () => number;
  /** Something was read that is no text. */
  readonly note: () => void;
  /** Where the text that is read leads, innermost last; undefined for nowhere outside. */
  readonly links: (string | undefined)[];
}

/** A run before anything is read of what it states. */
export function newRun(): Run {
  return {
    look: {
      hidden: undefined,
      colour: undefined,
      opacity: undefined,
      size: undefined,
      scale: undefined,
      ground: undefined,
    },
    style: undefined,
    dress: undefined,
    bold: undefined,
    underlined: undefined,
  };
}

/** A run that states nothing. */
export const PLAIN_RUN: Run = newRun();

/** What tells whether a text shows; none of it changes once the text is read. */
interface Asked extends Pick<WordParagraph, 'run' | 'placing' | 'style'> {
  readonly around: Surroundings;
}

const BOLD: TextLooks = { kind: 'bold' };
const UNDERLINED: TextLooks = { kind: 'underline' };
/** The place of a paragraph that states nothing. */
export const UNPLACED: ParagraphLook = {};

export function startReading(styles: Styles, numbering: Numbering): Reading {
  const flow = openFlow(closeParagraphs(styles.paragraph, numbering), (): WordParagraph =>
    Object.assign(openParagraph(), { placing: UNPLACED, run: PLAIN_RUN }),
  );
  const links: (string | undefined)[] = [];
  let read = 0;

  const shows = ({ run, style, placing, around }: Asked): boolean => {
    const { look } = run;
    const ofStyle = styles.look(style, run.style, around.look);
    const placed = styles.placing(style);
    return isSeen({
      hidden: look.hidden ?? ofStyle.hidden,
      colour: look.colour ?? ofStyle.colour,
      opacity: look.opacity ?? ofStyle.opacity,
      size: look.size ?? ofStyle.size,
      scale: look.scale ?? ofStyle.scale,
      room: around.room ?? placing.room ?? placed.room,
      outside: around.outside ?? placing.outside ?? placed.outside,
      grounds: [look.ground ?? ofStyle.ground, placing.ground ?? placed.ground, around.ground],
    });
  };
  let asked: Asked | undefined;
  let shown = true;
  /** Texts that follow each other mostly share all that tells whether they show. */
  const isShown = (): boolean => {
    const { run, style, placing } = flow.paragraph;
    const { around } = flow.story;
    const isSame =
      asked?.run === run && asked.style === style && asked.placing === placing && asked.around === around;
    if (!isSame) shown = shows((asked = { run, style, placing, around }));
    return shown;
  };
  /** What somebody gave the words themselves; what their paragraph's style says is the style's. */
  const looksOf = ({ bold, underlined, style }: Run): TextLooks[] => {
    const href = links.at(-1);
    const looks: TextLooks[] = [];
    if (bold ?? styles.isBold(style)) looks.push(BOLD);
    if (underlined) looks.push(UNDERLINED);
    if (href !== undefined) looks.push({ kind: 'link', href });
    return looks;
  };
  return {
    flow,
    styles,
    links,
    addText: (text) => {
      read++;
      if (flow.story.fields.includes('code')) return;
      const { run } = flow.paragraph;
      flow.addText(text, isShown(), run.dress, looksOf(run));
    },
    count: () => read,
    note: () => void read++,
  };
}
