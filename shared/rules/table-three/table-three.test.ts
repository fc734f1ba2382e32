import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { formFigures } from '../../forms/figures.ts';
import type { FormId } from '../../forms/form.ts';
import { FORM_IDS, REQUEST_COLUMNS } from '../../forms/forms.ts';
import { applyEdits, emptyReport } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { fillTotals, requestRowKeys } from '../../report/sums.ts';
import { mattersOf } from '../../findings/matters.ts';
import type { Finding } from '../../findings/finding.ts';
import { exampleSaying } from '../rule-cases.fixture.ts';
import { exampleWith, findingsOf, fixed } from '../rule-test.fixture.ts';

/** Findings of the rules on sums, T3-01 to T3-04 and T4-01 to T4-03: the others only ask or warn. */
function sumFindings(report: Report) {
  return findingsOf('T', report).filter(({ level }) => level === 'error');
}

describe('T3-01 row totals', () => {
  it('names the row and spells the arithmetic out', () => {
    const [finding, ...more] = findingsOf('T3-01', exampleWith({ 'requests.granted.total': 5 }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ place: 'requests.granted', level: 'error', found: 5, expected: 4 });
    expect(finding?.message).toContain('（一）予以公开：3 + 1 = 4 ≠ 总计 5，差 1');
    expect(finding?.figures).toHaveLength(7);
  });

  it('does not take a blank or unreadable cell for 0', () => {
    expect(sumFindings(exampleWith({ 'requests.granted.natural': '' }))).toEqual([]);
    expect(sumFindings(exampleWith({ 'requests.new.natural': '8件' }))).toEqual([]);
  });
});

describe('T3-02 and T3-03 columns', () => {
  it('find a column that does not balance, both sides shown', () => {
    const report = exampleWith({ 'requests.carriedOut.natural': 3, 'requests.carriedOut.total': 4 });
    const findings = sumFindings(report);
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['T3-02', 'requests.*.natural'],
      ['T3-02', 'requests.*.total'],
    ]);
    expect(findings[0]).toMatchObject({ found: 10, expected: 9, fix: null });
    expect(findings[0]?.message).toContain('自然人：7 + 2 ≠ 7 + 3，差 1');
  });

  it('find results that do not add up to their total', () => {
    const report = exampleWith({
      'requests.rejected.petition.natural': 0,
      'requests.rejected.petition.total': 0,
    });
    const findings = sumFindings(report);
    expect(findings.map(({ rule, place, found, expected }) => [rule, place, found, expected])).toEqual([
      ['T3-03', 'requests.*.natural', 7, 6],
      ['T3-03', 'requests.*.total', 9, 8],
    ]);
    expect(findings[0]?.message).toContain('3 + 1 + 2 = 6 ≠ （七）总计 7，差 1');
  });
});

describe('one slip that breaks several sums', () => {
  it('is named in every finding that it explains, with one fix that repairs them all', () => {
    const report = exampleWith({ 'requests.handled.natural': 8 });
    const findings = sumFindings(report);
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['T3-01', 'requests.handled'],
      ['T3-02', 'requests.*.natural'],
      ['T3-03', 'requests.*.natural'],
    ]);
    for (const finding of findings) {
      expect(finding.message).toContain('只改一格即可：三、（七）总计·自然人 8 → 7');
      expect(sumFindings(fixed(report, finding))).toEqual([]);
    }
  });

  it('offers no fix where two cells are wrong in one row', () => {
    const report = exampleWith({ 'requests.new.natural': 9, 'requests.new.business': 5 });
    const row = findingsOf('T3-01', report);
    expect(row).toHaveLength(1);
    expect(row[0]?.fix).toBeNull();
  });

  it('offers no fix that would need a negative number of applications', () => {
    // 增 by two in the results, but the row that would have to give has only one.
    const report = exampleWith({ 'requests.partial.total': 0, 'requests.handled.total': 9 });
    for (const finding of sumFindings(report)) {
      const edit = finding.fix?.edits[0];
      if (edit?.kind === 'figure') expect(Number(edit.text)).toBeGreaterThanOrEqual(0);
    }
  });

  it('offers no fix where a blank cell leaves the slip in doubt', () => {
    const report = exampleWith({ 'requests.new.charity': '', 'requests.new.natural': 8 });
    const findings = sumFindings(report);
    expect(findings.map(({ place, fix }) => [place, fix])).toEqual([['requests.*.natural', null]]);
  });
});

function balancedReport(form: FormId, values: readonly number[]): Report {
  const empty = emptyReport(form);
  const rows = requestRowKeys(empty).filter((row) => !['handled', 'new', 'carriedOut'].includes(row));
  let next = 0;
  const take = () => values[next++ % values.length] ?? 0;
  const edits = REQUEST_COLUMNS.filter(({ key }) => key !== 'total').flatMap(({ key }) => {
    const typed = rows.map((row) => ({ id: `requests.${row}.${key}`, value: take() }));
    const carriedIn = typed.find(({ id }) => id === `requests.carriedIn.${key}`)?.value ?? 0;
    const handled = typed.reduce((sum, { id, value }) => sum + (id.includes('carriedIn') ? 0 : value), 0);
    const out = carriedIn + take();
    typed.push({ id: `requests.carriedOut.${key}`, value: out });
    typed.push({ id: `requests.new.${key}`, value: handled + out - carriedIn });
    return typed.map(({ id, value }) => ({ kind: 'figure' as const, figure: id, text: String(value) }));
  });
  const review = formFigures(form)
    .filter((id) => id.startsWith('review.') && !id.endsWith('.total'))
    .map((figure) => ({ kind: 'figure' as const, figure, text: String(take()) }));
  const report = applyEdits(empty, [...edits, ...review]);
  return applyEdits(report, fillTotals(report, true));
}

describe('any report', () => {
  const values = fc.array(fc.nat(9999), { minLength: 1, maxLength: 90 });

  it('that balances and has its totals filled in is quiet', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...FORM_IDS), (numbers, form) => {
        const report = balancedReport(form, numbers);
        expect(sumFindings(report)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('with one changed cell is reported, and the fix undoes exactly that change', () => {
    const cells = formFigures('2021').filter((id) => !id.startsWith('disclosure'));
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...cells),
        fc.integer({ min: 1, max: 500 }),
        (numbers, id, more) => {
          const report = balancedReport('2021', numbers);
          const broken = applyEdits(report, [
            { kind: 'figure', figure: id, text: String((report.figures[id] ?? 0) + more) },
          ]);
          const findings = sumFindings(broken);
          expect(findings.length).toBeGreaterThan(0);
          if (id.startsWith('requests.')) {
            for (const finding of findings) expect(fixed(broken, finding).figures).toEqual(report.figures);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a number in the wrong row or column', () => {
  it.each([
    ['T3-01', { 'requests.granted.natural': 2, 'requests.partial.natural': 2 }, '像是有数填错了行'],
    ['T3-02', { 'requests.new.natural': 8, 'requests.new.business': 1 }, '像是有数填错了列'],
    ['T3-03', { 'requests.granted.natural': 4, 'requests.granted.business': 0 }, '像是有数填错了列'],
  ])('is one finding of %s', (rule, figures, words) => {
    const findings = sumFindings(exampleWith(figures));
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings[0]?.message).toContain(words);
  });

  it('is not what two slips are that each break a row and a column', () => {
    const report = exampleWith({ 'requests.new.natural': 8, 'requests.handled.business': 3 });
    expect(sumFindings(report).length).toBeGreaterThan(2);
  });
});

describe('T3-10 all done, but carried over', () => {
  it('is said once of a paragraph, however often the paragraph says it', () => {
    const report = exampleSaying(1, '全年收到的政府信息公开申请全部办结，没有结转下年度的申请。');
    const [finding, ...more] = findingsOf('T3-10', report);
    expect(more).toEqual([]);
    expect(finding?.message).toContain('“全部办结”“没有结转下年度的申请”');
    // Either side may be wrong: nothing writes a 0 into the table, which adds up with what it has.
    expect(mattersOf([finding as Finding], report)).toMatchObject([{ repair: null }]);
  });
});

describe('T3-04 carry-over', () => {
  const last = exampleReport();
  const current = (natural: number | string): Report => ({
    ...exampleWith({
      'requests.carriedIn.natural': natural,
      'requests.carriedIn.legalService': 1,
      'requests.carriedIn.total': 3,
    }),
    year: 2025,
  });

  it('compares every column with last year and offers last year’s number', () => {
    const report = current(5);
    const findings = findingsOf('T3-04', report, { last });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      place: 'requests.carriedIn.natural',
      level: 'error',
      found: 5,
      expected: 2,
    });
    expect(findingsOf('T3-04', fixed(report, findings[0]), { last })).toEqual([]);
  });

  it('offers one repair for all cells of the row', () => {
    const report = { ...current(3), figures: { ...current(3).figures, 'requests.carriedIn.total': 4 } };
    const findings = findingsOf('T3-04', report, { last });
    expect(findings).toHaveLength(2);
    expect(findingsOf('T3-0', fixed(report, findings[0]), { last })).not.toContainEqual(
      expect.objectContaining({ rule: 'T3-04' }),
    );
    expect(findingsOf('T3-01', fixed(report, findings[0]), { last })).toEqual([]);
  });

  it('is not undone by what the sums offer', () => {
    const balanced = exampleWith({ 'requests.carriedIn.natural': 1, 'requests.carriedIn.legalService': 2 });
    const typed = { ...balanced, year: 2025 };
    const [finding] = findingsOf('T3-04', typed, { last });
    const after = fixed(typed, finding);
    const offered = findingsOf('T3', after, { last }).flatMap(({ fix }) => fix?.edits ?? []);
    expect(offered.filter((edit) => edit.kind === 'figure' && edit.figure.includes('.carriedIn.'))).toEqual(
      [],
    );
  });

  it('is a warning without a fix while last year’s report can still change', () => {
    expect(findingsOf('T3-04', current(5), { last, lastIsFinal: false })).toMatchObject([
      { level: 'warning', fix: null },
    ]);
  });

  it('is quiet when they agree, without last year, over a blank, across a gap of years and agencies', () => {
    expect(findingsOf('T3-04', current(2), { last })).toEqual([]);
    expect(findingsOf('T3-04', current(5))).toEqual([]);
    expect(findingsOf('T3-04', current(''), { last })).toEqual([]);
    expect(findingsOf('T3-04', { ...current(5), year: 2026 }, { last })).toEqual([]);
    expect(findingsOf('T3-04', { ...current(5), agency: '东山县司法局' }, { last })).toEqual([]);
  });

  it('takes a short and a full agency name for the same agency', () => {
    const before = { ...last, agency: '清河县人社局' };
    const now = { ...current(5), agency: '清河县人力资源和社会保障局' };
    expect(findingsOf('T3-04', now, { last: before })).toHaveLength(1);
  });
});
