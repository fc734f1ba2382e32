/** Numbers that a report must give exactly. Rule N-07. */
import { paragraphsOf } from '../../report/report.ts';
import { readNumbers, type WrittenNumber } from '../../text/numbers.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { isPlan, namesLastYear } from '../../text/times.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const UNITS: ReadonlySet<string> = new Set(['条', '件', '篇', '条次', '件次', '篇次']);
const MODIFIERS: ReadonlySet<string> = new Set([
  '余',
  '多',
  '几',
  '来',
  '约',
  '近',
  '左右',
  '大约',
  '将近',
  '上',
  '逾',
  '超',
  '有余',
  '+',
]);
/** What a report counts: information made public, applications and their answers, documents. */
const COUNTED =
  /(?:公开|发布|公布|公示|推送|刊发|上传|发送|更新)[^,，]{0,20}(?:信息|文件|公告|动态|内容|稿件)|(?:信息|文件|公告|动态|稿件)[^,，]{0,12}(?:公开|发布|公布|公示|推送|刊发)|(?:公开|发布|公布|推送)(?:了|量)?(?:共|共计|累计|达|达到|总计)?[约近超逾上]?$|信息公开申请|依申请公开|(?:收到|受理|答复|办结|办理)[^,，]{0,12}申请|(?:制发|废止|制定)[^,，]{0,10}文件|行政复议|行政诉讼/u;
/** Facts beside the point, for which an estimate is fair. */
const ESTIMATED =
  /阅读|浏览|点击|访问|关注|粉丝|播放|转发|点赞|咨询|来电|来信|热线|诉求|留言|群众|资料|宣传|手册|传单|数据|档案|清理|梳理|审查|排查|抽查/u;

export const vagueNumbers: Rule = {
  id: 'N-07',
  family: 'text',
  level: 'hint',
  title: '应写准确数',
  help: '公开了多少条信息、收到和答复多少件申请、制发多少件文件，应写准确数，不写“40余条”“近百件”。',
  source: PRACTICE_SOURCE,
  needs: ['text'],
  check: ({ report }) =>
    paragraphsOf(report).flatMap(({ place, text }) =>
      readNumbers(text).some(isInexact)
        ? sentencesOf(text).flatMap((sentence): RuleFinding[] => {
            if (isPlan(sentence.text) || namesLastYear(sentence.text)) return [];
            return readNumbers(sentence.text)
              .filter((number) => isInexact(number) && isCounted(sentence.text, number))
              .map((number) => {
                const start = quoteStart(sentence.text, number);
                const quote = sentence.text.slice(start, quoteEnd(sentence.text, number));
                return {
                  place,
                  quote,
                  start: sentence.start + start,
                  message: `“${quote}”不是准确数。公开信息、申请和文件的数量应当可以核对，请改为准确数。`,
                  found: quote,
                };
              });
          })
        : [],
    ),
};

function isInexact({ vague, max, value, role, unit, modifier }: WrittenNumber): boolean {
  return (
    vague &&
    role === 'count' &&
    max === null &&
    UNITS.has(unit) &&
    (value === null || modifier === '' || MODIFIERS.has(modifier))
  );
}

function isCounted(sentence: string, number: WrittenNumber): boolean {
  const before = /[^,，；;]*$/u.exec(sentence.slice(Math.max(0, number.start - 80), number.start))?.[0] ?? '';
  const behind = /^[^,，；;。、]*/u.exec(sentence.slice(number.unitEnd, number.unitEnd + 30))?.[0] ?? '';
  const clause = before + behind;
  return COUNTED.test(clause) && !ESTIMATED.test(clause);
}

/** With the word before the number that makes it vague. */
function quoteStart(sentence: string, { start, modifier }: WrittenNumber): number {
  const led = modifier !== '' && sentence.slice(0, start).trimEnd().endsWith(modifier);
  return led ? sentence.lastIndexOf(modifier, start) : start;
}

function quoteEnd(sentence: string, { unitEnd, modifier }: WrittenNumber): number {
  return modifier !== '' && sentence.startsWith(modifier, unitEnd) ? unitEnd + modifier.length : unitEnd;
}
