/** The five aspects of section one carry （一）…（五）: other numbers, numbers twice or left out. Rule S-27. */
import type { Fix } from '../../findings/finding.ts';
import type { Section } from '../../report/schema.ts';
import { fold } from '../../text/fold.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { aspectsOfTitle, FOLLOWS_FORM } from './aspects-named.ts';
import { findAt, replaceFix, type Spot } from '../base/spot.ts';
import { checkOrder, followsForm, isTitle } from './subheading-numbers.ts';
import { chineseNumber, subheadingsOf, titleIn, type Subheading } from './subheadings.ts';

/** Numbers other than （一）, folded: 一、 · 1. · 1 · (1) · 1) · ① · 第一、 · A. */
const OTHER_NUMBER =
  /^(?:第[一二三四五六七八九十]{1,2}[、,.:]|[一二三四五六七八九十]{1,2}[、,.]|\d{1,2}(?:[、,.)]|(?=\p{Script=Han}))|[([【]\d{1,2}[)\]】][、,.]?|[①-⑩⑴-⑽⒈-⒑❶-❿][、,.]?|[A-Ea-e][、,.)])/u;

interface OtherHeading {
  readonly index: number;
  /** Of the number. */
  readonly spot: Spot;
  readonly number: string;
  readonly title: string;
}

/** Sub-headings of the aspects that carry another number. */
function otherHeadings(section: Section): OtherHeading[] {
  return section.paragraphs.flatMap((text, index): OtherHeading[] => {
    const folded = fold(text);
    const length = OTHER_NUMBER.exec(folded.text)?.[0].length ?? 0;
    const title = titleIn(folded.text.slice(length));
    if (length === 0 || aspectsOfTitle(title).length === 0) return [];
    const [start, end] = folded.span(0, length);
    const spot = { place: `section:${section.no}/paragraph:${index + 1}`, text, start, end };
    return [{ index, spot, number: text.slice(start, end), title }];
  });
}

function checkAspectNumbers({ report }: RuleContext): RuleFinding[] {
  const [section] = report.sections;
  if (!section) return [];
  const all = subheadingsOf(section, (title) => isTitle(1, title));
  const others = otherHeadings(section);
  const official = all.filter(({ number }) => /^[（(㈠-㈩]\D*$/u.test(number));
  if (followsForm(official)) return checkOfficial(section, all, others);
  // 1. 2. below （一） are one level deeper; where nothing is numbered （一）, they number the aspects.
  const named = new Set(others.flatMap(({ title }) => aspectsOfTitle(title)));
  return official.length === 0 && named.size >= FOLLOWS_FORM ? [otherNumbers(others)] : [];
}

/** One finding for all of them, at the first. */
function otherNumbers(headings: readonly OtherHeading[]): RuleFinding {
  const [first] = headings as readonly [OtherHeading];
  const last = headings.at(-1) ?? first;
  const steps = headings.flatMap(({ spot }, at) => replaceFix(spot, chineseNumber(at + 1)) ?? []);
  const fix: Fix | null =
    steps.length === headings.length
      ? { title: '改为“（一）”“（二）”……', edits: steps.flatMap(({ edits }) => edits) }
      : null;
  return findAt(first.spot, {
    level: 'hint',
    message: `总体情况的小标题用了“${first.number}”至“${last.number}”编号，一般用“（一）”至“${chineseNumber(headings.length)}”。`,
    expected: chineseNumber(1),
    fix,
  });
}

/** （一）…（五）, none twice, none left out; one with another number stands out where it fills a gap. */
function checkOfficial(
  section: Section,
  all: readonly Subheading[],
  others: readonly OtherHeading[],
): RuleFinding[] {
  const headed = new Set(all.flatMap(({ title }) => aspectsOfTitle(title)));
  const strange = others.filter(({ title }) => aspectsOfTitle(title).some((aspect) => !headed.has(aspect)));
  const merged = [
    ...all,
    ...strange.map(({ index, number, title }) => ({ index, number, title, value: null })),
  ].sort((a, b) => a.index - b.index);
  const numbers = strange.map(({ spot, number, index }): RuleFinding => {
    const wanted = chineseNumber(merged.findIndex((one) => one.index === index) + 1);
    const message = `小标题的序号“${number}”与其他小标题的写法不同，应为“${wanted}”。`;
    return findAt(spot, { level: 'hint', message, expected: wanted, fix: replaceFix(spot, wanted) });
  });
  return [...checkOrder(section, merged), ...numbers];
}

export const ASPECT_NUMBER_RULES: readonly Rule[] = [
  {
    id: 'S-27',
    family: 'structure',
    level: 'warning',
    title: '五个方面的序号',
    help: '总体情况的五个小标题依次是“（一）”至“（五）”：重号、漏号是警告，用“1.”“①”等编号是提示。下一层的“1.”“2.”和都没有序号的小标题不在这里提示。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkAspectNumbers,
  },
];
