import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import type { Report } from '../report/schema.ts';
import { searchReport, wordsOf } from './search-report.ts';

function saying(paragraphs: string[]): Report {
  const report = exampleReport();
  const sections = report.sections.map((section) => ({
    ...section,
    paragraphs: section.no === 5 ? paragraphs : [],
  }));
  return { ...report, titleLines: ['水库移民年报'], preamble: [], signature: [], sections };
}
const placesOf = (report: Report, query: string) =>
  searchReport(report, wordsOf(query)).map(({ place }) => place);

describe('words in a report', () => {
  it('are found with their place, in reading order', () => {
    const report = saying(['公开水库名单。', '其他事项。', '移民后期扶持与水库安全。']);
    expect(placesOf(report, '水库')).toEqual(['title', 'section:5/paragraph:1', 'section:5/paragraph:3']);
  });

  it('must all stand in one paragraph', () => {
    const report = saying(['公开水库名单。', '移民与水库。']);
    expect(placesOf(report, '移民 水库')).toEqual(['title', 'section:5/paragraph:2']);
    expect(placesOf(report, '移民 名单')).toEqual([]);
  });

  it('are the same in full width, in capitals and across blanks', () => {
    expect(placesOf(saying(['通过 ＡＰＰ 公开']), 'app公开')).toEqual(['section:5/paragraph:1']);
  });

  it('are not looked for where nothing was asked', () => {
    expect(placesOf(saying(['公开']), '  ')).toEqual([]);
  });

  it('are found where data stand in the text, as they are read', () => {
    expect(placesOf(saying(['本报告由{{机关}}编制。']), exampleReport().agency ?? '')).toEqual([
      'section:5/paragraph:1',
    ]);
  });

  it('stand in the excerpt where it says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, behind) => {
        for (const hit of searchReport(saying([`${before}水库${behind}`]), wordsOf('水库'))) {
          expect(hit.excerpt.slice(hit.start, hit.end)).toBe('水库');
          expect(hit.excerpt.length).toBeLessThanOrEqual(60);
        }
      }),
    );
  });
});
