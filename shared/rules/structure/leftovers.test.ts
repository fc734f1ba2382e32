import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { setFigure } from '../../report/report.ts';
import { resolvePlaceholders } from '../../template/placeholders.ts';
import { checkReport } from '../check-report.ts';

/** What rule S-13 says of a sentence that follows the tables. */
function said(text: string, value: string) {
  const blank = setFigure({ ...exampleReport(), preamble: [text] }, 'requests.new.total', value);
  return checkReport({ report: resolvePlaceholders(blank), last: null, stage: 'draft' })
    .filter(({ rule, place }) => rule === 'S-13' && place === 'preamble/paragraph:1')
    .map(({ message, start }) => ({ message, start }));
}

describe('a gap in a sentence that follows the tables', () => {
  const text = '新收申请{{表三·本年新收·总计}}件，比去年多{{表三·本年新收·总计 - 去年}}件。';

  it('is named by the figure that is not filled in, not as something a template left', () => {
    expect(said(text, '')).toEqual([
      {
        message: '“表三·本年新收·总计”、“去年的年报”还没有填，这里先空着；填好表格后会自动写上。',
        start: 4,
      },
    ]);
    expect(said('新收申请{{表三·本年新收·总计}}件。', '12')).toEqual([]);
  });

  it('does not hide what a template left beside it', () => {
    const messages = said('新收申请{{表三·本年新收·总计}}件，公开信息＿＿条。', '').map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(2);
    expect(messages.join()).toContain('像是模板留下的');
  });
});
