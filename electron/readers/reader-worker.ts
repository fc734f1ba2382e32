/** Entry of the worker that reads files: one request, one answer, nothing kept between them. */
import { parentPort } from 'node:worker_threads';
import { readNow, type Extras } from './read-now.ts';

/** What the worker is sent. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly extras: Extras;
}

// What a library leaves behind unawaited belongs to a file that is answered already.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', ({ name, bytes, extras }: ReadRequest) => {
  void readNow(name, bytes, extras).then((result) => parentPort?.postMessage(result));
});
