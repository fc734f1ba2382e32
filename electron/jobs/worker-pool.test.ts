import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MACHINE, type Machine } from './machine.ts';
import { workerPool, type WorkerLimits, type WorkerPool } from './worker-pool.ts';

const LIMITS: WorkerLimits = { milliseconds: 60_000, megabytes: 64, resident: 1000 };
const open: WorkerPool[] = [];

interface Setup extends Partial<WorkerLimits> {
  readonly size?: number;
  readonly machine?: Partial<Machine>;
}

/** Workers that run `body` for every file, with `name`, `bytes`, `count` and `answer(what)` at hand. */
function poolOf(body: string, { size = 1, machine, ...limits }: Setup = {}): WorkerPool {
  const program = `
    import { parentPort } from 'node:worker_threads';
    let count = 0;
    parentPort.on('message', async ({ name, bytes }) => {
      count++;
      const answer = (what, held = 0) => parentPort.postMessage({
        answer: { ok: false, problem: { code: 'answer', what, meaning: '', action: '' } }, held,
      });
      ${body}
    });`;
  const entry = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  const pool = workerPool(entry, { ...LIMITS, ...limits }, size, { ...MACHINE, ...machine });
  open.push(pool);
  return pool;
}

async function codeOf(pool: WorkerPool, name: string, bytes = Uint8Array.of(1, 2, 3)): Promise<string> {
  const result = await pool.run('read', name, bytes, {});
  if (result.ok) return 'ok';
  return result.problem.code === 'answer' ? result.problem.what : result.problem.code;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

it('reads file after file in one worker, and leaves the bytes to the caller', async () => {
  const pool = poolOf('answer(`${name} ${bytes.join()} ${count}`)');
  const bytes = Uint8Array.of(1, 2, 3);
  expect(await Promise.all([codeOf(pool, '甲', bytes), codeOf(pool, '乙', bytes)])).toEqual([
    '甲 1,2,3 1',
    '乙 1,2,3 2',
  ]);
  expect([...bytes]).toEqual([1, 2, 3]);
});

it('stops a file that takes too long, and reads the next one', async () => {
  const pool = poolOf("if (name === '慢') while (true); answer('好')", { milliseconds: 500 });
  expect(await Promise.all([codeOf(pool, '慢'), codeOf(pool, '好')])).toEqual(['too-slow', '好']);
});

it('survives a worker that runs out of memory', async () => {
  const pool = poolOf(
    "const kept = []; if (name === '大') while (true) kept.push(new Array(1000).fill(0.5 + kept.length)); answer('好')",
    {
      megabytes: 16,
    },
  );
  expect([await codeOf(pool, '大'), await codeOf(pool, '好')]).toEqual(['too-large', '好']);
});

it('stops a file that fills memory outside the heap, and reads the next one', async () => {
  const pool = poolOf(
    "const kept = []; if (name === '大') while (true) kept.push(new Uint8Array(1_000_000).fill(kept.length)); answer('好')",
    { resident: 100 },
  );
  expect([await codeOf(pool, '大'), await codeOf(pool, '好')]).toEqual(['too-large', '好']);
});

it('survives a worker that throws or ends', async () => {
  const pool = poolOf(
    "if (name === '错') throw new Error('x'); if (name === '退') process.exit(3); answer('好')",
  );
  expect([await codeOf(pool, '错'), await codeOf(pool, '退'), await codeOf(pool, '好')]).toEqual([
    'reader-died',
    'reader-died',
    '好',
  ]);
});

it('answers every file when it is closed, and can be used again', async () => {
  const pool = poolOf("if (name === '慢') while (true); answer('好')");
  const reading = [codeOf(pool, '慢'), codeOf(pool, '等')];
  await new Promise((resolve) => setTimeout(resolve, 100));
  await pool.close();
  expect(await Promise.all(reading)).toEqual(['reader-died', 'reader-died']);
  expect(await codeOf(pool, '好')).toBe('好');
});

it('does as many jobs at once as it may', async () => {
  const meet = `
    const channel = new BroadcastChannel('meeting');
    const knock = setInterval(() => channel.postMessage(name), 5);
    const met = new Promise((resolve) => { channel.onmessage = resolve; });
    await met;
    channel.postMessage(name);
    clearInterval(knock);
    channel.close();
    answer('见');`;
  const pool = poolOf(meet, { size: 2 });
  expect(await Promise.all([codeOf(pool, '甲'), codeOf(pool, '乙')])).toEqual(['见', '见']);
});

it('gives the first job to the worker that was started for it', async () => {
  const pool = poolOf('answer(String(count))');
  pool.prepare();
  pool.prepare();
  expect([await codeOf(pool, '甲'), await codeOf(pool, '乙')]).toEqual(['1', '2']);
});

it('makes a new worker after one that keeps much memory', async () => {
  const pool = poolOf('answer(String(count), name === "大" ? 60_000_000 : 0)');
  const counts = [];
  for (const name of ['甲', '大', '丙', '丁']) counts.push(await codeOf(pool, name));
  expect(counts).toEqual(['1', '2', '1', '2']);
});

describe('on a machine whose clock runs far ahead of the time that it gives this program', () => {
  // A thousand seconds of the clock in one; of these the program gets one.
  const busy: Partial<Machine> = {
    now: () => performance.now() * 1000,
    processor: () => performance.now(),
  };
  const limits = { milliseconds: 60_000, machine: busy };

  it('a good file is not refused as too slow', async () => {
    const work = "const end = performance.now() + 100; while (performance.now() < end); answer('好')";
    expect(await codeOf(poolOf(work, limits), '年报')).toBe('好');
  });

  it('a file that never ends is ended all the same', async () => {
    expect(await codeOf(poolOf('while (true);', limits), '年报')).toBe('too-slow');
  });
});

it('ends a file whose reader waits for what never comes', async () => {
  expect(await codeOf(poolOf('', { milliseconds: 100 }), '年报')).toBe('too-slow');
});

describe('when several jobs together take too much memory', () => {
  it('each is done again alone, and only the one that takes it alone is refused', async () => {
    let memory = 0;
    let isSecondRound = false;
    const starts: string[] = [];
    const started = new BroadcastChannel('started');
    const go = new BroadcastChannel('go');
    started.onmessage = (event: unknown) => {
      const name = z.object({ data: z.string() }).parse(event).data;
      starts.push(name);
      if (isSecondRound && name === '好') go.postMessage('');
      if (isSecondRound && name === '大') memory += 1_000_000_000;
      if (starts.length === 2) {
        isSecondRound = true;
        memory = 1_000_000_000;
      }
    };
    const body = `
      new BroadcastChannel('go').onmessage = () => answer('读完了');
      new BroadcastChannel('started').postMessage(name);`;
    const pool = poolOf(body, { size: 2, resident: 100, machine: { workersMemory: () => memory } });
    expect(await Promise.all([codeOf(pool, '好'), codeOf(pool, '大')])).toEqual(['读完了', 'too-large']);
    expect(starts).toHaveLength(4);
    started.close();
    go.close();
  });
});
