import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../shared/problem.ts';
import { servicesOver } from './bridge.ts';

async function problemOf(call: Promise<unknown>) {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problem : undefined;
}

describe('the bridge', () => {
  it('carries a call by its name and hands back the answer', async () => {
    const services = servicesOver((method, input) =>
      Promise.resolve({ ok: true, rows: [], repairs: [method, String(input)] }),
    );
    expect(await services.listLibrary({})).toEqual({
      ok: true,
      rows: [],
      repairs: ['listLibrary', '[object Object]'],
    });
  });

  it('hands on a problem that the services answer', async () => {
    const problem = { code: 'entry-missing', what: 'a', meaning: 'b', action: 'c' };
    const services = servicesOver(() => Promise.resolve({ ok: false, problem }));
    expect(await services.openEntry({ id: 'x' })).toEqual({ ok: false, problem });
  });

  it('says in plain words that nobody answered', async () => {
    const services = servicesOver(() => Promise.reject(new TypeError('Failed to fetch')));
    const found = await problemOf(services.listLibrary({}));
    expect(found?.code).toBe('no-answer');
    expect(found?.what).toContain('打开资料库');
    expect(JSON.stringify(found)).not.toContain('fetch');
  });

  it('refuses an answer that is not what the contract promises', async () => {
    const services = servicesOver(() => Promise.resolve({ rows: 'none' }));
    expect((await problemOf(services.listLibrary({})))?.code).toBe('unexpected');
  });
});
