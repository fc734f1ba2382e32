/** Services over a library of their own, in a folder that is gone behind each test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Services } from '../../shared/contract.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { createServices } from './services.ts';

export interface OwnServices {
  library: Library;
  services: Services;
  /** Closes the library and opens it again, as a new start does. */
  readonly reopen: () => Promise<void>;
}

/** What every test of the file has anew; filled before each one. An error that nobody expects fails the test. */
export function ownServices(): OwnServices {
  let folder = '';
  const own = { reopen } as OwnServices;
  async function open(): Promise<void> {
    own.library = await openLibrary(folder);
    own.services = createServices({
      library: own.library,
      host: browserHost,
      readReport,
      version: '1.2.3',
      log: (during, error) => {
        throw new Error(during, { cause: error });
      },
    });
  }
  async function reopen(): Promise<void> {
    await own.library.close();
    await open();
  }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-services-'));
    await open();
  });
  afterEach(async () => {
    await own.library.close();
    await rm(folder, { recursive: true, force: true });
  });
  return own;
}
