/** What a template or an earlier draft left behind. Rule S-13. */
import type { Place } from '../../report/schema.ts';
import { writtenTexts } from '../../report/texts.ts';
import { BLANK_VALUE, blanksOf, type Blank } from '../../template/placeholders.ts';
import { remember } from '../../text/remember.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

/** Prompts and blanks of the program's own templates: nobody means them to stay. */
const OWN = /(?:\{\{|｛｛)[^{}｛｝\n\r]{1,120}(?:\}\}|｝｝)|【请填写[^】]{0,200}】?/gu;

const UNITS = '年月日号件条次个人篇期场份家名项万元';
/** Blanks, crosses and instructions that stand for something still to be written. */
const LEFTOVERS: readonly RegExp[] = [
  /[＿_]{2,}|[﹍﹎]{2,}/gu,
  // XX, ××局, XXXX年; not inside a word, an address or a number.
  /(?<![A-Za-z0-9.@/\\-])[XxＸｘ×✕╳]{2,}(?![A-Za-z0-9@.])/gu,
  new RegExp(`(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])[XＸ×](?=\\s*[${UNITS}](?!光|射))`, 'gu'),
  new RegExp(`(?<![A-Za-z0-9+])N(?=\\s*[${UNITS}])`, 'gu'),
  /[○〇◯]{2,}(?=[县市区镇乡局委办厅街])|\*{2,}(?=[县市区镇乡局委办厅年月日件条])|某某(?=[县市区镇乡局委办厅街单部])/gu,
  /[【[（(〔［][^】\])）〕］]{0,12}(?:此处|在此|请在|请根据|请按|请结合|请补充|请填写|请填报|请填入|请核实|请更新|请插入|请输入|请修改|请删除|待填|待补|待核|可删除|自行填写)[^】\])）〕］]{0,40}[】\])）〕］]/gu,
  // （以上数据待核实后补充）; 要对…进行简要分析: what the drafter or the form tells whoever writes.
  /[（(](?:以上|上述|此处|本段|具体|相关|有关)?(?:数据|数字|情况|内容)[^（）()]{0,4}(?:待|尚需|还需|需)[^（）()]{0,12}(?:核实|补充|确认|确定|填报|填写|提供|更新|修改|核对)[^（）()]{0,6}[）)]/gu,
  /(?<=^|[。；;]\s*)(?:要|应|应当|需|须|请)对[^。；;]{2,60}(?:进行|作|做)(?:简要|概括|逐项|客观)(?:的|地)?(?:分析|说明|总结|概述|阐述|评价)(?=[。；;]|$)/gu,
  /此处(?:填写|填|输入|插入|补充|应写|写明)[^，。；）)】]{0,20}|(?:单击|点击)(?:或点击)?此处输入文字|请在此(?:处)?(?:填写|输入)[^，。；）)】]{0,20}/gu,
  /(?:^|[（(【[])\s*(?:示例|样例|范例|模板|填写说明|填报说明|参考模板)\s*(?:[：:）)】\]]|$)/gu,
  /年(?<=(?:^|[^\d０-９〇○零一二三四五六七八九十＿_X×])\s{0,8}年)[ \t\u00a0\u3000]+月(?:[ \t\u00a0\u3000]+日)?|\d{4}\s*年[ \t\u00a0\u3000]*月[ \t\u00a0\u3000]*日|\d\s*月[ \t\u00a0\u3000]+日/gu,
  // 收到申请 件, 共公开信息　条: the number is still to be written.
  /(?:收到|受理|答复|办结|公开|发布|制发|共计?|申请|信息|文件)[ \t\u00a0\u3000]+[件条篇份次](?=[，。；、,;）)])/gu,
  /[（(][ \t\u00a0\u3000]+[）)](?=[件条次个人篇期场份家名项]|万元|元)/gu,
];

interface Found {
  readonly start: number;
  readonly words: string;
}

/** Addresses have underscores and letters of their own. */
const ADDRESSES = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&*+=%]+|[\w.-]{1,64}@[\w.-]+/giu;

/** Spans of what is left over, in order, none inside another. */
const leftoversIn = remember((text: string): { own: boolean; found: readonly Found[] } => {
  const collect = (patterns: readonly RegExp[], within = text): Found[] =>
    patterns.flatMap((pattern) =>
      matchesOf(within, pattern).map(({ index, 0: words }) => ({ start: index, words })),
    );
  const own = collect([OWN]);
  const hidden = text.replace(ADDRESSES, (address) => '·'.repeat(address.length));
  const others = [...own, ...collect(LEFTOVERS, hidden)]
    .sort((a, b) => a.start - b.start || b.words.length - a.words.length)
    .reduce<Found[]>((kept, one) => {
      const last = kept.at(-1);
      if (!last || one.start >= last.start + last.words.length) kept.push(one);
      return kept;
    }, []);
  return { own: own.length > 0, found: others };
});

/** Where a text has something left over or still open. */
export function leftoverSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return leftoversIn(text).found.map(({ start, words }) => ({ start, end: start + words.length }));
}

/** So many are named in one finding. */
const MOST_SHOWN = 3;

function checkText(
  place: Place,
  text: string,
  stage: RuleContext['stage'],
  blanks: readonly Blank[] = [],
): RuleFinding[] {
  const { own, found: all } = leftoversIn(text);
  const gaps = blanks.filter((blank) => blank.place === place);
  const found = all.filter(({ start }) => !gaps.some((gap) => gap.start === start));
  const [first] = found;
  if (!first) return [];
  const words = [...new Set(found.map((one) => one.words.trim()))];
  const shown = words
    .slice(0, MOST_SHOWN)
    .map((one) => `“${one.length > 24 ? `${one.slice(0, 24)}……` : one}”`)
    .join('、');
  const more = words.length > MOST_SHOWN ? `等 ${words.length} 处` : '';
  const quote = first.words.trim();
  return [
    {
      place,
      // The program's own prompts are not a matter of opinion once the report is finished.
      ...(own && stage === 'final' ? { level: 'warning' as const } : {}),
      message: `${shown}${more}像是模板留下的，还没有填写或删去，请补上实际内容。`,
      quote,
      start: text.indexOf(quote, first.start),
      found: words.join(' '),
    },
  ];
}

/** Gaps for figures that are not filled in yet, one finding a paragraph. */
function gapFindings(blanks: readonly Blank[]): RuleFinding[] {
  const places = new Map<Place, Blank[]>();
  for (const blank of blanks) places.set(blank.place, [...(places.get(blank.place) ?? []), blank]);
  return [...places].flatMap(([place, gaps]) => {
    const [first] = gaps;
    if (!first || !place.includes('/paragraph:')) return [];
    const names = [...new Set(gaps.flatMap(({ missing }) => missing))];
    const shown = names
      .slice(0, MOST_SHOWN)
      .map((name) => `“${name}”`)
      .join('、');
    const more = names.length > MOST_SHOWN ? `等 ${names.length} 项` : '';
    return [
      {
        place,
        message: `${shown}${more}还没有填，这里先空着；填好表格后会自动写上。`,
        quote: BLANK_VALUE,
        start: first.start,
        found: names.join(' '),
      },
    ];
  });
}

function checkLeftovers({ report, stage }: RuleContext): RuleFinding[] {
  const blanks = blanksOf(report);
  const lines = (place: Place, texts: readonly string[]) => checkText(place, texts.join('\n'), stage);
  return [
    ...lines('title', report.titleLines),
    ...writtenTexts(report).flatMap(({ place, text }) => checkText(place, text, stage, blanks)),
    ...gapFindings(blanks),
    ...report.sections.flatMap(({ no, heading }) => checkText(`section:${no}`, heading, stage)),
    ...lines('signature', report.signature),
  ];
}

export const LEFTOVER_RULES: readonly Rule[] = [
  {
    id: 'S-13',
    family: 'structure',
    level: 'hint',
    title: '模板残留',
    help: '没有留下“XX”“××局”“＿＿”“【请填写……】”“此处填写”“示例”这类模板文字。定稿时本程序自己的填写提示还在的，是警告。正文里随表格变化、表格还没有填的，指出是哪一格。',
    source: PRACTICE_SOURCE,
    needs: ['text', 'title'],
    check: checkLeftovers,
  },
];
