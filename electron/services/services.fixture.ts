/** Services over a library of their own, in a folder that is gone behind each test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Services } from '../../shared/contract.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { fixedPlace, surroundings } from '../storage/place.ts';
import type { Dependencies } from './dependencies.ts';
import type { Seat } from './seat.ts';
import { createServices } from './services.ts';

export interface OwnServices {
  library: Library;
  services: Services;
  /** Closes the library and opens it again, as a new start does. */
  readonly reopen: () => Promise<void>;
}

/** A seat that no other library comes to. */
function seatOf(library: Library): Seat {
  return {
    place: () => fixedPlace('given', library.folder),
    missing: () => null,
    lookAgain: () => Promise.resolve(),
    use: (work) => work(library),
    change: () => Promise.reject(new Error('no other library')),
    close: library.close,
  };
}

/** Services over a library that stays. */
export function servicesOver({ library, ...others }: Dependencies): Services {
  return createServices({ ...others, seat: seatOf(library), around: surroundings(null), version: '1.2.3' });
}

/** What every test of the file has anew; filled before each one. An error that nobody expects fails the test. */
export function ownServices(): OwnServices {
  let folder = '';
  const own = { reopen } as OwnServices;
  async function open(): Promise<void> {
    own.library = await openLibrary(folder);
    own.services = servicesOver({
      library: own.library,
      host: browserHost,
      readReport,
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
