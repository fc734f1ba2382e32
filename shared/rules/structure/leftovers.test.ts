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

describe('what a template left', () => {
  const messages = (text: string) => said(text, '').map(({ message }) => message);

  it('is named once where one of its signs stands within another', () => {
    expect(messages('由【请填写：XX股室】负责。')).toEqual([
      '“【请填写：XX股室】”像是模板留下的，还没有填写或删去，请补上实际内容。',
    ]);
  });

  it('is named as often as it stands there', () => {
    const [message] = messages('由【请填写：甲】、【请填写：乙】、【请填写：XX股室】负责。');
    expect(message).toContain('“【请填写：甲】”、“【请填写：乙】”、“【请填写：XX股室】”像是');
  });

  it('is cut where it is long', () => {
    const [message] = messages('【请填写：本年度开展的业务培训、工作会议和检查的次数，没有的写无】');
    expect(message).toContain('“【请填写：本年度开展的业务培训、工作会议和检查的……”像是');
  });
});
