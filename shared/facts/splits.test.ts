import { describe, expect, it } from 'vitest';
import { reportWith } from './report.fixture.ts';
import { wrongSplitsIn } from './splits.ts';
import { statedParagraphs } from './stated.ts';

const FIGURES = {
  'requests.new.total': 57,
  'requests.carriedIn.total': 3,
  'requests.handled.total': 58,
  'requests.carriedOut.total': 2,
};

/** Splits of a text of section three that come to nothing the table has: `59 (57)`. */
function wrong(text: string, figures: Record<string, number | null> = FIGURES): string {
  const report = reportWith({ sections: { 3: [text] }, figures });
  return statedParagraphs(report)
    .flatMap((stated) => wrongSplitsIn(stated, report))
    .map(({ sum, figure }) => `${sum} (${figure})`)
    .join(', ');
}

describe('a split of all applications without their number', () => {
  it.each([
    ['按申请方式统计，网络平台提交38件，邮寄14件，现场提交5件。', ''],
    ['按申请方式统计，网络平台提交38件，邮寄14件，现场提交7件。', '59 (57)'],
    // With those carried over, or of those answered.
    ['按申请方式统计，网络平台提交40件，邮寄14件，现场提交6件。', ''],
    ['按申请方式统计，网络平台提交38件，邮寄14件，现场提交6件。', ''],
    ['涉及储粮的23件，防汛的19件，消防的13件，其余2件涉及招录。', ''],
    ['涉及储粮的23件，防汛的19件，消防的15件，其余2件涉及招录。', '59 (57)'],
    ['一季度15件，二季度19件，三季度13件，四季度10件。', ''],
    ['一季度15件，二季度19件，三季度13件，四季度12件。', '59 (57)'],
    ['申请渠道以线上为主：网上申请38件，信函申请14件，现场申请7件。', '59 (57)'],
    // Nothing says that these are all.
    ['涉及储粮的23件，防汛的19件，消防的17件。', ''],
    ['主要涉及储粮23件、防汛19件，其他17件。', ''],
    ['涉及储粮的23件，其余36件涉及招录。', ''],
    // The whole stands before, or another one may.
    ['收到举报60件。按申请方式统计，网络平台提交38件，邮寄14件，现场提交9件。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it('is not held against a table without applications', () => {
    const none = { 'requests.new.total': 0, 'requests.carriedIn.total': 0, 'requests.handled.total': 0 };
    expect(wrong('按申请方式统计，网络平台提交38件，邮寄14件。', none)).toBe('');
  });

  it('is not held against a table that nobody has filled in, nor where it is of something else by far', () => {
    const text = '按申请方式统计，网络平台提交38件，邮寄14件，现场提交7件。';
    expect(wrong(text, { ...FIGURES, 'requests.new.total': null })).toBe('');
    expect(wrong(text, { ...FIGURES, 'requests.carriedIn.total': null })).toBe('59 (57)');
    const tenth = '按申请方式统计，网络平台提交3件，邮寄2件，现场提交1件。';
    expect(wrong(tenth)).toBe('');
  });

  it('is told in the section of applications', () => {
    const text = ['按申请方式统计，网络平台提交38件，邮寄14件，现场提交7件。'];
    const found = (section: number) => {
      const report = reportWith({ sections: { [section]: text }, figures: FIGURES });
      return statedParagraphs(report).flatMap((stated) => wrongSplitsIn(stated, report)).length;
    };
    expect([found(3), found(5)]).toEqual([1, 0]);
  });
});
