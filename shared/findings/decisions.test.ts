import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { checkReport } from '../rules/check-report.ts';
import { decideEdit, sortFindings } from './decisions.ts';

const NOW = '2026-01-10T08:00:00.000Z';

/** The example with a wrong period in its preamble and a negative figure. */
function slippedReport(): Report {
  const report = setFigure(exampleReport(), 'disclosure.penalty.decisions', '-3');
  return { ...report, preamble: ['概述。', '统计期限为2024年1月1日至2024年12月30日。另有说明。'] };
}

function check(report: Report) {
  return sortFindings(checkReport({ report, stage: 'final' }), report);
}

function decided(report: Report, rule: string): Report {
  const finding = check(report).open.find((one) => one.rule === rule);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return applyEdits(report, [
    decideEdit(finding, report, { verdict: 'confirmed', reason: ' 上级要求 ', now: NOW }),
  ]);
}

const openRules = (report: Report) => check(report).open.map(({ rule }) => rule);

describe('a decision about a finding', () => {
  it('takes the finding from the open ones and keeps the reason', () => {
    const report = decided(slippedReport(), 'S-09');
    expect(openRules(report)).not.toContain('S-09');
    expect(check(report).decided).toMatchObject([
      { finding: { rule: 'S-09' }, decision: { verdict: 'confirmed', reason: '上级要求', decidedAt: NOW } },
    ]);
  });

  it('survives edits elsewhere, also when its paragraph moves', () => {
    const report = decided(slippedReport(), 'S-09');
    const moved = applyEdits(report, [
      {
        kind: 'preamble',
        paragraphs: ['新的一段。', ...report.preamble.map((text) => text.replace('另有', '还有'))],
      },
      { kind: 'figure', figure: 'requests.new.other', text: '无' },
    ]);
    expect(openRules(moved)).not.toContain('S-09');
  });

  it('no longer holds when its sentence changes, and the finding says that it was decided before', () => {
    const report = decided(slippedReport(), 'S-09');
    const changed = applyEdits(report, [
      {
        kind: 'text',
        place: 'preamble/paragraph:2',
        text: '统计期限为2024年1月1日至2024年12月29日。另有说明。',
      },
    ]);
    const { open, reopened } = check(changed);
    const finding = open.find(({ rule }) => rule === 'S-09');
    expect(reopened).toEqual(new Set([finding?.id]));
  });

  it('no longer holds when one of its figures changes, and holds again when that is undone', () => {
    const report = decided(slippedReport(), 'C-03');
    expect(openRules(report)).not.toContain('C-03');
    const changed = setFigure(report, 'disclosure.penalty.decisions', '-4');
    expect(openRules(changed)).toContain('C-03');
    expect(openRules(setFigure(changed, 'disclosure.penalty.decisions', '-3'))).not.toContain('C-03');
  });

  it('to pass over a warning does not hold for an error', () => {
    const report = slippedReport();
    const [error] = check(report).open.filter(({ level }) => level === 'error');
    if (!error) throw new Error('no error');
    const warning = { ...error, level: 'warning' as const };
    const ignored = applyEdits(report, [
      decideEdit(warning, report, { verdict: 'ignored', reason: '', now: NOW }),
    ]);
    expect(sortFindings([warning], ignored).open).toEqual([]);
    expect(sortFindings([error], ignored)).toMatchObject({ open: [error], reopened: new Set([error.id]) });
  });

  it('about one finding does not make its neighbours of the same rule look decided before', () => {
    const report = slippedReport();
    const [finding] = check(report).open.filter(({ rule }) => rule === 'S-09');
    if (!finding) throw new Error('no finding of S-09');
    const neighbour = { ...finding, id: `${finding.id}|2`, found: '别的' };
    const after = decided(report, 'S-09');
    const sorted = sortFindings([finding, neighbour], after);
    expect(sorted).toMatchObject({ open: [neighbour], decided: [{ finding }], reopened: new Set() });
  });

  it('is replaced by a later one and can be taken back', () => {
    const report = decided(slippedReport(), 'C-03');
    const [{ finding, decision } = { finding: null, decision: null }] = check(report).decided;
    if (!finding || !decision) throw new Error('nothing decided');
    const again = applyEdits(report, [
      decideEdit(finding, report, { verdict: 'ignored', reason: '', now: NOW }),
    ]);
    expect(again.decisions).toMatchObject([{ verdict: 'ignored' }]);
    const reopened = applyEdits(again, [{ kind: 'reopen', basis: decision.basis }]);
    expect(openRules(reopened)).toContain('C-03');
  });
});
