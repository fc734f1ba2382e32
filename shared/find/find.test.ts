import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { withOwnTable } from '../report/own-table.fixture.ts';
import { applyEdits, emptyReport, figureOf, setFigure, textAt } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { OPEN_WORD } from '../template/expression/parse.ts';
import { findInReport } from './find-in-report.ts';
import { searchReport, wordsOf } from './search-report.ts';
import { replaceEdits } from './replace-in-report.ts';

const NEW = 'requests.new.natural';

function written(paragraphs: readonly string[], more: Partial<Report> = {}): Report {
  const report = { ...emptyReport('2021'), ...more };
  return applyEdits(report, [{ kind: 'section', section: 1, paragraphs: [...paragraphs] }]);
}

const places = (report: Report, query: string) => findInReport(report, query).map(({ place }) => place);
const replaced = (report: Report, query: string, text: string) =>
  applyEdits(report, replaceEdits(report, findInReport(report, query), text));

describe('finding in a report', () => {
  it('goes through title, text, headings, figures and signature in reading order', () => {
    const report = setFigure(
      written(['清河县公开了12件。'], {
        titleLines: ['清河县水利局', '年度报告'],
        preamble: ['清河县水利局依法公开。'],
        signature: ['清河县水利局'],
      }),
      NEW,
      '12',
    );
    expect(places(report, '清河县')).toEqual([
      'title',
      'preamble/paragraph:1',
      'section:1/paragraph:1',
      'signature',
    ]);
    expect(places(report, '12')).toEqual(['section:1/paragraph:1', NEW]);
    expect(places(report, '总体情况')).toEqual(['section:1']);
    expect(findInReport(report, '年度')[0]).toMatchObject({ place: 'title', index: 1, shownAt: 0 });
  });

  it('takes what looks alike for the same', () => {
    const report = written(['全年收到 １２ 件，使用ＡＢＣ平台和“公开”栏目。']);
    for (const query of ['12', '１２', '收到12件', 'abc', '「公开」']) {
      expect(places(report, query)).toEqual(['section:1/paragraph:1']);
    }
    expect(findInReport(report, '收到12')[0]?.words).toBe('收到 １２');
    expect(findInReport(report, ' ')).toEqual([]);
  });

  it('finds every place of a word that comes several times, none twice', () => {
    expect(findInReport(written(['水水水水']), '水水').map(({ shownAt }) => shownAt)).toEqual([0, 2]);
  });

  it('reads placeholders as what they stand for, which cannot be replaced', () => {
    const report = setFigure(written(['共{{表三·本年新收·自然人}}件。']), NEW, '12');
    const [hit] = findInReport(report, '12件');
    expect(hit).toMatchObject({ place: 'section:1/paragraph:1', shownAt: 1, words: '12件', stored: null });
    expect(replaceEdits(report, findInReport(report, '12').slice(0, 1), '13')).toEqual([]);
    expect(findInReport(report, '共12')[0]?.stored).toBeNull();
  });
});

describe('own tables and foot notes', () => {
  const report = withOwnTable(
    {
      ...written(['公开了12件。']),
      looks: { 'section:1/paragraph:1': [{ kind: 'note', start: 3, end: 3, text: '12件含转载。' }] },
    },
    'section:1',
    ['平台', '件数'],
    ['门户网站', '12'],
  );

  it('are found in their cells and notes, in reading order', () => {
    expect(places(report, '12')).toEqual([
      'section:1/paragraph:1',
      'section:1/paragraph:1/note:1',
      'section:1/table:1/cell:2:2',
    ]);
    expect(places(report, '门户')).toEqual(['section:1/table:1/cell:2:1']);
  });

  it('are replaced like the text, each place once', () => {
    const changed = replaced(report, '12', '１３');
    expect(places(changed, '12')).toEqual([]);
    expect(textAt(changed, 'section:1/table:1/cell:2:2')).toBe('１３');
    expect(textAt(changed, 'section:1/paragraph:1/note:1')).toBe('１３件含转载。');
    expect(textAt(changed, 'section:1/table:1/cell:1:2')).toBe('件数');
  });

  it('are searched in every report of the library', () => {
    const hits = searchReport(report, wordsOf('门户网站'));
    expect(hits).toMatchObject([{ place: 'section:1/table:1/cell:2:1', excerpt: '门户网站' }]);
  });
});

describe('replacing in a report', () => {
  it('changes every place once, from one end of a paragraph to the other', () => {
    const report = replaced(written(['水利局、水利局和水务局。', '水利局。']), '水利局', '水利和湖泊局');
    expect(report.sections[0]?.paragraphs).toEqual([
      '水利和湖泊局、水利和湖泊局和水务局。',
      '水利和湖泊局。',
    ]);
  });

  it('writes over a number of last year, which is then no question any more', () => {
    const report = written([`收到{{${OPEN_WORD}288件}}，办结{{${OPEN_WORD}2和2}}。`]);
    expect(replaced(report, '288', '300').sections[0]?.paragraphs).toEqual([
      `收到300件，办结{{${OPEN_WORD}2和2}}。`,
    ]);
    // Two in one mark are one change: the mark is gone with the first.
    expect(replaced(report, '2和', '三和').sections[0]?.paragraphs[0]).toContain('办结三和2。');
    expect(replaceEdits(report, findInReport(report, '2').slice(1), '5')).toHaveLength(1);
    expect(replaced(report, '2', '5').sections[0]?.paragraphs[0]).toMatch(/办结2和5。$/u);
  });

  it('leaves headings as they are', () => {
    const report = emptyReport('2021');
    expect(replaceEdits(report, findInReport(report, '情况'), '状况')).toEqual([]);
  });

  it('replaces a figure only as a whole', () => {
    const start = setFigure(setFigure(emptyReport('2021'), NEW, '12'), 'requests.new.business', '123');
    const report = replaced(start, '12', '１４');
    expect(figureOf(report, NEW).raw).toBe('14');
    expect(figureOf(report, 'requests.new.business').raw).toBe('123');
  });

  it('writes title and signature line by line', () => {
    const report = replaced(
      { ...emptyReport('2021'), titleLines: ['甲局', '甲局年报'], signature: ['甲局', '2026年1月'] },
      '甲局',
      '乙局',
    );
    expect(report.titleLines).toEqual(['乙局', '乙局年报']);
    expect(report.signature).toEqual(['乙局', '2026年1月']);
  });

  it('leaves nothing of the words behind, and everything else', () => {
    const text = fc.string({ unit: fc.constantFrom('水', '利', '局', '，', '1', '２', ' '), maxLength: 30 });
    fc.assert(
      fc.property(text, (paragraph) => {
        const report = replaced(written([paragraph]), '水利', '○');
        const after = textAt(report, 'section:1/paragraph:1') ?? '';
        expect(findInReport(report, '水利')).toEqual([]);
        const bare = (words: string) => words.replace(/\s/gu, '').replaceAll('水利', '○');
        expect(after.replace(/\s/gu, '')).toBe(bare(paragraph));
      }),
    );
  });

  it('changes nothing of a report in which the words do not stand', () => {
    const report = exampleReport();
    expect(replaceEdits(report, findInReport(report, '没有这样的词'), 'x')).toEqual([]);
  });
});
