/** What holds at a place of an RTF file: groups begin with it and give it back at their end. */
import { BODY_LEVEL } from '../parts/paragraph.ts';
import type { RunDress } from '../parts/run-dress.ts';
import type { Shading } from './colours.ts';
import type { Destination } from './destinations.ts';

export interface ParagraphState extends Shading {
  readonly style: number;
  readonly inTable: boolean;
  /** How many tables inside each other it stands in, where it says so. */
  readonly depth: number;
  readonly centred: boolean;
  readonly outline?: number;
  readonly list?: string;
  readonly level: number;
  /** Points of height that a line is cut off at. */
  readonly room?: number | undefined;
  /** Twips from the margin. */
  readonly indent: number;
  readonly firstIndent: number;
}

/** How letters look; colours by their number in the colour table. */
export interface LetterLook extends Shading {
  readonly hidden: boolean;
  readonly bold?: boolean;
  readonly underlined?: boolean;
  /** What follows is said of letters of East Asia. */
  readonly isEastern?: boolean;
  readonly colour?: number | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly scale: number;
}

export const PLAIN_LETTERS: LetterLook = { hidden: false, scale: 1 };

export interface State {
  readonly destination: Destination;
  readonly font: number | undefined;
  /** How many characters after a `\u` are for programs that do not know it. */
  readonly fallback: number;
  readonly look: LetterLook;
  readonly deleted: boolean;
  readonly dress: RunDress | undefined;
  readonly paragraph: ParagraphState;
}

export const PLAIN_PARAGRAPH: ParagraphState = {
  style: 0,
  inTable: false,
  depth: 0,
  centred: false,
  level: 0,
  indent: 0,
  firstIndent: 0,
};

export function firstState(destination: Destination): State {
  return {
    destination,
    font: undefined,
    fallback: 1,
    look: PLAIN_LETTERS,
    deleted: false,
    dress: undefined,
    paragraph: PLAIN_PARAGRAPH,
  };
}

type Change<Of> = (value: number | undefined) => Partial<Of>;

const isOn = (value: number | undefined): boolean => value !== 0;

const LETTER_WORDS: Readonly<Record<string, Change<State>>> = {
  f: (value) => ({ font: value ?? 0 }),
  uc: (value) => ({ fallback: value ?? 1 }),
  deleted: (value) => ({ deleted: isOn(value) }),
  // Moved from here to elsewhere.
  mvf: (value) => ({ deleted: isOn(value) }),
  super: (value) => ({ dress: isOn(value) ? 'raised' : undefined }),
  sub: (value) => ({ dress: isOn(value) ? 'lowered' : undefined }),
  nosupersub: () => ({ dress: undefined }),
  strike: (value) => ({ dress: isOn(value) ? 'struck' : undefined }),
  striked: (value) => ({ dress: isOn(value) ? 'struck' : undefined }),
  pard: () => ({ paragraph: PLAIN_PARAGRAPH }),
};

/** Every kind of line below letters. */
const UNDERLINES = (
  'ul uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ulthdashd ulthdashdd ulthldash ' +
  'ululdbwave ulw ulwave'
).split(' ');
const underline: Change<LetterLook> = (value) => ({ underlined: isOn(value) });

const LOOK_WORDS: Readonly<Record<string, Change<LetterLook>>> = {
  v: (value) => ({ hidden: isOn(value) }),
  b: (value) => ({ bold: isOn(value) }),
  ...Object.fromEntries(UNDERLINES.map((name) => [name, underline])),
  // Which letters the words behind are about; those from right to left are none of ours.
  dbch: () => ({ isEastern: true }),
  loch: () => ({ isEastern: false }),
  hich: () => ({ isEastern: false }),
  ltrch: () => ({ isEastern: false }),
  rtlch: () => ({ isEastern: false }),
  ulnone: () => ({ underlined: false }),
  cf: (value) => ({ colour: value ?? 0 }),
  chcbpat: (value) => ({ ground: value ?? 0 }),
  chcfpat: (value) => ({ front: value ?? 0 }),
  chshdng: (value) => ({ shade: value ?? 0 }),
  highlight: (value) => ({ ground: value ?? 0 }),
  fs: (value) => (value === undefined ? {} : { size: value / 2 }),
  charscalex: (value = 0) => ({ scale: value > 0 ? value / 100 : 1 }),
};

const PARAGRAPH_WORDS: Readonly<Record<string, Change<ParagraphState>>> = {
  s: (value) => ({ style: value ?? 0 }),
  intbl: (value) => ({ inTable: isOn(value) }),
  itap: (value) => ({ depth: Math.max(value ?? 1, 0) }),
  qc: () => ({ centred: true }),
  ql: () => ({ centred: false }),
  qr: () => ({ centred: false }),
  qj: () => ({ centred: false }),
  qd: () => ({ centred: false }),
  outlinelevel: (value) => ({ outline: value ?? BODY_LEVEL }),
  ls: (value) => ({ list: String(value ?? 0) }),
  ilvl: (value) => ({ level: value ?? 0 }),
  cbpat: (value) => ({ ground: value ?? 0 }),
  cfpat: (value) => ({ front: value ?? 0 }),
  shading: (value) => ({ shade: value ?? 0 }),
  // Less than nothing is an exact height.
  sl: (value) => ({ room: value !== undefined && value < 0 ? -value / 20 : undefined }),
  li: (value) => ({ indent: value ?? 0 }),
  fi: (value) => ({ firstIndent: value ?? 0 }),
};

/** The state after a control word; the same where the word changes nothing. */
export function changeState(
  state: State,
  name: string,
  value: number | undefined,
  usualFont: number | undefined,
): State {
  if (name === 'plain') {
    return { ...state, font: usualFont, look: PLAIN_LETTERS, deleted: false, dress: undefined };
  }
  // LibreOffice says of Chinese letters alone that they are bold.
  if (name === 'ab' && state.look.isEastern) {
    return { ...state, look: { ...state.look, bold: isOn(value) } };
  }
  const ofLetters = Object.hasOwn(LETTER_WORDS, name) ? LETTER_WORDS[name] : undefined;
  if (ofLetters) return { ...state, ...ofLetters(value) };
  const ofLook = Object.hasOwn(LOOK_WORDS, name) ? LOOK_WORDS[name] : undefined;
  if (ofLook) return { ...state, look: { ...state.look, ...ofLook(value) } };
  const ofParagraph = Object.hasOwn(PARAGRAPH_WORDS, name) ? PARAGRAPH_WORDS[name] : undefined;
  if (!ofParagraph) return state;
  return { ...state, paragraph: { ...state.paragraph, ...ofParagraph(value) } };
}
