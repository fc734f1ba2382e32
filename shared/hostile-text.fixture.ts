/**
 * Texts that no report has and that a damaged or hostile file may still bring: each kind in any length.
 *
 * Nothing here is random: the same kind and length give the same text, `salt` another one of the kind, so that what was
 * remembered of the first is of no use.
 */
import { exampleReport } from './example.ts';
import { applyEdits } from './report/report.ts';
import type { Report } from './report/schema.ts';
import { LEXICON } from './text/lexicon/lexicon.ts';

/** A text of about `length` UTF-16 units. */
type Maker = (length: number, salt: number) => string;

/** `unit` over and over; `{n}` is a running number. */
const repeat =
  (unit: string, opening = '', closing = ''): Maker =>
  (length, salt) => {
    const parts = [String(salt % 10), '号。', opening];
    const run = unit.includes('{n}');
    let size = 0;
    for (let turn = 1; size < length; turn += 1) {
      const part = run ? unit.replace('{n}', String((turn * 7919) % 1000)) : unit;
      parts.push(part);
      size += part.length;
    }
    return parts.join('') + closing;
  };

/** The mulberry32 generator: small, and the same on every machine. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Pieces drawn from `pool` one after another. */
const soup =
  (pool: (random: (below: number) => number) => string): Maker =>
  (length, salt) => {
    const random = randomOf(salt + 1);
    const parts: string[] = [];
    for (let size = 0; size < length;) {
      const part = pool(random);
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  };

const pick = <T>(random: (below: number) => number, values: readonly T[]): T =>
  values[random(values.length)] as T;

const UNSEEN = [...'\u200B\u200E\u200F\u202A\u202B\u202D\u202E\u2066\u2067\u2069\uFEFF\u00AD\u0000\u0008 \t'];
const SIGNS = [...',，、。；：:（）()《》“”〔〕【】-—~%'];
const NUMBERS =
  '0件 1件 12件 3条 5% 百分之三十 2024年 十余件 数十 1.2万条 3至5件 8 第三条 一二三 １２３'.split(' ');
const WORDS = LEXICON.flatMap(({ words }) => words);

/** Every kind by its name. */
export const HOSTILE_TEXTS: Readonly<Record<string, Maker>> = {
  garbage: soup((random) => String.fromCharCode(random(0x10000))),
  'Chinese signs': soup((random) => String.fromCharCode(0x4e00 + random(0x5200))),
  'words and numbers': soup((random) =>
    random(3) === 0 ? pick(random, NUMBERS) : random(3) === 0 ? pick(random, SIGNS) : pick(random, WORDS),
  ),
  'words without a stop': soup((random) =>
    random(4) === 0 ? pick(random, NUMBERS) : random(5) === 0 ? '，' : pick(random, WORDS),
  ),
  'signs nobody sees': soup((random) => (random(4) === 0 ? pick(random, WORDS) : pick(random, UNSEEN))),
  'lone surrogates': repeat('\uD800\uDC00\uDC00\uD83D'),
  'right to left': repeat('\u202E12件\u2066其中\u2069'),
  blanks: repeat(' \u3000'),
  'line breaks': repeat('\n'),
  digits: repeat('7'),
  'digits apart': repeat('7 '),
  'Chinese digits': repeat('一'),
  letters: repeat('a'),
  commas: repeat('，'),
  stops: repeat('。'),
  enumerations: repeat('、'),
  '(': repeat('（'),
  '()': repeat('（）'),
  ')': repeat('）'),
  '《': repeat('《'),
  '“': repeat('“'),
  quotations: repeat('“其中”《甲》'),
  mails: repeat('a@'),
  addresses: repeat('路1号'),
  其中: repeat('其中'),
  由: repeat('由', '共12件（'),
  'one gap': repeat('甲的，', '公开信息12条', '其中3条'),
  'one gap of fillers': repeat('现已，', '结转下年度', '办理12件'),
  'deep brackets': repeat('（其中{n}件'),
  'deep brackets without numbers': repeat('（甲', '', '）'.repeat(50)),
  'numbers of things': repeat('网站公开信息{n}条，'),
  'sentences with numbers': repeat('网站公开信息{n}条。'),
  'bare numbers': repeat('{n}、'),
  ranges: repeat('1-'),
  thousands: repeat('123,'),
  applications: repeat('收到申请{n}件，'),
  'applications answered': repeat('上年结转申请2件，办结申请{n}件。'),
  'no applications': repeat('未收到政府信息公开申请，'),
  cases: repeat('行政复议{n}件，'),
  documents: repeat('制发规范性文件{n}件，'),
  'wholes and parts': repeat('共{n}件，其中3件。'),
  'wholes without a stop': repeat('共{n}件，其中3件，'),
  'nested nothing': repeat(`收到申请5件，${'包括0件，'.repeat(9)}。`),
  'deeply nested nothing': repeat(`收到申请5件${'，包括0件'.repeat(22)}。`),
  // No two choices of parts have one sum.
  'nested doubles': repeat(
    `收到申请99999999件${Array.from({ length: 22 }, (_, index) => `，包括${2 ** index}件`).join('')}。`,
  ),
  'many equal parts': repeat(`收到申请50件，其中${'网站1件、微信1件（其中微博1件）、'.repeat(7)}。`),
  totals: repeat('动态5条、公告3条，共计{n}条。'),
  'totals without a stop': repeat('动态5条、公告3条，共计{n}条，其中1条，'),
  shares: repeat('自然人5件，占5%，'),
  'shares in order': repeat('分别占1%、'),
  'shares of sentences': repeat('收到申请{n}件，其中自然人5件，占{n}%。'),
  'percentages alone': repeat('占{n}%、'),
  changes: repeat('较上年增长{n}%，'),
  'changes by sentences': repeat('收到申请{n}件，较上年增加2件，增长20%。'),
  'changes of years': repeat('2024年公开{n}条，去年8条，增长25%，'),
  years: repeat('2024年，'),
  'years by sentences': repeat('2024年，我局共公开信息{n}条。'),
  agencies: repeat('清河县水利局、'),
  'agencies in sentences': repeat('清河县水利局联合白石镇人民政府向多数部门报送。'),
  places: repeat('清河县'),
  'aspects by number': repeat('一是加强学习；二是加强公开。'),
  headings: repeat('（一）主动公开情况\n'),
  articles: repeat('第二十条第（一）项'),
  'telephone numbers': repeat('电话：0539-5550123，'),
  'identity numbers': repeat('张三，身份证号372801199003073517；'),
  names: repeat('申请人王小明、'),
  dates: repeat('2024年1月1日至2024年12月31日，'),
  'doubled words': repeat('的的了了'),
  'one sentence again': repeat('全年围绕中心工作主动公开各类政府信息，回应社会关切。'),
};

/** The example with `text` wherever a report has a paragraph. */
export function reportWith(text: string): Report {
  const report = exampleReport();
  return {
    ...report,
    preamble: [...report.preamble, text],
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: [...section.paragraphs, text],
    })),
  };
}

/** The example with `text` cut into paragraphs of section one. */
export function reportInPieces(text: string, size = 40): Report {
  const report = exampleReport();
  const paragraphs = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
  return applyEdits(report, [{ kind: 'section', section: 1, paragraphs }]);
}
