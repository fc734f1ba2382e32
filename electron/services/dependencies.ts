/** What the services are built on: the program puts the real things in, a test its own. */
import type { Host } from '../hosts/host.ts';
import type { readReport } from '../jobs/read-report.ts';
import type { Library } from '../storage/library.ts';
import type { Surroundings } from '../storage/place.ts';
import type { Seat } from './seat.ts';

/** What everything is built on. */
export interface ProgramDependencies {
  readonly seat: Seat;
  /** What decides about the usual place of the library. */
  readonly around: Surroundings;
  readonly host: Host;
  readonly readReport: typeof readReport;
  /** Version of the program, e.g. `0.1.0`. */
  readonly version: string;
  /** Hears of what should never happen; nothing of it reaches the window. */
  readonly log: (during: string, error: unknown) => void;
}

/** What everything is built on that works with the library. */
export interface Dependencies extends Pick<ProgramDependencies, 'host' | 'readReport' | 'log'> {
  readonly library: Library;
}
