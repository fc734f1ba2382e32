/** Entry of the worker that reads files: one request, one answer, nothing kept between them. */
import { parentPort } from 'node:worker_threads';
import { readNow } from './read-now.ts';

/** What the worker is sent. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

parentPort?.on('message', ({ name, bytes }: ReadRequest) => {
  void readNow(name, bytes).then((result) => parentPort?.postMessage(result));
});
