import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { printedReport } from './printed.ts';

const REPORT = exampleReport();

function print(text: string) {
  const printed = printedReport({ ...REPORT, preamble: [text] });
  const paragraph = printed.preamble[0] ?? '';
  const marks = printed.marks?.get('preamble/paragraph:1') ?? [];
  return { paragraph, marked: marks.map(({ start, end }) => paragraph.slice(start, end)) };
}

describe('a report on paper', () => {
  it('marks words of last year and blanks, and nothing else', () => {
    expect(print('新收{{表三·本年新收·总计}}件，公开{{待核：288}}条，培训{{仍是：2}}次。')).toEqual({
      paragraph: '新收10件，公开288条，培训2次。',
      marked: ['288'],
    });
    expect(print('比去年多{{表三·本年新收·总计 - 去年}}件。')).toEqual({
      paragraph: '比去年多＿＿件。',
      marked: ['＿＿'],
    });
  });

  it('has a marked blank for guidance, and its marks behind it in their places', () => {
    expect(print('培训【请填写：{{年度}}年的次数】次，公开{{待核：288}}条【请填写：网站】。')).toEqual({
      paragraph: '培训＿＿次，公开288条＿＿。',
      marked: ['＿＿', '288', '＿＿'],
    });
  });

  it('has looks on the words that they lay over, placeholders as a whole', () => {
    const stored = '新收{{表三·本年新收·总计}}件，公开{{待核：288}}条【请填写：网站】。';
    const at = (words: string) => ({
      start: stored.indexOf(words),
      end: stored.indexOf(words) + words.length,
    });
    const note = stored.indexOf('。');
    const { looks, preamble } = printedReport({
      ...REPORT,
      preamble: [stored],
      looks: {
        'preamble/paragraph:1': [
          { kind: 'bold', ...at('{{表三·本年新收·总计}}件') },
          { kind: 'underline', ...at('公开{{待核：288}}') },
          { kind: 'note', start: note, end: note, text: '注' },
        ],
      },
    });
    const words = looks?.['preamble/paragraph:1']?.map(({ start, end }) => preamble[0]?.slice(start, end));
    expect(words).toEqual(['10件', '公开288', '']);
    expect(looks?.['preamble/paragraph:1']?.[2]).toMatchObject({ start: '新收10件，公开288条＿＿'.length });
  });

  it('has no marks where nothing is open', () => {
    expect(printedReport(REPORT).marks).toBeUndefined();
  });
});
