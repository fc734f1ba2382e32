/** List styles: how the numbers of the levels of a list are written (ODF 1.3 part 3, 16.30–16.34, 19.502). */
import type { Attribute, Rule, Rules } from '../xml/walk-xml.ts';
import type { Level, Levels } from '../parts/list-counter.ts';
import { count } from './attribute-values.ts';

interface LevelStyle {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels show, this one and those above. */
  readonly shown: number;
  /** The whole text, with the number of a level as `%1%`, where the file has it. */
  readonly text?: string;
  readonly start: number;
}

export interface ListStyles {
  /** Levels of the list style `name`; undefined where there is none. */
  readonly levels: (name: string) => Levels | undefined;
}

/** Name of the style that numbers headings, which no list style can have. */
export const OUTLINE = ' outline';

const LEVELS = 10;
const LARGEST_START = 1_000_000;

/**
 * Number formats by what they begin with: LibreOffice gives the first numbers of the row, `一, 二, 三, ...`.
 * Longer beginnings come first.
 */
const FORMATS: readonly (readonly [start: string, format: string])[] = [
  ['01', 'decimalZero'],
  ['1', 'decimal'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['一', 'chineseCountingThousand'],
  ['壹, 貳', 'ideographLegalTraditional'],
  ['壹, 貮', 'ideographLegalTraditional'],
  ['壹', 'chineseLegalSimplified'],
  ['〇', 'ideographDigital'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['①', 'decimalEnclosedCircle'],
  ['⑴', 'decimalEnclosedParen'],
  ['⒈', 'decimalEnclosedFullstop'],
  ['１', 'decimalFullWidth'],
];

function formatOf(format: string): string {
  if (format === '') return 'none';
  return FORMATS.find(([start]) => format.startsWith(start))?.[1] ?? 'decimal';
}

/** Collects list styles: give `rules` to the walk, then ask `styles`. */
export function collectListStyles(): { readonly rules: Rules; readonly styles: ListStyles } {
  const byName = new Map<string, Map<number, LevelStyle>>();
  let style = new Map<number, LevelStyle>();

  const openStyle = (name: string): void => void byName.set(name, (style = new Map()));
  const openLevel = (formatIn: (attribute: Attribute) => string): Rule => ({
    open: (attribute) => {
      const text = attribute('loext:num-list-format') ?? attribute('style:num-list-format');
      style.set(count(attribute('text:level'), LEVELS) ?? 1, {
        format: formatIn(attribute),
        prefix: attribute('style:num-prefix') ?? '',
        suffix: attribute('style:num-suffix') ?? '',
        shown: count(attribute('text:display-levels'), LEVELS) ?? 1,
        ...(text !== undefined && { text }),
        start: count(attribute('text:start-value'), LARGEST_START) ?? 1,
      });
    },
  });
  const numbered = openLevel((attribute) => formatOf(attribute('style:num-format') ?? ''));
  const signed = openLevel(() => 'bullet');
  const inside: Rules = {
    'text:list-level-style-number': numbered,
    'text:outline-level-style': numbered,
    'text:list-level-style-bullet': signed,
    'text:list-level-style-image': signed,
  };
  return {
    rules: {
      'text:list-style': { open: (attribute) => openStyle(attribute('style:name') ?? ''), inside },
      'text:outline-style': { open: () => openStyle(OUTLINE), inside },
    },
    styles: {
      levels: (name) => {
        const found = byName.get(name);
        return found && new Map([...found].map(([level, one]) => [level - 1, levelOf(one, level, found)]));
      },
    },
  };
}

function levelOf(own: LevelStyle, level: number, style: ReadonlyMap<number, LevelStyle>): Level {
  const { start, format } = own;
  if (own.text !== undefined) return { start, format, text: own.text.replace(/%(\d+)%/g, '%$1') };
  const first = Math.max(level - own.shown + 1, 1);
  const levels = Array.from({ length: level - first + 1 }, (_, above) => first + above);
  // A level above without numbers takes its full stop with it.
  const numbers = levels.filter((one) => one === level || style.get(one)?.format !== 'none');
  return { start, format, text: own.prefix + numbers.map((one) => `%${one}`).join('.') + own.suffix };
}
