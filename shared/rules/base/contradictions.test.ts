import { describe, expect, it } from 'vitest';
import { mattersOf } from '../../findings/matters.ts';
import { applyEdits, setFigure, textAt } from '../../report/report.ts';
import { checkReport } from '../check-report.ts';
import { exampleSaying } from '../rule-cases.fixture.ts';

/** What is found in `sentence` at the end of section one. */
function foundIn(sentence: string) {
  const report = exampleSaying(1, sentence);
  const place = `section:1/paragraph:${report.sections[0]?.paragraphs.length ?? 0}`;
  const found = checkReport({ report, stage: 'final' }).filter((finding) => finding.place === place);
  return { report, place, found };
}

/** The last sentence of section one, and what repairing it makes of it: each repair of the text in turn. */
function repaired(sentence: string): string[] {
  const { report, place, found } = foundIn(sentence);
  return found
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

describe('a repair', () => {
  it.each([
    // The list says that 142 is right.
    ['全年办结行政许可142件，其中设立许可100件、变更许可42件。', []],
    // The list says that 142 is wrong.
    [
      '全年办结行政许可142件，其中设立许可100件、其他26件。',
      ['全年办结行政许可126件，其中设立许可100件、其他26件。'],
    ],
    // The percentage says that 5 is right.
    ['全年办结政府信息公开申请9件，其中予以公开5件，占55.6%。', []],
  ])('of the text is offered where nothing else there speaks against it: %s', (sentence, expected) => {
    expect(repaired(sentence)).toEqual(expected);
  });

  it.each([
    ['全年收取行政事业性收费38.65元。', '全年收取行政事业性收费38.65万元。'],
    ['全年收取行政事业性收费386,500万元。', '全年收取行政事业性收费38.65万元。'],
  ])('of %s puts the unit right', (wrong, right) => {
    expect(repaired(wrong)).toEqual([right]);
  });

  it('of the text is none for a cell that cannot be right', () => {
    const report = setFigure(
      exampleSaying(1, '全年实施行政强制3件。'),
      'disclosure.coercion.decisions',
      '-3',
    );
    const found = checkReport({ report, stage: 'final' });
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['T2-10', 'C-03']));
    expect(found.find(({ rule }) => rule === 'T2-10')?.fix?.edits).toEqual([
      { kind: 'figure', figure: 'disclosure.coercion.decisions', text: '3' },
    ]);
    // Both are one matter, and what cannot be right leads.
    expect(mattersOf(found, report).map(({ lead }) => lead.rule)).toContain('C-03');
    expect(mattersOf(found, report).map(({ lead }) => lead.rule)).not.toContain('T2-10');
  });
});

describe('a number that several cells contradict', () => {
  it.each([
    [
      '全年规范性文件新增、废止各5件。',
      '表二“行政规范性文件 本年制发件数”填 2，差 3；表二“行政规范性文件 本年废止件数”填 1。',
    ],
    [
      '全年因信息公开引发的行政复议、行政诉讼各4件。',
      '表四“行政复议·总计”填 1，差 3；表四“行政诉讼·未经复议直接起诉·总计”加“行政诉讼·复议后起诉·总计”是 1。',
    ],
  ])('is one finding that names them all and repairs none: %s', (sentence, cells) => {
    const { found } = foundIn(sentence);
    expect(found).toMatchObject([{ fix: null, choices: [] }]);
    expect(found[0]?.message).toContain(cells);
  });
});

describe('a part that is more than the whole', () => {
  it('has no repair, for nothing tells which of the two is wrong', () => {
    const [finding, ...more] = foundIn('全年作出农村供水行政许可280件。').found;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'T2-10', fix: null, choices: [], relation: null });
    expect(finding?.message).toContain('填 126，其中一部分不应多于全部');
  });
});

describe('documents that the table counts otherwise', () => {
  const repairs = (sentence: string) =>
    foundIn(sentence).found.map(({ choices }) => choices.map(({ title }) => title));

  it('may be right in the text', () => {
    expect(repairs('全年制发行政规范性文件8件。')).toEqual([['把正文改为 2', '把表格改为 8']]);
  });

  it('are not, where fewer would be in force and repealed than were issued', () => {
    expect(repairs('全年制发行政规范性文件20件。')).toEqual([['把正文改为 2']]);
  });
});

describe('one slip that shows in two numbers of a sentence', () => {
  it.each([
    [
      '全年新收政府信息公开申请10件，其中自然人8件、商业企业1件。',
      ['全年新收政府信息公开申请10件，其中自然人7件、商业企业2件。'],
    ],
    [
      '全年办结政府信息公开申请9件，予以公开5件，无法提供1件。',
      ['全年办结政府信息公开申请9件，予以公开4件，无法提供2件。'],
    ],
    ['全年制发行政规范性文件1件，废止2件。', ['全年制发行政规范性文件2件，废止1件。']],
    ['因政府信息公开被申请行政复议2件，其中维持2件。', ['因政府信息公开被申请行政复议1件，其中维持1件。']],
  ])('is one finding with one repair of the text: %s', (sentence, expected) => {
    expect(repaired(sentence)).toEqual(expected);
  });

  it('says whether both are off alike or one has what the other lacks', () => {
    const how = (sentence: string) => foundIn(sentence).found.map(({ message }) => message);
    expect(how('全年新收政府信息公开申请11件，自然人8件。')).toEqual([
      expect.stringContaining('填 7：都差 1。'),
    ]);
    expect(how('全年新收政府信息公开申请11件，自然人6件。')).toEqual([
      expect.stringContaining('填 7：一多一少，合计不变。'),
    ]);
  });

  it('stays two where the numbers are off by different amounts', () => {
    expect(repaired('全年办结行政许可146件，行政处罚24件。')).toHaveLength(2);
  });
});

describe('what follows from a number that the tables contradict', () => {
  it.each([
    '全年新收政府信息公开申请12件，较上年的8件增加2件，增长25%。',
    '全年新收政府信息公开申请11件，上年结转2件，应办12件。按申请方式分，网络6件、信函3件、当面1件。',
  ])('is left out: %s', (sentence) => {
    const { found } = foundIn(sentence);
    expect(found.map(({ rule }) => rule)).toEqual(['N-03']);
    expect(found[0]?.fix).not.toBeNull();
  });
});
