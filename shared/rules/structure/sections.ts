/** The six sections and their headings. Rules S-01 to S-03. */
import { scoreWords } from '../../recognition/heading-words.ts';
import { SECTION_NUMERALS, SECTION_TITLES } from '../../forms/sections.ts';
import { officialHeading } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { foldText } from '../../text/fold.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { isMissing, splitHeading, titleOwner } from './heading-parts.ts';
import { checkSubheadingNumbers } from './subheading-numbers.ts';

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
      const other = report.sections.find(({ no }) => no === owner);
      if (other && titleOwner(other) === section.no) {
        // Told once, at the first of the two.
        if (owner < section.no) return [];
        const [first, second] = [section.no, owner].map((no) => SECTION_NUMERALS[no - 1] ?? '');
        const message = `第${first}部分和第${second}部分对调了：这里的标题是“${found}”，应为“${expected}”。请按规定的顺序换过来。`;
        return [{ place, message, quote: found, found, expected }];
      }
      const message = `第${SECTION_NUMERALS[section.no - 1] ?? ''}部分的标题是“${found}”，应为“${expected}”。请核对六个部分的顺序。`;
      return [{ place, message, quote: found, found, expected }];
    }),
};

/** Words of each section by which a free wording with the section's own number is known: 五、改进公开工作的几点设想. */
const OWN_WORDS: readonly RegExp[] = [
  /总体|概况|概述|综述|基本情况|总的情况|工作开展|工作回顾/u,
  /主动公开|公开政府信息/u,
  /申请/u,
  /复议|诉讼|应诉/u,
  /问题|不足|困难|短板|改进|整改|设想|打算|建议|思路|努力方向|展望/u,
  /其他|其它|事项|说明的/u,
];

const sectionTitles: Rule = {
  id: 'S-02',
  family: 'structure',
  level: 'warning',
  title: '一级标题用语',
  help: '六个部分的标题照规定的写法，不加字、不减字、不换说法。常见的变通写法可以一键改回。',
  source: FORM_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    report.sections.flatMap((section): RuleFinding[] => {
      // A title of another section is S-01's matter.
      if (isMissing(section) || titleOwner(section) !== null) return [];
      const { indent, number, title } = splitHeading(section.heading);
      const expected = SECTION_TITLES[section.no - 1] ?? '';
      const fits =
        scoreWords(section.heading).some(({ no }) => no === section.no) ||
        (foldText(number).startsWith(SECTION_NUMERALS[section.no - 1] ?? '-') &&
          (OWN_WORDS[section.no - 1]?.test(foldText(title)) ?? false));
      const found = title.trim();
      return [
        {
          place: `section:${section.no}`,
          message: fits
            ? `标题写作“${found}”，规定的标题是“${expected}”。`
            : `“${found}”不是规定的标题；这里是第${SECTION_NUMERALS[section.no - 1] ?? ''}部分，规定的标题是“${expected}”，请核对内容后改正。`,
          quote: section.heading.trim(),
          found,
          expected,
          fix: fits
            ? {
                title: `改为“${officialHeading(section.no)}”`,
                edits: [{ kind: 'heading', section: section.no, text: indent + officialHeading(section.no) }],
              }
            : null,
        },
      ];
    }),
};

const OFFICIAL_NUMBERS: ReadonlySet<string> = new Set([...SECTION_NUMERALS].map((numeral) => `${numeral}、`));

function checkSectionNumbers(report: Report): RuleFinding[] {
  // Sections that changed places carry each other's numbers: S-01 speaks of that.
  const moved = report.sections.some(
    (section) => isMissing(section) || (titleOwner(section) ?? section.no) !== section.no,
  );
  return report.sections.flatMap((section): RuleFinding[] => {
    if (isMissing(section)) return [];
    const { indent, number, title } = splitHeading(section.heading);
    const expected = `${SECTION_NUMERALS[section.no - 1] ?? ''}、`;
    const typed = foldText(number).trim();
    if (typed === expected || (moved && OFFICIAL_NUMBERS.has(typed))) return [];
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
  });
}

const headingNumbers: Rule = {
  id: 'S-03',
  family: 'structure',
  level: 'warning',
  title: '标题序号',
  help: '六个部分的序号依次是“一、”至“六、”；部分之内的小标题依次是“（一）”“（二）”……，不重号、不跳号。小标题漏了序号是提示。',
  source: FORM_SOURCE,
  needs: ['text'],
  check: ({ report }) => [...checkSectionNumbers(report), ...checkSubheadingNumbers(report)],
};

export const SECTION_RULES: readonly Rule[] = [sixSections, sectionTitles, headingNumbers];
