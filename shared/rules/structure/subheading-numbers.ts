/** Numbers of sub-headings: （一）, （二）, … without doubles, gaps and losses. Part of rule S-03. */
import type { Report, Section } from '../../report/schema.ts';
import type { RuleFinding } from '../base/rule.ts';
import { ASPECTS } from '../../text/lexicon/aspects.ts';
import { aspectsOfTitle, FOLLOWS_FORM } from './aspects-named.ts';
import { chineseNumber, subheadingsOf, type Subheading } from './subheadings.ts';
import { findAt, replaceFix } from '../base/spot.ts';

/** Lines that head the two parts of section five. */
const SECTION_FIVE = /^存在的?(?:主要)?(?:问题|不足)$|^(?:下一步)?(?:改进|整改)(?:情况|措施|方向|计划)$/u;
const ENDING = /(?:情况|工作|建设|管理|保障|公开|监督)$/u;

/** Is the line, by its words, a sub-heading of section `no`? */
export function isTitle(no: number, title: string): boolean {
  if (no === 5) return SECTION_FIVE.test(title);
  return no === 1 && ENDING.test(title) && ASPECTS.some(({ heading }) => heading.test(title));
}

/** Sub-headings with a Chinese number, and lines that should have one. */
export function checkSubheadingNumbers(report: Report): RuleFinding[] {
  return report.sections.flatMap((section) => {
    const all = subheadingsOf(section, (title) => isTitle(section.no, title));
    // Arabic numbers are a matter of taste one level up.
    if (all.some(({ number }) => /\d/u.test(number))) return [];
    const order = section.no === 1 && followsForm(all) ? [] : checkOrder(section, all);
    return [...order, ...findUnnumbered(section, all)];
  });
}

/** Are the numbers those of the five aspects? They have a rule of their own: S-27. */
export function followsForm(all: readonly Subheading[]): boolean {
  const aspects = all.flatMap(({ value, title }) => (value === null ? [] : aspectsOfTitle(title)));
  return new Set(aspects).size >= FOLLOWS_FORM;
}

/** Chinese numbers one after another; a line without a number fills the gap that it stands in. */
export function checkOrder(section: Section, all: readonly Subheading[]): RuleFinding[] {
  let before: Subheading | null = null;
  let bare = 0;
  return all.flatMap((one, at) => {
    if (one.value === null) {
      bare += 1;
      return [];
    }
    const [previous, lines] = [before, bare];
    [before, bare] = [one, 0];
    const expected = (previous?.value ?? 0) + 1;
    if (one.value === expected || one.value === expected + lines) return [];
    // （三）（三）（五）: the double is told, and the next one stands where it should.
    if (one.value === at + 1 && previous && previous.value !== at) return [];
    // Numbering may begin again under a heading of another kind.
    if (one.value === 1 && previous && (previous.value ?? 0) > 1) return [];
    if (one.value === 1 && previous && hasHeadingBetween(section, previous, one)) return [];
    const text = section.paragraphs[one.index] ?? '';
    const start = text.indexOf(one.number);
    const spot = { place: placeOf(section, one), text, start, end: start + one.number.length };
    const next = all.slice(at + 1).find(({ value }) => value !== null)?.value;
    const wanted = chineseNumber(expected);
    const isOne = next === undefined || next === expected + 1;
    const message =
      previous === null
        ? `第一个小标题的序号是“${one.number}”，应为“${wanted}”，请核对前面是否漏了内容。`
        : `小标题的序号不连续：“${previous.number}”后面是“${one.number}”，应为“${wanted}”，请核对。`;
    return [findAt(spot, { message, expected: wanted, fix: isOne ? replaceFix(spot, wanted) : null })];
  });
}

function hasHeadingBetween(section: Section, from: Subheading, to: Subheading): boolean {
  return section.paragraphs
    .slice(from.index + 1, to.index)
    .some((text) => text.trim().length <= 30 && !/[。；]/u.test(text));
}

function placeOf({ no }: Section, { index }: Subheading): string {
  return `section:${no}/paragraph:${index + 1}`;
}

/** Sub-headings that lost their numbers, one finding a section. */
function findUnnumbered(section: Section, all: readonly Subheading[]): RuleFinding[] {
  const bare = all.filter(({ value }) => value === null);
  const [first] = bare;
  // Where no sub-heading is numbered, a single line may be anything.
  if (!first || (bare.length < 2 && bare.length === all.length)) return [];
  // Numbers that begin again between the lines stand one level below them.
  const values = all.flatMap(({ value }) => value ?? []);
  if (values.some((value, at) => at > 0 && value <= (values[at - 1] ?? 0))) return [];
  const order = new Map(all.map((one, at) => [one, chineseNumber(at + 1)]));
  const fits = all.every((one, at) => one.value === null || one.value === at + 1);
  const edits = bare.flatMap((one) => {
    const found = section.paragraphs[one.index] ?? '';
    const text = found.replace(/^\s*/u, (indent) => indent + (order.get(one) ?? ''));
    return [{ kind: 'replace' as const, place: placeOf(section, one), found, text }];
  });
  const last = bare.at(-1) ?? first;
  const wanted =
    bare.length === 1
      ? `应为“${order.get(first) ?? ''}”`
      : `应依次写上“${order.get(first) ?? ''}”至“${order.get(last) ?? ''}”`;
  const text = section.paragraphs[first.index] ?? '';
  const start = text.indexOf(first.title);
  return [
    {
      place: placeOf(section, first),
      level: 'hint',
      message: `${bare.length === 1 ? `小标题“${first.title}”` : `“${first.title}”等 ${bare.length} 个小标题`}没有序号（由 Word 自动编号的序号常在转换时丢失），${fits ? wanted : '请补上'}。`,
      quote: first.title,
      start: start < 0 ? null : start,
      found: first.title,
      expected: fits && bare.length === 1 ? `${order.get(first) ?? ''}${first.title}` : null,
      fix: fits ? { title: bare.length === 1 ? '补上序号' : '补上各个序号', edits } : null,
    },
  ];
}
