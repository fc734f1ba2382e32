import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nestQuotes } from './nested-quotes.ts';

it('sets what is quoted inside a quotation in single marks, and by turns further in', () => {
  expect(nestQuotes('“（三）3.危及“三安全一稳定””填 2。')).toBe('“（三）3.危及‘三安全一稳定’”填 2。');
  expect(nestQuotes('“甲“乙“丙”乙”甲”和“丁”')).toBe('“甲‘乙“丙”乙’甲”和“丁”');
});

it('leaves one quotation after the other, and marks without their other half, as they are', () => {
  for (const text of ['“甲”和“乙”', '引号““”没有配对的另一半', '”甲“', '“甲”乙”', '“甲“乙”', '没有引号']) {
    expect(nestQuotes(text)).toBe(text);
  }
});

it('changes nothing but the marks, and of quotations two deep nothing the second time', () => {
  const anyText = fc.array(fc.constantFrom('“', '”', '甲', '‘', '’'), { maxLength: 12 });
  fc.assert(
    fc.property(anyText, (signs) => {
      const text = signs.join('');
      const nested = nestQuotes(text);
      expect(nested.replace(/[“”‘’]/g, '')).toBe(text.replace(/[“”‘’]/g, ''));
      expect(nested).toHaveLength(text.length);
      // Three deep, the marks of the innermost are those of the outermost again.
      if (!/[‘’]|“[^”]*“[^”]*“/.test(text)) expect(nestQuotes(nested)).toBe(nested);
    }),
  );
});
