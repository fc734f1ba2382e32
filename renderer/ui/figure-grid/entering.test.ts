import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import { setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { enterText, NOTHING, offerFor } from './entering.ts';

const NATURAL = 'requests.new.natural';

function entered(text: string, { report = exampleReport(), take = false, figure = NATURAL } = {}) {
  const layout = tableLayout(report, 3);
  if (!layout) throw new Error('no table');
  return enterText({ layout, report, figure }, text, take);
}

describe('an entry', () => {
  it('is a number in plain digits', () => {
    expect(entered('８')).toEqual({ edits: [{ kind: 'figure', figure: NATURAL, text: '8' }], said: '' });
  });

  it('that was only looked at is none, also where it is shown on one line', () => {
    expect(entered('7')).toBe(NOTHING);
    const report: Report = setFigure(exampleReport(), NATURAL, '3\n4');
    expect(entered('3\n4', { report })).toBe(NOTHING);
    expect(entered('3 | 4', { report })).toBe(NOTHING);
  });

  it('that needs arithmetic is taken over where that is asked for, and said', () => {
    expect(entered(' 十二 ', { take: true })).toEqual({
      edits: [{ kind: 'figure', figure: NATURAL, text: '12' }],
      said: '“十二”已记作 12。',
    });
    expect(entered('十二').edits).toEqual([{ kind: 'figure', figure: NATURAL, text: '十二' }]);
    const report = setFigure(exampleReport(), NATURAL, '十二');
    expect(entered('十二', { report, take: true }).edits).toMatchObject([{ text: '12' }]);
  });

  it('of numbers with spaces between them fills the row', () => {
    const { edits, said } = entered('1 2 3');
    expect(edits.map(({ figure, text }) => [figure, text])).toEqual([
      [NATURAL, '1'],
      ['requests.new.business', '2'],
      ['requests.new.research', '3'],
    ]);
    expect(said).toBe('已填入 3 格。');
  });
});

describe('the repair that is offered behind an entry', () => {
  it('is none where the totals hold', () => {
    expect(offerFor(exampleReport(), [NATURAL])).toBeNull();
  });

  it('is that of the one total, with what it says and what it should', () => {
    const report = setFigure(exampleReport(), 'requests.new.total', '11');
    expect(offerFor(report, ['requests.new.total'])).toEqual({
      said: '合计填的是 11，分项之和是 10。',
      title: '改为 10',
      edits: [{ kind: 'figure', figure: 'requests.new.total', text: '10' }],
    });
  });

  it('is that of all where there are several', () => {
    const ids = ['requests.new.total', 'requests.carriedIn.total'];
    const report = ids.reduce((changed, id) => setFigure(changed, id, '55'), exampleReport());
    const offer = offerFor(report, ids);
    expect(offer).toMatchObject({ said: '有 2 个合计不等于分项之和。', title: '都改为分项之和' });
    expect(offer?.edits).toHaveLength(2);
  });
});
