/** The worker that checks the report while it is typed. */
import { createAnswerer, type CheckRequest } from './check-line.ts';

const answer = createAnswerer();

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => self.postMessage(answer(data)));
