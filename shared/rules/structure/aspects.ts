/** Section one: its five aspects, what is there besides, how long it is. Rules S-04 to S-06. */
import { PROFILE_DEFAULTS } from '../../agency/profile.ts';
import type { Report } from '../../report/schema.ts';
import { fold } from '../../text/fold.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { ASPECTS } from '../../text/lexicon/aspects.ts';
import { remember } from '../../text/remember.ts';
import { aspectsOfTitle, FOLLOWS_FORM, isAspectByName } from './aspects-named.ts';
import { subheadingsOf, type Subheading } from './subheadings.ts';

const PLACE = 'section:1';

interface SectionOne {
  readonly text: string;
  readonly headings: readonly Subheading[];
  /** Indices of the aspects that have a sub-heading. */
  readonly headed: ReadonlySet<number>;
  /** What stands under numbered sub-headings in words of the agency's own: an aspect may go by another name. */
  readonly ownParts: string;
}

function readSectionOne(report: Report): SectionOne | null {
  const section = report.sections[0];
  if (!section?.heading.trim()) return null;
  const headings = subheadingsOf(section, (title) => aspectsOfTitle(title).length > 0);
  const headed = new Set(headings.flatMap(({ title }) => aspectsOfTitle(title)));
  const ownParts = headings.flatMap(({ index, number, title }, at) =>
    number === '' || aspectsOfTitle(title).length > 0
      ? []
      : section.paragraphs.slice(index, headings[at + 1]?.index),
  );
  return { text: withoutBlanks(section.paragraphs), headings, headed, ownParts: withoutBlanks(ownParts) };
}

function withoutBlanks(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => fold(paragraph).text).join('\n');
}

function checkAspects({ report, stage }: RuleContext): RuleFinding[] {
  const section = readSectionOne(report);
  // Whether the section is there at all is another rule's question; an empty draft has not been begun.
  if (!section || (section.text.trim() === '' && stage === 'draft')) return [];
  const followsForm = section.headed.size >= FOLLOWS_FORM;
  const missing = ASPECTS.filter(
    ({ named, touched }, at) =>
      !section.headed.has(at) &&
      !(followsForm ? named : touched).test(section.text) &&
      !touched.test(section.ownParts),
  ).map(({ name }) => name);
  if (missing.length === 0) return [];
  const all = missing.length === ASPECTS.length;
  return [
    {
      place: PLACE,
      message: `总体情况应写明五个方面：${ASPECTS.map(({ name }) => name).join('、')}。${
        all ? '这里都没有写到' : `这里没有写到${missing.map((name) => `“${name}”`).join('、')}`
      }，请补写；没有发生的也要说明。`,
      found: '',
      expected: missing.join('、'),
    },
  ];
}

function checkExtraParts({ report }: RuleContext): RuleFinding[] {
  const section = readSectionOne(report);
  if (!section || section.headed.size < FOLLOWS_FORM) return [];
  return section.headings.flatMap(({ index, number, title }): RuleFinding[] => {
    if (number === '' || title === '' || !isExtra(index, title, section.headings)) return [];
    const text = report.sections[0]?.paragraphs[index] ?? '';
    const start = text.indexOf(title);
    return [
      {
        place: `${PLACE}/paragraph:${index + 1}`,
        message: `“${number}${title}”在规定的五个方面之外。请考虑并入相应的方面，确需单列的可以保留。`,
        quote: title,
        start: start < 0 ? null : start,
        found: title,
      },
    ];
  });
}

/** Beside the five: no aspect at all, or only a word of one while all five have sub-headings of their own. */
function isExtra(index: number, title: string, headings: readonly Subheading[]): boolean {
  if (aspectsOfTitle(title).length === 0) return true;
  if (isAspectByName(title)) return false;
  const others = headings.filter(
    (one) => one.index !== index && one.number !== '' && isAspectByName(one.title),
  );
  return new Set(others.flatMap((one) => aspectsOfTitle(one.title))).size === ASPECTS.length;
}

/** First report year that the guidance on the length speaks of; reports before it are not measured by default. */
const LENGTH_SINCE = 2025;

/** Signs of a paragraph without its spaces. */
const lengthOf = remember((text) => [...text.replace(/\s+/gu, '')].length);

function checkLength({ report, profile }: RuleContext): RuleFinding[] {
  const byDefault = (report.year ?? 0) >= LENGTH_SINCE ? PROFILE_DEFAULTS.sectionOneLimit : null;
  const limit = profile.sectionOneLimit === undefined ? byDefault : profile.sectionOneLimit;
  if (limit === null) return [];
  const length = (report.sections[0]?.paragraphs ?? []).reduce((sum, text) => sum + lengthOf(text), 0);
  if (length <= limit) return [];
  const message = `总体情况有 ${length} 字，超过 ${limit} 字，多 ${length - limit} 字，请精简。`;
  return [{ place: PLACE, message, found: length, expected: limit }];
}

export const SECTION_ONE_RULES: readonly Rule[] = [
  {
    id: 'S-04',
    family: 'structure',
    level: 'warning',
    title: '总体情况的五个方面',
    help: '总体情况写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；没有发生的（如没有收到申请）也要说明。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkAspects,
  },
  {
    id: 'S-05',
    family: 'structure',
    level: 'hint',
    title: '总体情况的其他小标题',
    help: '总体情况按五个方面分段。另列的小标题请看看能否并入其中一个方面。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkExtraParts,
  },
  {
    id: 'S-06',
    family: 'structure',
    level: 'hint',
    title: '总体情况的篇幅',
    help: '总体情况一般不超过 1000 字（含标点）。这是部分地方 2025 年度起的要求：2025 年度及以后的年报默认提示，以前的年报不提示；字数可以在机关设置里改，也可以关掉。',
    source: '部分地方的编制要求（非全国规定）',
    needs: ['text', 'profile'],
    check: checkLength,
  },
];
