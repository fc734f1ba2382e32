import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from './chinese-numbers.ts';
import { fold, foldText } from '../fold.ts';
import { readNumbers as readFolded, type WrittenNumber } from './read-numbers.ts';

const readNumbers = (text: string) => readFolded(fold(text));

const first = (text: string): WrittenNumber | undefined => readNumbers(text)[0];
const brief = ({ text, value, unit, role }: WrittenNumber) => [text, value, unit, role];

describe('a number in a sentence', () => {
  it('is exact where it says which', () => {
    expect(first('第三次会议')?.vague).toBe(false);
  });

  it('has a value of at most 18 digits', () => {
    expect(first('公开123456789012345678条')?.value).toBe(Number('123456789012345678'));
    expect(first('公开1234567890123456789条')?.value).toBeNull();
  });

  it.each(['问题清零', '百件小事', '共三十', '一二三', '申请件数十分可观'])('is not seen in %s', (text) => {
    expect(readNumbers(text)).toEqual([]);
  });

  it.each<[string, string, number | null, string, WrittenNumber['role']]>([
    ['公开120条', '120', 120, '条', 'count'],
    ['公开１２０条', '120', 120, '条', 'count'],
    ['公开1,234条', '1,234', 1234, '条', 'count'],
    ['公开1，234条', '1,234', 1234, '条', 'count'],
    ['公开1 234 条', '1 234', 1234, '条', 'count'],
    ['公开1 2 0 条', '1 2 0', 120, '条', 'count'],
    ['阅读1.2万次', '1.2万', 12000, '次', 'count'],
    ['阅读一点五万次', '一点五万', 15000, '次', 'count'],
    ['收到两件', '两', 2, '件', 'count'],
    ['每三件申请', '三', 3, '件', 'count'],
    ['2024财年，我局', '2024', 2024, '', 'year'],
    ['5月3号', '5', 5, '月', 'date'],
    ['3号文件', '3', 3, '号', 'documentNumber'],
    ['收到十二件', '十二', 12, '件', 'count'],
    ['公开一百零五条', '一百零五', 105, '条', 'count'],
    ['服务一万二千人次', '一万二千', 12000, '人次', 'count'],
    ['收到零件，', '零', 0, '件', 'count'],
    ['收取12.5万元', '12.5', 12.5, '万元', 'amount'],
    ['收取三万元', '三', 3, '万元', 'amount'],
    ['收取3千元', '3千', 3000, '元', 'amount'],
    ['收取3千万元', '3千', 3000, '万元', 'amount'],
    ['收取三千元', '三千', 3000, '元', 'amount'],
    ['收取2万余元', '2万', 20000, '元', 'amount'],
    ['占33.9%', '33.9', 33.9, '%', 'percent'],
    ['占３３．９％', '33.9', 33.9, '%', 'percent'],
    ['占百分之三十三点九', '百分之三十三点九', 33.9, '%', 'percent'],
    ['占六成，', '六成', 60, '%', 'percent'],
    ['占七成半，', '七成半', 75, '%', 'percent'],
    ['占3成以上', '3成', 30, '%', 'percent'],
    ['占一半，', '一半', 50, '%', 'percent'],
    ['占半数以上', '半数', 50, '%', 'percent'],
    ['占比过半。', '半', 50, '%', 'percent'],
    ['占四分之三', '四分之三', 75, '%', 'percent'],
    ['占5分之1', '5分之1', 20, '%', 'percent'],
    ['占零分之三', '零分之三', null, '%', 'percent'],
    ['占十四五分之三', '十四五分之三', null, '%', 'percent'],
    ['占四分之十四五', '四分之十四五', null, '%', 'percent'],
    ['占百分之百', '百分之百', 100, '%', 'percent'],
    ['占百分之十四五', '百分之十四五', null, '%', 'percent'],
    ['占两成，', '两成', 20, '%', 'percent'],
    ['占七成五，', '七成五', 75, '%', 'percent'],
    ['“123456789012345”', '123456789012345', 123456789012345, '', 'code'],
    ['“1234567890123456”', '1234567890123456', null, '', 'code'],
    ['提高3个百分点', '3', 3, '个百分点', 'percent'],
    ['增长1.5倍', '1.5', 1.5, '倍', 'multiple'],
    ['2024年，我局', '2024', 2024, '年', 'year'],
    ['二〇二四年度', '二〇二四', 2024, '年度', 'year'],
    ['用了3年', '3', 3, '年', 'other'],
    ['用了3个工作日', '3', 3, '个工作日', 'other'],
    ['1900年', '1900', 1900, '年', 'year'],
    ['1899年', '1899', 1899, '年', 'other'],
    ['2099年', '2099', 2099, '年', 'year'],
    ['2100年', '2100', 2100, '年', 'other'],
    ['2024.5年', '2024.5', 2024.5, '年', 'other'],
    ['共三百二十', '三百二十', 320, '', 'count'],
    ['共三十一', '三十一', 31, '', 'count'],
    ['1.2024年，我局', '1', 1, '', 'ordinal'],
    ['第三次会议', '三', 3, '次', 'ordinal'],
    ['（二）依申请公开', '二', 2, '', 'ordinal'],
    ['一是加强学习', '一', 1, '', 'ordinal'],
    ['十九届五中全会', '十九', 19, '届', 'ordinal'],
    ['根据第二十条第（一）项', '二十', 20, '', 'legalReference'],
    ['〔2021〕30 号', '2021', 2021, '', 'documentNumber'],
    ['国令第711号', '711', 711, '', 'documentNumber'],
    ['电话：0735-1234567', '0735', null, '', 'phone'],
    ['12345热线', '12345', null, '', 'phone'],
    ['邮编：423000', '423000', null, '', 'postcode'],
    ['清河大道778号', '778', 778, '', 'address'],
    ['年满65周岁', '65', 65, '周岁', 'age'],
    ['《2024年工作要点》', '2024', 2024, '', 'code'],
    ['其中网站80、微博45', '80', 80, '', 'count'],
  ])('%s', (text, ...wanted) => {
    const number = first(text);
    expect(number && brief(number)).toEqual(wanted);
    expect(number && fold(text).text.slice(number.start, number.end)).toBe(wanted[0]);
    if (wanted[3] !== 'percent')
      expect(number && fold(text).text.slice(number.end, number.unitEnd)).toMatch(
        new RegExp(`^[余多]?${wanted[2]}$`, 'u'),
      );
  });

  it.each<[string, string, number | null, number | null, string]>([
    ['15余条', '15', 15, null, '余'],
    ['四十余条', '四十', 40, null, '余'],
    ['十余件', '十', 10, null, '余'],
    ['四十余', '四十', 40, null, '余'],
    ['约3年', '3', 3, null, '约'],
    ['百余条', '百', 100, null, '余'],
    ['一万余份', '一万', 10000, null, '余'],
    ['近百件', '百', 100, null, '近'],
    ['约3000条', '3000', 3000, null, '约'],
    ['不少于5次', '5', 5, null, '不少于'],
    ['5件以上', '5', 5, null, '以上'],
    ['98%左右', '98', 98, null, '左右'],
    ['十来次', '十', 10, null, '来'],
    ['数十次', '数十', null, null, ''],
    ['几十条', '几十', null, null, ''],
    ['3至5件', '3至5', 3, 5, ''],
    ['3－5件', '3-5', 3, 5, ''],
    ['15%—20%', '15%-20', 15, 20, ''],
    ['百分之十五至百分之二十', '百分之十五至百分之二十', 15, 20, ''],
    ['三成至五成，', '三成至五成', 30, 50, ''],
    ['百分之十五至20%', '百分之十五至20', 15, 20, ''],
    ['三四件', '三四', 3, 4, ''],
    ['十七八次', '十七八', 17, 18, ''],
    ['十七八万次', '十七八万', 170000, 180000, ''],
    ['两三件', '两三', 2, 3, ''],
    ['三五件', '三五', 3, 5, ''],
  ])('%s is vague', (text, ...wanted) => {
    const number = first(text);
    expect([number?.text, number?.value, number?.max, number?.modifier]).toEqual(wanted);
    expect(number?.vague).toBe(true);
  });

  it.each([
    ...['5至3件', '3至3件', '3至数十件', '数十至80件', '三至5件', '编为3至5。'],
    ...['3月至5日', '3月至5月', '2021年至2023年', '1件至2条'],
  ])('%s is no range', (text) => {
    expect(first(text)?.max).toBeNull();
  });

  it.each(['预约10次', '节约3万元', '附近2家', '最近3次', '近3年', '高达98%', '等12项', '达12件'])(
    '%s is exact',
    (text) => {
      expect(first(text)).toMatchObject({ vague: false, modifier: '' });
    },
  );

  it.each([
    ...[
      '一体化',
      '一网通办',
      '统一部署',
      '三公经费',
      '两会期间',
      '一批',
      '一定',
      '十四五时期',
      '双随机一公开',
    ],
    ...[
      '一件事一次办',
      '一站式',
      '万众',
      '百姓',
      '千方百计',
      '三务公开',
      '“三审三校”',
      '“四个意识”',
      '四个意识',
    ],
    ...[
      '每一件申请',
      '一户一档',
      '一事一议',
      '唯一',
      '一条龙',
      '最多跑一次办成',
      '零售',
      '清零行动',
      '三门峡',
    ],
    ...['十分重视', '一起推进', '一部分', '二维码', '万一', '逐一'],
    ...['两点一线', '八点十分'],
  ])('%s has none', (text) => {
    expect(readNumbers(text)).toEqual([]);
  });

  it('takes a comma behind 分别 for one between two numbers', () => {
    expect(readNumbers('网站、微信分别公开120，118条').map(({ value }) => value)).toEqual([120, 118]);
    expect(readNumbers('网站、微信分别公开120,118条').map(({ value }) => value)).toEqual([120118]);
  });

  it('keeps apart what stands close together', () => {
    const text = '2024年1月1日至12月31日，收到12件，办结11件，办结率91.7%。';
    expect(readNumbers(text).map((number) => number.text + number.unit)).toEqual([
      ...['2024年', '1月', '1日', '12月', '31日', '12件', '11件', '91.7%'],
    ]);
  });
});

const DIGITS = '零一二三四五六七八九';

/** A number below a trillion in words, as a newspaper prints it. */
function spell(value: number): string {
  if (value === 0) return DIGITS[0] ?? '';
  const groups = [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const;
  let words = '';
  let rest = value;
  for (const [size, sign] of groups) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group === 0) continue;
    words += (words !== '' && group < 1000 ? '零' : '') + spellGroup(group) + sign;
  }
  // Ten to nineteen open without their 一.
  return words.replace(/^一十/, '十');
}

function spellGroup(value: number): string {
  let words = '';
  let skipped = false;
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) skipped = words !== '';
    else {
      words += (skipped ? '零' : '') + (DIGITS[digit] ?? '') + sign;
      skipped = false;
    }
  }
  return words;
}

describe('numerals', () => {
  it('are read as they are spelt, up to a hundred million and beyond', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(1e4), fc.nat(2e8), fc.nat(2e9)), (value) => {
        expect(readNumeral(spell(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read in a sentence, in Arabic digits of any width and in words', () => {
    const scripts = [String, spell, (value: number) => value.toLocaleString('en-US')];
    const wide = (text: string) =>
      text.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat(2e8), fc.constantFrom(...scripts), fc.boolean(), (value, script, isWide) => {
        // 一百姓 and 一万 alone are read, 零 is the zero of words.
        const written = isWide ? wide(script(value)) : script(value);
        const numbers = readNumbers(`全年公开信息${written}条。`);
        expect(numbers.map(({ text, value: read, unit }) => [text, read, unit])).toEqual([
          [foldText(written), value, '条'],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['百十', '万', '十四五', '一百五', '一万五', '二二十', '亿'])('%s is none', (text) => {
    expect(readNumeral(text)).toBeNull();
  });
});

describe('any text', () => {
  const signs = [...'12９，,.、。《》“”（）〔〕〇一两十百万亿几数余多约近至-%年月日件条第号 路电话A'];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join(''));

  it('gives numbers in order, not overlapping, with their own words', () => {
    fc.assert(
      fc.property(text, (source) => {
        const given = foldText(source);
        let end = 0;
        for (const number of readNumbers(source)) {
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.end).toBeGreaterThan(number.start);
          expect(number.unitEnd).toBeGreaterThanOrEqual(number.end);
          expect(given.slice(number.start, number.end)).toBe(number.text);
          expect(given.slice(0, number.unitEnd).endsWith(number.unit) || number.text.includes('百分之')).toBe(
            true,
          );
          end = number.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
