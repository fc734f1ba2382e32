import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { splitGuidance } from './guidance.ts';
import { printedReport } from './printed.ts';
import { newReport } from './roll-over.ts';

describe('guidance', () => {
  const printed = (text: string) => printedReport({ ...exampleReport(), preamble: [text] }).preamble[0];

  it.each([
    ['共公开【请填写：条数】条。', '共公开＿＿条。'],
    ['【请填写：本年的重点】', '＿＿'],
    ['{{年度}}年培训【请填写：{{年度}}年的次数】次，考核【请填写】次。', '2024年培训＿＿次，考核＿＿次。'],
    ['培训【请填写：次数，参加112人次。', '培训＿＿，参加112人次。'],
    ['按【通知】要求填写。', '按【通知】要求填写。'],
  ])('is a blank on paper: %s', (text, shown) => {
    expect(printed(text)).toBe(shown);
  });

  it('stands nowhere in a new report that is written to a file', () => {
    const draft = newReport({
      last: null,
      agency: '清河县水利局',
      year: 2025,
      text: 'template',
      template: BUILT_IN_TEMPLATE,
    });
    expect(JSON.stringify(draft)).toContain('【请填写');
    expect(JSON.stringify(printedReport(draft))).not.toMatch(/【请填写|\{\{/);
  });

  it('is told from text without losing a character of either', () => {
    const piece = fc.constantFrom('【请填写', '【', '】', '：', '，', '。', '条数', '\n', '{{机关}}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parts = splitGuidance(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const part of parts) expect(part.text.includes('【请填写')).toBe(part.kind === 'guidance');
      }),
    );
  });
});
