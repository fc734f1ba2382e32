import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../forms/figures.ts';
import { entryHint, meantNumber, plainEntry, typedRow } from './entry.ts';
import { readFigure, writeFigure } from './reading.ts';

const COUNT = 'requests.new.natural';
const MONEY = 'disclosure.fee.amount';
const CHANGE = 'disclosure.licensing.itemsChange';

const full = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('a number as people type it', () => {
  it.each([
    [COUNT, '1,234', '1234'],
    [COUNT, '１，２３４', '1234'],
    [COUNT, '８', '8'],
    [COUNT, '007', '7'],
    [COUNT, ' 12 ', '12'],
    [COUNT, '12件', '12'],
    [COUNT, '１２ 件', '12'],
    [COUNT, '1,234件', '1234'],
    [MONEY, '25.1万元', '25.1'],
    [MONEY, '38.60', '38.60'],
    [CHANGE, '+3', '+3'],
    [CHANGE, '－2项', '-2'],
  ])('is entered in plain digits: %s %s', (figure, text, entered) => {
    expect(plainEntry(figure, text)).toBe(entered);
    expect(meantNumber(figure, text)).toBeNull();
    expect(entryHint(figure, text)).toBeNull();
  });

  it.each([
    [COUNT, '12万元'],
    [COUNT, '25元'],
    [MONEY, '3件'],
    [MONEY, '251000元'],
    [COUNT, '约30'],
    [COUNT, '件'],
    [COUNT, '3—5件'],
    [COUNT, '8\n0'],
  ])('is left as it stands where it is no number of the cell: %s %s', (figure, text) => {
    expect(plainEntry(figure, text)).toBe(text);
  });

  it('keeps its value in every dress', () => {
    const dress = fc.constantFrom(
      (text: string) => text,
      full,
      (text: string) => `00${text}`,
      (text: string) => ` ${text} `,
      (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ','),
      (text: string) => `${text}件`,
      (text: string) => `${full(text)} 件`,
    );
    fc.assert(
      fc.property(fc.nat(99_999_999), dress, (value, dressed) => {
        expect(plainEntry(COUNT, dressed(String(value)))).toBe(String(value));
      }),
    );
  });

  it('never becomes another number', () => {
    fc.assert(
      fc.property(fc.constantFrom(COUNT, MONEY, CHANGE), fc.string({ maxLength: 12 }), (figure, text) => {
        const { kind } = FIGURES.get(figure) ?? { kind: 'count' as const };
        const before = readFigure(text, kind).value;
        const after = readFigure(plainEntry(figure, text), kind).value;
        if (before !== null) expect(after).toBe(before);
      }),
    );
  });

  it('entered twice is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0189,．件元万 -+') }), (text) => {
        const once = plainEntry(COUNT, text);
        expect(plainEntry(COUNT, once)).toBe(once);
      }),
    );
  });
});

describe('a number that needs arithmetic', () => {
  it.each([
    [MONEY, '251000元', 25.1],
    [MONEY, '２５１，０００元', 25.1],
    [MONEY, '3万', 3],
    [MONEY, '3千元', 0.3],
    [MONEY, '1.2亿元', 12_000],
    [COUNT, '３万', 30_000],
    [COUNT, '1.2万件', 12_000],
    [COUNT, '十二', 12],
    [COUNT, '三百二十件', 320],
    [COUNT, '两千', 2000],
    [CHANGE, '增3', 3],
    [CHANGE, '减少2项', -2],
  ])('is offered: %s %s', (figure, text, meant) => {
    expect(meantNumber(figure, text)).toBe(meant);
    expect(plainEntry(figure, text)).toBe(text);
    const hint = entryHint(figure, text);
    expect(hint?.kind).toBe('offer');
    expect(hint?.text).toContain(`填入 ${writeFigure(meant)}`);
  });

  it.each([
    [COUNT, '3万元'],
    [COUNT, '0.00001万'],
    [MONEY, '3件'],
    [MONEY, '十二'],
    [COUNT, '减2'],
    [COUNT, '约30'],
    [COUNT, '百十'],
    [COUNT, ''],
    [COUNT, '12'],
    [COUNT, '99999999999999亿'],
  ])('is not offered where there is no single reading: %s %s', (figure, text) => {
    expect(meantNumber(figure, text)).toBeNull();
  });

  it('comes to the same amount in 元 and in the unit of the cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yuan) => {
        expect(meantNumber(MONEY, `${yuan}元`)).toBe(Number((yuan / 10_000).toFixed(6)));
      }),
    );
  });

  it('names the unit of an amount', () => {
    expect(entryHint(MONEY, '251000元')?.text).toBe('按 Enter 填入 25.1（万元）');
  });
});

describe('an entry of the wrong kind', () => {
  it.each([
    [COUNT, '-3', '不小于 0'],
    [MONEY, '-0.5', '不小于 0'],
    [COUNT, '1.5', '整数'],
    [CHANGE, '-1.5', '整数'],
    [COUNT, '/', '填 0'],
    [COUNT, '无', '填 0'],
    [COUNT, '约30', '只填数字'],
    [MONEY, '3件', '只填数字'],
    [COUNT, '1a', '只填数字'],
  ])('is said at once: %s %s', (figure, text, words) => {
    const hint = entryHint(figure, text);
    expect(hint?.kind).toBe('wrong');
    expect(hint?.text).toContain(words);
  });

  it.each([
    [COUNT, ''],
    [COUNT, '0'],
    [COUNT, '1,'],
    [COUNT, '1,2'],
    [MONEY, '25.'],
    [CHANGE, '-3'],
    [CHANGE, '-'],
  ])('is not said of what is right or may yet become a number: %s %s', (figure, text) => {
    expect(entryHint(figure, text)).toBeNull();
  });
});

describe('a row typed as one text', () => {
  it.each([
    ['12 0 3', ['12', '0', '3']],
    ['12　０ 1,234', ['12', '０', '1,234']],
    ['12\t0', ['12', '0']],
    [' 1  2 ', ['1', '2']],
  ])('%j is its numbers', (text, parts) => {
    expect(typedRow(text)).toEqual(parts);
    expect(entryHint(COUNT, text)?.text).toContain(`${parts.length} 格`);
  });

  it.each(['12 345', '12\u00a0345', '12\u2009345\u2009678', '１２　３４５', '-1 200', ' 1 200 '])(
    '%j is one number, and that is said',
    (text) => {
      expect(typedRow(text)).toBeNull();
      const { value } = readFigure(text, 'change');
      expect(value).not.toBeNull();
      expect(plainEntry(CHANGE, text)).toBe(String(value));
      expect(entryHint(CHANGE, text)?.text).toContain(`填入 ${String(value)}，是一个数`);
    },
  );

  it.each(['1234 567', '12 34', '12  345', '12\t345', '12 345 6'])('%j is its numbers still', (text) => {
    expect(typedRow(text)).not.toBeNull();
  });

  it.each(['12', '12 件', '1 a', '', ' ', '12 0 /'])('%j is none', (text) => {
    expect(typedRow(text)).toBeNull();
  });
});
