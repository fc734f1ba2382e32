/** What is wrong with a template before anybody has made a report from it, and which parts a report must have. */
import { NEWEST_FORM } from '../forms/forms.ts';
import { placeName } from '../report/place-name.ts';
import { emptyReport } from '../report/report.ts';
import { ASPECTS } from '../text/lexicon/aspects.ts';
import { speaksOfFee } from '../text/statements/fees.ts';
import { checkText, readPieces } from './placeholders.ts';
import { templateTexts, type Template } from './template.ts';
import { unreachableBranches } from './unreachable.ts';

/** A part that every report has to have, and whether the template has it. Guidance to write it counts. */
export interface RequiredPart {
  readonly name: string;
  /** The part of the template where it belongs, e.g. `section:1`. */
  readonly place: string;
  readonly source: string;
  readonly isThere: boolean;
}

export interface TemplateRemark {
  /** An error is printed in every report made from the template; a warning is for the clerk to judge. */
  readonly level: 'error' | 'warning';
  /** A part, or a paragraph of it: `section:1`, `section:1/paragraph:3`, `title/paragraph:1`. */
  readonly place: string;
  readonly message: string;
  /** The words meant, as they are stored; null for the whole place. */
  readonly words: string | null;
}

const FORM = '国办公开办函〔2021〕30号';
const FEES = '国办函〔2020〕109号';

/** The parts that a report must have by law and form, in their order. */
export function requiredParts(template: Template): RequiredPart[] {
  const textOf = (no: number) => template.sections[no - 1]?.paragraphs ?? [];
  const says = (texts: readonly string[], pattern: RegExp) => texts.some((text) => pattern.test(text));
  return [
    {
      name: '标题写明机关、年度和“政府信息公开工作年度报告”',
      place: 'title',
      source: FORM,
      isThere:
        says(template.title, /政府信息公开工作年度报告/u) &&
        says(template.title, /\{\{\s*年度\s*\}\}|\d{4}年/u),
    },
    ...ASPECTS.map(({ name, named }) => ({
      name: `总体情况：${name}`,
      place: 'section:1',
      source: `《政府信息公开条例》第五十条，${FORM}`,
      isThere: says(textOf(1), named),
    })),
    { name: '存在的主要问题', place: 'section:5', source: FORM, isThere: says(textOf(5), /问题|不足/u) },
    {
      name: '改进情况',
      place: 'section:5',
      source: FORM,
      isThere: says(textOf(5), /改进|整改|措施|下一步/u),
    },
    { name: '信息处理费', place: 'section:6', source: FEES, isThere: textOf(6).some(speaksOfFee) },
  ];
}

/** Everything that should be looked at before the template is used, in reading order. */
export function checkTemplate(template: Template): TemplateRemark[] {
  return [
    ...templateTexts(template).flatMap(({ place, text }) => textRemarks(place, text)),
    ...requiredParts(template).flatMap(({ name, place, source, isThere }): TemplateRemark[] =>
      isThere
        ? []
        : [
            {
              level: 'warning',
              place,
              message: `没有写“${name}”。依据${source}，年报要写明这一项；用这份模板新建的年报里也会没有。`,
              words: null,
            },
          ],
    ),
  ];
}

/** What a place of a template is called: `一 总体情况第3段`, `标题第1段`. */
export function templatePlaceName(place: string): string {
  const [part = '', paragraph] = place.split('/paragraph:');
  return `${placeName(part)}${paragraph === undefined ? '' : `第${paragraph}段`}`;
}

const BLANK_REPORT = emptyReport(NEWEST_FORM);

function textRemarks(place: string, text: string): TemplateRemark[] {
  const problems = checkText(text, BLANK_REPORT).map(
    ({ problem, start, end }): TemplateRemark & { start: number } => ({
      level: 'error',
      place,
      message: `${problem}。不改正，新年报里会留下大括号或少一段文字；数据请用“插入数据”选择。`,
      words: text.slice(start, end),
      start,
    }),
  );
  const unreachable = unreachableBranches(readPieces(text, BLANK_REPORT))
    .filter(({ start }) => !problems.some((one) => one.start === start))
    .map(({ raw, start }) => ({
      level: 'warning' as const,
      place,
      message: `“${raw}”后面的文字永远用不到：前面的条件已经包括了它，或者它不会成立。请改条件，或删去这一段。`,
      words: raw,
      start,
    }));
  return [...problems, ...unreachable]
    .sort((a, b) => a.start - b.start)
    .map(({ start: _, ...remark }) => remark);
}
