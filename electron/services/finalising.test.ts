import { describe, expect, it } from 'vitest';
import { checkForFinal } from '../../shared/check-sheet/final-check.ts';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { decideEdit } from '../../shared/findings/decisions.ts';
import { applyEdits, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { listed } from './listed.fixture.ts';
import { ownServices } from './services.fixture.ts';

const own = ownServices();

const add = (report: Report, status: Entry['status'] = 'draft') =>
  own.library.add({ status, report, lastId: null, original: null });
const wrong = () => setFigure(exampleReport(), 'disclosure.penalty.decisions', '-3');
const blank = () => setFigure(exampleReport(), 'disclosure.penalty.decisions', '');
const finalise = ({ id, revision }: Pick<Entry, 'id' | 'revision'>) =>
  own.services.finaliseEntry({ id, revision });
const refused = (code: string) => ({ ok: false, problem: { code } });
const statusOf = (id: string) => own.library.entry(id)?.status;

describe('finalising', () => {
  it('keeps the status and the time, also when the library is opened again', async () => {
    const draft = await add(exampleReport());
    const answer = await finalise(draft);
    expect(answer).toMatchObject({ ok: true, entry: { status: 'final', revision: draft.revision + 1 } });
    const at = answer.ok ? answer.entry.finalisedAt : null;
    expect(at).not.toBeNull();
    await own.reopen();
    expect(own.library.entry(draft.id)).toMatchObject({ status: 'final', finalisedAt: at });
  });

  it('is refused while an error is open, and nothing changes', async () => {
    const draft = await add(wrong());
    expect(await finalise(draft)).toMatchObject(refused('open-errors'));
    expect(own.library.entry(draft.id)).toEqual(draft);
  });

  it('takes a blank cell for an error, which a draft may have', async () => {
    const draft = await add(blank());
    expect(await listed(own.services)).toMatchObject([{ errors: 0 }]);
    expect(await finalise(draft)).toMatchObject(refused('open-errors'));
  });

  it('is allowed when every error has been confirmed, and refused again when its figure changes', async () => {
    const { errors, report } = checkForFinal({ report: wrong(), last: null });
    const now = '2026-01-10T08:00:00.000Z';
    const edits = errors.map((finding) =>
      decideEdit(finding, report, { verdict: 'confirmed', reason: '冲减去年多计的三件', now }),
    );
    const confirmed = applyEdits(wrong(), edits);
    expect(await finalise(await add(confirmed))).toMatchObject({ ok: true });
    const changed = await add(setFigure(confirmed, 'disclosure.penalty.decisions', '-4'));
    expect(await finalise(changed)).toMatchObject(refused('open-errors'));
  });

  it('compares with last year’s report, whose figures count only once it is no draft', async () => {
    const last = await add({ ...exampleReport(), year: 2023 }, 'final');
    const report = ['natural', 'total'].reduce(
      (changed, column) => setFigure(changed, `requests.carriedIn.${column}`, '7'),
      exampleReport(),
    );
    const draft = await own.library.add({ status: 'draft', report, lastId: last.id, original: null });
    expect(await finalise(draft)).toMatchObject(refused('open-errors'));
  });

  it('is refused for another revision than the stored one', async () => {
    const draft = await add(exampleReport());
    await own.services.saveEntry({ id: draft.id, revision: draft.revision, report: wrong() });
    expect(await finalise(draft)).toMatchObject(refused('conflict'));
    expect(statusOf(draft.id)).toBe('draft');
  });

  it('of two windows that change the report at once lets only one through', async () => {
    const draft = await add(exampleReport());
    const { id, revision } = draft;
    const answers = await Promise.all([
      own.services.saveEntry({ id, revision, report: wrong() }),
      finalise(draft),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const stored = own.library.entry(id);
    expect(stored?.status === 'final' && stored.report.figures['disclosure.penalty.decisions'] === -3).toBe(
      false,
    );
  });

  it('is not for an old report, and says so', async () => {
    expect(await finalise(await add(exampleReport(), 'imported'))).toMatchObject(refused('not-a-draft'));
  });

  it('twice is once', async () => {
    const draft = await add(exampleReport());
    await finalise(draft);
    const stored = own.library.entry(draft.id);
    expect(await finalise({ id: draft.id, revision: draft.revision + 1 })).toEqual({
      ok: true,
      entry: stored,
    });
  });
});

describe('a finalised report', () => {
  it('is not saved over until it has been returned to draft', async () => {
    const draft = await add(exampleReport());
    const { id, revision } = draft;
    await finalise(draft);
    const save = (base: number) => own.services.saveEntry({ id, revision: base, report: wrong() });
    expect(await save(revision + 1)).toMatchObject(refused('finalised'));
    expect(await save(revision)).toMatchObject(refused('conflict'));
    expect(own.library.entry(id)?.report).toEqual(exampleReport());
    expect(await own.services.returnToDraft({ id, revision })).toMatchObject(refused('conflict'));
    expect(await own.services.returnToDraft({ id, revision: revision + 1 })).toMatchObject({
      ok: true,
      entry: { status: 'draft', finalisedAt: null },
    });
    expect(await save(revision + 2)).toMatchObject({ ok: true });
  });

  it('is listed as such', async () => {
    const draft = await add(exampleReport());
    await finalise(draft);
    expect(await own.services.listLibrary({})).toMatchObject({ rows: [{ id: draft.id, status: 'final' }] });
  });
});

describe('the check sheet', () => {
  it('is delivered as a Word file named after the report', async () => {
    const { id } = await add(exampleReport());
    const answer = await own.services.exportCheckSheet({ id });
    if (!answer.ok || answer.delivery.kind !== 'download') throw new Error(JSON.stringify(answer));
    expect(answer.delivery.name).toBe('清河县水利局2024年政府信息公开工作年度报告校核单.docx');
    expect(answer.delivery.bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect(await own.services.exportCheckSheet({ id: 'gone' })).toMatchObject(refused('entry-missing'));
  });

  it('is delivered beside another year as a 对比表', async () => {
    const { id: lastId } = await add(exampleReport());
    const { id } = await add({ ...exampleReport(), year: 2025 });
    for (const format of ['docx', 'html', 'xlsx'] as const) {
      const answer = await own.services.exportComparison({ id, lastId, format, pictures: [] });
      if (!answer.ok || answer.delivery.kind !== 'download') throw new Error(JSON.stringify(answer));
      expect(answer.delivery.name).toBe(
        `清河县水利局政府信息公开工作年度报告对比表（2024年、2025年）.${format}`,
      );
      expect(answer.delivery.bytes.length).toBeGreaterThan(1000);
    }
    const gone = await own.services.exportComparison({ id, lastId: 'gone', format: 'html', pictures: [] });
    expect(gone).toMatchObject(refused('entry-missing'));
  });
});
