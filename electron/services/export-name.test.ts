import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName } from './export-name.ts';

describe('the name of an exported file', () => {
  it('is agency, year and the official title', () => {
    expect(exportName({ agency: '清河县水利局', year: 2024 }, 'docx')).toBe(
      '清河县水利局2024年政府信息公开工作年度报告.docx',
    );
    expect(exportName({ agency: null, year: null }, 'json')).toBe('政府信息公开工作年度报告.json');
  });

  it('can be used on every system, whatever the agency is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2019, max: 2100 }), (agency, year) => {
        const name = exportName({ agency, year }, 'docx');
        expect(name).toMatch(/年政府信息公开工作年度报告\.docx$/);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\s]|^\./u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        // Half a character would not survive being encoded.
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      }),
    );
  });

  it('keeps out of the folders above', () => {
    expect(exportName({ agency: '../../甲局', year: 2024 }, 'docx')).toBe(
      '甲局2024年政府信息公开工作年度报告.docx',
    );
  });
});
