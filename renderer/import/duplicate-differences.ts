/** In what two readings of the same year's report differ: what a person must know before one takes the other's place. */
import { figureName } from '../../shared/report/figure-names.ts';
import { FIGURES, type FigureId } from '../../shared/forms/figures.ts';
import { SECTION_NAMES, sectionName } from '../../shared/forms/sections.ts';
import { readable } from '../../shared/report/readable.ts';
import { richTextOf } from '../../shared/report/report.ts';
import { BESIDES_NAMES, differingKinds } from '../../shared/report/differing-kinds.ts';
import type { Report } from '../../shared/report/schema.ts';

export interface FigureDifference {
  readonly name: string;
  readonly kept: string;
  readonly read: string;
}

export interface Differences {
  /** In the order of the form. */
  readonly figures: readonly FigureDifference[];
  /** Parts whose words differ: `标题`, `前言`, `一 总体情况`. */
  readonly parts: readonly string[];
  /** What stands besides the words and differs, part by part: `前言：附加表格、脚注`. */
  readonly besides: readonly string[];
}

/** What `read` says differently from `kept`. */
export function differencesOf(kept: Report, read: Report): Differences {
  const differing = [...FIGURES.keys()].filter((id) => cellOf(kept, id) !== cellOf(read, id));
  return {
    figures: differing.map((id) => ({
      name: figureName(id),
      kept: cellOf(kept, id),
      read: cellOf(read, id),
    })),
    parts: partsOf(kept).flatMap(([name, words], index) =>
      words === partsOf(read)[index]?.[1] ? [] : [name],
    ),
    besides: PLACES.flatMap((place, index) => {
      const kinds = differingKinds(richTextOf(kept, place), richTextOf(read, place));
      const name = index === 0 ? '前言' : sectionName(index);
      return kinds.length === 0 ? [] : [`${name}：${kinds.map((kind) => BESIDES_NAMES[kind]).join('、')}`];
    }),
  };
}

/** The preamble, and the sections behind it. */
const PLACES = ['preamble', ...SECTION_NAMES.map((_, index) => `section:${index + 1}`)];

/** What the cell says: a number, the words that are none, `空白`, or that the table does not have it. */
function cellOf({ figures, unreadable }: Report, id: FigureId): string {
  const value = figures[id];
  if (value === undefined) return '没有这一格';
  return value === null ? unreadable[id]?.trim() || '空白' : readable(value);
}

function partsOf({ titleLines, preamble, sections, signature }: Report): [name: string, words: string][] {
  return [
    ['标题', titleLines.join('\n')],
    ['前言', preamble.join('\n')],
    ...sections.map(({ heading, paragraphs }, index): [string, string] => [
      sectionName(index + 1),
      [heading, ...paragraphs].join('\n'),
    ]),
    ['落款', signature.join('\n')],
  ];
}
