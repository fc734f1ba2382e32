import { afterEach, expect, it } from 'vitest';
import { workerQueue, type WorkerLimits, type WorkerQueue } from './worker-queue.ts';

const LIMITS: WorkerLimits = { milliseconds: 60_000, megabytes: 64, resident: 1000 };
const open: WorkerQueue[] = [];

/** A queue whose worker runs `body` for every file, with `name`, `bytes` and `answer(what)` at hand. */
function queueOf(body: string, limits: Partial<WorkerLimits> = {}): WorkerQueue {
  const program = `
    import { parentPort } from 'node:worker_threads';
    let count = 0;
    parentPort.on('message', ({ name, bytes }) => {
      count++;
      const answer = (what) => parentPort.postMessage({ ok: false, problem: { code: 'answer', what, meaning: '', action: '' } });
      ${body}
    });`;
  const entry = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  const queue = workerQueue(entry, { ...LIMITS, ...limits });
  open.push(queue);
  return queue;
}

async function codeOf(queue: WorkerQueue, name: string, bytes = Uint8Array.of(1, 2, 3)): Promise<string> {
  const result = await queue.read(name, bytes);
  if (result.ok) return 'ok';
  return result.problem.code === 'answer' ? result.problem.what : result.problem.code;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.close()));
});

it('reads file after file in one worker, and leaves the bytes to the caller', async () => {
  const queue = queueOf('answer(`${name} ${bytes.join()} ${count}`)');
  const bytes = Uint8Array.of(1, 2, 3);
  expect(await Promise.all([codeOf(queue, '甲', bytes), codeOf(queue, '乙', bytes)])).toEqual([
    '甲 1,2,3 1',
    '乙 1,2,3 2',
  ]);
  expect([...bytes]).toEqual([1, 2, 3]);
});

it('stops a file that takes too long, and reads the next one', async () => {
  const queue = queueOf("if (name === '慢') while (true); answer('好')", { milliseconds: 500 });
  expect(await Promise.all([codeOf(queue, '慢'), codeOf(queue, '好')])).toEqual(['too-slow', '好']);
});

it('survives a worker that runs out of memory', async () => {
  const queue = queueOf(
    "const kept = []; if (name === '大') while (true) kept.push(new Array(1000).fill(0.5 + kept.length)); answer('好')",
    {
      megabytes: 16,
    },
  );
  expect([await codeOf(queue, '大'), await codeOf(queue, '好')]).toEqual(['too-large', '好']);
});

it('stops a file that fills memory outside the heap, and reads the next one', async () => {
  const queue = queueOf(
    "const kept = []; if (name === '大') while (true) kept.push(new Uint8Array(1_000_000).fill(kept.length)); answer('好')",
    { resident: 100 },
  );
  expect([await codeOf(queue, '大'), await codeOf(queue, '好')]).toEqual(['too-large', '好']);
});

it('survives a worker that throws or ends', async () => {
  const queue = queueOf(
    "if (name === '错') throw new Error('x'); if (name === '退') process.exit(3); answer('好')",
  );
  expect([await codeOf(queue, '错'), await codeOf(queue, '退'), await codeOf(queue, '好')]).toEqual([
    'reader-died',
    'reader-died',
    '好',
  ]);
});

it('answers every file when it is closed, and can be used again', async () => {
  const queue = queueOf("if (name === '慢') while (true); answer('好')");
  const reading = [codeOf(queue, '慢'), codeOf(queue, '等')];
  await new Promise((resolve) => setTimeout(resolve, 100));
  await queue.close();
  expect(await Promise.all(reading)).toEqual(['reader-died', 'reader-died']);
  expect(await codeOf(queue, '好')).toBe('好');
});
