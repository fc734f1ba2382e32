/** Words that wait for the end of their paragraph, where its style can be told: only then is known how they show. */
import type { Picture } from '../../../shared/rich/schema.ts';
import type { OpenParagraph } from '../parts/story.ts';
import { isSeen, type TextLook } from '../parts/visibility.ts';
import type { DocumentParts } from './document-parts.ts';
import type { CharacterProperties, ParagraphProperties } from './properties.ts';
import type { OwnProperties } from './stretches.ts';
import { isHidden, isOn, type DocStyle, type StyleOf } from './style-sheet.ts';

/** Words, or a picture or a note in their place. */
export interface Waiting {
  readonly text: string;
  readonly properties: CharacterProperties;
  /** Where the words lead. */
  readonly href?: string | undefined;
  readonly picture?: Picture;
  readonly note?: string;
}

/** Puts `waiting` into `paragraph`, which has come to be what `properties` say; what nobody sees is left out with a remark. */
export function settle(
  waiting: readonly Waiting[],
  paragraph: OpenParagraph,
  properties: OwnProperties,
  parts: DocumentParts,
): void {
  const { styleOf, remark } = parts;
  const style = styleOf(properties.ownStyle);
  for (const one of waiting) {
    if (isHiddenText(one.properties, style, styleOf)) remark('hidden');
    else if (isSeen(lookOf(parts, one.properties, style, properties))) put(one, paragraph, style, styleOf);
    else {
      if (one.text.trim() !== '') remark('hidden');
      if (properties.inTable) parts.onCell('unseen');
    }
  }
}

/** Adds it to the paragraph, with what somebody gave the words themselves and not their paragraph's style. */
function put(one: Waiting, paragraph: OpenParagraph, style: DocStyle, styleOf: StyleOf): void {
  const { text, properties, href, picture, note } = one;
  const start = paragraph.text.length;
  paragraph.text += text;
  const at = { start, end: paragraph.text.length };
  if (picture) paragraph.pictures.push(picture);
  if (note !== undefined) paragraph.looks.push({ kind: 'note', ...at, text: note });
  if (text === '') return;
  const named = properties.style === undefined ? false : styleOf(String(properties.style)).bold;
  const isBold =
    properties.bold === undefined ? named : isOn(properties.bold, false) && !sameAsStyle(properties, style);
  if (isBold) paragraph.looks.push({ kind: 'bold', ...at });
  // Every link is underlined.
  if (href !== undefined) paragraph.looks.push({ kind: 'link', href, ...at });
  else if (properties.underlined) paragraph.looks.push({ kind: 'underline', ...at });
}

/** Not as a style that is bold is not bold. */
function sameAsStyle({ bold }: CharacterProperties, style: DocStyle): boolean {
  return bold === 'not-as-style' && style.bold;
}

function lookOf(
  { styleOf, tableGround }: DocumentParts,
  { look, style: named }: CharacterProperties,
  style: DocStyle,
  paragraph: ParagraphProperties,
): TextLook {
  const { colour, size, scale, ground } = {
    ...style.look,
    ...(named === undefined ? {} : styleOf(String(named)).look),
    ...look,
  };
  const below = 'ground' in paragraph ? paragraph.ground : style.ground;
  return {
    ...(colour && { colour }),
    ...(size !== undefined && { size }),
    ...(scale !== undefined && { scale }),
    grounds: [ground, below, paragraph.inTable ? tableGround : undefined],
  };
}

function isHiddenText(
  properties: CharacterProperties,
  style: DocStyle,
  styleOf: DocumentParts['styleOf'],
): boolean {
  // Styles of both kinds that hide cancel each other.
  const byStyle = properties.style === undefined ? false : styleOf(String(properties.style)).hidden;
  return isHidden(properties, byStyle !== style.hidden);
}
