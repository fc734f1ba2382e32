/** What the services are built on: the program puts the real things in, a test its own. */
import type { Host } from '../hosts/host.ts';
import type { readReport } from '../jobs/read-report.ts';
import type { Library } from '../storage/library.ts';

export interface Dependencies {
  readonly library: Library;
  readonly host: Host;
  readonly readReport: typeof readReport;
  /** Version of the program, e.g. `0.1.0`. */
  readonly version: string;
  /** Hears of what should never happen; nothing of it reaches the window. */
  readonly log: (during: string, error: unknown) => void;
}
