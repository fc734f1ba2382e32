import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { applyEdits, emptyReport, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { sortFindings } from '../../../shared/findings/decisions.ts';
import { checkReport } from '../../../shared/rules/check-report.ts';
import { findingItems, isMarkedIn, stepItem, withCardKeys } from './findings-view.ts';
import { partOf } from '../parts/parts.ts';
import { pendingOf } from '../pending/pending.ts';
import { progressOf } from '../progress/progress.ts';

const check = (report: Report) =>
  findingItems(sortFindings(checkReport({ report, stage: 'draft' }), report), report);

describe('findings as a list to work through', () => {
  it('make one line of all blank cells of a table', () => {
    const report = { ...emptyReport('2021'), agency: '清河县水利局', year: 2025 };
    const blanks = check(report).filter((item) => item.message.includes('格空白'));
    expect(blanks.map((item) => [item.part, item.message])).toEqual([
      ['section:2', '还有 10 格空白。没有发生的请填 0。'],
      ['section:3', '还有 175 格空白。没有发生的请填 0。'],
      ['section:4', '还有 15 格空白。没有发生的请填 0。'],
    ]);
    expect(blanks[1]?.targets[0]?.place).toBe('requests.new.natural');
  });

  it('lead to a cell, also where a whole row or column is meant', () => {
    const report = setFigure(exampleReport(), 'requests.new.natural', '8');
    const items = check(report).filter((item) => item.level === 'error');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.targets[0]?.place).toMatch(/^requests\.[a-zA-Z.]+$/);
      expect(item.part).toBe('section:3');
    }
  });

  it('offer the correction that a rule proposes', () => {
    const { sections, ...rest } = exampleReport();
    const [first, ...others] = sections;
    if (!first) expect.fail();
    const report = {
      ...rest,
      sections: [{ ...first, paragraphs: ['全年公开了各类信息。。', ...first.paragraphs] }, ...others],
    };
    const proposed = checkReport({ report, stage: 'draft' }).flatMap(({ fix }) => fix ?? []);
    expect(proposed).not.toEqual([]);
    expect(check(report).flatMap(({ fixes }) => fixes)).toEqual(expect.arrayContaining(proposed));
  });

  it('are marked in every part where a place of them is, and in no other', () => {
    const report = applyEdits(exampleReport(), [
      { kind: 'figure', figure: 'review.reconsideration.total', text: '9' },
    ]);
    const items = check(report).filter((item) => item.part === 'section:4');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(isMarkedIn(item, 'section:4')).toBe(true);
      const parts = new Set(item.places.map(partOf));
      for (const part of ['cover', 'section:1', 'section:3'])
        expect(isMarkedIn(item, part)).toBe(parts.has(part));
    }
  });

  it('stand in the order of the report and are stepped through round and round', () => {
    const report = applyEdits(exampleReport(), [
      { kind: 'figure', figure: 'review.reconsideration.total', text: '9' },
      { kind: 'figure', figure: 'disclosure.licensing.decisions', text: '增3' },
    ]);
    const items = check(report);
    expect(items.map((item) => item.part)).toEqual(items.map((item) => item.part).toSorted());
    const visited = items.map(() => '');
    let at = stepItem(items, null, 1);
    items.forEach((_, index) => {
      visited[index] = at?.id ?? '';
      at = stepItem(items, at?.id ?? null, 1);
    });
    expect(visited).toEqual(items.map((item) => item.id));
    expect(at?.id).toBe(items[0]?.id);
    expect(stepItem(items, null, -1)?.id).toBe(items.at(-1)?.id);
    expect(stepItem([], null, 1)).toBeUndefined();
  });
});

describe('the cards of the list', () => {
  const saying = (...sentences: string[]) => {
    const report = exampleReport();
    const paragraphs = [...(report.sections[0]?.paragraphs ?? []), ...sentences];
    return withCardKeys(check(applyEdits(report, [{ kind: 'section', section: 1, paragraphs }])));
  };
  const keysOf = (cards: ReturnType<typeof saying>, rule: string) =>
    cards.flatMap(({ item, key }) => (item.rule === rule ? [key] : []));

  it('stay the same while the number that they are about is typed', () => {
    const [before, after] = [2, 3].map((count) => saying(`全年新收政府信息公开申请${count}件。`));
    expect(keysOf(before ?? [], 'N-03')).toHaveLength(1);
    expect(keysOf(after ?? [], 'N-03')).toEqual(keysOf(before ?? [], 'N-03'));
  });

  it('are told apart where two are about one paragraph', () => {
    const keys = saying('满意率满意率提高，的的确实，群众群众满意。', '研讨活动活动。').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('S-21')).length).toBeGreaterThan(1);
  });
});

describe('the parts of a report', () => {
  it.each([
    ['report', 'cover'],
    ['title', 'cover'],
    ['preamble/paragraph:1', 'preamble'],
    ['section:5/paragraph:2', 'section:5'],
    ['requests.*.natural', 'section:3'],
    ['disclosure.fee.amount', 'section:2'],
    ['review.reconsideration', 'section:4'],
    ['signature', 'signature'],
  ])('%s belongs to %s', (place, part) => {
    expect(partOf(place)).toBe(part);
  });

  it('show what is done, untouched and wrong', () => {
    const clean = exampleReport();
    const states = (report: Report) =>
      Object.fromEntries(
        progressOf(report, check(report), pendingOf(report)).map((part) => [part.key, part.state]),
      );
    expect(check(clean).filter(({ level }) => level === 'error')).toEqual([]);
    expect(states(clean)['section:3']).toBe('done');
    expect(states(setFigure(clean, 'requests.new.natural', '8'))['section:3']).toBe('error');
    expect(states(emptyReport('2021'))['section:3']).toBe('untouched');
    const carried: Report = {
      ...setFigure(emptyReport('2021'), 'requests.carriedIn.natural', '2'),
      origins: {
        'requests.carriedIn.natural': { kind: 'carried', year: 2024, figure: 'requests.carriedOut.natural' },
      },
    };
    expect(states(carried)['section:3']).toBe('untouched');
    expect(states(setFigure(carried, 'requests.new.natural', '0'))['section:3']).toBe('warning');
  });
});
