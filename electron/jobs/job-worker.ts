/** Entry of a worker: one job, one answer, nothing kept between them. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Answer, type JobKind, type Wish } from './jobs.ts';
// Every job reads: this is loaded while the first file is still on its way.
import './read-now.ts';

/** What the worker is sent. */
export interface Order<K extends JobKind = JobKind> {
  readonly kind: K;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly wish: Wish<K>;
}

/** What it sends back. */
export interface Delivery<K extends JobKind = JobKind> {
  readonly answer: Answer<K>;
  /** Memory that the worker keeps after the job, in bytes. */
  readonly held: number;
}

// What a library leaves behind unawaited belongs to a file that is answered already.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', ({ kind, name, bytes, wish }: Order) => {
  void doJob(kind, name, bytes, wish).then((answer) => {
    const { heapTotal, external } = process.memoryUsage();
    const delivery: Delivery = { answer, held: heapTotal + external };
    parentPort?.postMessage(delivery);
  });
});
