/** The text of one paragraph while it is read, white space collapsed as pages show it (CSS Text 3, 4.1). */
import { followLooks, tidyLooks } from '../../../shared/rich/looks.ts';
import type { Look, Picture } from '../../../shared/rich/schema.ts';
import type { TextLooks } from '../parts/flow.ts';
import type { SourceParagraph } from '../../../shared/source-document.ts';

export interface OpenParagraph {
  text: string;
  /** What Word wrote before it as its automatic number. */
  marker: string;
  number: string;
  heading: number | undefined;
  centred: boolean;
  /** Last letter of the text: asking the text itself each time would join its pieces again and again. */
  last: string;
  /** White space that shows only when text follows. */
  pending: '' | ' ' | '\n';
  /** Letters of the text in links, or in what the page marks as its frame. */
  framed: number;
  boxes: readonly number[];
  /** Looks of the text so far; none that touch are joined yet. */
  readonly looks: Look[];
  readonly pictures: Picture[];
}

/** Stands for a page break while the paragraph is read. */
const PAGE_BREAK = '\f';
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—]/;
/** A number typed at the start: LibreOffice makes a list item of such a heading, with a number beside its own. */
const OWN_NUMBER =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d))/;
/** Bullets: signs, and the letters that symbol fonts and Word's hollow dot use for them. */
const BULLET = /^(?:[^\p{L}\p{N}]*|o)$/u;

export function openParagraph(): OpenParagraph {
  return {
    text: '',
    marker: '',
    number: '',
    heading: undefined,
    centred: false,
    last: '\n',
    pending: '',
    framed: 0,
    boxes: [],
    looks: [],
    pictures: [],
  };
}

/** Adds running text: white space is one space, and none where only the line of the file ended. */
export function addText(paragraph: OpenParagraph, value: string): void {
  for (const part of value.match(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g) ?? []) {
    if (/^[ \t\n\r\f]/.test(part)) {
      paragraph.pending ||= /[\n\r]/.test(part) ? '\n' : ' ';
      continue;
    }
    const { last } = paragraph;
    // A line of the file may end between two Chinese letters; no space stands there.
    const joins = paragraph.pending === '\n' && WIDE.test(last) && WIDE.test(part.charAt(0));
    if (paragraph.pending !== '' && !/[\n\f]/.test(last) && !joins) paragraph.text += ' ';
    paragraph.text += part;
    paragraph.last = part.slice(-1);
    paragraph.pending = '';
  }
}

/** Adds text whose white space counts (`pre`). */
export function addPreserved(paragraph: OpenParagraph, value: string): void {
  const text = value.replace(/\r\n?/g, '\n').replaceAll('\f', ' ');
  if (text === '') return;
  if (paragraph.pending !== '' && paragraph.text !== '') paragraph.text += ' ';
  paragraph.pending = '';
  paragraph.text += text;
  paragraph.last = text.slice(-1);
}

/**
 * Gives the text from `before` on its looks. A space that waited before it belongs to the looks that go on over it.
 */
export function addLooks(
  { text, looks }: OpenParagraph,
  own: readonly TextLooks[],
  before: number,
  isSpaced: boolean,
): void {
  const hasSpace = isSpaced && text[before] === ' ';
  const last = looks.slice(-own.length - MOST_AT_ONCE);
  for (const look of own) {
    const goesOn = last.some(
      (one) =>
        one.end === before &&
        one.kind === look.kind &&
        (one.kind !== 'link' || look.kind !== 'link' || one.href === look.href),
    );
    looks.push({ ...look, start: hasSpace && !goesOn ? before + 1 : before, end: text.length });
  }
}

/** Looks that lie over one letter: bold, underlined, linked, and notes behind it. */
const MOST_AT_ONCE = 10;

export function addBreak(paragraph: OpenParagraph, isPageBreak: boolean): void {
  paragraph.pending = '';
  paragraph.last = isPageBreak ? PAGE_BREAK : '\n';
  paragraph.text += paragraph.last;
}

/** The paragraph, or null where nothing of it shows. */
export function closeParagraph(open: OpenParagraph): SourceParagraph | null {
  const { pictures } = open;
  if (open.text === '' && open.marker === '' && pictures.length === 0) return null;
  const number = markerText(open.marker) ?? (OWN_NUMBER.test(open.text) ? '' : open.number);
  // A break at the end only ends the line; a page break at either end is no line of its own.
  const text = open.text
    .replace(/^\f+|\f+$/g, '')
    .replace(/\f+/g, '\n')
    .replace(/\n$/, '');
  const looks = open.looks.length === 0 ? [] : followLooks(tidyLooks(open.looks), open.text, text);
  return {
    kind: 'paragraph',
    text,
    ...(number !== '' && { number }),
    ...(open.heading !== undefined && { heading: open.heading }),
    ...(open.centred && { centred: true }),
    ...(open.framed * 2 > text.length && { isFrame: true }),
    ...(open.boxes.length > 0 && { boxes: open.boxes }),
    ...(looks.length > 0 && { looks }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** What Word shows before the paragraph: empty for a bullet, null where it wrote nothing. */
function markerText(marker: string): string | null {
  const shown = marker.replace(/[\s\u00a0]+/g, ' ').trim();
  return marker === '' ? null : BULLET.test(shown) ? '' : shown;
}
