import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { withInstead, withoutInstead } from './instead.ts';
import { readPieces, resolveText } from './placeholders.ts';

const RAW = '{{表三·本年新收·总计｜1位小数}}';

describe('a value given once', () => {
  it('reads in place of the tables’, keeps the link and its reason, and can be taken back', () => {
    const given = withInstead(RAW, '12', '含退回的2件');
    expect(given).toBe('{{表三·本年新收·总计｜1位小数｜改为 12｜因为 含退回的2件}}');
    expect(resolveText(given, exampleReport())).toBe('12');
    expect(withInstead(given, '13', '')).toBe('{{表三·本年新收·总计｜1位小数｜改为 13}}');
    expect(withoutInstead(given)).toBe(RAW);
    expect(withInstead('｛｛年度｝｝', '二〇二四', '')).toBe('｛｛年度｜改为 二〇二四｝｝');
  });

  it('never breaks the placeholder, whatever is typed', () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(any, any, (text, reason) => {
        fc.pre(text.replace(/[{}｛｝｜|\n\r]/gu, ' ').trim() !== '');
        const given = withInstead(RAW, text, reason);
        expect(readPieces(given, exampleReport())).toHaveLength(1);
        expect(withoutInstead(given)).toBe(RAW);
      }),
    );
  });
});
