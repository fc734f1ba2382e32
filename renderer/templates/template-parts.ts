/** The parts of a template that are edited each in a box of its own. */
import { sectionName, SECTION_TITLES } from '../../shared/forms/sections.ts';
import { officialHeading, type Edit } from '../../shared/report/report.ts';
import type { Place, Report } from '../../shared/report/schema.ts';

export interface TemplatePart {
  /** Place in a report; also names the part's box. */
  readonly place: Place;
  /** Name of the part, e.g. `一 总体情况`; its box is called `一 总体情况模板`. */
  readonly name: string;
  /** What stands above the box. */
  readonly heading: string;
  readonly hint: string;
  readonly kind: 'paragraphs' | 'lines';
  readonly read: (report: Report) => readonly string[];
  readonly write: (text: readonly string[]) => Edit;
}

const TABLE_HINT = '这一部分是表格；表格前后需要说明文字时写在这里';

function sectionPart(no: number): TemplatePart {
  const hasTable = no >= 2 && no <= 4;
  return {
    place: `section:${no}`,
    name: sectionName(no),
    heading: officialHeading(no),
    hint: hasTable ? TABLE_HINT : '在这里写每年都用得上的文字',
    kind: 'paragraphs',
    read: (report) => report.sections[no - 1]?.paragraphs ?? [],
    write: (paragraphs) => ({ kind: 'section', section: no, paragraphs }),
  };
}

export const TEMPLATE_PARTS: readonly TemplatePart[] = [
  {
    place: 'title',
    name: '标题',
    heading: '标题',
    hint: '机关全称和年报名称，可分两行',
    kind: 'lines',
    read: ({ titleLines }) => titleLines,
    write: (lines) => ({ kind: 'titleLines', lines }),
  },
  {
    place: 'preamble',
    name: '前言',
    heading: '前言',
    hint: '编制依据、组成部分和统计期限',
    kind: 'paragraphs',
    read: ({ preamble }) => preamble,
    write: (paragraphs) => ({ kind: 'preamble', paragraphs }),
  },
  ...SECTION_TITLES.map((_, index) => sectionPart(index + 1)),
  {
    place: 'signature',
    name: '落款',
    heading: '落款',
    hint: '机关名称和日期',
    kind: 'lines',
    read: ({ signature }) => signature,
    write: (lines) => ({ kind: 'signature', lines }),
  },
];

/** The part that a place is in: `section:1/paragraph:3` is in `section:1`. */
export function partPlace(place: Place): Place {
  return place.replace(/\/.*$/, '');
}

/** Index, from 0, of the paragraph that a place names; null for a whole part. */
export function paragraphOf(place: Place): number | null {
  const number = /\/paragraph:(\d+)$/.exec(place)?.[1];
  return number === undefined ? null : Number(number) - 1;
}
