/** The list tables, for paragraphs that do not bring their number as text (“List Tables”). */
import {
  countNumbers,
  type Definition,
  type Level,
  type List,
  type Numbering,
} from '../parts/list-counter.ts';
import { numberFormatOf } from '../parts/number-codes.ts';
import type { Destination } from './destinations.ts';

export interface ListTables {
  readonly definitions: Destination;
  /** The text of a level's number: a destination inside of `definitions`. */
  readonly levelText: () => Destination;
  readonly overrides: Destination;
  readonly numbering: () => Numbering;
}

const LEVELS = 9;

export function collectLists(): ListTables {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition = { levels: new Map() };
  let level: Level = {};
  let list: List = { definition: '', startAt: new Map(), levels: new Map() };
  let overridden = -1;

  const levelWord = (name: string, value: number | undefined): void => {
    if (name === 'levelnfc' || name === 'levelnfcn') level.format = numberFormatOf(value ?? 0);
    else if (name === 'levelstartat') level.start = value ?? 1;
    else if (name === 'levellegal') level.legal = value !== 0;
    else if (name === 'levelnorestart' && value !== 0) level.restart = 0;
  };
  return {
    definitions: {
      word: (name, value) => {
        if (name === 'list') definition = { levels: new Map() };
        else if (name === 'listid') definitions.set(String(value ?? 0), definition);
        else if (name === 'listlevel') {
          level = {};
          if (definition.levels.size < LEVELS) definition.levels.set(definition.levels.size, level);
        } else levelWord(name, value);
      },
    },
    levelText: () => {
      const owner = level;
      let text = '';
      return {
        text: (more) => void (text += more),
        close: () => void (owner.text = numberText(text)),
      };
    },
    overrides: {
      word: (name, value) => {
        if (name === 'listoverride') {
          list = { definition: '', startAt: new Map(), levels: new Map() };
          overridden = -1;
        } else if (name === 'listid') list.definition = String(value ?? 0);
        else if (name === 'ls') lists.set(String(value ?? 0), list);
        else if (name === 'lfolevel') overridden++;
        else if (name === 'listoverridestartat') list.startAt.set(overridden, 1);
        else if (name === 'listlevel') list.levels.set(overridden, (level = {}));
        else {
          if (name === 'levelstartat' && list.startAt.has(overridden))
            list.startAt.set(overridden, value ?? 1);
          if (list.levels.has(overridden)) levelWord(name, value);
        }
      },
    },
    numbering: () => countNumbers(definitions, lists, () => undefined),
  };
}

/** The first character is the length; those up to U+0008 stand for the numbers of the levels. */
function numberText(text: string): string {
  const length = text.charCodeAt(0);
  return [...text.slice(1)]
    .slice(0, length)
    .map((letter) => (letter <= '\u0008' ? `%${letter.charCodeAt(0) + 1}` : letter))
    .join('');
}
