/** One pass over an RTF file: what its groups, words and text come to (Rich Text Format specification 1.9.1). */
import type { DocumentContent } from '../parts/flow.ts';
import type { Numbering } from '../parts/list-counter.ts';
import { followLooks } from '../../../shared/rich/looks.ts';
import { openShelf } from '../parts/pictures.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import { bodyDestination, boxDestination, fieldDestinations, numberDestination } from './body.ts';
import { noteDestination, pictureDestination, shapeDestination } from './besides.ts';
import { LOST, lostNumber, soundText, symbolCharacter, wordCharacter } from './characters.ts';
import { collectColours } from './colours.ts';
import { IGNORED, IGNORED_WORDS, type Destination } from './destinations.ts';
import { CHARACTER_SETS, type Encoding } from './encoding.ts';
import { fontTable, type Font } from './fonts.ts';
import { collectLetters, type Letters } from './letters.ts';
import { collectLists } from './lists.ts';
import { startReading, type Reading } from './reading.ts';
import { changeState, type State } from './state.ts';
import { collectStyles } from './styles.ts';
import type { TokenSink } from './tokens.ts';

/** Groups that are not read, and what is said of them. */
const SAID: Readonly<Record<string, RemarkCode>> = {
  object: 'embedded',
  mmath: 'picture',
  annotation: 'comment',
};

/** What the file says of its letters, in its first words and its font table. */
interface Header {
  readonly encoding: Encoding;
  readonly fonts: Map<number, Font>;
  usualFont: number | undefined;
}

/** The destination that a word names; undefined for a word that names none. */
type FindDestination = (name: string, isStarred: boolean) => Destination | undefined;

/** Collects a document: pass `sink` to the tokenizer, then take `content`. */
export function collectDocument(): { readonly sink: TokenSink; readonly content: () => DocumentContent } {
  const header: Header = { encoding: {}, fonts: new Map(), usualFont: undefined };
  const styles = collectStyles();
  const lists = collectLists();
  const colours = collectColours();
  const letters = collectLetters(header.encoding);

  // Made at the first number: the list tables come before.
  let counted: Numbering | undefined;
  const numbering: Numbering = {
    levelOf: () => undefined,
    next: (list, level) => (counted ??= lists.numbering()).next(list, level),
  };
  const finish = closeParagraphs(styles.paragraph, numbering);
  const shelf = openShelf();
  const body = bodyDestination(() => reading, false);
  const reading: Reading = startReading(
    (open) => {
      const text = soundText(open.text);
      const own = styles.isBold(open.style) ? open.looks.filter(({ kind }) => kind !== 'bold') : open.looks;
      return finish({ ...open, text, looks: followLooks(own, open.text, text) });
    },
    colours,
    () => body,
  );
  const font = (): Font | undefined => fontOf(header, reading.state);
  const { field, code, link } = fieldDestinations(reading);
  reading.link = link;
  const fontsDestination = fontTable(header.fonts);
  const nestedRow = bodyDestination(() => reading, true);
  /** What holds nothing but other destinations. */
  const frame = (): Destination => ({});
  const box = (): Destination => boxDestination(reading, body);
  const number = (): Destination => numberDestination(reading, font);

  const destinations: Readonly<Record<string, () => Destination>> = {
    fonttbl: () => fontsDestination,
    colortbl: () => colours.destination,
    stylesheet: () => styles.destination,
    listtable: () => lists.definitions,
    leveltext: () => {
      const { destination } = reading.state;
      return destination === lists.definitions || destination === lists.overrides
        ? lists.levelText()
        : IGNORED;
    },
    listoverridetable: () => lists.overrides,
    listtext: number,
    pntext: number,
    field,
    fldinst: () => code,
    shp: frame,
    shpgrp: frame,
    shpinst: shapeDestination,
    do: frame,
    shptxt: box,
    dptxbxtext: box,
    shppict: frame,
    pict: () => pictureDestination(reading, shelf),
    footnote: () => noteDestination(reading, body),
    nesttableprops: () => nestedRow,
    // Two versions of a text, the second for those who know Unicode.
    upr: () => ({ outside: reading.state.destination }),
    ud: () => reading.state.destination.outside ?? IGNORED,
  };
  const find: FindDestination = (name, isStarred) => {
    const inner = reading.state.destination.inner;
    if (inner && Object.hasOwn(inner, name)) return inner[name]?.();
    const said = Object.hasOwn(SAID, name) ? SAID[name] : undefined;
    if (said) reading.flow.remark(said);
    if (said) return IGNORED;
    if (Object.hasOwn(destinations, name)) return destinations[name]?.();
    return isStarred || IGNORED_WORDS.has(name) ? IGNORED : undefined;
  };
  return {
    sink: openSink(reading, header, letters, find),
    content: () => {
      reading.settle();
      reading.placement.end();
      return reading.flow.content();
    },
  };
}

function fontOf({ fonts }: Header, state: State): Font | undefined {
  return state.font === undefined ? undefined : fonts.get(state.font);
}

/** Takes the tokens of the file and hands each to the destination that holds. */
function openSink(reading: Reading, header: Header, letters: Letters, find: FindDestination): TokenSink {
  const outer: State[] = [];
  // A group begins here: only then does a star say something of its destination.
  let [begun, starred] = [false, false];
  /** A group ended, or a control symbol stood here, and nothing came since. */
  let ended = false;
  let signed = false;
  const font = (): Font | undefined => fontOf(header, reading.state);
  const flush = (): void => {
    const text = letters.take(font());
    if (text !== '') reading.state.destination.text?.(text);
  };

  const sink: TokenSink = {
    open: () => {
      flush();
      letters.endFallback();
      starred = ended = signed = false;
      begun = true;
      outer.push(reading.state);
    },
    close: () => {
      flush();
      letters.endFallback();
      const before = outer.pop();
      if (!before) return;
      if (before.destination !== reading.state.destination) reading.state.destination.close?.();
      reading.state = before;
      begun = starred = false;
      ended = true;
    },
    text: (bytes) => {
      begun = starred = false;
      if (reading.state.destination === IGNORED) return;
      // In tables programs dress every part of a number: digits that nothing is said of were the number of a word.
      const isLoose = ended && reading.depth() > 0 && isDigit(bytes[0]);
      // Behind a control symbol they were the number of a word that lost its name: \f4 that has become \:4.
      const isNameless = signed && reading.depth() > 0 && isDigit(bytes[0]);
      if (isNameless || (isLoose && /\d$/.test(reading.flow.paragraph.text))) {
        reading.state.destination.text?.(LOST);
      }
      ended = signed = false;
      letters.add(bytes);
    },
    symbol: (sign) => {
      if (sign === '*') starred = begun;
      begun = false;
      // They may be the second byte of a letter.
      if (/[\\{}]/.test(sign)) return sink.text(Uint8Array.of(sign.charCodeAt(0)));
      const character = symbolCharacter(sign);
      signed = true;
      if (character === undefined || reading.state.destination === IGNORED || letters.isFallback()) return;
      flush();
      // A space between the digits of one number.
      signed = !/\d$/.test(reading.flow.paragraph.text);
      reading.state.destination.text?.(character);
    },
    word: (name, value) => {
      const isStarred = starred;
      starred = begun = ended = signed = false;
      if (reading.state.destination === IGNORED) return;
      const character = wordCharacter(name);
      // A tab or a line break after a letter is no version of it.
      if (character !== undefined && character.trim() !== '' && letters.isFallback()) return;
      // It follows its letter at once.
      letters.endFallback();
      flush();
      const { destination: here } = reading.state;
      if (name === 'u') {
        here.text?.(letters.unicode(value ?? 0, reading.state.fallback, font()));
        return;
      }
      // The outermost group is the file: a destination named there would swallow what is left.
      const destination = outer.length > 1 ? find(name, isStarred) : undefined;
      if (destination) {
        reading.state = { ...reading.state, destination };
        return;
      }
      noteHeader(header, name, value);
      // That a paragraph stands in a table is said before its text: what stands there already was part of a word.
      const isLate = name === 'intbl' && reading.depth() === 0 && /\d$/.test(reading.flow.paragraph.text);
      if (isLate || lostNumber(name, value)) here.text?.(LOST);
      reading.state = changeState(reading.state, name, value, header.usualFont);
      if (character !== undefined) here.text?.(character);
      else here.word?.(name, value);
    },
  };
  return sink;
}

function noteHeader(header: Header, name: string, value: number | undefined): void {
  const { encoding } = header;
  if (name === 'deff') header.usualFont = value ?? 0;
  else if (name === 'ansicpg' && value !== undefined && value > 0) encoding.page = value;
  else if (Object.hasOwn(CHARACTER_SETS, name)) encoding.page ??= CHARACTER_SETS[name] ?? 0;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
