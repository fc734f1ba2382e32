/** The program without a window: library, readers and services, opened together and closed together. */
import manifest from '../../package.json' with { type: 'json' };
import type { Services } from '../../shared/contract.ts';
import type { Host } from '../hosts/host.ts';
import { readReport } from '../jobs/read-report.ts';
import { endJobs } from '../jobs/run-job.ts';
import { createServices } from './services.ts';
import { openLibrary } from '../storage/library.ts';
import { createLog } from '../storage/log.ts';

export interface Program {
  readonly services: Services;
  readonly log: (during: string, error: unknown) => void;
  /** Finishes what is being saved and lets go of the library. */
  readonly close: () => Promise<void>;
}

/** Opens the library in `folder` for `host`. Throws a ProblemError when it cannot be used. */
export async function openProgram(folder: string, host: Host): Promise<Program> {
  const library = await openLibrary(folder);
  const log = createLog(folder);
  return {
    services: createServices({ library, host, readReport, version: manifest.version, log }),
    log,
    close: async () => {
      await endJobs();
      await library.close();
    },
  };
}
