import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, setFigure } from '../report/report.ts';
import { reportSchema, type Report } from '../report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../template/built-in.ts';
import { newReport } from '../template/roll-over.ts';
import { compareReports } from './compare.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { diffSchema } from './diff.ts';
import { verdictWords } from './verdict.ts';

const TRUTH = new URL('../../../shared/corpus/seeds/truth/', import.meta.url);

const last = exampleReport();

function nextYear(): Report {
  return newReport({
    last,
    agency: '清河县水利局',
    year: 2025,
    text: 'last',
    template: BUILT_IN_TEMPLATE,
  });
}

describe('last year beside this year', () => {
  it('is one value of the printed shape', () => {
    const diff = compareReports(last, nextYear());
    expect(diffSchema.parse(diff)).toEqual(diff);
    expect(diff.last).toEqual({ agency: '清河县水利局', year: 2024, form: '2021' });
    expect(diff.this.year).toBe(2025);
    expect(diff.sections.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('shows only the years as changed where only the years changed', () => {
    const [preamble] = compareReports(last, nextYear()).preamble.paragraphs;
    expect(preamble?.words.filter(([op]) => op !== 'same')).toEqual([
      ['removed', '2024年1月1日'],
      ['added', '2025年1月1日'],
      ['removed', '2024年12月31日'],
      ['added', '2025年12月31日'],
    ]);
  });

  it('compares what the reader sees, placeholders filled in', () => {
    const current = setFigure(nextYear(), 'requests.new.total', '17');
    const changed = compareReports(last, current).sections[0]?.paragraphs[4];
    expect(changed?.this).toContain('新收政府信息公开申请17件');
  });

  it('has the findings that tie the years together, and no others', () => {
    const current = applyEdits(nextYear(), [
      { kind: 'figure', figure: 'requests.carriedIn.natural', text: '5' },
      { kind: 'figure', figure: 'requests.new.natural', text: '/' },
    ]);
    const { carry } = compareReports(last, current);
    expect(carry.map(({ rule }) => rule)).toContain('T3-04');
    expect(carry.every(({ rule }) => rule === 'T3-04' || rule === 'T2-01')).toBe(true);
    expect(compareReports(last, nextYear()).carry).toEqual([]);
  });

  it.skipIf(!existsSync(TRUTH))('finds a real report equal to itself (skipped without ../shared)', () => {
    for (const name of ['000', '001', '002', '003', '004']) {
      const truth: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, TRUTH), 'utf8'));
      const report = reportSchema.parse({ notes: [], source: null, ...(truth as object) });
      const { figures, sections, preamble } = compareReports(report, report);
      expect(figures.filter(({ delta }) => delta !== null && delta !== 0)).toEqual([]);
      expect([preamble, ...sections].map(({ similarity }) => similarity)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    }
  });
});

describe('two versions of one report', () => {
  const before = exampleReport();

  it('are no two years: nothing is carried over, and what stayed is no copy', () => {
    const after = setFigure(before, 'requests.carriedIn.natural', '77');
    const diff = compareReports(before, after, 'versions');
    expect(diff.carry).toEqual([]);
    expect(diff.balances).toEqual({ carriedOver: [], inForce: [] });
    expect(diff.remarks).toEqual([]);
    expect([diff.preamble, ...diff.sections].flatMap(({ paragraphs }) => paragraphs)).not.toContainEqual(
      expect.objectContaining({ copied: true }),
    );
    expect(verdictWords(diff)).toBe('1 处数字变化，1 处大幅；正文没有变化。');
    expect(comparisonSheet(diff).carry).toEqual([]);
  });

  it('tell that the name or the year was changed, and nothing of other agencies', () => {
    const after = { ...before, agency: '白石县林业局', year: 2026 };
    expect(compareReports(before, after, 'versions').remarks).toEqual([
      { code: 'new-name', message: `机关名称由“${before.agency ?? ''}”改为“白石县林业局”。` },
      { code: 'new-year', message: '年度由2024年改为2026年。' },
    ]);
    expect(compareReports({ ...before, year: null }, before, 'versions').remarks).toEqual([
      { code: 'new-year', message: '年度由没有写明改为2024年。' },
    ]);
  });

  it('are called versions wherever a side is named', () => {
    const blank = setFigure(before, 'requests.new.total', '');
    const { figures } = compareReports(before, blank, 'versions');
    expect(figures.find(({ id }) => id === 'requests.new.total')?.note).toBe('后一版没有填写。');
  });
});

describe('a section that one side does not have', () => {
  const paragraphs = ['个别公开内容更新不够及时，群众查询不便。', '对信息员的培训次数偏少，业务还不熟练。'];
  const withFifth = (texts: readonly string[], heading: string) => ({
    ...exampleReport(),
    sections: exampleReport().sections.map((section) =>
      section.no === 5 ? { ...section, heading, paragraphs: [...texts] } : section,
    ),
  });
  const [there, gone] = [withFifth(paragraphs, '五、存在的主要问题及改进情况'), withFifth([], '')];

  it.each([
    ['last year', gone, there],
    ['this year', there, gone],
  ])('was neither written nor removed: %s', (_, last, current) => {
    const diff = compareReports(last, { ...current, year: 2025 });
    expect(diff.sections[4]).toMatchObject({ similarity: null, copied: null, paragraphs: [] });
    expect(verdictWords(diff)).not.toMatch(/新写|删去/u);
    expect(comparisonSheet(diff).texts.find(({ title }) => title.startsWith('五'))?.note).toBe(
      '有一份没有读到这一部分，不作对比',
    );
  });

  it('still shows what was found in another section', () => {
    const fourth = { ...there, sections: there.sections.map((s) => (s.no === 4 ? { ...s, paragraphs } : s)) };
    const lost = {
      ...fourth,
      sections: fourth.sections.map((s) => (s.no === 5 ? { ...s, heading: '', paragraphs: [] } : s)),
    };
    const { sections } = compareReports(lost, { ...there, year: 2025 });
    expect(sections[4]?.paragraphs.map(({ op }) => op)).toEqual(['moved', 'moved']);
    expect(sections[3]?.paragraphs).toEqual([]);
  });
});
