import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureIndents } from './signature.ts';
import { textWidth } from './plain-text.ts';

const LINE = 28;

describe('a signature', () => {
  it('ends two characters before the edge, the date starting two characters right of it', () => {
    expect(signatureIndents(['清河县人力资源和社会保障局', '2025年1月16日'], LINE)).toEqual([13, 15]);
  });

  it('moves left under a date that would reach further right', () => {
    const [agency = 0, date = 0] = signatureIndents(['清河县水利局', '2025年1月16日'], LINE);
    expect(date + textWidth('2025年1月16日')).toBe(LINE - 2);
    expect(date - agency).toBe(2);
  });

  it('of one line ends two characters before the edge', () => {
    expect(signatureIndents(['2025年1月16日'], LINE)).toEqual([LINE - 2 - 6.5]);
    expect(signatureIndents(['清河县水利局'], LINE)).toEqual([LINE - 2 - 6]);
  });

  it('never leaves the type area', () => {
    const name = fc.string({ unit: fc.constantFrom('县', '局', '委', 'A'), minLength: 1, maxLength: 40 });
    const date = fc.constantFrom('2025年1月6日', '2025年12月16日', '二〇二五年一月十六日');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), date, (names, day) => {
        const lines = [...names, day];
        signatureIndents(lines, LINE).forEach((indent, index) => {
          const width = textWidth(lines[index] ?? '');
          expect(indent).toBeGreaterThanOrEqual(0);
          if (width <= LINE - 4) expect(indent + width).toBeLessThanOrEqual(LINE - 2);
        });
      }),
    );
  });
});
