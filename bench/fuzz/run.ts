/** Reads damaged files one after the other as the program does, in a process that may die of them. */
import { pathToFileURL } from 'node:url';
import { basesOf } from '../../electron/readers/damage/bases.fixture.ts';
import { caseOf } from '../../electron/readers/damage/cases.fixture.ts';
import { judge } from '../../electron/readers/damage/judge.fixture.ts';
import { FORMATS } from '../../electron/readers/damage/layers.fixture.ts';
import { WORKER_LIMITS, workerPool } from '../../electron/jobs/worker-pool.ts';
import type { Message, Order, Outcome } from './outcome.ts';

const HANG = 10_000;

function tell(message: Message): void {
  process.send?.(message);
}

async function run(order: Order): Promise<void> {
  const format = FORMATS.find((known) => known === order.format);
  if (!format) throw new Error(`no such format: ${order.format}`);
  const bases = await basesOf(format, pathToFileURL(order.root));
  const limits = { ...WORKER_LIMITS, milliseconds: HANG };
  const pool = workerPool(new URL('./job-worker.js', import.meta.url), limits, 1);
  let memory = process.memoryUsage.rss();
  tell({ kind: 'ready', memory });
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 20);
  for (let number = order.from; number < order.to; number += order.step) {
    tell({ kind: 'started', number });
    const damaged = caseOf(bases, order.seed, number);
    const start = performance.now();
    const result = await pool.run('read', damaged.base.name, damaged.bytes, { json: true });
    const milliseconds = performance.now() - start;
    const verdict = result.ok ? judge(result.report, damaged) : { silent: [], setAside: [] };
    const outcome: Outcome = {
      number,
      code: result.ok ? 'read' : result.problem.code,
      milliseconds,
      silent: verdict.silent,
      setAside: verdict.setAside.length,
    };
    tell({ kind: 'outcome', outcome });
    memory = Math.max(memory, process.memoryUsage.rss());
  }
  clearInterval(watch);
  await pool.close();
  tell({ kind: 'end', memory });
}

process.once('message', (order: Order) => {
  void run(order).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
