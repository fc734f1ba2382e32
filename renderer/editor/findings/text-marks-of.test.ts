import { describe, expect, it } from 'vitest';
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import { findingOf } from '../../../shared/findings/finding.fixture.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { Pending } from '../pending/pending.ts';
import type { FindingItem } from './findings-view.ts';
import { confirmedMarks, confirmedWords, findingMarks, lookMarks, tableMarks } from './text-marks-of.ts';

const finding = (id: string, place: string, level: Finding['level'] = 'warning'): Finding =>
  findingOf({ id, level, place, message: `${id}不对`, quote: '公开', start: 4 });
const atHand = (...decidable: Finding[]) => ({ decidable }) as unknown as FindingItem;
const confirmed = (of: Finding, reason: string) => ({ finding: of, decision: { reason } }) as DecidedFinding;

describe('marks over the text of a part', () => {
  const inText = finding('甲', 'section:1/paragraph:3');

  it('stand on the words of the paragraph, the finding at hand standing out', () => {
    const [mark] = findingMarks([inText], 5, undefined);
    expect(mark).toEqual({
      paragraph: 2,
      quote: '公开',
      start: 4,
      level: 'warning',
      message: '警告：甲不对',
      current: false,
    });
    expect(findingMarks([inText], 5, atHand(finding('乙', 'title'), inText))[0]?.current).toBe(true);
    expect(findingMarks([inText], 5, atHand(finding('乙', 'title')))[0]?.current).toBe(false);
  });

  it.each(['title', 'signature'])('stand on every line of a %s', (place) => {
    const marks = findingMarks([finding('甲', place)], 2, undefined);
    expect(marks.map(({ paragraph, start }) => [paragraph, start])).toEqual([
      [0, null],
      [1, null],
    ]);
  });

  it.each(['section:1', 'requests.new.natural', 'section:1/paragraph:3/note:1'])(
    'are none for %s',
    (place) => {
      expect(findingMarks([finding('甲', place)], 5, undefined)).toEqual([]);
    },
  );

  it('are quiet where somebody has confirmed', () => {
    expect(confirmedMarks([confirmed(inText, '属实')], 5)).toEqual([
      { paragraph: 2, quote: '公开', start: 4, level: 'confirmed', message: '已确认无误：属实' },
    ]);
    expect(confirmedWords('')).toBe('已确认无误');
  });

  it('stand beside paragraphs that wait for a look, not at numbers of last year, which show it themselves', () => {
    const waiting = (kind: Pending['kind'], place: string) => ({ kind, place, message: kind }) as Pending;
    const marks = lookMarks(
      [
        waiting('doubt', 'preamble/paragraph:1'),
        waiting('carried', 'signature'),
        waiting('open', 'preamble/paragraph:2'),
      ],
      1,
    );
    expect(marks).toEqual([
      { paragraph: 0, quote: null, start: null, level: 'doubt', message: 'doubt' },
      { paragraph: 0, quote: null, start: null, level: 'carried', message: 'carried' },
    ]);
  });
});

describe('marks of the cells of own tables', () => {
  const CELL = 'section:1/table:2/cell:3:4';

  it('stand by table, row and column, and nowhere else', () => {
    const marks = tableMarks([finding('甲', CELL), finding('乙', 'section:1/paragraph:1')], [], undefined);
    expect([...marks].map(([table, cells]) => [table, ...cells])).toEqual([
      [1, ['2:3', { level: 'warning', message: '警告：甲不对', current: false }]],
    ]);
  });

  it('say all that is to be said of one cell, a finding before what was confirmed', () => {
    const [first, second] = [finding('甲', CELL, 'error'), finding('乙', CELL, 'hint')];
    const markOf = (current?: FindingItem) =>
      tableMarks([first, second], [confirmed(finding('丙', CELL), '属实')], current)
        .get(1)
        ?.get('2:3');
    expect(markOf()).toEqual({
      level: 'error',
      message: '错误：甲不对\n提示：乙不对\n已确认无误：属实',
      current: false,
    });
    expect([markOf(atHand(first)), markOf(atHand(second))].map((mark) => mark?.current)).toEqual([
      true,
      true,
    ]);
  });

  it('of one table stand together', () => {
    const other = 'section:1/table:2/cell:1:1';
    const marks = tableMarks([finding('甲', CELL)], [confirmed(finding('乙', other), '')], undefined);
    expect(marks.size).toBe(1);
    expect(marks.get(1)?.get('0:0')).toEqual({ level: 'confirmed', message: '已确认无误', current: false });
    expect(marks.get(1)?.size).toBe(2);
  });
});
