import { describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { problem } from '../../shared/problem.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { createAutosave, type SaveState } from './autosave.ts';

const typed = (text: string) => setFigure(exampleReport(), 'requests.new.natural', text);

/** A store that keeps revisions as the library does; `refuse` names what the next saves answer. */
function storeWith(refuse: ('write-failed' | 'throw')[] = []) {
  const state = { revision: 1, stored: exampleReport() as Report, saves: 0, atOnce: 0, most: 0 };
  const states: SaveState[] = [];
  const autosave = createAutosave({
    revision: 1,
    delay: 1,
    retryDelay: 2,
    onState: (next) => states.push(next),
    save: async (report, revision) => {
      state.atOnce += 1;
      state.most = Math.max(state.most, state.atOnce);
      await new Promise((done) => setTimeout(done, 1));
      state.atOnce -= 1;
      const refusal = refuse.shift();
      if (refusal === 'throw') throw new Error('connection lost');
      if (refusal) return { ok: false, problem: problem(refusal, '年报') };
      if (revision !== state.revision) return { ok: false, problem: problem('conflict', '年报') };
      state.saves += 1;
      state.revision += 1;
      state.stored = report;
      return { ok: true, revision: state.revision, updatedAt: '2026-01-20T02:21:33.000Z' };
    },
  });
  return { state, states, autosave };
}

describe('saving by itself', () => {
  it('stores the last of several quick changes and says when', async () => {
    const { state, states, autosave } = storeWith();
    for (const text of ['1', '2', '3']) autosave.changed(typed(text));
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('saved'));
    expect(state.stored.figures['requests.new.natural']).toBe(3);
    expect(autosave.isDirty()).toBe(false);
  });

  it('saves while somebody goes on typing without a pause', async () => {
    const saves: number[] = [];
    const autosave = createAutosave({
      revision: 1,
      delay: 60_000,
      longest: 20,
      onState: () => undefined,
      save: (_, revision) => {
        saves.push(revision);
        return Promise.resolve({ ok: true, revision: revision + 1, updatedAt: '2026-01-20T02:21:33.000Z' });
      },
    });
    for (let turn = 0; turn < 12; turn++) {
      autosave.changed(typed(String(turn)));
      await new Promise((done) => setTimeout(done, 10));
    }
    expect(saves.length).toBeGreaterThan(1);
  });

  it('says that something is on its way with one value, however much is typed meanwhile', async () => {
    const { states, autosave } = storeWith();
    for (const text of ['1', '2', '3']) autosave.changed(typed(text));
    void autosave.flush();
    autosave.changed(typed('4'));
    await autosave.flush();
    const onTheWay = states.slice(0, -1);
    expect(onTheWay.length).toBeGreaterThan(3);
    expect(new Set(onTheWay).size).toBe(1);
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('saves one at a time and ends with the newest', async () => {
    const { state, autosave } = storeWith();
    for (const text of ['1', '2', '3', '4']) {
      autosave.changed(typed(text));
      void autosave.flush();
    }
    expect(await autosave.flush()).toBe(true);
    expect(state.most).toBe(1);
    expect(state.stored.figures['requests.new.natural']).toBe(4);
  });

  it('keeps what could not be saved and tries again by itself', async () => {
    const { state, states, autosave } = storeWith(['write-failed', 'throw']);
    autosave.changed(typed('5'));
    expect(await autosave.flush()).toBe(false);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', problem: { code: 'write-failed' } });
    expect(autosave.isDirty()).toBe(true);
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('saved'));
    expect(state.stored.figures['requests.new.natural']).toBe(5);
  });

  it('does not wait for the next try when something is typed meanwhile', async () => {
    const saves: number[] = [];
    let isFirst = true;
    const autosave = createAutosave({
      revision: 1,
      delay: 1,
      retryDelay: 60_000,
      onState: () => undefined,
      save: (_, revision) => {
        const fails = isFirst;
        isFirst = false;
        if (fails) return Promise.resolve({ ok: false, problem: problem('write-failed', '年报') });
        saves.push(revision);
        return Promise.resolve({ ok: true, revision: revision + 1, updatedAt: '2026-01-20T02:21:33.000Z' });
      },
    });
    autosave.changed(typed('5'));
    expect(await autosave.flush()).toBe(false);
    autosave.changed(typed('6'));
    await vi.waitFor(() => expect(saves).toEqual([1]));
  });

  it('never saves over a change made elsewhere unless told to', async () => {
    const { state, states, autosave } = storeWith();
    state.revision = 7;
    autosave.changed(typed('5'));
    expect(await autosave.flush()).toBe(false);
    autosave.changed(typed('6'));
    expect(await autosave.flush()).toBe(false);
    expect(states.at(-1)?.kind).toBe('conflict');
    expect(state.saves).toBe(0);
    expect(await autosave.overwrite(7)).toBe(true);
    expect(state.stored.figures['requests.new.natural']).toBe(6);
  });

  it('has nothing to do when nothing changed', async () => {
    const { state, autosave } = storeWith();
    expect(await autosave.flush()).toBe(true);
    expect(state.saves).toBe(0);
  });
});
