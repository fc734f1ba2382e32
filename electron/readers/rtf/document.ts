/** One pass over an RTF file: what its groups, words and text come to (Rich Text Format specification 1.9.1). */
import type { SourceBlock, SourceRemark } from '../../../shared/source-document.ts';
import type { Numbering } from '../parts/list-counter.ts';
import { closeParagraphs } from '../parts/paragraph.ts';
import { remarkOf, type RemarkCode } from '../parts/remarks.ts';
import { dressDigits } from '../parts/run-dress.ts';
import { PAGE_BREAK, type CloseParagraph } from '../parts/story.ts';
import { LOST, lostNumber, soundText, symbolCharacter, wordCharacter } from './characters.ts';
import { IGNORED, IGNORED_WORDS, type Destination } from './destinations.ts';
import { CHARACTER_SETS, type Encoding } from './encoding.ts';
import { openFlow } from './flow.ts';
import { fontTable, type Font } from './fonts.ts';
import { collectLetters, isSymbolFont, symbolOfField } from './letters.ts';
import { collectLists } from './lists.ts';
import { changeState, firstState, PLAIN_PARAGRAPH, type State } from './state.ts';
import { collectStyles } from './styles.ts';
import { defineRow } from './tables.ts';
import type { TokenSink } from './tokens.ts';

export interface DocumentContent {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** Groups that are not read, and what is said of them. */
const SAID: Readonly<Record<string, RemarkCode>> = {
  pict: 'picture',
  shppict: 'picture',
  object: 'embedded',
  mmath: 'picture',
  footnote: 'footnote',
  annotation: 'comment',
};
/** What stands before the paragraphs of a list without numbers. */
const BULLET = /^[•●■◆▪○□➢·\ufffd\ue000-\uf8ff]$/u;
const LONGEST_CODE = 500;
/** Says what a cell is like, before its text; behind text it came from elsewhere, and so may the text have. */
const OF_CELLS = /^(?:cl(?:mgf|mrg|vm|vert|brdr|pad|cbpat|shdng|tx|ft|w)|cellx$)/;

/** Collects a document: pass `sink` to the tokenizer, then take `content`. */
export function collectDocument(): { readonly sink: TokenSink; readonly content: () => DocumentContent } {
  const remarks = new Set<RemarkCode>();
  const file: Encoding = {};
  const fonts = new Map<number, Font>();
  const styles = collectStyles();
  const lists = collectLists();
  const letters = collectLetters(file);
  let usualFont: number | undefined;

  // Made at the first number: the list tables come before.
  let counted: Numbering | undefined;
  const numbering: Numbering = {
    levelOf: () => undefined,
    next: (list, level) => (counted ??= lists.numbering()).next(list, level),
  };
  const finish = closeParagraphs(styles.paragraph, numbering);
  const closeParagraph: CloseParagraph = (open) => finish({ ...open, text: soundText(open.text) });
  const main = openFlow(closeParagraph);
  let flow = main;

  const addText = (text: string): void => {
    if (state.deleted) remarks.add('tracked');
    else if (state.hidden) remarks.add('hidden');
    else {
      if (state.dress === 'struck') remarks.add('struck');
      flow.paragraph().text += state.dress ? dressDigits(text, state.dress) : text;
    }
  };
  /** The paragraph being read takes what holds at its end. */
  const settle = (): void => {
    const { style, outline, list, level, centred } = state.paragraph;
    Object.assign(flow.paragraph(), {
      style: String(style),
      level,
      centred,
      ...(outline !== undefined && { outline }),
      ...(list !== undefined && { list }),
    });
  };
  const depth = (): number => state.paragraph.depth || Number(state.paragraph.inTable);
  const endRow = (nested: boolean): void => {
    settle();
    if (state.deleted || state.hidden) remarks.add(state.deleted ? 'tracked' : 'hidden');
    flow.endRow(nested, state.deleted || state.hidden);
  };

  const BODY_WORDS: Readonly<Record<string, (nested: boolean) => void>> = {
    par: () => {
      settle();
      if (state.deleted || state.hidden) flow.paragraph().mark = state.deleted ? 'deleted' : 'hidden';
      if (state.deleted) remarks.add('tracked');
      flow.endParagraph(depth());
    },
    sect: () => {
      if (flow.paragraph().text === '') return;
      settle();
      flow.endParagraph(depth());
    },
    page: () => addText(PAGE_BREAK),
    column: () => addText(PAGE_BREAK),
    cell: () => {
      settle();
      flow.endCell(1);
    },
    nestcell: () => {
      settle();
      flow.endCell(Math.max(depth(), 2));
    },
    row: () => endRow(false),
    nestrow: () => endRow(true),
    trowd: (nested) => flow.defineRows(nested),
    revised: () => void remarks.add('tracked'),
  };
  const bodyOf = (nested: boolean): Destination => ({
    text: addText,
    word: (name, value) => {
      const does = Object.hasOwn(BODY_WORDS, name) ? BODY_WORDS[name] : undefined;
      if (does) return does(nested);
      if (OF_CELLS.test(name) && /[^\ufffd]$/.test(flow.paragraph().text)) addText(LOST);
      defineRow(flow.definition(nested), name, value);
    },
  });
  const body = bodyOf(false);

  let state: State = firstState(body);
  const outer: State[] = [];
  let starred = false;
  /** A group ended, and nothing came since. */
  let ended = false;

  /** A text box: its text follows the paragraph that it is anchored in. */
  const box = (): Destination => {
    const around = flow;
    const inside = openFlow(closeParagraph);
    flow = inside;
    state = { ...state, paragraph: PLAIN_PARAGRAPH, hidden: false, deleted: false };
    return {
      ...body,
      close: () => {
        settle();
        const blocks = inside.blocks();
        flow = around;
        if (!blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) return;
        remarks.add('text-box');
        around.paragraph().boxes.push(...blocks);
      },
    };
  };
  /** The number of a paragraph, as text for programs without lists. */
  const number = (): Destination => {
    const paragraph = flow.paragraph();
    let [text, isSign] = ['', false];
    return {
      text: (more) => {
        isSign ||= more.trim() !== '' && isSymbolFont(font());
        text += more;
      },
      close: () => {
        const shown = soundText(text).trim();
        paragraph.number = isSign || BULLET.test(shown) ? '' : shown;
      },
    };
  };
  const fieldCodes: string[] = [];
  const field = (): Destination => {
    const around = state.destination;
    const before = flow.paragraph().text;
    fieldCodes.push('');
    return {
      ...around,
      close: () => {
        const symbol = symbolOfField(fieldCodes.pop() ?? '');
        if (symbol !== '' && flow.paragraph().text === before) around.text?.(symbol);
      },
    };
  };
  const fieldCode: Destination = {
    text: (more) => {
      const code = fieldCodes.pop();
      if (code !== undefined) fieldCodes.push(code.length < LONGEST_CODE ? code + more : code);
    },
  };

  /** What holds nothing but other destinations. */
  const frame = (): Destination => ({});
  const fontsDestination = fontTable(fonts);
  const nestedRow = bodyOf(true);
  const DESTINATIONS: Readonly<Record<string, () => Destination>> = {
    fonttbl: () => fontsDestination,
    stylesheet: () => styles.destination,
    listtable: () => lists.definitions,
    leveltext: () => (state.destination === lists.definitions ? lists.levelText() : IGNORED),
    listoverridetable: () => lists.overrides,
    listtext: number,
    pntext: number,
    field,
    fldinst: () => fieldCode,
    shp: frame,
    shpgrp: frame,
    shpinst: frame,
    do: frame,
    shptxt: box,
    dptxbxtext: box,
    nesttableprops: () => nestedRow,
    // Two versions of a text, the second for those who know Unicode.
    upr: () => ({ outside: state.destination }),
    ud: () => state.destination.outside ?? IGNORED,
  };
  const destinationOf = (name: string, isStarred: boolean): Destination | undefined => {
    const said = Object.hasOwn(SAID, name) ? SAID[name] : undefined;
    if (said) remarks.add(said);
    if (said) return IGNORED;
    if (Object.hasOwn(DESTINATIONS, name)) return DESTINATIONS[name]?.();
    return isStarred || IGNORED_WORDS.has(name) ? IGNORED : undefined;
  };

  const font = (): Font | undefined => (state.font === undefined ? undefined : fonts.get(state.font));
  const flush = (): void => {
    const text = letters.take(font());
    if (text !== '') state.destination.text?.(text);
  };

  const sink: TokenSink = {
    open: () => {
      flush();
      letters.endFallback();
      starred = ended = false;
      outer.push(state);
    },
    close: () => {
      flush();
      letters.endFallback();
      const before = outer.pop();
      if (!before) return;
      if (before.destination !== state.destination) state.destination.close?.();
      state = before;
      ended = true;
    },
    text: (bytes) => {
      if (state.destination === IGNORED) return;
      // In tables programs dress every part of a number: digits that nothing is said of were the number of a word.
      const isLoose = ended && depth() > 0 && isDigit(bytes[0]);
      if (isLoose && /\d$/.test(flow.paragraph().text)) state.destination.text?.(LOST);
      ended = false;
      letters.add(bytes);
    },
    symbol: (sign) => {
      if (sign === '*') starred = true;
      // They may be the second byte of a letter.
      if (/[\\{}]/.test(sign)) return sink.text(Uint8Array.of(sign.charCodeAt(0)));
      const character = symbolCharacter(sign);
      if (character === undefined || state.destination === IGNORED || letters.isFallback()) return;
      flush();
      state.destination.text?.(character);
    },
    word: (name, value) => {
      const isStarred = starred;
      starred = ended = false;
      if (state.destination === IGNORED) return;
      const character = wordCharacter(name);
      // A tab or a line break after a letter is no version of it.
      if (character !== undefined && character.trim() !== '' && letters.isFallback()) return;
      // It follows its letter at once.
      letters.endFallback();
      flush();
      if (name === 'u') {
        state.destination.text?.(letters.unicode(value ?? 0, state.fallback, font()));
        return;
      }
      // The outermost group is the file: a destination named there would swallow what is left.
      const destination = outer.length > 1 ? destinationOf(name, isStarred) : undefined;
      if (destination) {
        state = { ...state, destination };
        return;
      }
      if (name === 'deff') usualFont = value ?? 0;
      else if (name === 'ansicpg' && value !== undefined && value > 0) file.page = value;
      else if (Object.hasOwn(CHARACTER_SETS, name)) file.page ??= CHARACTER_SETS[name] ?? 0;
      if (lostNumber(name, value)) state.destination.text?.(LOST);
      state = changeState(state, name, value, usualFont);
      if (character !== undefined) state.destination.text?.(character);
      else state.destination.word?.(name, value);
    },
  };
  return {
    sink,
    content: () => {
      settle();
      return { blocks: main.blocks(), remarks: [...remarks].map(remarkOf) };
    },
  };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
