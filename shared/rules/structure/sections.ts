/** The six sections and their headings. Rules S-01 and S-03. */
import { SECTION_NUMERALS, SECTION_TITLES } from '../../report/forms.ts';
import { officialHeading } from '../../report/report.ts';
import type { Section } from '../../report/schema.ts';
import { compactText } from '../../text/compact-text.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';

const EDGE = /^[\s\u200B-\u200D\u2060\uFEFF]+/u;

/**
 * The number a heading starts with, as it was typed: 四、 4、 （四） 第四部分 IV. ④ 四. A year (2021年…) is none, nor is
 * a numeral that belongs to a word (一体化…).
 */
const NUMBER =
  /^(?:第\s*[一二三四五六七八九十\d]{1,3}\s*(?:部分|章|节)\s*[、,，.．:：]?|[（(【[]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）】\]]\s*[、,，.．:：]?|[一二三四五六七八九十]{1,3}\s*[、,，.．。:：;；]|\d{1,2}\s*[、,，.．。:：;；)）](?!\d)|[IVXivx]{1,4}\s*[、,，.．]|[ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥㈠㈡㈢㈣㈤㈥]\s*[、,，.．]?)/u;

interface SplitHeading {
  /** White space before the heading. */
  readonly indent: string;
  /** The number as typed, empty when there is none. */
  readonly number: string;
  readonly title: string;
}

function splitHeading(heading: string): SplitHeading {
  const indent = EDGE.exec(heading)?.[0] ?? '';
  const rest = heading.slice(indent.length);
  const typed = NUMBER.exec(rest)?.[0] ?? bareNumber(rest);
  return { indent, number: typed.trim(), title: rest.slice(typed.length).replace(EDGE, '') };
}

/** A numeral without any mark, recognised only by the official title right behind it: 四政府信息公开行政复议… */
function bareNumber(rest: string): string {
  const match = /^([一二三四五六]|\d)\s*/u.exec(rest)?.[0] ?? '';
  const behind = compactText(rest.slice(match.length)).text;
  return match !== '' && SECTION_TITLES.some((title) => behind.startsWith(compactText(title).text))
    ? match
    : '';
}

function isMissing(section: Section): boolean {
  return compactText(section.heading).text === '';
}

/** Number of the section whose official title a heading carries, null for any other wording. */
function titleOwner(section: Section): number | null {
  const title = compactText(splitHeading(section.heading).title).text;
  const index = SECTION_TITLES.findIndex((official) => compactText(official).text === title);
  return index < 0 ? null : index + 1;
}

const sixSections: Rule = {
  id: 'S-01',
  family: 'structure',
  level: 'error',
  title: '六个部分',
  help: '年报依次有六个部分：总体情况、主动公开、收到和处理申请、复议诉讼、问题及改进、其他事项。',
  source: FORM_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    report.sections.flatMap((section): RuleFinding[] => {
      const place = `section:${section.no}`;
      const expected = officialHeading(section.no);
      if (isMissing(section)) {
        const message = `没有找到“${expected}”这一部分，或它的顺序不对。请按六个部分的顺序补上。`;
        return [{ place, message, expected }];
      }
      const owner = titleOwner(section);
      if (owner === null || owner === section.no) return [];
      const found = section.heading.trim();
      const message = `第${SECTION_NUMERALS[section.no - 1] ?? ''}部分的标题是“${found}”，应为“${expected}”。请核对六个部分的顺序。`;
      return [{ place, message, quote: found, found, expected }];
    }),
};

const sectionNumbers: Rule = {
  id: 'S-03',
  family: 'structure',
  level: 'warning',
  title: '一级标题序号',
  help: '六个部分的序号依次是“一、”至“六、”。',
  source: FORM_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    report.sections.flatMap((section): RuleFinding[] => {
      if (isMissing(section)) return [];
      const { indent, number, title } = splitHeading(section.heading);
      const expected = `${SECTION_NUMERALS[section.no - 1] ?? ''}、`;
      if (number.replace(/\s+/gu, '') === expected) return [];
      const heading = `${expected}${title.trimEnd()}`;
      return [
        {
          place: `section:${section.no}`,
          message: number === '' ? `标题没有序号，应为“${expected}”。` : `序号“${number}”应为“${expected}”。`,
          quote: section.heading.trim(),
          found: number,
          expected,
          // A title of another section may be the slip instead of the number: S-01 speaks of that.
          fix:
            (titleOwner(section) ?? section.no) === section.no
              ? {
                  title: `改为“${heading}”`,
                  edits: [{ kind: 'heading', section: section.no, text: indent + heading }],
                }
              : null,
        },
      ];
    }),
};

export const SECTION_RULES: readonly Rule[] = [sixSections, sectionNumbers];
