import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPageStyle } from './page-style.fixture.ts';
import { STANDARD_STYLE } from './page-style.ts';
import { pageOf, PAPER, STANDARD_PAGE } from './page.ts';
import { redHeadSize } from './red-head.ts';

it('the page of the standard has 22 lines of 28 characters on 156 × 225 mm', () => {
  const { top, right, bottom, left, typeWidth, typeHeight, linePitch, bodyEm } = STANDARD_PAGE;
  expect({ top, right, bottom, left }).toEqual({ top: 2098, right: 1474, bottom: 1984, left: 1588 });
  expect({ typeWidth, typeHeight, linePitch }).toEqual({
    typeWidth: 8844,
    typeHeight: 12756,
    linePitch: 579,
  });
  expect(Math.floor(typeHeight / linePitch)).toBe(22);
  expect(Math.floor(typeWidth / bodyEm)).toBe(28);
});

it('the page of electronic documents holds 22 lines, too, a little further apart', () => {
  const page = pageOf({
    ...STANDARD_STYLE,
    margins: { ...STANDARD_STYLE.margins, top: 34.58, bottom: 32.58 },
    linePitch: 29.45,
  });
  expect(page.linePitch).toBe(589);
  expect(Math.floor(page.typeHeight / page.linePitch)).toBe(22);
});

it('whatever an office chooses fills the sheet, with characters that neither overlap nor stick out', () => {
  fc.assert(
    fc.property(anyPageStyle(), (style) => {
      const page = pageOf(style);
      expect(page.left + page.typeWidth + page.right).toBe(PAPER.width);
      expect(page.top + page.typeHeight + page.bottom).toBe(PAPER.height);
      expect(page.bodyEm).toBeGreaterThanOrEqual(style.bodySize * 20 - 6);
      expect(page.titleLine).toBeGreaterThanOrEqual(Math.max(page.linePitch, style.titleSize * 20));
    }),
  );
});

it('an agency’s name in red fills a line and no more, and is never smaller than a title', () => {
  const widths = ['水利局', '清河县水利局文件', '清河县市场监督管理和知识产权保护综合行政执法局文件'].map(
    (text) => (redHeadSize(text, STANDARD_PAGE) * 10 * text.length) / STANDARD_PAGE.typeWidth,
  );
  expect(widths[0]).toBeLessThan(1);
  expect(widths[1]).toBeGreaterThan(0.9);
  expect(widths[1]).toBeLessThanOrEqual(1);
  expect(redHeadSize('某'.repeat(60), STANDARD_PAGE)).toBe(44);
});
