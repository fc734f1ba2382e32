import { describe, expect, it } from 'vitest';
import { applyEdits, textAt } from '../../report/report.ts';
import { checkReport } from '../check-report.ts';
import { exampleSaying } from '../rule-cases.fixture.ts';

/** The last sentence of section one, and what repairing it makes of it: each repair of the text in turn. */
function repaired(sentence: string): string[] {
  const report = exampleSaying(1, sentence);
  const place = `section:1/paragraph:${report.sections[0]?.paragraphs.length ?? 0}`;
  return checkReport({ report, stage: 'final' })
    .filter((finding) => finding.place === place)
    .flatMap(({ fix, choices }) => [...(fix ? [fix] : []), ...choices])
    .map(({ edits }) => textAt(applyEdits(report, edits), place) ?? '')
    .filter((text) => text !== sentence);
}

describe('the table’s number in the text', () => {
  it.each([
    ['全年办结行政许可162件。', '全年办结行政许可126件。'],
    ['全年办结行政许可1,126件。', '全年办结行政许可126件。'],
    // All digits of the number go, those before the point and the separators too.
    ['全年收取行政事业性收费36.85万元。', '全年收取行政事业性收费38.65万元。'],
    ['全年收取行政事业性收费1,038.65万元。', '全年收取行政事业性收费38.65万元。'],
    ['全年收取行政事业性收费36,850元。', '全年收取行政事业性收费386,500元。'],
    ['全年共办结政府信息公开申请８件。', '全年共办结政府信息公开申请9件。'],
    ['全年共收到政府信息公开申请十五件。', '全年共收到政府信息公开申请10件。'],
    ['全年共收到政府信息公开申请 15 件。', '全年共收到政府信息公开申请 10 件。'],
    ['全年办结行政许可2.1万件。', '全年办结行政许可126件。'],
  ])('%s becomes %s', (wrong, right) => {
    expect(repaired(wrong)).toEqual([right]);
    expect(repaired(right)).toEqual([]);
  });
});
