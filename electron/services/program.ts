/** The program without a window: library, readers and services, opened together and closed together. */
import manifest from '../../package.json' with { type: 'json' };
import type { Services } from '../../shared/contract.ts';
import type { Host } from '../hosts/host.ts';
import { readReport } from '../jobs/read-report.ts';
import { endJobs } from '../jobs/run-job.ts';
import { createServices } from './services.ts';
import { openSeat } from './seat.ts';
import { createLog } from '../storage/log.ts';
import { surroundings, type Place, type Surroundings } from '../storage/place.ts';

export interface Program {
  readonly services: Services;
  /** Where the library lies now. */
  readonly folder: () => string;
  readonly log: (during: string, error: unknown) => void;
  /** Finishes what is being saved and lets go of the library. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the library at `place` for `host`; one that is missing is waited for. Throws a ProblemError when it cannot be
 * used.
 */
export async function openProgram(
  place: Place,
  host: Host,
  around: Surroundings = surroundings(null),
): Promise<Program> {
  const seat = await openSeat(place);
  const log = createLog(place.own);
  return {
    services: createServices({ seat, around, host, readReport, version: manifest.version, log }),
    folder: () => seat.place().library,
    log,
    close: async () => {
      await endJobs();
      await seat.close();
    },
  };
}
