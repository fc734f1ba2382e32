import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, METHOD_NAMES, type Entry, type Services } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { browserHost } from '../hosts/browser.ts';
import type { Host } from '../hosts/host.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { callByName } from './boundary.ts';
import { listed } from './listed.fixture.ts';
import { servicesOver } from './services.fixture.ts';

let folder: string;
let library: Library;
let services: Services;
let logged: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-services-'));
  library = await openLibrary(folder);
  logged = [];
  services = servicesOn(browserHost);
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

function servicesOn(host: Host): Services {
  const log = (during: string): void => void logged.push(during);
  return servicesOver({ library, host, readReport, log });
}

/** The answer of a method that did what it was asked. */
function done<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}

const wordFile = async (report: Report = exampleReport()) => new Uint8Array(await writeDocx(report));

async function keep(report: Report = exampleReport(), replace: string | null = null): Promise<Entry> {
  const bytes = await wordFile(report);
  const answer = await services.keepImport({ report, original: { name: '年报.docx', bytes }, replace });
  return done(answer).entry;
}

const rows = () => listed(services);

describe('reading and keeping an old report', () => {
  it('reads a Word file without keeping it', async () => {
    const { report, existing, page } = done(
      await services.readFile({ name: '年报.docx', bytes: await wordFile() }),
    );
    expect(JSON.stringify(page)).toContain('"cell":');
    expect(report).toMatchObject({ agency: '清河县水利局', year: 2024, figures: exampleReport().figures });
    expect(existing).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('reads a Word file again, with its page and without a doubt about what both readings read alike', async () => {
    const again = done(await services.readAgain({ name: '年报.docx', bytes: await wordFile() }));
    expect(again.notes).toEqual([]);
    expect(JSON.stringify(again.page)).toContain('"cell":');
    expect(await rows()).toEqual([]);
    const bytes = new TextEncoder().encode('不是年报');
    expect(await services.readAgain({ name: 'a.txt', bytes })).toMatchObject({ ok: false });
  });

  it('names what is already there: the same agency and year, or the very same file', async () => {
    const bytes = await wordFile();
    const read = done(await services.readFile({ name: '年报.docx', bytes })).report;
    const other = { ...read, agency: '另一个机关', year: 2020 };
    const sameFile = done(
      await services.keepImport({ report: other, original: { name: '旧.docx', bytes }, replace: null }),
    ).entry;
    const sameYear = await keep({ ...exampleReport(), agency: ' 清河县 水利局' });
    await keep({ ...exampleReport(), year: 2023, titleLines: ['2023年政府信息公开工作年度报告'] });
    const { existing } = done(await services.readFile({ name: '年报.docx', bytes }));
    expect(new Set(existing)).toEqual(new Set([sameFile.id, sameYear.id]));
  });

  it('gives the reason when a file cannot be read, and leaves the library alone', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 garbage');
    const answer = await services.readFile({ name: '年报.pdf', bytes });
    expect(answer).toMatchObject({ ok: false, problem: { what: expect.stringContaining('年报.pdf') } });
    expect(await rows()).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('keeps the original file and shows its name', async () => {
    const entry = await keep();
    expect(entry).toMatchObject({ status: 'imported', original: { name: '年报.docx' } });
    const stored = await readFile(join(folder, 'originals', entry.original?.sha256 ?? ''));
    expect(new Uint8Array(stored)).toEqual(await wordFile());
    expect(await rows()).toMatchObject([{ id: entry.id, original: '年报.docx' }]);
  });

  it('replaces a report in its place', async () => {
    const first = await keep();
    const second = await keep({ ...exampleReport(), signature: ['清河县水利局'] }, first.id);
    expect(second).toMatchObject({ id: first.id, revision: first.revision + 1 });
    expect(await rows()).toHaveLength(1);
    const answer = await services.keepImport({
      report: exampleReport(),
      original: { name: '年报.docx', bytes: new Uint8Array([1]) },
      replace: 'gone',
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'entry-missing' } });
  });
});

describe('the list of reports', () => {
  it('counts figures, doubts and what the rules find', async () => {
    const clean = await keep();
    const wrong = await keep(
      setFigure(
        setFigure({ ...exampleReport(), year: 2020 }, 'requests.new.natural', '8'),
        'disclosure.fee.amount',
        '',
      ),
    );
    const list = await rows();
    const total = Object.keys(exampleReport().figures).length;
    expect(list.find((row) => row.id === clean.id)).toMatchObject({
      figuresRead: total,
      figuresTotal: total,
      errors: 0,
    });
    const wrongRow = list.find((row) => row.id === wrong.id);
    expect(wrongRow).toMatchObject({ figuresRead: total - 1, figuresTotal: total });
    expect(wrongRow?.errors).toBeGreaterThan(0);
  });

  it('counts anew when the report or last year’s report changes', async () => {
    const last = await keep();
    const { entry } = done(
      await services.createReport({ lastId: last.id, agency: '清河县水利局', year: 2025, text: 'last' }),
    );
    const draft = {
      ...exampleReport(),
      year: 2025,
      titleLines: ['清河县水利局', '2025年政府信息公开工作年度报告'],
    };
    const { figures } = exampleReport();
    const carriedOut = Object.keys(figures).filter((id) => id.startsWith('requests.carriedOut.'));
    const carried = carriedOut.reduce<Report>(
      (report, id) => setFigure(report, id.replace('carriedOut', 'carriedIn'), String(figures[id])),
      draft,
    );
    await services.saveEntry({ id: entry.id, revision: entry.revision, report: carried });
    const findings = async () => {
      const row = (await rows()).find(({ id }) => id === entry.id);
      return (row?.errors ?? 0) + (row?.warnings ?? 0);
    };
    const before = await findings();
    // Last year carried no firm's application out; now it says that it did, and the draft knows of none.
    const lastChanged = setFigure(exampleReport(), 'requests.carriedOut.business', '1');
    done(
      await services.saveEntry({
        id: last.id,
        revision: last.revision,
        report: lastChanged,
        correcting: true,
      }),
    );
    expect(await findings()).not.toBe(before);
  });

  it('has the newest year first and reports without a year last', async () => {
    for (const year of [2021, null, 2024, 2022]) await keep({ ...exampleReport(), year });
    expect((await rows()).map(({ year }) => year)).toEqual([2024, 2022, 2021, null]);
  });

  it('says what was repaired', async () => {
    const { id } = await keep();
    await library.close();
    await writeFile(join(folder, 'reports', `${id}.json`), 'garbage');
    library = await openLibrary(folder);
    services = servicesOn(browserHost);
    expect(done(await services.listLibrary({})).repairs).toHaveLength(1);
  });
});

describe('a report', () => {
  it('opens with last year’s report beside it: the one it was made from, else the one of the year before', async () => {
    const last = await keep();
    const made = done(
      await services.createReport({ lastId: last.id, agency: '清河县水务局', year: 2025, text: 'last' }),
    ).entry;
    const later = await keep({ ...exampleReport(), agency: '清河县水务局', year: 2026 });
    const lastOfId = async (id: string) => {
      const opened = done(await services.openEntry({ id }));
      expect(opened.entry.lastId).toBe(opened.last?.id ?? null);
      return opened.last?.id ?? null;
    };
    expect(await lastOfId(made.id)).toBe(last.id);
    expect(await lastOfId(later.id)).toBe(made.id);
    expect(await lastOfId(last.id)).toBeNull();
    await services.removeEntry({ id: last.id });
    expect(await lastOfId(made.id)).toBeNull();
  });

  it('is saved before the answer, and a save based on an older revision is refused', async () => {
    const { id, revision } = await keep();
    const report = setFigure(exampleReport(), 'disclosure.fee.amount', '１２.50');
    const saved = done(await services.saveEntry({ id, revision, report, correcting: true }));
    expect(saved.revision).toBe(revision + 1);
    expect(await readFile(join(folder, 'reports', `${id}.json`), 'utf8')).toContain('１２.50');
    expect(await services.saveEntry({ id, revision, report, correcting: true })).toMatchObject({
      ok: false,
      problem: { code: 'conflict' },
    });
  });

  it('of an earlier year changes only where somebody sets out to correct it, and is marked from then on', async () => {
    const { id, revision } = await keep();
    const report = setFigure(exampleReport(), 'disclosure.fee.amount', '99');
    expect(await services.saveEntry({ id, revision, report })).toMatchObject({
      ok: false,
      problem: { code: 'published' },
    });
    expect(library.entry(id)?.report.figures['disclosure.fee.amount']).not.toBe(99);
    expect((await rows())[0]?.corrected).toBe(false);

    const saved = done(await services.saveEntry({ id, revision, report, correcting: true }));
    expect((await rows())[0]?.corrected).toBe(true);
    const at = library.entry(id)?.report.correctedAt;
    expect(at).toBeDefined();
    // Saving what it says again, from a window that knows nothing of the mark, leaves the mark.
    done(await services.saveEntry({ id, revision: saved.revision, report }));
    expect(library.entry(id)?.report.correctedAt).toBe(at);
  });

  it('of an earlier year whose doubts are settled without a change is not marked', async () => {
    const doubtful = { code: 'x', place: 'requests.new.natural', message: '看不清。', doubt: true };
    const { id, revision } = await keep({ ...exampleReport(), notes: [doubtful] });
    const report = { ...exampleReport(), notes: [{ ...doubtful, doubt: false }] };
    done(await services.saveEntry({ id, revision, report }));
    expect((await rows())[0]).toMatchObject({ corrected: false, doubts: 0 });
  });

  it('that is being written is never marked', async () => {
    const made = await services.createReport({
      lastId: null,
      agency: '清河县水务局',
      year: 2025,
      text: 'template',
    });
    const { id, revision, report } = done(made).entry;
    done(await services.saveEntry({ id, revision, report: setFigure(report, 'disclosure.fee.amount', '9') }));
    expect((await rows())[0]?.corrected).toBe(false);
  });

  it('can be put aside and taken back', async () => {
    const { id } = await keep();
    done(await services.removeEntry({ id }));
    expect(await rows()).toEqual([]);
    expect(await services.openEntry({ id })).toMatchObject({ ok: false, problem: { code: 'entry-missing' } });
    done(await services.restoreEntry({ id }));
    expect(await rows()).toHaveLength(1);
  });

  it('of the built-in example is added once', async () => {
    const first = done(await services.addExample({})).entry;
    expect(done(await services.addExample({})).entry.id).toBe(first.id);
    expect(await rows()).toMatchObject([{ agency: '清河县水利局', errors: 0 }]);
  });
});

describe('a new report', () => {
  it('carries over what the forms carry over and leaves this year’s figures blank', async () => {
    const last = await keep();
    const { entry } = done(
      await services.createReport({ lastId: last.id, agency: '清河县水利局', year: 2025, text: 'last' }),
    );
    expect(entry).toMatchObject({ status: 'draft', lastId: last.id, original: null });
    expect(entry.report.figures['requests.carriedIn.natural']).toBe(2);
    expect(entry.report.figures['requests.new.natural']).toBeNull();
    expect(entry.report.unreadable['requests.new.natural']).toBe('');
  });

  it('is refused where there is one already, and for an agency without a name', async () => {
    const last = await keep();
    const create = (agency: string, year: number) =>
      services.createReport({ lastId: last.id, agency, year, text: 'last' });
    expect(await create('清河县水利局', 2024)).toMatchObject({ ok: false, problem: { code: 'same-year' } });
    expect(await create('  ', 2025)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(
      await services.createReport({ lastId: 'gone', agency: '甲', year: 2025, text: 'last' }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'entry-missing' },
    });
    expect(await rows()).toHaveLength(1);
  });
});

describe('exporting', () => {
  it('writes a Word file that reads back as the same report, with placeholders filled in', async () => {
    const report = { ...exampleReport(), preamble: ['{{机关}}{{年度}}年新收的说明。'] };
    const { id } = await keep(report);
    const { delivery } = done(await services.exportReport({ id, format: 'docx' }));
    if (delivery.kind !== 'download') throw new Error(delivery.kind);
    expect(delivery.name).toBe('清河县水利局2024年政府信息公开工作年度报告.docx');
    const back = done(await services.readFile({ name: delivery.name, bytes: delivery.bytes })).report;
    expect(back.figures).toEqual(report.figures);
    expect(back.preamble).toEqual(['清河县水利局2024年新收的说明。']);
  });

  it('answers with the host’s reason when the file cannot be written', async () => {
    const { id } = await keep();
    const full: Host = {
      ...browserHost,
      saveFile: (name) => Promise.reject(new ProblemError(problem('write-failed', name))),
    };
    expect(await servicesOn(full).exportReport({ id, format: 'docx' })).toMatchObject({
      ok: false,
      problem: { code: 'write-failed', what: expect.stringContaining('2024年') },
    });
  });
});

describe('the gate of the services', () => {
  it.each([
    ['openEntry', { id: '../../etc/passwd' }],
    ['loadUndo', { id: '../../etc/passwd', revision: 1 }],
    ['saveEntry', { id: 'a', revision: 'latest', report: {} }],
    ['createReport', { lastId: null, agency: '甲', year: 20255, text: 'last' }],
    ['readFile', { name: 'a.docx', bytes: [1, 2, 3] }],
    ['readFile', null],
  ] as const)('turns away a call of %s that breaks the contract', async (method, input) => {
    const call = services[method] as (input: unknown) => Promise<unknown>;
    expect(await call(input)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  it('lets nothing out about an error that nobody foresaw but writes it down', async () => {
    const { id } = await keep();
    const broken: Host = { ...browserHost, saveFile: () => Promise.reject(new TypeError('secret detail')) };
    const answer = await servicesOn(broken).exportReport({ id, format: 'json' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged).toEqual(['exportReport']);
  });

  it.each(METHOD_NAMES)('answers %s with a problem, whatever it is asked with', async (method) => {
    for (const input of ['NUL', 5, null, undefined, [], { id: {} }, { __proto__: null, name: 1 }]) {
      const answer = contract[method].output.parse(await callByName(services, method, input));
      // What needs nothing is answered where at least an object came.
      if (typeof input !== 'object' || input === null) expect(answer).toMatchObject({ ok: false });
    }
  });

  it('answers every method as the contract says', async () => {
    const { id } = await keep();
    expect(contract.appInfo.output.parse(await services.appInfo({}))).toEqual({
      ok: true,
      version: '1.2.3',
      host: 'browser',
      dataFolder: folder,
    });
    expect(contract.listLibrary.output.safeParse(await services.listLibrary({})).success).toBe(true);
    expect(contract.openEntry.output.safeParse(await services.openEntry({ id })).success).toBe(true);
  });
});
