import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../shared/problem.ts';
import { exampleReport } from '../../shared/example.ts';
import { packMessage } from '../../shared/wire.ts';
import { callOverHttp, servicesOver } from './bridge.ts';

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

describe('a save over HTTP', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What the browser is asked to do. */
  function askedOf(call: () => Promise<unknown>): Promise<RequestInit | undefined> {
    return new Promise((found) => {
      vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
        found(init);
        return Promise.resolve(new Response(packMessage({ ok: true })));
      });
      void call();
    });
  }
  const report = exampleReport();
  const save = (text: string) => () =>
    callOverHttp('saveEntry', { id: 'a', revision: 1, report: { ...report, preamble: [text] } });

  it('is carried out even where the window has gone', async () => {
    expect((await askedOf(save('一句话。')))?.keepalive).toBe(true);
  });

  it('that is larger than browsers carry for a window that has gone is not refused for it', async () => {
    expect((await askedOf(save('长'.repeat(30_000))))?.keepalive).toBe(false);
  });

  it('is the only kind: what is read or asked for ends with the window', async () => {
    expect((await askedOf(() => callOverHttp('listLibrary', {})))?.keepalive).toBe(false);
  });
});

describe('a call over HTTP that the host would cut off', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['readFile', 64, '旧年报.docx', 'too-large'],
    ['lookIntoBackup', 257, '备份.nianbao', 'backup-too-large'],
  ] as const)(
    'is not sent, and %s says that the file is too large',
    async (method, megabytes, name, code) => {
      const sent = vi.fn();
      vi.stubGlobal('fetch', sent);
      const services = servicesOver(callOverHttp);
      const bytes = new Uint8Array(megabytes * 1024 * 1024 + 1);
      const problem = await problemOf(services[method]({ name, bytes }));
      expect(problem).toMatchObject({ code, what: expect.stringContaining(name) });
      expect(sent).not.toHaveBeenCalled();
    },
  );
});
