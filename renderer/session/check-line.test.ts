import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEdit } from '../../shared/findings/decisions.ts';
import { exampleReport } from '../../shared/example.ts';
import { applyEdits, type Edit } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { createAnswerer, createAsker, createReader } from './check-line.ts';
import { createLiveCheck, type LiveCheckInput, type LiveFindings } from './live-check.ts';

const asked = (report: Report): LiveCheckInput => ({ report, last: null, profile: {}, stage: 'draft' });

/** Asks over a line that hands over copies, as between a window and its worker. */
function line() {
  const [ask, answer, read] = [createAsker(), createAnswerer(), createReader()];
  let turn = 0;
  return (input: LiveCheckInput): LiveFindings => {
    const request = structuredClone(ask(input, ++turn));
    const reply = structuredClone(answer(request));
    expect(reply.turn).toBe(turn);
    return read(reply);
  };
}

const figure = fc.constantFrom('requests.new.natural', 'requests.new.total', 'requests.handled.total');
const edits = fc.oneof(
  fc.record({ kind: fc.constant('figure' as const), figure, text: fc.constantFrom('', '3', '77') }),
  fc.record({
    kind: fc.constant('section' as const),
    section: fc.constantFrom(1, 5),
    paragraphs: fc.constantFrom(['全年新收申请77件。'], ['全年新收申请3件。', '上年未收到申请。'], []),
  }),
);

describe('a check over the line', () => {
  it('finds after any edits what a check in the window finds', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (all) => {
        const [there, here] = [line(), createLiveCheck()];
        let report = exampleReport();
        for (const edit of all) {
          report = applyEdits(report, [edit as Edit]);
          expect(there(asked(report))).toEqual(here(asked(report)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what says the same as the same objects, and lists in which nothing changed', () => {
    const check = line();
    const wrong = applyEdits(exampleReport(), [{ kind: 'figure', figure: 'requests.new.total', text: '77' }]);
    const before = check(asked(wrong));
    const same = check(asked({ ...wrong }));
    for (const kind of ['open', 'decided', 'reopened', 'matters'] as const)
      expect(same[kind]).toBe(before[kind]);
    const typed = applyEdits(wrong, [{ kind: 'section', section: 5, paragraphs: ['新收申请3件。'] }]);
    const after = check(asked(typed));
    const kept = after.open.filter((finding) => before.open.includes(finding));
    expect(kept.length).toBeGreaterThan(0);
    expect(after.open).not.toBe(before.open);
    for (const { lead, others } of after.matters)
      for (const finding of [lead, ...others]) expect(after.open).toContain(finding);
  });

  it('sends of a report only what has changed', () => {
    const ask = createAsker();
    const report = exampleReport();
    expect(ask(asked(report), 1)).toMatchObject({ begins: true, report, others: { stage: 'draft' } });
    const typed = applyEdits(report, [{ kind: 'section', section: 1, paragraphs: ['一段。'] }]);
    const { begins, report: changed, others } = ask({ ...asked(typed), stage: 'final' }, 2);
    expect(begins).toBe(false);
    expect(Object.keys(changed)).toContain('sections');
    expect(Object.keys(changed)).not.toContain('figures');
    expect(others).toMatchObject({ stage: 'final' });
    expect(others).not.toHaveProperty('last');
  });

  it('tells what was decided, and what is open again since', () => {
    const check = line();
    const wrong = applyEdits(exampleReport(), [{ kind: 'figure', figure: 'requests.new.total', text: '77' }]);
    const [finding] = check(asked(wrong)).open;
    if (!finding) throw new Error('nothing found');
    const said = { verdict: 'confirmed', reason: '已核实', now: '2026-01-01T00:00:00Z' } as const;
    const decided = applyEdits(wrong, [decideEdit(finding, resolvePlaceholders(wrong), said)]);
    const { decided: list, open } = check(asked(decided));
    expect(list.map((one) => one.finding.id)).toEqual([finding.id]);
    expect(open.map(({ id }) => id)).not.toContain(finding.id);
    const again = check(
      asked(applyEdits(decided, [{ kind: 'figure', figure: 'requests.new.total', text: '78' }])),
    );
    expect(again.decided).toEqual([]);
    expect([...again.reopened].length).toBeGreaterThan(0);
  });
});
