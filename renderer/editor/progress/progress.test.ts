import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { applyEdits, emptyReport, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { figurePlaceholder } from '../../../shared/template/placeholders.ts';
import type { FindingItem } from '../findings/findings-view.ts';
import type { Pending } from '../pending/pending.ts';
import { createPartData } from './part-data.ts';
import { progressOf } from './progress.ts';

const item = (part: string, level: FindingItem['level']) => ({ part, level }) as FindingItem;
const waiting = (part: string, kind: Pending['kind']) => ({ part, kind, place: part }) as Pending;

function partOfReport(
  key: string,
  report: Report,
  items: FindingItem[] | null = [],
  pending: Pending[] = [],
) {
  const found = progressOf(report, items, pending).find((part) => part.key === key);
  if (!found) throw new Error(key);
  return found;
}

describe('how far a part is', () => {
  it('counts its own findings by level, what is in doubt, and what nobody has looked at', () => {
    const items = [
      item('section:1', 'error'),
      item('section:1', 'warning'),
      item('section:1', 'hint'),
      item('section:2', 'error'),
    ];
    const pending = [
      waiting('section:1', 'doubt'),
      waiting('section:1', 'carried'),
      waiting('section:1', 'open'),
      waiting('cover', 'doubt'),
    ];
    expect(partOfReport('section:1', exampleReport(), items, pending)).toMatchObject({
      errors: 1,
      warnings: 1,
      doubts: 1,
      carried: 2,
      figures: null,
    });
  });

  it('is what weighs most: an error, then a doubt, a warning, what was carried', () => {
    const report = exampleReport();
    const [error, warning, hint] = (['error', 'warning', 'hint'] as const).map((level) =>
      item('section:1', level),
    );
    const [doubt, carried] = (['doubt', 'carried'] as const).map((kind) => waiting('section:1', kind));
    const stateOf = (items: (FindingItem | undefined)[], pending: (Pending | undefined)[]) =>
      partOfReport('section:1', report, items as FindingItem[], pending as Pending[]).state;
    expect(stateOf([error, warning], [doubt, carried])).toBe('error');
    expect(stateOf([warning, hint], [doubt, carried])).toBe('doubt');
    expect(stateOf([warning], [carried])).toBe('warning');
    expect(stateOf([hint], [carried])).toBe('carried');
    expect(stateOf([hint], [])).toBe('done');
  });

  it('is not without faults before anything has been checked', () => {
    const report = exampleReport();
    expect(partOfReport('section:1', report, null).state).toBe('unchecked');
    expect(partOfReport('section:1', report, null, [waiting('section:1', 'doubt')]).state).toBe('doubt');
    expect(partOfReport('section:1', emptyReport('2021'), null).state).toBe('untouched');
  });

  it.each(['cover', 'preamble', 'section:1', 'section:5', 'signature'])(
    'is untouched while %s has no words',
    (key) => {
      const blank = { ...emptyReport('2021'), titleLines: [' '], preamble: [''], signature: [] };
      expect(partOfReport(key, blank).state).toBe('untouched');
      expect(partOfReport(key, blank, [item(key, 'error')]).state).toBe('error');
      expect(partOfReport(key, blank, [item(key, 'warning')], [waiting(key, 'doubt')]).state).toBe(
        'untouched',
      );
      expect(partOfReport(key, exampleReport()).state).toBe('done');
    },
  );

  it('counts blank cells, and a table is untouched while it has nothing but what was carried over', () => {
    const id = 'requests.carriedIn.natural';
    const empty = emptyReport('2021');
    expect(partOfReport('section:3', empty)).toMatchObject({
      state: 'untouched',
      figures: { blank: 175, all: 175 },
    });
    const typed = setFigure(empty, id, '3');
    expect(partOfReport('section:3', typed)).toMatchObject({
      state: 'done',
      figures: { blank: 174, all: 175 },
    });
    const carried: Report = { ...typed, origins: { [id]: { kind: 'carried', year: 2024, figure: id } } };
    expect(partOfReport('section:3', carried).state).toBe('untouched');
    expect(partOfReport('section:3', setFigure(carried, 'requests.new.natural', '无')).state).toBe('done');
    const elsewhere: Report = {
      ...typed,
      origins: { 'disclosure.fee.amount': { kind: 'carried', year: 2024, figure: id } },
    };
    expect(partOfReport('section:3', elsewhere).state).toBe('done');
  });
});

describe('what a part is drawn from', () => {
  const NOTHING = {
    findings: { open: [], decided: [], reopened: new Set<string>() },
    items: [],
    pending: [],
  };
  /** Keys of the parts that are drawn anew where the report becomes another. */
  function drawn(before: Report, after: Report): string[] {
    const dataOf = createPartData();
    const first = dataOf({ ...NOTHING, report: before });
    const second = dataOf({ ...NOTHING, report: after });
    return second.flatMap((part, at) => (part === first[at] ? [] : [part.key]));
  }
  const report = exampleReport();

  it('stays the same where nothing of it changed', () => {
    expect(drawn(report, report)).toEqual([]);
    expect(drawn(report, structuredClone(report))).toEqual([]);
  });

  it.each<[string, (before: Report) => Report]>([
    ['cover', (before) => applyEdits(before, [{ kind: 'titleLines', lines: ['甲', '乙'] }])],
    ['preamble', (before) => applyEdits(before, [{ kind: 'preamble', paragraphs: ['甲'] }])],
    ['section:5', (before) => applyEdits(before, [{ kind: 'section', section: 5, paragraphs: ['甲'] }])],
    ['section:6', (before) => applyEdits(before, [{ kind: 'heading', section: 6, text: '六、其他' }])],
    ['signature', (before) => applyEdits(before, [{ kind: 'signature', lines: ['甲'] }])],
    ['section:3', (before) => setFigure(before, 'requests.new.natural', '88')],
    ['section:3', (before) => setFigure(before, 'requests.new.natural', '07')],
    ['section:2', (before) => setFigure(before, 'disclosure.fee.amount', '增3')],
    [
      'section:4',
      (before) => ({
        ...before,
        notes: [{ code: 'x', place: 'review.reconsideration.total', message: '', doubt: true }],
      }),
    ],
    [
      'section:2',
      (before) => ({
        ...before,
        origins: { 'disclosure.fee.amount': { kind: 'carried', year: 2023, figure: 'x' } },
      }),
    ],
    [
      'preamble',
      (before) => ({ ...before, looks: { 'preamble/paragraph:1': [{ kind: 'bold', start: 0, end: 2 }] } }),
    ],
  ])('%s alone is drawn anew where it alone changed', (key, change) => {
    expect(drawn(report, change(report))).toEqual([key]);
  });

  it('is new in every part where form, year or agency is another', () => {
    for (const change of [{ year: 2030 }, { agency: '甲局' }, { form: '2019' as const }]) {
      expect(drawn(report, { ...report, ...change })).toHaveLength(9);
    }
  });

  it('is new where a number that a text takes from a table is another', () => {
    const paragraphs = [`新收${figurePlaceholder('requests.new.natural')}件。`];
    const linked = applyEdits(report, [{ kind: 'section', section: 5, paragraphs }]);
    expect(drawn(linked, setFigure(linked, 'requests.new.natural', '88'))).toEqual([
      'section:3',
      'section:5',
    ]);
    expect(drawn(linked, setFigure(linked, 'requests.new.total', '88'))).toEqual(['section:3']);
  });
});
