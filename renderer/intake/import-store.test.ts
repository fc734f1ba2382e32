// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { useLibrary } from '../app/library-store.ts';
import { flushDecisions } from './held.ts';
import type { IncomingFile } from './files-at-hand.ts';
import { isAtRisk, useImport } from './import-store.ts';
import { reviewOf } from './queue.ts';
import { libraryRow } from '../app/library-row.fixture.ts';

interface Call {
  readonly method: string;
  readonly input: Record<string, unknown>;
}

const calls: Call[] = [];
let rows: unknown[] = [];
/** Answers of the second reading that are held back until somebody lets them go. */
let held: (() => void)[] | null = null;

const DOUBTED = 'requests.new.natural';

/** The example as it would be read from a file of this name; only “.docx” in capitals is a Word file here. */
function reportOf(name: string): Report {
  const format = name.endsWith('.DOCX') ? 'docx' : 'txt';
  const origins = { [DOUBTED]: { kind: 'cell', table: 1, row: 3, column: 1 } } as const;
  return { ...exampleReport(), origins, source: { file: name, format, sha256: '' } };
}

/** The services as far as importing needs them: files named “坏” cannot be read. */
function answer(method: string, input: Record<string, unknown>): unknown {
  calls.push({ method, input });
  if (method === 'listLibrary') return { ok: true, rows, repairs: [] };
  if (method === 'readFile') {
    const name = String(input['name']);
    if (name.startsWith('坏')) return { ok: false, problem: problem('damaged', name) };
    const held = input['hold'] === null ? null : `held-${calls.length}`;
    return { ok: true, report: reportOf(name), existing: [], page: [], held };
  }
  if (method === 'changeHeld' || method === 'dropHeld') return { ok: true };
  if (method === 'readAgain') {
    const doubt = { code: 'second-reading', place: DOUBTED, message: '另一种读法读到 12', doubt: true };
    const second = { ok: true, notes: [doubt], page: [{ name: 'p', children: ['年报'] }] };
    if (String(input['name']).includes('慢')) throw new Error('no answer');
    return held ? new Promise((resolve) => held?.push(() => resolve(second))) : second;
  }
  const now = '2026-01-20T02:21:00.000Z';
  const entry = {
    id: 'kept',
    status: 'imported',
    report: input['report'],
    lastId: null,
    original: null,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
  return { ok: true, entry };
}

function file(name: string): IncomingFile {
  return { name, arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer) };
}

const kinds = () => useImport.getState().items.map((item) => item.state.kind);
const settled = () => vi.waitFor(() => expect(kinds()).not.toContain('reading'));
const firstId = () => useImport.getState().items[0]?.id ?? -1;

const SAME = libraryRow({ id: 'there', original: 'a.docx' });

describe('importing', () => {
  beforeEach(() => {
    calls.length = 0;
    rows = [];
    held = null;
    vi.stubGlobal('nianbao', {
      call: (method: string, input: Record<string, unknown>) => Promise.resolve(answer(method, input)),
    });
  });
  afterEach(() => {
    useImport.getState().clear();
    useLibrary.setState({ rows: null });
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('reads every file, one bad one among them', async () => {
    useImport.getState().add([file('a.docx'), file('坏.docx'), file('c.docx')]);
    await vi.waitFor(() => expect(kinds()).toEqual(['review', 'failed', 'review']));
    expect(calls.filter((call) => call.method === 'keepImport')).toEqual([]);
  });

  it('reads as many files at once as there are processors', async () => {
    vi.spyOn(navigator, 'hardwareConcurrency', 'get').mockReturnValue(2);
    useImport.getState().add([file('a.docx'), file('b.docx'), file('c.docx')]);
    expect(kinds()).toEqual(['reading', 'reading', 'waiting']);
    await vi.waitFor(() => expect(kinds()).toEqual(['review', 'review', 'review']));
  });

  it('tells a file that the system will not hand over', async () => {
    const locked: IncomingFile = { name: 'x.docx', arrayBuffer: () => Promise.reject(new Error('locked')) };
    useImport.getState().add([locked]);
    await vi.waitFor(() =>
      expect(useImport.getState().items[0]?.state).toMatchObject({
        kind: 'failed',
        problem: { code: 'no-permission', what: '“x.docx”没有权限打开。' },
      }),
    );
  });

  it('keeps the corrected report together with the bytes of its file', async () => {
    useImport.getState().add([file('a.docx')]);
    await settled();
    useImport.getState().correct(firstId(), { kind: 'year', year: 2023 });
    expect(await useImport.getState().save(firstId(), 'ask')).toEqual({ kind: 'saved', entryId: 'kept' });
    const kept = calls.find((call) => call.method === 'keepImport')?.input;
    expect(kept).toMatchObject({
      report: { year: 2023 },
      original: { name: 'a.docx', bytes: new Uint8Array([1, 2, 3]) },
      replace: null,
    });
    expect(kinds()).toEqual(['saved']);
  });

  it('asks before it puts a second report of the same agency and year beside the first', async () => {
    rows = [SAME];
    useImport.getState().add([file('a.docx')]);
    await settled();
    expect(await useImport.getState().save(firstId(), 'ask')).toMatchObject({
      kind: 'duplicate',
      rows: [{ id: 'there' }],
    });
    expect(kinds()).toEqual(['review']);
    await useImport.getState().save(firstId(), { replace: 'there' });
    expect(calls.find((call) => call.method === 'keepImport')?.input).toMatchObject({ replace: 'there' });
  });

  it('reads a Word file a second time once it is shown, and keeps its doubts', async () => {
    useImport.getState().add([file('a.DOCX'), file('b.docx')]);
    await vi.waitFor(() =>
      expect(useImport.getState().items[0]?.state).toMatchObject({
        review: { again: 'done', page: [{ name: 'p' }], report: { notes: [{ place: DOUBTED }] } },
      }),
    );
    expect(calls.filter(({ method }) => method === 'readAgain')).toHaveLength(1);
  });

  it('keeps a file that is saved at once with what the second reading doubts', async () => {
    held = [];
    useImport.getState().add([file('a.DOCX')]);
    await settled();
    const saving = useImport.getState().save(firstId(), 'keep-both');
    expect(kinds()).toEqual(['saving']);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    expect(calls.some(({ method }) => method === 'keepImport')).toBe(false);
    held[0]?.();
    expect(await saving).toMatchObject({ kind: 'saved' });
    expect(calls.filter(({ method }) => method === 'readAgain')).toHaveLength(1);
    expect(calls.find(({ method }) => method === 'keepImport')?.input).toMatchObject({
      report: { notes: [{ code: 'second-reading', place: DOUBTED }] },
    });
  });

  it('goes on where the second reading never answers', async () => {
    useImport.getState().add([file('慢.DOCX'), file('b.docx')]);
    await vi.waitFor(() => expect(kinds()).toEqual(['review', 'review']));
    expect(useImport.getState().items[0]?.state).toMatchObject({ review: { again: 'failed' } });
  });

  it('goes on to the next report once one is saved', async () => {
    useImport.getState().add([file('a.docx'), file('b.docx')]);
    await vi.waitFor(() => expect(kinds()).toEqual(['review', 'review']));
    await useImport.getState().save(firstId(), 'keep-both');
    expect(useImport.getState().selected).toBe(useImport.getState().items[1]?.id);
  });

  it('reads a skipped file when it is asked for again', async () => {
    useImport.getState().add([file('a.docx'), file('b.docx')]);
    const second = useImport.getState().items[1]?.id ?? -1;
    useImport.getState().skip(second);
    await settled();
    expect(kinds()).toEqual(['review', 'skipped']);
    useImport.getState().retry(second);
    await vi.waitFor(() => expect(kinds()).toEqual(['review', 'review']));
  });

  it('holds what was decided about a file, and lets go of it when it is taken out of the list', async () => {
    useImport.getState().add([file('a.docx')]);
    await settled();
    expect(isAtRisk()).toBe(false);
    useImport.getState().correct(firstId(), { kind: 'agency', text: '安宁县林业局' });
    await flushDecisions();
    const stored = calls.filter(({ method }) => method === 'changeHeld');
    expect(stored).toMatchObject([{ input: { report: { agency: '安宁县林业局' } } }]);
    useImport.getState().discard(firstId());
    expect(calls.at(-1)).toEqual({ method: 'dropHeld', input: { ids: [stored[0]?.input['id']] } });
  });

  it('goes on with a file where an earlier window was, without holding it twice', async () => {
    const decided = { ...reportOf('a.docx'), agency: '安宁县林业局' };
    const open = () => Promise.resolve({ bytes: new Uint8Array([1]), report: decided });
    useImport.getState().resume([{ id: 'left', name: 'a.docx', changedAt: null, open }]);
    await settled();
    expect(calls.find(({ method }) => method === 'readFile')?.input).toMatchObject({ hold: null });
    expect(reviewOf(useImport.getState().items[0])).toMatchObject({
      report: decided,
      past: [reportOf('a.docx')],
    });
    await useImport.getState().save(firstId(), 'keep-both');
    expect(calls.find(({ method }) => method === 'keepImport')?.input).toMatchObject({
      report: decided,
      held: 'left',
    });
  });

  it('lets go of a file that was skipped while it was read', async () => {
    useImport.getState().add([file('a.docx')]);
    useImport.getState().skip(firstId());
    await vi.waitFor(() => expect(calls.map(({ method }) => method)).toContain('dropHeld'));
    expect(kinds()).toEqual(['skipped']);
  });

  it('keeps the first answer about a file that was skipped and asked for again, and lets go of the second', async () => {
    useImport.getState().add([file('a.docx')]);
    useImport.getState().skip(firstId());
    useImport.getState().retry(firstId());
    const asked = () => calls.filter(({ method }) => method === 'readFile');
    await vi.waitFor(() => expect(asked()).toHaveLength(2));
    await settled();
    await useImport.getState().save(firstId(), 'keep-both');
    const kept = String(calls.find(({ method }) => method === 'keepImport')?.input['held']);
    const dropped = calls.flatMap(({ method, input }) => (method === 'dropHeld' ? input['ids'] : []));
    expect(
      asked()
        .map((call) => `held-${calls.indexOf(call) + 1}`)
        .sort(),
    ).toEqual([kept, ...dropped].sort());
  });

  it('is at risk with the window while a file is read', async () => {
    useImport.getState().add([file('a.docx')]);
    expect(isAtRisk()).toBe(true);
    await settled();
  });
});
