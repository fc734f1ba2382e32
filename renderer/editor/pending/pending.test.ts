import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { applyEdits, emptyReport, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../../shared/template/built-in.ts';
import { newReport } from '../../../shared/template/roll-over.ts';
import { firstDifference } from '../../../shared/report/history.ts';
import {
  carriedGroups,
  checkEdits,
  doubtfulFigures,
  isOn,
  nextPending,
  pendingAfter,
  pendingAt,
  pendingOf,
} from './pending.ts';

function rollOver(last: Report, year = 2025): Report {
  return newReport({ last, agency: '清河县水利局', year, text: 'last', template: BUILT_IN_TEMPLATE });
}

const IMPORTED = { file: '去年.docx', format: 'docx', sha256: '0' };
const CARRIED_IN = 'requests.carriedIn.natural';

describe('what was taken over from last year', () => {
  it('is one line a part, in reading order, with the signature', () => {
    const groups = carriedGroups(pendingOf(rollOver(exampleReport())));
    expect(groups.map(({ title }) => title)).toEqual([
      '一 总体情况：9 处去年的数字和说法，3 段沿用去年',
      '二 主动公开：2 格沿用去年',
      '五 问题改进：1 处去年的数字和说法，2 段沿用去年',
      '六 其他事项：2 处去年的数字和说法',
    ]);
  });

  it('names each number and claim of last year, and confirms it by itself', () => {
    const report = rollOver(exampleReport());
    const open = (one: Report) =>
      pendingOf(one).flatMap(({ kind, mark }) => (kind === 'open' ? [mark?.text] : []));
    const second = pendingOf(report).filter(({ kind }) => kind === 'open')[1];
    const after = applyEdits(report, checkEdits(second ? [second] : []));
    expect(open(report)).toHaveLength(12);
    expect(open(after)).toEqual(open(report).filter((_, index) => index !== 1));
    expect(pendingOf(after).find(({ id }) => id === second?.id)).toBeUndefined();
  });

  it('says what concerns the whole report in its own words', () => {
    const [first] = carriedGroups(pendingOf(rollOver(exampleReport(), 2026)));
    expect(first?.title).toMatch(/^所选的是2024年的年报/);
  });

  it('is ticked off a part at a time, and an undo leads back to it', () => {
    const report = rollOver(exampleReport());
    const group = carriedGroups(pendingOf(report))[0];
    const after = applyEdits(report, checkEdits(group?.items ?? []));
    expect(pendingOf(after)).toHaveLength(pendingOf(report).length - (group?.items.length ?? 0));
    expect(carriedGroups(pendingOf(after)).map(({ what }) => what)).not.toContain(group?.what);
    expect(firstDifference(after, report)).toBe('section:1');
  });

  it('does not list what a reader only remarks, nor a report that starts from the template', () => {
    const note = { code: 'ignored-table', place: 'section:1', message: '另有一张表', doubt: false };
    expect(pendingOf({ ...exampleReport(), source: IMPORTED, notes: [note] })).toEqual([]);
    expect(
      pendingOf(
        newReport({ last: null, agency: '甲', year: 2025, text: 'template', template: BUILT_IN_TEMPLATE }),
      ),
    ).toEqual([]);
  });

  it('is gone through round and round from the place at hand', () => {
    const pending = pendingOf(rollOver(exampleReport()));
    expect(nextPending(pending, undefined)).toBe(pending[0]);
    expect(nextPending(pending, pending[2])).toBe(pending[3]);
    expect(nextPending(pending, pending.at(-1))).toBe(pending[0]);
    expect(nextPending([], undefined)).toBeUndefined();
    const report = rollOver(exampleReport());
    expect(pendingAfter(pending, 'section:1/paragraph:2', report)?.place).toBe('section:1/paragraph:3');
    expect(pendingAfter(pending, 'signature', report)).toBe(pending[0]);
    expect(pendingAfter(pending, null, report)).toBe(pending[0]);
    const [first, second] = pending.filter(({ place }) => place === 'section:1/paragraph:3');
    expect(pendingAt(pending, 'section:1/paragraph:3', null)).toBe(first);
    // Behind the first, as after typing over it, comes the second; it is not stood on yet.
    const behind = (first?.mark?.start ?? 0) + 2;
    expect(pendingAt(pending, 'section:1/paragraph:3', behind)).toBe(second);
    expect(second && isOn(second, behind)).toBe(false);
    expect(second && isOn(second, second.mark?.start ?? null)).toBe(true);
    expect(pendingAt(pending, 'section:1/paragraph:3', second?.mark?.start ?? null)).toBe(second);
    expect(pendingAt(pending, 'signature', 0)).toBeUndefined();
  });
});

describe('doubts', () => {
  const doubtsOf = (report: Report) => pendingOf(report).filter(({ kind }) => kind === 'doubt');

  it('about a figure that could not be carried over go when the figure is typed', () => {
    const report = rollOver(setFigure(exampleReport(), 'requests.carriedOut.natural', '3件'));
    expect(doubtsOf(report)).toMatchObject([{ place: CARRIED_IN, part: 'section:3' }]);
    expect(doubtfulFigures(pendingOf(report), report)).toEqual(new Set([CARRIED_IN]));
    expect(doubtsOf(setFigure(report, CARRIED_IN, '3'))).toEqual([]);
  });

  it('are settled by a person’s word, and stay settled', () => {
    const report = { ...setFigure(exampleReport(), CARRIED_IN, '若干'), source: IMPORTED };
    const [doubt] = doubtsOf(report);
    expect(doubt?.message).toContain('“若干”');
    const after = applyEdits(report, checkEdits(doubt ? [doubt] : []));
    expect(pendingOf(after)).toEqual([]);
    expect(after.figures[CARRIED_IN]).toBeNull();
  });

  it('about the blank cells of an old report are one matter a table', () => {
    const report = { ...emptyReport('2021'), agency: '甲', year: 2024, source: IMPORTED };
    expect(doubtsOf(report).map(({ part, where, place }) => [part, where, place])).toEqual([
      ['section:2', '二 主动公开表格 10 格', 'disclosure.regulation.issued'],
      ['section:3', '三 申请办理表格 175 格', 'requests.new.natural'],
      ['section:4', '四 复议诉讼表格 15 格', 'review.reconsideration.upheld'],
    ]);
    expect(pendingOf(applyEdits(report, checkEdits(doubtsOf(report))))).toEqual([]);
  });
});
