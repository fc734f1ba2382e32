import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { findingOf } from '../../../shared/findings/finding.fixture.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { sortFindings } from '../../../shared/findings/decisions.ts';
import { setFigure } from '../../../shared/report/report.ts';
import { checkReport } from '../../../shared/rules/check-report.ts';
import {
  countItems,
  findingItems,
  isBlankReminder,
  itemAt,
  stepItem,
  targetsOf,
  type FindingItem,
} from './findings-view.ts';

const REPORT = exampleReport();
const TOTAL = 'requests.new.total';
const NATURAL = 'requests.new.natural';
const DISCLOSURE = 'disclosure.fee.amount';

let made = 0;
const finding = (more: Partial<Finding>): Finding =>
  findingOf({ id: `f${String((made += 1))}`, place: TOTAL, ...more });
const shown = (one: Finding) =>
  targetsOf(one, REPORT).map(({ place, title, words }) => [place, title, words?.quote]);

describe('where a finding leads', () => {
  it('is its place, and its words in a text', () => {
    expect(shown(finding({ place: 'preamble/paragraph:1', quote: '公开', start: 3 }))).toEqual([
      ['preamble/paragraph:1', '定位', '公开'],
    ]);
    expect(
      targetsOf(finding({ place: 'preamble/paragraph:1', quote: '公开', start: 3 }), REPORT)[0]?.words,
    ).toEqual({
      quote: '公开',
      start: 3,
    });
    expect(shown(finding({ place: 'title' }))).toEqual([['title', '定位', undefined]]);
    expect(shown(finding({}))).toEqual([[TOTAL, '定位', undefined]]);
  });

  it('is the text, and the last figure of each table that it is held against', () => {
    const text = { place: 'section:1/paragraph:1', quote: '10件' };
    expect(shown(finding({ ...text, figures: [NATURAL, TOTAL] }))).toEqual([
      ['section:1/paragraph:1', '定位正文', '10件'],
      [TOTAL, '定位表格', undefined],
    ]);
    expect(shown(finding({ ...text, figures: [NATURAL, TOTAL, DISCLOSURE] }))).toEqual([
      ['section:1/paragraph:1', '定位正文', '10件'],
      [TOTAL, '定位表三', undefined],
      [DISCLOSURE, '定位表二', undefined],
    ]);
  });

  it('is the figure to change, and the other tables that take part', () => {
    expect(shown(finding({ figures: [NATURAL, TOTAL] }))).toEqual([[TOTAL, '定位', undefined]]);
    expect(shown(finding({ figures: [NATURAL, DISCLOSURE, 'review.reconsideration.total'] }))).toEqual([
      [TOTAL, '定位表三', undefined],
      [DISCLOSURE, '定位表二', undefined],
      ['review.reconsideration.total', '定位表四', undefined],
    ]);
    const fix = { title: '', edits: [{ kind: 'figure' as const, figure: NATURAL, text: '1' }] };
    expect(shown(finding({ fix }))).toEqual([[NATURAL, '定位', undefined]]);
  });

  it('is a cell where a whole row or column is meant', () => {
    expect(shown(finding({ place: 'requests.new' }))).toEqual([[TOTAL, '定位', undefined]]);
    expect(shown(finding({ place: 'requests.*.natural', figures: [NATURAL] }))).toEqual([
      [NATURAL, '定位', undefined],
    ]);
  });
});

describe('a line of the list', () => {
  const itemsOf = (open: readonly Finding[], reopened: readonly string[] = []) =>
    findingItems({ open, reopened: new Set(reopened) }, REPORT);
  const blank = (more: Partial<Finding> = {}) => finding({ rule: 'C-02', level: 'warning', ...more });

  it('offers the repair of its finding, else those to choose from', () => {
    const fix = { title: '改', edits: [] };
    const choices = [
      { title: '甲', edits: [] },
      { title: '乙', edits: [] },
    ];
    const titles = (more: Partial<Finding>) => itemsOf([finding(more)])[0]?.fixes.map(({ title }) => title);
    expect(titles({ fix, choices })).toEqual(['改']);
    expect(titles({ choices })).toEqual(['甲', '乙']);
    expect(titles({})).toEqual([]);
  });

  it('marks every figure that takes part; a hint only what it is about; a blank shows itself', () => {
    const places = (more: Partial<Finding>) =>
      itemsOf([finding({ figures: [NATURAL, TOTAL], ...more })])[0]?.places;
    expect(places({})).toEqual([TOTAL, NATURAL]);
    expect(places({ level: 'hint' })).toEqual([TOTAL]);
    expect(itemsOf([blank({ figures: [NATURAL, TOTAL] })])[0]?.places).toEqual([TOTAL]);
  });

  it('may be decided about, but not where only filling in helps', () => {
    expect(itemsOf([finding({})])[0]?.decidable).toHaveLength(1);
    expect(itemsOf([blank()])[0]?.decidable).toEqual([]);
    expect(isBlankReminder(blank())).toBe(true);
    expect(isBlankReminder(blank({ level: 'error' }))).toBe(false);
    expect(isBlankReminder(finding({ level: 'warning' }))).toBe(false);
  });

  it('says how many cells are blank, with one repair for one alone', () => {
    const fix = { title: '填 0', edits: [] };
    const [one] = itemsOf([blank({ fix })]);
    expect([one?.message, one?.fixes, one?.others]).toEqual(['不对', [fix], []]);
    const [both] = itemsOf([blank({ fix }), blank({ fix, place: NATURAL })]);
    expect([both?.message, both?.fixes, both?.others]).toEqual(['还有 2 格空白。没有发生的请填 0。', [], []]);
  });

  it('is open again where one of its findings is', () => {
    const one = finding({});
    expect(itemsOf([one], [one.id])[0]?.reopened).toBe(true);
    expect(itemsOf([one], ['other'])[0]?.reopened).toBe(false);
  });

  it('offers the one change that repairs all that is found', () => {
    const wrong = setFigure(REPORT, NATURAL, '8');
    const open = sortFindings(checkReport({ report: wrong, stage: 'draft' }), wrong);
    const [item, ...others] = findingItems(open, wrong).filter(({ level }) => level === 'error');
    expect(others).toEqual([]);
    expect(item?.fixes).toEqual([
      {
        title: '把“一、本年新收政府信息公开申请数量·自然人”改为 7',
        edits: [{ kind: 'figure', figure: NATURAL, text: '7' }],
      },
    ]);
    expect(item?.others.length).toBeGreaterThan(0);
  });

  it('stands where its part stands, and is counted by level', () => {
    const items = itemsOf([
      finding({ place: 'signature', level: 'hint' }),
      finding({ place: 'title' }),
      finding({ place: DISCLOSURE, level: 'warning' }),
      finding({ place: 'section:1' }),
    ]);
    expect(items.map(({ part }) => part)).toEqual(['cover', 'section:1', 'section:2', 'signature']);
    expect(countItems(items)).toEqual({ error: 2, warning: 1, hint: 1 });
    expect(countItems([])).toEqual({ error: 0, warning: 0, hint: 0 });
  });
});

describe('the line at hand', () => {
  const line = (id: string, targets: string[], places: string[]) =>
    ({ id, targets: targets.map((place) => ({ place })), places }) as unknown as FindingItem;
  const items = [
    line('a', [TOTAL], [TOTAL, NATURAL]),
    line('b', [NATURAL], [NATURAL]),
    line('c', ['title'], ['title']),
  ];
  const at = (chosen: string | null, here: string | null) => itemAt(items, chosen, here)?.id;

  it('is the one that was gone to while it is marked there', () => {
    expect(at('a', NATURAL)).toBe('a');
    expect(at('a', null)).toBe('a');
    expect(at('a', 'title')).toBe('c');
    expect(at(null, null)).toBeUndefined();
  });

  it('is the one that means the place before one that it only takes part in', () => {
    expect(at(null, NATURAL)).toBe('b');
    expect(itemAt(items.slice(0, 1), null, NATURAL)?.id).toBe('a');
    expect(at(null, 'signature')).toBeUndefined();
  });

  it('is followed by the next, the last by the first', () => {
    const step = (id: string | null, by: 1 | -1) => stepItem(items, id, by)?.id;
    expect([step('a', 1), step('c', 1), step('a', -1), step('b', -1)]).toEqual(['b', 'a', 'c', 'a']);
    expect([step(null, 1), step(null, -1), step('gone', 1)]).toEqual(['a', 'c', 'a']);
  });
});
