/** A paragraph as it shows, from what it states and what its style adds. */
import { followLooks, tidyLooks } from '../../../shared/rich/looks.ts';
import type { SourceParagraph } from '../../../shared/source-document.ts';
import type { Numbering } from './list-counter.ts';
import { withoutPageBreaks, type CloseParagraph, type OpenParagraph } from './story.ts';

/** What a paragraph takes over from its style. */
export interface ParagraphStyle {
  /** Identifier of the list; `0` takes a number away. */
  readonly list?: string;
  readonly level?: number;
  /** Style that `list` is stated in: the list's levels name it. */
  readonly listStyle?: string;
  /** From 1; 0 for the title. */
  readonly heading?: number;
  readonly centred: boolean;
  readonly hidden: boolean;
}

/** Outline level of body text. */
export const BODY_LEVEL = 9;

/** Level of the style called `name`: from 1, 0 for the title; undefined where the name says no heading. */
export function headingByName(name: string): number | undefined {
  const [, title, level] = /^(?:(title|标题)|(?:heading|标题) ?([1-9]))$/i.exec(name) ?? [];
  return title ? 0 : level ? Number(level) : undefined;
}

/** A block of which all is not yet said. */
type OpenBlock = { -readonly [K in keyof SourceParagraph]: SourceParagraph[K] };

/** Makes blocks of a document's paragraphs; numbers are counted in the order of the calls. */
export function closeParagraphs(
  styleOf: (id: string | undefined) => ParagraphStyle,
  numbering: Numbering,
): CloseParagraph {
  const numberOf = (open: OpenParagraph, style: ParagraphStyle): string => {
    const list = open.list ?? style.list;
    if (list === undefined || list === '0') return '';
    if (open.list !== undefined) return numbering.next(list, open.level ?? 0);
    const bound = [open.style, style.listStyle].map((id) =>
      id === undefined ? undefined : numbering.levelOf(list, id),
    );
    return numbering.next(list, open.level ?? bound[0] ?? bound[1] ?? style.level ?? 0);
  };
  return (open): SourceParagraph => {
    const style = styleOf(open.style);
    const outline = open.outline;
    const heading = outline === undefined ? style.heading : outline < BODY_LEVEL ? outline + 1 : undefined;
    const counted = numberOf(open, style);
    const number = open.number ?? counted;
    const text = withoutPageBreaks(open.text);
    const looks = open.looks.length === 0 ? [] : followLooks(tidyLooks(open.looks), open.text, text);
    const block: OpenBlock = { kind: 'paragraph', text };
    if (number !== '') block.number = number;
    if (heading !== undefined) block.heading = heading;
    if (open.centred ?? style.centred) block.centred = true;
    if (looks.length > 0) block.looks = looks;
    if (open.pictures.length > 0) block.pictures = open.pictures;
    return block;
  };
}
