import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHINESE_NUMERALS,
  CHINESE_ZEROS,
  digitOf,
  FULL_WIDTH_DIGITS,
  readNumber,
  readNumeral,
  readPlaces,
  writeNumeral,
} from './chinese-numbers.ts';

describe('a number written place by place', () => {
  it.each([
    ['2024', 2024],
    ['２０２４', 2024],
    ['二〇二四', 2024],
    ['二○二四', 2024],
    ['二◯二四', 2024],
    ['二零二四', 2024],
    ['二Ｏ二四', 2024],
    ['二O二o', 2020],
    ['一九九九', 1999],
    ['', null],
    ['二〇二X', null],
    ['二十四', null],
    ['２.４', null],
    ['𠀀', null],
  ])('%s is %s', (text, value) => {
    expect(readPlaces(text)).toBe(value);
  });

  it('is read the same in every script and with every zero', () => {
    const scripts = [
      '0123456789',
      FULL_WIDTH_DIGITS,
      ...[...CHINESE_ZEROS].map((zero) => zero + CHINESE_NUMERALS),
    ];
    fc.assert(
      fc.property(fc.nat(9999), fc.constantFrom(...scripts), (value, script) => {
        const signs = [...script];
        const written = [...String(value)].map((digit) => signs[Number(digit)] ?? '').join('');
        expect(readPlaces(written)).toBe(value);
      }),
    );
  });

  it('knows no digit in an empty text or a word', () => {
    expect(['', '十', '年', '-', '二二'].map(digitOf)).toEqual([null, null, null, null, null]);
  });
});

describe('a small number', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['12', 12],
    ['３１', 31],
    ['一二', 12],
    ['十十', null],
    ['二十二十', null],
    ['百', null],
    ['十百', null],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('a numeral of any size', () => {
  it.each([
    ['两', 2],
    ['一五〇', 150],
    ['十', 10],
    ['四十', 40],
    ['三百二十', 320],
    ['三千零五', 3005],
    ['一万', 10_000],
    ['两万零五', 20_005],
    ['一万零十二', 10_012],
    ['三十五万六千', 356_000],
    ['十二亿', 1_200_000_000],
    ['一亿零三万', 100_030_000],
    ['三亿五千万零二十', 350_000_020],
  ])('%s is %i', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each(['', '万', '百', '三百零', '零万', '百十', '二百十', '十四五', '三十四五'])('is not %j', (text) => {
    expect(readNumeral(text)).toBeNull();
  });

  it.each(['二十三百', '二十三十', '三万万', '三万五万', '二万三亿'])(
    'is not %s, larger places last',
    (text) => {
      expect(readNumeral(text)).toBeNull();
    },
  );

  it.each(['一百五', '三千二', '一万五'])('is not %s, which names the next place in speech', (text) => {
    expect(readNumeral(text)).toBeNull();
  });

  it.each([
    [0, '零'],
    [7, '七'],
    [12, '十二'],
    [110, '一百一十'],
    [105, '一百零五'],
    [1005, '一千零五'],
    [10_005, '一万零五'],
    [11_000, '一万一千'],
    [120_000, '十二万'],
    [100_030_000, '一亿零三万'],
    [999_999_999_999, '九千九百九十九亿九千九百九十九万九千九百九十九'],
  ])('writes %i as %s', (value, text) => {
    expect(writeNumeral(value)).toBe(text);
  });

  it.each([-1, 1.5, 1e12])('writes no %d', (value) => {
    expect(writeNumeral(value)).toBeNull();
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (value) => {
        expect(readNumeral(writeNumeral(value) ?? '')).toBe(value);
      }),
    );
  });
});
