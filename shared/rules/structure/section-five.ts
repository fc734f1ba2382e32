/** Section five: problems and what is done about them. Rule S-14. */
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';

const PLACE = 'section:5';
const SHORTEST = 50;

const NOTHING =
  /^(?:(?:[（(][一二三四五六][)）]|[1-6][.、．])?(?:存在的?)?(?:主要)?(?:问题|不足)?(?:及|和|与)?(?:改进)?(?:情况|措施)?[:：]?)?(?:无|没有|暂无|略|不存在|无问题|没有问题|暂无问题|不存在问题|无相关情况|本年度无|无此情况)[。.]?$/u;

const PROBLEM =
  /问题|不足|短板|差距|薄弱|困难|不够|欠缺|欠佳|有待|尚待|亟待|仍需|还需|尚需|滞后|不高|不强|不全|不深|不严|不细|不熟|不实|不多|不广|不大|单一|不及时|不到位|不完善|不健全|缺乏|缺少|偏少|偏低|较少|较低|较弱/u;
/** 有待进一步加强 is a problem, not what is done about it; 问题及改进情况 is a heading. */
const WANTING =
  /(?:有待|尚待|亟待|仍待|需要?|仍需要?|还需要?|尚需|不够|未能|没有|未|不|待)(?:得到)?(?:进一步|继续|持续|不断|更加|切实|及时|加以|再)*(?:的)?(?:改进|加强|提升|提高|完善|健全|优化|强化|拓宽|加大|丰富|规范|创新|深化|整改)|问题(?:及|和|与|、)(?:改进|整改)(?:情况|措施)?/gu;
/** Problems that a plan only points back to: 针对上述问题. */
const POINTED_AT =
  /(?:针对|对于?|围绕)(?:上述|以上|这些)(?:存在的?)?(?:主要)?(?:问题|不足|情况)|(?:解决|发现|查找|整改|反映)(?:的)?[^，。；]{0,16}问题|问题(?:导向|清单|及改进|和改进)/gu;
/** Words that announce improvements, wherever they stand. */
const ANNOUNCED =
  /下一步|下步|下阶段|下一阶段|下一年|明年|今后|接下来|改进|整改|措施|对策|打算|针对(?:上述|以上|这些|此|存在|上一|上年|去年|前|问题|不足)|我[局镇乡委办们单街]将|将(?:从|进一步|继续|重点|着力|切实|按照|以|不断|持续|认真|严格|采取|围绕|坚持|立足)|20\d{2}年[，,]?[^。；]{0,12}(?:将|要|计划)/u;
/** Deeds, which count behind the problems. */
const DEEDS =
  /加强|强化|提升|提高|完善|健全|优化|拓宽|拓展|加大|丰富|规范|创新|深化|细化|压实|落实|建立|严格|推进|推动|督促|组织|开展/u;

function hasImprovement(text: string): boolean {
  if (ANNOUNCED.test(text.replace(WANTING, ''))) return true;
  // 一是…；二是… may be problems throughout: a deed counts behind a problem, in a sentence that speaks of none.
  const sentences = text.split(/[。；;\n]/u);
  const from = sentences.findIndex((sentence) => PROBLEM.test(sentence));
  return sentences
    .slice(from + 1)
    .some(
      (sentence) =>
        !PROBLEM.test(sentence) &&
        !/导致|影响|造成|成效/u.test(sentence) &&
        DEEDS.test(sentence.replace(WANTING, '')),
    );
}

function checkSectionFive({ report, stage }: RuleContext): RuleFinding[] {
  const section = report.sections[4];
  if (!section?.heading.trim()) return [];
  const text = section.paragraphs
    .map((paragraph) => paragraph.replace(/\s+/gu, ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n');
  if (text === '' && stage === 'draft') return [];
  // What is still a prompt is not judged.
  if (/【请填写|\{\{|＿＿/u.test(text)) return [];
  const length = [...text.replaceAll('\n', '')].length;
  const missing = whatIsMissing(text, length);
  if (missing === null) return [];
  const place = section.paragraphs.length === 1 ? `${PLACE}/paragraph:1` : PLACE;
  return [{ place, message: missing, found: text.slice(0, SHORTEST) }];
}

function whatIsMissing(text: string, length: number): string | null {
  if (text === '') return '这一部分没有内容，应写明本年工作中存在的主要问题，以及改进的情况和打算。';
  if (NOTHING.test(text.replaceAll('\n', '')) || text.split('\n').every((line) => NOTHING.test(line)))
    return `这一部分只写了“${text.slice(0, 20)}”，应写明本年工作中存在的主要问题，以及改进的情况和打算。`;
  const problem = PROBLEM.test(text.replace(POINTED_AT, ''));
  const improvement = hasImprovement(text);
  if (!problem && !improvement) return '这一部分看不出存在的问题，也没有改进的情况，请补写。';
  if (!problem) return '这一部分没有写存在的主要问题，请补写。';
  if (!improvement) return '这一部分只写了问题，没有写改进的情况和打算，请补写。';
  return length < SHORTEST
    ? `这一部分只有 ${length} 字，过于简单，请写明具体的问题和改进的办法（一般不少于 ${SHORTEST} 字）。`
    : null;
}

export const SECTION_FIVE_RULES: readonly Rule[] = [
  {
    id: 'S-14',
    family: 'structure',
    level: 'warning',
    title: '问题和改进',
    help: '第五部分既写存在的主要问题，也写改进的情况和打算；不写“无”，一般不少于 50 字。',
    source: `《中华人民共和国政府信息公开条例》第五十条第（四）项；${FORM_SOURCE}`,
    needs: ['text'],
    check: checkSectionFive,
  },
];
