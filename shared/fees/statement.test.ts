import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits } from '../report/report.ts';
import { checkReport } from '../rules/check-report.ts';
import { BUILT_IN_TEMPLATE } from '../template/built-in.ts';
import { resolvePlaceholders } from '../template/placeholders.ts';
import { feeDoubts, feeSentences, feeStatement, withFeeStatement } from './statement.ts';

const NOTHING = { notices: 0, amount: 0, collected: 0 };

describe('the statement about fees', () => {
  it.each([
    [NOTHING, '未发出收费通知，未收取信息处理费。'],
    [{ notices: 3, amount: 4700, collected: 4200 }, '共发出收费通知3件，总金额4700元，实际收取4200元。'],
    [{ notices: 1, amount: 100, collected: 0 }, '共发出收费通知1件，总金额100元，实际收取0元。'],
    [{ notices: 0, amount: 0, collected: 200 }, '未发出收费通知，实际收取信息处理费200元。'],
  ])('says %o as %s', (fees, words) => {
    expect(feeStatement(fees)).toBe(`依据《政府信息公开信息处理费管理办法》，{{年度}}年本机关${words}`);
  });

  it('is what the rules ask for in section six', () => {
    for (const fees of [NOTHING, { notices: 2, amount: 1500, collected: 1500 }]) {
      const report = applyEdits(exampleReport(), [
        { kind: 'section', section: 6, paragraphs: [feeStatement(fees)] },
      ]);
      const findings = checkReport({
        report: resolvePlaceholders(report),
        last: null,
        profile: {},
        stage: 'final',
      });
      expect(findings.filter(({ place }) => place.startsWith('section:6'))).toEqual([]);
    }
  });
});

describe('section six', () => {
  const statement = feeStatement(NOTHING);

  it('has the statement in place of what it said about the fee, and keeps the rest', () => {
    const before = ['一是完成提案3件。', '本年未收取信息处理费。另有培训2次。', '没有发出收费通知。'];
    expect(withFeeStatement(before, statement)).toEqual(['一是完成提案3件。', `${statement}另有培训2次。`]);
    expect(feeSentences(before)).toEqual(['本年未收取信息处理费。', '没有发出收费通知。']);
  });

  it('has it first where it said nothing', () => {
    expect(withFeeStatement([''], statement)).toEqual([statement]);
    expect(withFeeStatement(['无。'], statement)).toEqual([statement, '无。']);
  });

  it('of a built-in template has it in place of the guidance', () => {
    const paragraphs = BUILT_IN_TEMPLATE.sections[5]?.paragraphs ?? [];
    expect(withFeeStatement(paragraphs, statement)).toEqual([statement, ...paragraphs.slice(1)]);
  });

  it('loses no sentence about anything else, and says it once however often it is written', () => {
    const sentence = fc.constantFrom(
      '未收取信息处理费。',
      '发出收费通知{{待核：3}}件。',
      '培训2次。',
      '无',
      '',
    );
    fc.assert(
      fc.property(fc.array(fc.array(sentence).map((all) => all.join(''))), (paragraphs) => {
        const once = withFeeStatement(paragraphs, statement);
        expect(withFeeStatement(once, statement)).toEqual(once);
        const count = (texts: readonly string[]) => texts.join('').split('培训2次。').length;
        expect(count(once)).toBe(count(paragraphs));
        expect(feeSentences(once)).toEqual([statement]);
      }),
    );
  });
});

describe('numbers about fees that do not fit together', () => {
  it.each([
    [NOTHING, null, 0],
    [{ notices: 2, amount: 1500, collected: 1000 }, 1, 0],
    [{ notices: 0, amount: 100, collected: 0 }, null, 1],
    [{ notices: 1, amount: 0, collected: 0 }, null, 1],
    [{ notices: 1, amount: 100, collected: 200 }, null, 1],
    [{ notices: 1, amount: 100, collected: 0 }, 2, 1],
  ])('%o with %s unpaid: %i doubts', (fees, unpaid, count) => {
    expect(feeDoubts(fees, unpaid)).toHaveLength(count);
  });
});
