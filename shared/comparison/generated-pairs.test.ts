import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_IDS, NEWEST_FORM } from '../forms/forms.ts';
import { compareReports } from './compare.ts';
import type { Diff } from './diff.ts';
import { generatePair } from './generated-pairs.fixture.ts';
import { textOf } from './marked.fixture.ts';

const OLD_FORM = FORM_IDS[0] ?? '';
/** Neighbouring years of either form, across both, and years apart. */
const KINDS = [
  { forms: [OLD_FORM, OLD_FORM], years: [2019, 2020] },
  { forms: [OLD_FORM, NEWEST_FORM], years: [2020, 2021] },
  { forms: [NEWEST_FORM, NEWEST_FORM], years: [2023, 2024] },
  { forms: [NEWEST_FORM, NEWEST_FORM], years: [2021, 2025] },
  { forms: [OLD_FORM, NEWEST_FORM], years: [2019, 2024] },
] as const;
const PAIRS = Array.from({ length: 15 }, (_, seed) =>
  generatePair({ seed: seed + 1, ...(KINDS[seed % KINDS.length] ?? KINDS[0]) }),
);

function paragraphsOf({ preamble, sections }: Diff) {
  return [preamble, ...sections].flatMap(({ paragraphs }) => paragraphs);
}

function count(values: readonly string[]): Record<string, number> {
  return values.reduce<Record<string, number>>((all, one) => ({ ...all, [one]: (all[one] ?? 0) + 1 }), {});
}

describe.each(PAIRS)('$name', (pair) => {
  const diff = compareReports(pair.last, pair.current);

  it('has the differences that were made, and no others', () => {
    const changed = diff.figures.filter(({ delta }) => delta !== null && delta !== 0);
    expect(Object.fromEntries(changed.map(({ id, delta }) => [id, delta]))).toEqual(pair.deltas);
    const apart = diff.figures.filter(({ comparable }) => !comparable).map(({ id }) => id);
    expect(apart.sort()).toEqual([...pair.apart].sort());
    expect(diff.figures.filter(({ comparable, ratio }) => !comparable && ratio !== null)).toEqual([]);
  });

  it('has the remarks and what does not follow from the year before', () => {
    expect(diff.remarks.map(({ code }) => code)).toEqual(pair.remarks);
    expect(diff.carry.map(({ rule, place }) => `${rule} ${place}`)).toEqual(pair.carry);
  });

  it('has what became of every paragraph, and the facts that changed', () => {
    const ops = paragraphsOf(diff).flatMap(({ op }) => (op === 'same' ? [] : [op]));
    expect(count(ops)).toEqual(pair.ops);
    const facts = diff.facts.filter(({ delta }) => delta !== 0);
    expect(facts.map(({ name, last, this: current }) => [name, last, current])).toEqual(pair.facts);
  });
});

describe('any generated pair', () => {
  const plan = fc
    .tuple(fc.nat({ max: 10_000 }), fc.constantFrom(...KINDS))
    .map(([seed, kind]) => generatePair({ seed, ...kind }));

  it('becomes this year’s report by what the comparison says', () => {
    fc.assert(
      fc.property(plan, ({ last, current }) => {
        const diff = compareReports(last, current);
        for (const { id, last: was, delta } of diff.figures) {
          if (delta !== null && was !== null) expect(was + delta).toBeCloseTo(current.figures[id] ?? NaN, 6);
        }
        const texts = paragraphsOf(diff).map(({ words }) => textOf(words, 'removed'));
        const wanted = current.sections.flatMap(({ paragraphs }) => paragraphs);
        expect(texts.join('\n').split('\n').filter(Boolean).sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing between a report and itself, and as much both ways', () => {
    fc.assert(
      fc.property(plan, ({ last, current }) => {
        const itself = compareReports(current, current);
        expect(itself.figures.filter(({ delta }) => delta !== null && delta !== 0)).toEqual([]);
        expect(itself.facts.filter(({ delta }) => delta !== 0)).toEqual([]);
        expect(paragraphsOf(itself).filter(({ op }) => op !== 'same')).toEqual([]);
        const [there, back] = [compareReports(last, current), compareReports(current, last)];
        const deltas = (of: Diff) => new Map(of.figures.map(({ id, delta }) => [id, delta]));
        const [forth, other] = [deltas(there), deltas(back)];
        for (const [id, delta] of forth)
          expect(other.get(id) ?? null).toBe(delta === null ? null : 0 - delta);
        there.sections.forEach(({ similarity }, index) =>
          expect(similarity).toBeCloseTo(back.sections[index]?.similarity ?? NaN),
        );
      }),
      { numRuns: 30 },
    );
  });
});
