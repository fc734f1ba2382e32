import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHINESE_NUMERALS,
  CHINESE_ZEROS,
  digitOf,
  FULL_WIDTH_DIGITS,
  readNumber,
  readPlaces,
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
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
