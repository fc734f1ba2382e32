/** Destinations that hold text of the document: the body, text boxes, fields, written numbers (“Contents of an RTF File”). */
import { fieldTarget, outsideAddress } from '../parts/field-link.ts';
import { PAGE_BREAK } from '../parts/story.ts';
import { LOST, soundText } from './characters.ts';
import type { Destination } from './destinations.ts';
import type { Font } from './fonts.ts';
import { isSymbolFont, symbolOfField } from './letters.ts';
import type { Reading } from './reading.ts';
import { storyDestination } from './story-destination.ts';
import { defineRow } from './tables.ts';

/** What stands before the paragraphs of a list without numbers. */
const BULLET = /^[•●■◆▪○□➢·\ufffd\ue000-\uf8ff]$/u;
const LONGEST_CODE = 500;
/** Says what a cell is like, before its text; behind text it came from elsewhere, and so may the text have. */
const OF_CELLS = /^(?:cl(?:mgf|mrg|vm|vert|brdr|pad|cbpat|shdng|tx|ft|w)|cellx$)/;

/** The body, or the properties of a row in it: those of a nested table stand in a destination of their own. */
export function bodyDestination(of: () => Reading, nested: boolean): Destination {
  const endRow = (ofNested: boolean): void => {
    const { state, flow, placement, settle } = of();
    settle();
    const isHidden = state.look.hidden;
    if (state.deleted || isHidden) flow.remark(state.deleted ? 'tracked' : 'hidden');
    placement.endRow(ofNested, state.deleted || isHidden);
  };
  const words: Readonly<Record<string, () => void>> = {
    par: () => {
      const { state, flow, placement, settle, depth } = of();
      settle();
      if (state.deleted || state.look.hidden) flow.paragraph.mark = state.deleted ? 'deleted' : 'hidden';
      if (state.deleted) flow.remark('tracked');
      placement.endParagraph(depth());
    },
    sect: () => {
      const { flow, placement, settle, depth } = of();
      if (flow.paragraph.text === '') return;
      settle();
      placement.endParagraph(depth());
    },
    page: () => of().addText(PAGE_BREAK),
    column: () => of().addText(PAGE_BREAK),
    cell: () => {
      const { placement, settle } = of();
      settle();
      placement.endCell(1);
    },
    nestcell: () => {
      const { placement, settle, depth } = of();
      settle();
      placement.endCell(Math.max(depth(), 2));
    },
    row: () => endRow(false),
    nestrow: () => endRow(true),
    trowd: () => of().placement.defineRows(nested),
    revised: () => of().flow.remark('tracked'),
  };
  return {
    text: (text) => of().addText(text),
    word: (name, value) => {
      const does = Object.hasOwn(words, name) ? words[name] : undefined;
      if (does) return does();
      const { flow, placement, addText } = of();
      if (OF_CELLS.test(name) && /[^\ufffd]$/.test(flow.paragraph.text)) addText(LOST);
      defineRow(placement.definition(nested), name, value);
    },
  };
}

/** A text box: its text follows the paragraph that it is anchored in. */
export function boxDestination(reading: Reading, body: Destination): Destination {
  const look = { ...reading.state.look, hidden: false };
  return storyDestination(reading, body, { look }, () => reading.flow.endBox());
}

/** The number of a paragraph, as text for programs without lists. */
export function numberDestination({ flow }: Reading, font: () => Font | undefined): Destination {
  const { paragraph } = flow;
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
}

/** Fields: a symbol may have no text but its code. */
export function fieldDestinations(reading: Reading): {
  readonly field: () => Destination;
  readonly code: Destination;
  /** Where the innermost link leads that is being read. */
  readonly link: () => string | undefined;
} {
  const codes: string[] = [];
  const link = (): string | undefined => {
    const target = codes.map(fieldTarget).findLast((one) => one !== undefined);
    if (target === undefined) return undefined;
    const address = outsideAddress(target);
    if (address === undefined) reading.flow.remark('link');
    return address;
  };
  return {
    link,
    field: () => {
      const around = reading.state.destination;
      const before = reading.flow.paragraph.text;
      codes.push('');
      return {
        ...around,
        close: () => {
          const symbol = symbolOfField(codes.pop() ?? '');
          if (symbol !== '' && reading.flow.paragraph.text === before) around.text?.(symbol);
        },
      };
    },
    code: {
      text: (more) => {
        const code = codes.pop();
        if (code !== undefined) codes.push(code.length < LONGEST_CODE ? code + more : code);
      },
    },
  };
}
