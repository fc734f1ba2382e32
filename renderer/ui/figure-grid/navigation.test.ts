import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formFigures } from '../../../shared/forms/figures.ts';
import { FORM_IDS } from '../../../shared/forms/forms.ts';
import { tableLayouts } from '../../../shared/report/layout.ts';
import { emptyReport } from '../../../shared/report/report.ts';
import { figureBlock, figureCells, jumpFocus, moveFocus, type Direction, type Move } from './navigation.ts';

const [two, three, four] = tableLayouts(emptyReport('2021'));
if (!two || !three || !four) throw new Error('three tables');

describe('moving in a statutory table', () => {
  it.each(FORM_IDS)('Tab visits every figure of form %s once, in reading order', (form) => {
    for (const layout of tableLayouts(emptyReport(form))) {
      const visited: string[] = [];
      let at: string | null = figureCells(layout)[0]?.figure ?? null;
      while (at !== null) {
        visited.push(at);
        at = moveFocus(layout, at, 'next');
      }
      expect(visited).toEqual(formFigures(form).filter((id) => visited.includes(id)));
      expect(visited).toHaveLength(figureCells(layout).length);
    }
  });

  it('Tab back is Tab undone', () => {
    const ids = figureCells(three).map((cell) => cell.figure);
    fc.assert(
      fc.property(fc.constantFrom(...ids), (id) => {
        const next = moveFocus(three, id, 'next');
        if (next !== null) expect(moveFocus(three, next, 'previous')).toBe(id);
      }),
    );
  });

  it.each<[Move, string | null]>([
    ['up', 'requests.new.business'],
    ['down', 'requests.granted.business'],
    ['left', 'requests.carriedIn.natural'],
    ['right', 'requests.carriedIn.research'],
    ['enter', 'requests.granted.business'],
    ['rowStart', 'requests.carriedIn.natural'],
    ['rowEnd', 'requests.carriedIn.total'],
    ['columnStart', 'requests.new.business'],
    ['columnEnd', 'requests.carriedOut.business'],
    ['first', 'requests.new.natural'],
    ['last', 'requests.carriedOut.total'],
  ])('%s goes from the second row and column to %s', (move, to) => {
    expect(moveFocus(three, 'requests.carriedIn.business', move)).toBe(to);
  });

  it('begins at the first figure where it stood in none of the table, and nowhere where the table has none', () => {
    expect(moveFocus(three, 'review.reconsideration.upheld', 'next')).toBe('requests.new.natural');
    expect(moveFocus({ ...three, cells: [] }, 'requests.new.natural', 'next')).toBeNull();
  });

  it('stops at the edges, so that arrows stay and Tab leaves', () => {
    expect(moveFocus(three, 'requests.new.natural', 'up')).toBeNull();
    expect(moveFocus(three, 'requests.new.natural', 'left')).toBeNull();
    expect(moveFocus(three, 'requests.new.natural', 'previous')).toBeNull();
    expect(moveFocus(three, 'requests.carriedOut.total', 'next')).toBeNull();
    expect(moveFocus(three, 'requests.carriedOut.total', 'enter')).toBeNull();
  });

  it('Enter at the foot of a column goes on at the head of the next', () => {
    expect(moveFocus(three, 'requests.carriedOut.natural', 'enter')).toBe('requests.new.business');
    expect(moveFocus(four, 'review.reconsideration.upheld', 'enter')).toBe(
      'review.reconsideration.corrected',
    );
  });

  it('goes down into a cell that spans columns and over rows without figures', () => {
    expect(moveFocus(two, 'disclosure.normativeDocument.inForce', 'down')).toBe(
      'disclosure.licensing.decisions',
    );
    expect(moveFocus(two, 'disclosure.licensing.decisions', 'down')).toBe('disclosure.penalty.decisions');
    expect(moveFocus(two, 'disclosure.fee.amount', 'enter')).toBeNull();
  });

  it('a block is the rectangle between two corners, whichever comes first', () => {
    const block = [
      ['requests.new.business', 'requests.new.research'],
      ['requests.carriedIn.business', 'requests.carriedIn.research'],
    ];
    expect(figureBlock(three, 'requests.new.business', 'requests.carriedIn.research')).toEqual(block);
    expect(figureBlock(three, 'requests.carriedIn.business', 'requests.new.research')).toEqual(block);
  });
});

describe('jumping over cells', () => {
  const ids = figureCells(three).map((cell) => cell.figure);
  const ways: readonly Direction[] = ['up', 'down', 'left', 'right'];
  const filledIn = fc.subarray(ids).map((some) => new Set(some));

  it('ends at the edge of a run, on a filled cell or at the edge of the table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ways), filledIn, (from, way, filled) => {
        const to = jumpFocus(three, from, way, (id) => filled.has(id));
        const beyond = moveFocus(three, to, way);
        if (beyond === null) return;
        expect(filled.has(to)).toBe(true);
        const before = moveFocus(three, from, way);
        const isRun = filled.has(from) && before !== null && filled.has(before);
        if (isRun) expect(filled.has(beyond)).toBe(false);
      }),
    );
  });

  it('passes over nothing that it should have stopped at', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ways), filledIn, (from, way, filled) => {
        const to = jumpFocus(three, from, way, (id) => filled.has(id));
        const passed: boolean[] = [];
        for (let at = moveFocus(three, from, way); at !== null && at !== to; at = moveFocus(three, at, way)) {
          passed.push(filled.has(at));
        }
        expect(new Set(passed).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
