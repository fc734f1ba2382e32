import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPageStyle } from './page-style.fixture.ts';
import {
  BOUNDS,
  clamp,
  deviations,
  isStandard,
  mendStyle,
  pageStyleSchema,
  PRESETS,
  presetOf,
  STANDARD_STYLE,
} from './page-style.ts';

describe('the style of an office', () => {
  it('is by itself the standard, from which nothing deviates', () => {
    expect(deviations(STANDARD_STYLE)).toEqual([]);
    expect(isStandard(STANDARD_STYLE)).toBe(true);
    expect(presetOf(STANDARD_STYLE)?.id).toBe('standard');
  });

  it.each(PRESETS)('may be $name, which is within all bounds and found again', (preset) => {
    const style = { ...STANDARD_STYLE, margins: preset.margins, linePitch: preset.linePitch };
    expect(pageStyleSchema.safeParse(style).success).toBe(true);
    expect(presetOf(style)).toBe(preset);
  });

  it('names what is otherwise than the standard, with what the standard says', () => {
    const electronic = PRESETS.find(({ id }) => id === 'electronic');
    const style = {
      ...STANDARD_STYLE,
      margins: electronic?.margins ?? STANDARD_STYLE.margins,
      linePitch: 29.45,
      fonts: { ...STANDARD_STYLE.fonts, body: '仿宋' },
      pageNumber: { form: 'plain', place: 'centre' } as const,
    };
    expect(deviations(style)).toEqual([
      '上边距 34.58 毫米（标准 37 毫米）',
      '下边距 32.58 毫米（标准 35 毫米）',
      '行距 29.45 磅（标准 28.95 磅）',
      '正文用仿宋（标准 仿宋_GB2312）',
      '页码不带短横线（标准 — 1 —）',
      '页码居中（标准 单页居右、双页居左）',
    ]);
  });

  it('takes no font whose name would be more than a name in a style sheet or in XML', () => {
    const withFont = (body: string) => ({ ...STANDARD_STYLE, fonts: { ...STANDARD_STYLE.fonts, body } });
    for (const name of ['方正仿宋_GBK', 'Times New Roman', 'FZFangSong-Z02', '仿宋']) {
      expect(pageStyleSchema.safeParse(withFont(name)).success, name).toBe(true);
    }
    for (const name of [
      '',
      ' ',
      '仿宋"}',
      'a;b',
      'a<b',
      "a'b",
      'a\\b',
      'url(x)',
      '字'.repeat(41),
      '仿\n宋',
    ]) {
      expect(pageStyleSchema.safeParse(withFont(name)).success, name).toBe(false);
    }
  });

  it('refuses measures in which tables or page numbers would leave their place', () => {
    for (const part of [
      { margins: { ...STANDARD_STYLE.margins, left: 60 } },
      { margins: { ...STANDARD_STYLE.margins, bottom: 5 } },
      { linePitch: 12 },
      { bodySize: 40 },
      { titleSize: Number.NaN },
    ]) {
      expect(pageStyleSchema.safeParse({ ...STANDARD_STYLE, ...part }).success).toBe(false);
    }
  });
});

describe('a style that was kept', () => {
  it('is what it was, whatever the office has chosen', () => {
    fc.assert(
      fc.property(anyPageStyle(), (style) => {
        const kept: unknown = JSON.parse(JSON.stringify(style));
        expect(mendStyle(kept)).toEqual({ style, lost: [] });
      }),
    );
  });

  it('loses only the parts that do not fit, and names them', () => {
    const kept = { ...STANDARD_STYLE, linePitch: 28, margins: { top: 'wide' }, redHead: 'blue' };
    expect(mendStyle(kept)).toEqual({
      style: { ...STANDARD_STYLE, linePitch: 28 },
      lost: ['页边距', '红头'],
    });
  });

  it('is the standard where nothing of it can be read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string())), (kept) => {
        expect(mendStyle(kept).style).toEqual(STANDARD_STYLE);
      }),
    );
  });
});

it('a measure is brought to the nearest that may be', () => {
  expect(clamp(12, BOUNDS.linePitch)).toBe(22);
  expect(clamp(28.97, BOUNDS.linePitch)).toBe(28.95);
  expect(clamp(25.4, BOUNDS.margins.top)).toBe(25.4);
  expect(clamp(31.75, BOUNDS.margins.left)).toBe(31.75);
  expect(clamp(500, BOUNDS.margins.left)).toBe(35);
});
