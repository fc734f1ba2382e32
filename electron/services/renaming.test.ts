import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { ownServices } from './services.fixture.ts';

const own = ownServices();

const AGENCY = exampleReport().agency ?? '';
const keep = (year: number, status: Entry['status'] = 'draft', agency = AGENCY) =>
  own.library.add({
    status,
    report: { ...exampleReport(), agency, year },
    lastId: null,
    original: null,
    finalisedAt: null,
  });

describe('another agency or year for a kept report', () => {
  it('is kept, with the title', async () => {
    const { id } = await keep(2024);
    const answer = await own.services.renameEntry({ id, agency: '安平市林业局', year: 2023 });
    expect(answer).toMatchObject({ ok: true, entry: { report: { agency: '安平市林业局', year: 2023 } } });
    expect(own.library.entry(id)?.report.titleLines.join('')).toContain('安平市林业局');
  });

  it('is refused where there is a report of that agency and year, but not for the report itself', async () => {
    const { id } = await keep(2024);
    await keep(2023);
    const taken = await own.services.renameEntry({ id, agency: AGENCY, year: 2023 });
    expect(taken).toMatchObject({ ok: false, problem: { code: 'same-year' } });
    expect(own.library.entry(id)?.report.year).toBe(2024);
    expect((await own.services.renameEntry({ id, agency: AGENCY, year: 2024 })).ok).toBe(true);
  });

  it('is a correction of a published one, and of nothing else', async () => {
    const published = await keep(2024, 'imported');
    const draft = await keep(2023);
    await own.services.renameEntry({ id: published.id, agency: AGENCY, year: 2022 });
    await own.services.renameEntry({ id: draft.id, agency: AGENCY, year: 2021 });
    expect(own.library.entry(published.id)?.report.correctedAt).toEqual(expect.any(String));
    expect(own.library.entry(draft.id)?.report.correctedAt).toBeUndefined();
  });

  it('is refused for what is finalised', async () => {
    const { id } = await keep(2024, 'final');
    const answer = await own.services.renameEntry({ id, agency: AGENCY, year: 2022 });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'finalised' } });
  });

  it('lets go of last year’s report with the year alone', async () => {
    const last = await keep(2023, 'imported');
    const { id } = await own.library.add({
      status: 'draft',
      report: exampleReport(),
      lastId: last.id,
      original: null,
      finalisedAt: null,
    });
    await own.services.renameEntry({ id, agency: '安平市林业局', year: exampleReport().year ?? 0 });
    expect(own.library.entry(id)?.lastId).toBe(last.id);
    await own.services.renameEntry({ id, agency: '安平市林业局', year: 2030 });
    expect(own.library.entry(id)?.lastId).toBeNull();
  });
});

describe('words of all reports', () => {
  it('are found newest year first, and it is said when there are more', async () => {
    const old = await keep(2022);
    const young = await keep(2024);
    const found = await own.services.searchLibrary({ query: AGENCY });
    if (!found.ok) throw new Error('no answer');
    expect(new Set(found.hits.map(({ id }) => id))).toEqual(new Set([young.id, old.id]));
    expect(found.hits[0]?.id).toBe(young.id);
    expect(found.isMore).toBe(false);
    for (let year = 1000; year < 1100; year++) await keep(year, 'imported');
    expect(await own.services.searchLibrary({ query: AGENCY })).toMatchObject({ ok: true, isMore: true });
    expect(await own.services.searchLibrary({ query: '没有写过的话' })).toEqual({
      ok: true,
      hits: [],
      isMore: false,
    });
  });
});

it('the day by which a report was or is due stands in its line', async () => {
  await keep(2024);
  await keep(2023, 'imported', '白石镇人民政府');
  const list = await own.services.listLibrary({});
  if (!list.ok) throw new Error('no answer');
  expect(list.rows.map(({ due }) => due)).toEqual(['2025-01-31', null]);
});
