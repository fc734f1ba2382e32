/** The six sections of the report, the same in every form. */

/** Titles of the six sections; index 0 is section one. */
export const SECTION_TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

/** Short names of the six sections, for lists and labels. */
export const SECTION_NAMES = [
  '总体情况',
  '主动公开',
  '申请办理',
  '复议诉讼',
  '问题改进',
  '其他事项',
] as const;

/** Level-one numbers of the six sections. */
export const SECTION_NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

/** Section that holds each statutory table. */
export const TABLE_SECTIONS = [2, 3, 4] as const;
export type TableSection = (typeof TABLE_SECTIONS)[number];

/** The place of each section's table as a whole; the ids of its figures begin with it. */
export const TABLE_PLACES = { 2: 'disclosure', 3: 'requests', 4: 'review' } as const;

/** A section for people, e.g. `一 总体情况`; empty where `no` is none of 1…6. */
export function sectionName(no: number): string {
  const [numeral, name] = [SECTION_NUMERALS[no - 1], SECTION_NAMES[no - 1]];
  return numeral === undefined || name === undefined ? '' : `${numeral} ${name}`;
}

/** The statutory table of section 2, 3 or 4 for people, e.g. `表三`. */
export function tableName(section: number): string {
  return `表${SECTION_NUMERALS[section - 1] ?? ''}`;
}
