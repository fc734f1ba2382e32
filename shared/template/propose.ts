/**
 * A template out of a report: what varies from year to year is found and proposed, nothing is changed.
 *
 * Sure are the agency's name, its contact data, the report's year and its neighbours, and numbers that certainly come
 * from the tables; a number that no table has is proposed as a mark, so that a report begun from the template never
 * passes it on as its own. What only a person can tell (0, 1, a number that several figures have) is asked.
 * Accepting a proposal never changes what the text says of the report that it was found in.
 */
import { statedParagraphs } from '../facts/stated.ts';
import { figureDefinition } from '../forms/figures.ts';
import type { Place, Report } from '../report/schema.ts';
import { findContact } from '../text/contact.ts';
import { operandName } from './expression/operands.ts';
import { linkWords, type Link } from './link-figures.ts';
import { oldWords } from './old-words.ts';
import { resolvePlaceholders, resolveText } from './placeholders.ts';
import { openMark } from './proposals.ts';
import { yearsIn } from './shift-years.ts';
import {
  TEMPLATE_VERSION,
  templateTexts,
  type Proposal,
  type Template,
  type TemplateAudience,
} from './template.ts';

/** A template that says what `report` says, with a proposal for everything that varies. */
export function templateOf(report: Report, name: string, audience: TemplateAudience | null): Template {
  const resolved = resolvePlaceholders(report);
  const template: Template = {
    schema: TEMPLATE_VERSION,
    name,
    for: audience,
    title: resolved.titleLines,
    preamble: resolved.preamble,
    sections: resolved.sections.map(({ no, heading, paragraphs }) => ({ no, heading, paragraphs })),
    signature: resolved.signature,
  };
  const stated = new Map(statedParagraphs(resolved).map((paragraph) => [paragraph.place, paragraph]));
  const names = namesOf(resolved);
  const proposals = templateTexts(template).flatMap(({ place, text }) => {
    const known = stated.get(place);
    const words = known ? oldWords(known) : [];
    const links = known ? linkWords(known, words, resolved, resolved.form) : [];
    const numbers = words.map(({ start, end }, index) =>
      proposeNumber({ place, text: text.slice(start, end), start, end }, links[index] ?? null, resolved),
    );
    const found = [...named(text, place, names), ...years(text, place, resolved), ...numbers];
    return apart(found).filter((one) => !one.sure || resolveText(one.placeholder, resolved) === one.text);
  });
  return { ...template, proposals };
}

type Words = Pick<Proposal, 'place' | 'text' | 'start' | 'end'>;

/** Numbers that stand in too many tables by chance. */
const COMMON: ReadonlySet<string> = new Set(['0', '1', '一', '０', '１', '零']);
/** So many figures of one value are named. */
const MOST_NAMED = 3;

function proposeNumber(words: Words, link: Link | null, report: Report): Proposal {
  if (link) {
    const what = link.text.startsWith('{{如果')
      ? '没有发生时这样写，有了以后改写成件数'
      : `就是${link.expression}`;
    const isSure = !COMMON.has(words.text) && !link.text.startsWith('{{如果');
    return {
      ...words,
      placeholder: link.text,
      reason: isSure ? `${what}。` : `看来${what}；这个数字太常见，请确认。`,
      sure: isSure,
    };
  }
  const value = Number(words.text);
  const same = Number.isInteger(value) && !COMMON.has(words.text) ? figuresOf(value, report) : [];
  const [first] = same;
  if (first !== undefined) {
    const names = same.slice(0, MOST_NAMED).map(operandName).join('、');
    return {
      ...words,
      placeholder: `{{${operandName(first)}}}`,
      reason: `表格里也有这个数（${names}${same.length > MOST_NAMED ? '等' : ''}），是不是它要由您判断。`,
      sure: false,
    };
  }
  return {
    ...words,
    placeholder: openMark(words.text),
    reason: '每年不同，表格里没有，要重新填写。',
    sure: true,
  };
}

function figuresOf(value: number, report: Report): readonly string[] {
  return Object.entries(report.figures).flatMap(([id, figure]) =>
    figure === value && !figureDefinition(id).isBackground ? [id] : [],
  );
}

interface Name {
  readonly words: string;
  readonly name: string;
  readonly reason: string;
}

/** Words that are the agency's own, the longest first. */
function namesOf(report: Report): readonly Name[] {
  const contact = findContact(report.preamble) ?? report.contact ?? null;
  const names: readonly (readonly [string | null | undefined, string, string])[] = [
    [report.agency, '机关', '机关全称。'],
    [contact?.address, '地址', '联系地址。'],
    [contact?.postcode, '邮编', '邮政编码。'],
    [contact?.phone, '电话', '联系电话。'],
    [contact?.email, '邮箱', '电子邮箱。'],
  ];
  return names
    .flatMap(([words, name, reason]) => (words ? [{ words, name, reason }] : []))
    .sort((a, b) => b.words.length - a.words.length);
}

function named(text: string, place: Place, names: readonly Name[]): Proposal[] {
  return names.flatMap(({ words, name, reason }) => {
    const found: Proposal[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      found.push({
        place,
        text: words,
        start: at,
        end: at + words.length,
        placeholder: `{{${name}}}`,
        reason,
        sure: true,
      });
    }
    return found;
  });
}

function years(text: string, place: Place, { year }: Report): Proposal[] {
  if (year === null) return [];
  const names: ReadonlyMap<number, string> = new Map([
    [year, '年度'],
    [year - 1, '去年'],
    [year + 1, '下一年'],
  ]);
  return yearsIn(text).flatMap(({ start, end, year: written }): Proposal[] => {
    const name = names.get(written);
    if (name === undefined) return [];
    const reason = name === '年度' ? '年报的年度。' : `年报年度的${name === '去年' ? '前' : '后'}一年。`;
    return [
      { place, text: text.slice(start, end), start, end, placeholder: `{{${name}}}`, reason, sure: true },
    ];
  });
}

/** Proposals in the order of the text; of two that overlap the one that was found first stays. */
function apart(found: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
