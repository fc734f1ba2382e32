import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, setFigure } from '../report/report.ts';
import { fillTotals } from '../report/sums.ts';
import type { Report } from '../report/schema.ts';
import { createChecker } from '../rules/check-report.ts';
import { groupByCause } from './causes.ts';
import { mattersOf } from './matters.ts';
import { fullReport, fullReportBefore } from './single-slips.fixture.ts';

const RIGHT = fullReport();
const LAST = fullReportBefore();

/** A report with one thing wrong in it. */
interface Slip {
  readonly name: string;
  readonly report: Report;
}

const checkAgain = createChecker();
const check = (report: Report) => checkAgain({ report, last: LAST, stage: 'final' });
const matters = (report: Report) => mattersOf(check(report), report);
const ids = (report: Report) => matters(report).map(({ id }) => id);
const CLEAN = ids(RIGHT);

/** Every figure that is not 0, and some that are, too high by 2: the totals as they were, then following. */
function wrongFigures(): Slip[] {
  const zero = /new\.other$|reconsideration\.pending|otherHandling\.other\.total|handled\.other/u;
  const wanted = Object.entries(RIGHT.figures).filter(([id, value]) => value !== 0 || zero.test(id));
  return wanted.flatMap(([id, value]) => {
    const typed = setFigure(RIGHT, id, String((value ?? 0) + 2));
    const follow = fillTotals(typed, false);
    // A total that is filled again is right again.
    const isPart = follow.every((edit) => edit.figure !== id);
    return [
      { name: `${id} 多 2`, report: typed },
      ...(follow.length > 0 && isPart
        ? [{ name: `${id} 多 2，合计随之`, report: applyEdits(typed, follow) }]
        : []),
    ];
  });
}

/** Every number in front of a unit, too high by 2. */
function wrongNumbers(): Slip[] {
  return RIGHT.sections.flatMap(({ no, paragraphs }) =>
    paragraphs.flatMap((text, index) =>
      [...text.matchAll(/[\d.]+(?=[件条%]|万元)/gu)].map((match) => {
        const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
        return {
          name: `${before.slice(-6)}→${Number(match[0]) + 2}${after.slice(0, 4)}`,
          report: applyEdits(RIGHT, [
            {
              kind: 'text',
              place: `section:${no}/paragraph:${index + 1}`,
              text: `${before}${Number(match[0]) + 2}${after}`,
            },
          ]),
        };
      }),
    ),
  );
}

const SLIPS = [...wrongFigures(), ...wrongNumbers()];

describe('one wrong number in a full report', () => {
  it('is planted ninety times and more', () => {
    expect(SLIPS.length).toBeGreaterThan(90);
  });

  it.each(SLIPS)('$name: at most one matter', ({ report }) => {
    expect(ids(report).length - CLEAN.length).toBeLessThanOrEqual(1);
  });

  it.each(wrongFigures())(
    '$name: the repair, where only one is known, leaves nothing behind',
    ({ report }) => {
      for (const { repair } of matters(report)) {
        if (!repair) continue;
        const edits = [...repair].map(([figure, value]) => ({
          kind: 'figure' as const,
          figure,
          text: String(value),
        }));
        expect(ids(applyEdits(report, edits))).toEqual(CLEAN);
      }
    },
  );
});

describe('two wrong numbers', () => {
  const figures = Object.keys(RIGHT.figures).filter((id) => (RIGHT.figures[id] ?? 0) > 0);
  const slip = fc.record({ id: fc.constantFrom(...figures), by: fc.integer({ min: 1, max: 9 }) });

  it('in cells that share no sum are two matters, and every finding is in one of them', () => {
    fc.assert(
      fc.property(slip, slip, (one, other) => {
        fc.pre(apart(one.id, other.id));
        const report = [one, other].reduce(
          (before, { id, by }) => setFigure(before, id, String((before.figures[id] ?? 0) + by)),
          RIGHT,
        );
        const found = check(report);
        const groups = groupByCause(found, report);
        expect(groups.flatMap((group) => group.findings).length).toBe(found.length);
        expect(ids(report).length - CLEAN.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('in two cells of what was carried over are one matter, which last year’s report settles at once', () => {
    const typed = ['natural', 'business'].reduce(
      (report, column) => setFigure(report, `requests.carriedIn.${column}`, '0'),
      RIGHT,
    );
    const report = applyEdits(typed, fillTotals(typed, false));
    expect(check(report).filter(({ level }) => level === 'error').length).toBe(6);
    const [matter, ...more] = matters(report).filter(({ lead }) => lead.level === 'error');
    expect(more).toEqual([]);
    expect(ids(applyEdits(report, matter?.lead.fix?.edits ?? []))).toEqual(CLEAN);
  });

  it('carried over wrongly in a row that is right as a sum are one matter with its total', () => {
    const last = applyEdits(LAST, [
      { kind: 'figure', figure: 'requests.carriedOut.natural', text: '5' },
      { kind: 'figure', figure: 'requests.carriedOut.legalService', text: '1' },
    ]);
    const follow = applyEdits(last, fillTotals(last, false));
    const found = createChecker()({ report: RIGHT, last: follow, stage: 'final' });
    const carried = mattersOf(found, RIGHT).filter(({ lead }) => lead.rule === 'T3-04');
    expect(found.filter(({ rule }) => rule === 'T3-04').length).toBe(3);
    expect(carried.map(({ lead }) => lead.place)).toEqual(['requests.carriedIn.natural']);
  });

  it('of the text in one sentence each are two matters', () => {
    const report = applyEdits(RIGHT, [
      { kind: 'replace', place: 'section:1/paragraph:8', found: '已办结18件', text: '已办结16件' },
      { kind: 'replace', place: 'section:1/paragraph:9', found: '行政诉讼2件', text: '行政诉讼3件' },
    ]);
    expect(matters(report).filter(({ lead }) => lead.level === 'warning').length).toBe(2);
  });
});

/** Do two figures stand in different tables, or in different rows and columns of table three? */
function apart(one: string, other: string): boolean {
  const [a, b] = [one, other].map((id) => id.split('.'));
  if (a?.[0] !== b?.[0]) return true;
  if (a?.[0] !== 'requests') return a?.[1] !== b?.[1];
  return a.at(-1) !== b?.at(-1) && a.slice(0, -1).join() !== b?.slice(0, -1).join();
}
