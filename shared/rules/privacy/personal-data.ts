/** Personal data and marks of secrecy, which must go before a report is made public. Rule S-19. */
import type { Place, Report } from '../../report/schema.ts';
import { writtenTexts } from '../../report/texts.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { foldText } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import { sentenceNear } from '../base/spot.ts';

const SOURCE = '《中华人民共和国政府信息公开条例》第十四、十五条；《中华人民共和国个人信息保护法》';

/** Digits may be full-width and set in groups. */
const LONG_NUMBER =
  /(?<![\dA-Za-z０-９.])[\d０-９](?:[ \-]?[\d０-９]){10,22}(?:[ \-]?[xXＸｘ])?(?![\dA-Za-z０-９])/gu;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** A day that exists, written YYYYMMDD, from 1900 on. */
function isDay(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  ];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Eighteen signs: a region, a day of birth, and a check sign by GB 11643. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/u.test(text) || !isDay(text.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0);
  return CHECK_SIGNS.charAt(sum % 11) === text.charAt(17);
}

/** A bank card's number by its own check digit (ISO/IEC 7812). */
export function isCardNumber(digits: string): boolean {
  if (!/^[1-9]\d{15,18}$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const MOBILE = /^(?:86)?1[3-9]\d{9}$/u;
/** An amount or a number of something, not a telephone. */
const MEASURED = /^\s*(?:元|万|亿|条|件|人次|平方|吨|立方|号文)/u;
const CODED = /(?:编号|编码|代码|索引号|文号|单号|订单|案号|流水)[号]?[：:为是]?\s*$/u;
const CARD_WORDS = /卡号|账号|帐号|账户|帐户|银行|开户|一卡通/u;
const ID_WORDS = /身份证|证件号|公民身份/u;

/** `1385****678`: what a finding may repeat of a number. */
function mask(digits: string): string {
  const shown = digits.length > 12 ? 4 : 3;
  return `${digits.slice(0, shown)}${'*'.repeat(digits.length - 2 * shown)}${digits.slice(-shown)}`;
}

/** What kind of personal number it is, null for any other. */
function kindOf(digits: string, sentence: string): string | null {
  if (isIdentityNumber(digits)) return '身份证号';
  if (/^\d{15}$/u.test(digits) && ID_WORDS.test(sentence) && isDay(`19${digits.slice(6, 12)}`))
    return '身份证号';
  if (/^\d{17}[\dX]$/u.test(digits) && ID_WORDS.test(sentence) && isDay(digits.slice(6, 14)))
    return '身份证号';
  if (MOBILE.test(digits)) return '手机号码';
  return isCardNumber(digits) && CARD_WORDS.test(sentence) ? '银行卡号' : null;
}

interface FoundNumber {
  readonly words: string;
  readonly start: number;
}

/** A long number as a whole, and its groups by themselves: a telephone may stand beside another number. */
function readingsOf({ words, start }: FoundNumber): FoundNumber[] {
  const groups = matchesOf(words, /[^ \-]{11,}/gu).map((match) => ({
    words: match[0],
    start: start + match.index,
  }));
  return [{ words, start }, ...groups];
}

function findingAbout({ words, start }: FoundNumber, text: string): Omit<RuleFinding, 'place'> | null {
  const digits = foldText(words).replace(/[ -]/gu, '').toUpperCase();
  const kind = kindOf(digits, sentenceNear(text, start));
  if (kind === null) return null;
  const [before, behind] = [
    text.slice(Math.max(0, start - 8), start),
    text.slice(start + words.length).slice(0, 8),
  ];
  if (kind === '手机号码' && (MEASURED.test(behind) || CODED.test(before))) return null;
  // The name of a mailbox is S-31's.
  if (/^[@＠]/u.test(behind)) return null;
  const advice =
    kind === '手机号码'
      ? '个人的号码请删去或改用办公电话；确是对外公布的工作号码的，确认即可。'
      : '公布之前请删去。';
  const message = `文字里有${kind}（${mask(digits)}），属于个人信息。${advice}`;
  return { message, quote: words, start, found: mask(digits) };
}

const numbersIn = remember((text: string): readonly Omit<RuleFinding, 'place'>[] =>
  matchesOf(text, LONG_NUMBER).flatMap((match) => {
    const readings = readingsOf({ words: match[0], start: match.index });
    return readings.map((reading) => findingAbout(reading, text)).find((finding) => finding !== null) ?? [];
  }),
);

/** Marks that make the document itself a secret one. */
const MARKS: readonly RegExp[] = [
  /(?:绝密|机密|秘密)\s*[★☆*]\s*(?:[\d一二三四五六七八九十]{0,3}\s*[年月天]|长期|启用前)?|★\s*(?:绝密|机密|秘密)/gu,
  /密\s*级\s*[：:]\s*(?:绝密|机密|秘密|内部)/gu,
  /[（(【[]\s*(?:绝密|机密|秘密|内部资料|内部文件|内部使用)\s*[）)】\]]/gu,
  /内部(?:资料|文件|材料|使用)[，,、\s]*(?:请?(?:注意|妥善)保[存管]|不得外[传泄]|严禁外[传泄]|请勿外[传泄]|切勿外[传泄]|禁止外传|不得公开)|仅供内部(?:使用|参考|传阅)/gu,
];
const MARK_ALONE = /^(?:绝密|机密|秘密|内部资料|内部文件|内部使用)[！!。]?$/u;

const markIn = remember((text: string): Omit<RuleFinding, 'place'> | null => {
  if (!/[密内]/u.test(text)) return null;
  const found = MARKS.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => ({ words: match[0].trim(), start: match.index })),
  );
  const alone = text
    .split('\n')
    .filter((line) => MARK_ALONE.test(foldText(line)))
    .map((line) => ({ words: line.trim(), start: text.indexOf(line.trim()) }));
  const [first] = [...found, ...alone].sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  if (!first) return null;
  const { words, start } = first;
  const message = `“${words}”是密级或内部资料的标志。年报要向社会公开：请核对文件是否可以公开，可以公开的删去这个标志。`;
  return { message, quote: words, start, found: words };
});

function textsOf(report: Report): { place: Place; text: string }[] {
  return [
    { place: 'title', text: report.titleLines.join('\n') },
    ...writtenTexts(report),
    { place: 'signature', text: report.signature.join('\n') },
  ];
}

function checkPersonalData({ report }: RuleContext): RuleFinding[] {
  return textsOf(report).flatMap(({ place, text }) => {
    const mark = markIn(text);
    return [...numbersIn(text), ...(mark ? [mark] : [])].map((finding) => ({ place, ...finding }));
  });
}

export const PERSONAL_DATA_RULES: readonly Rule[] = [
  {
    id: 'S-19',
    family: 'privacy',
    level: 'warning',
    title: '个人信息和密级标志',
    help: '公开的年报里没有身份证号、手机号码、银行卡号，也没有“机密”“秘密★”“内部资料”这类标志。',
    source: SOURCE,
    needs: ['text', 'title'],
    check: checkPersonalData,
  },
];
