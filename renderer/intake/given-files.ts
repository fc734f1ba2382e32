/** Files that the program was started with, or was asked to open while it runs. */
import { ProblemError } from '../../shared/problem.ts';
import type { GivenFile } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import type { IncomingFile } from './files-at-hand.ts';
import { takeIn } from './intake.ts';

/** Takes in those that are there, and those that come; to be called once. */
export function followGivenFiles(): void {
  void takeAll();
  window.nianbao?.onFilesGiven(() => void takeAll());
}

async function takeAll(): Promise<void> {
  try {
    for (;;) {
      const answer = await bridge.takeGivenFile({});
      if (!answer.ok || answer.file === null) return;
      takeIn([asIncoming(answer.file)]);
    }
  } catch {
    // Nobody was there to ask; the screen that is shown says so where it matters.
  }
}

/** One that could not be read says why when its turn comes, in the list of files. */
function asIncoming(file: GivenFile): IncomingFile {
  return {
    name: file.name,
    arrayBuffer: () =>
      file.kind === 'content'
        ? Promise.resolve(file.bytes.buffer)
        : Promise.reject(new ProblemError(file.problem)),
  };
}
