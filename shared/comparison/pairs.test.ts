import { describe, expect, it } from 'vitest';
import { compareReports } from './compare.ts';
import { diffSchema } from './diff.ts';
import { ops } from './marked.fixture.ts';
import { PAIRS } from './pairs.fixture.ts';

describe.each(PAIRS)('$name', ({ last, current, expected }) => {
  const diff = compareReports(last, current);

  it('is a value of the printed shape', () => {
    expect(diffSchema.parse(diff)).toEqual(diff);
  });

  it('has the remarks that a reader needs, and no others', () => {
    const codes = diff.remarks.map(({ code }) => code).filter((code) => code !== 'renamed');
    expect(codes).toEqual(expected.remarks ?? []);
    expect(diff.remarks.every(({ message }) => message.endsWith('。'))).toBe(true);
  });

  it('has every difference of the figures, and none where a side is unknown', () => {
    const changed = diff.figures.filter(({ delta }) => delta !== null && delta !== 0);
    expect(Object.fromEntries(changed.map(({ id, delta }) => [id, delta]))).toEqual(expected.changed ?? {});
    for (const { last: was, this: is, delta, ratio, comparable, note } of diff.figures) {
      expect(comparable).toBe(delta !== null);
      if (was === null || is === null) expect([delta, ratio, comparable]).toEqual([null, null, false]);
      if (!comparable) expect(note).toMatch(/。$/u);
    }
    for (const id of expected.apart ?? []) {
      expect(diff.figures.find((one) => one.id === id)).toMatchObject({ comparable: false, delta: null });
    }
  });

  it('has what does not follow from the year before', () => {
    expect(diff.carry.map(({ rule, place }) => `${rule} ${place}`)).toEqual(expected.carry ?? []);
    const broken = [...diff.balances.carriedOver, ...diff.balances.inForce].filter(
      ({ holds }) => holds === false,
    );
    expect(broken).toHaveLength(expected.carry?.length ?? 0);
  });

  it('has the facts of the text that changed', () => {
    const changed = diff.facts.filter(({ delta }) => delta !== 0);
    expect(changed.map(({ name, last: was, this: is }) => [name, was, is])).toEqual(expected.facts ?? []);
  });

  it('has what became of each paragraph', () => {
    for (const { no, similarity, paragraphs } of diff.sections) {
      const wanted = expected.ops?.[no];
      if (wanted !== undefined) expect(ops({ paragraphs })).toBe(wanted);
      expect(similarity === null).toBe(expected.unknown?.includes(no) ?? false);
    }
  });
});

describe('a report beside itself', () => {
  it.each(PAIRS.flatMap(({ name, last, current }) => [[name, last] as const, [name, current] as const]))(
    'has nothing that changed: %s',
    (_, report) => {
      const { figures, facts, preamble, sections } = compareReports(report, report);
      expect(figures.filter(({ delta }) => delta !== null && delta !== 0)).toEqual([]);
      expect(facts.filter(({ delta }) => delta !== 0)).toEqual([]);
      const paragraphs = [preamble, ...sections].flatMap((text) => text.paragraphs);
      expect(paragraphs.filter(({ op }) => op !== 'same')).toEqual([]);
    },
  );
});

describe('the way back', () => {
  it.each(PAIRS)('has the same differences with the other sign: $name', ({ last, current }) => {
    const deltas = (diff: ReturnType<typeof compareReports>) =>
      new Map(diff.figures.map(({ id, delta }) => [id, delta]));
    const [there, back] = [deltas(compareReports(last, current)), deltas(compareReports(current, last))];
    for (const [id, delta] of there) expect((back.get(id) ?? 0) + (delta ?? 0)).toBeCloseTo(0);
  });
});
