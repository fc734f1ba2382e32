/** Pictures and foot notes of an RTF file (“Pictures”, “Footnotes”). */
import { LARGEST_PICTURE } from '../../../shared/rich/picture.ts';
import type { PictureShelf } from '../parts/pictures.ts';
import { storyText } from '../parts/story.ts';
import { IGNORED, type Destination } from './destinations.ts';
import type { Reading } from './reading.ts';
import { PLAIN_LETTERS } from './state.ts';
import { storyDestination } from './story-destination.ts';

/** Twips of a pixel of 1/96 inch. */
const TWIPS = 15;
/** Hexadecimal digits of the largest picture that is kept. */
const MOST_DIGITS = LARGEST_PICTURE * 2;
/** The property of a shape that holds words for those who cannot see it. */
const DESCRIPTION = 'wzDescription';
const LONGEST = 1000;

/** A picture, as hexadecimal digits. */
export function pictureDestination(reading: Reading, shelf: PictureShelf): Destination {
  const { flow } = reading;
  let digits = '';
  let [isLarge, isKnown] = [false, false];
  const goal = { width: 0, height: 0 };
  const scale = { width: 1, height: 1 };
  const property = { name: '', value: '' };
  let alt = '';
  const words: Readonly<Record<string, (value: number) => void>> = {
    pngblip: () => void (isKnown = true),
    jpegblip: () => void (isKnown = true),
    picwgoal: (value) => void (goal.width = value / TWIPS),
    pichgoal: (value) => void (goal.height = value / TWIPS),
    picscalex: (value) => void (scale.width = value / 100),
    picscaley: (value) => void (scale.height = value / 100),
  };
  /** Text of a group within, and what is done with it at its end. */
  const collecting = (key: 'name' | 'value', close?: () => void): Destination => ({
    text: (more) => {
      if (property[key].length < LONGEST) property[key] += more;
    },
    ...(close && { close }),
  });
  const properties: Destination = {
    inner: {
      sp: () => {
        [property.name, property.value] = ['', ''];
        return properties;
      },
      sn: () => collecting('name'),
      sv: () =>
        collecting('value', () => {
          if (property.name.trim() === DESCRIPTION) alt = property.value;
        }),
    },
  };
  return {
    inner: { picprop: () => properties, blipuid: () => IGNORED },
    word: (name, value) => {
      if (Object.hasOwn(words, name)) words[name]?.(value ?? 100);
    },
    text: (more) => {
      if (isLarge || !isKnown) return;
      digits += more.replace(/[^\da-f]/giu, '');
      isLarge = digits.length > MOST_DIGITS;
    },
    close: () => {
      if (!isKnown) return flow.remark('picture-kind');
      if (isLarge) return flow.remark('picture-large');
      const shown = { width: goal.width * scale.width, height: goal.height * scale.height };
      const taken = shelf.take(Buffer.from(digits, 'hex'), shown, alt);
      if (typeof taken === 'string') flow.remark(taken);
      else if (reading.isShown()) flow.addPicture(taken);
      else flow.remark('hidden');
    },
  };
}

/** A shape: of its properties only the one that is a picture is read; its text boxes are destinations of their own. */
export function shapeDestination(): Destination {
  let name = '';
  const property: Destination = {
    inner: {
      sn: () => ({ text: (more) => void (name += name.length < LONGEST ? more : '') }),
      sv: () => (name.trim() === 'pib' ? {} : IGNORED),
    },
  };
  return {
    inner: {
      sp: () => {
        name = '';
        return property;
      },
    },
  };
}

/** A foot note or an end note: its text goes to its mark. */
export function noteDestination(reading: Reading, body: Destination): Destination {
  const { flow } = reading;
  const isGone = reading.state.deleted || !reading.isShown();
  return storyDestination(reading, body, { look: PLAIN_LETTERS, dress: undefined }, () => {
    const text = storyText(flow.endStory());
    if (!isGone) flow.addNote(text);
  });
}
