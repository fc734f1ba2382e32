/** Everything a window can ask for: the contract, made of its parts. */
import type { Services } from '../../shared/contract.ts';
import { newestLog } from '../storage/log.ts';
import { guard } from './boundary.ts';
import { carrying } from './carrying.ts';
import type { Dependencies } from './dependencies.ts';
import { drafting } from './drafting.ts';
import { exporting } from './exporting.ts';
import { finalising } from './finalising.ts';
import { importing } from './importing.ts';
import { notices } from './notices.ts';
import { profiles } from './profiles.ts';
import { renaming } from './renaming.ts';
import { reports } from './reports.ts';
import { searching } from './searching.ts';
import { templates } from './templates.ts';
import { versions } from './versions.ts';

/** The services over a library and a host; see boundary.ts for what becomes of errors. */
export function createServices(dependencies: Dependencies): Services {
  const { library, host, version, log } = dependencies;
  return guard(
    {
      appInfo: () => Promise.resolve({ ok: true, version, host: host.name, dataFolder: library.folder }),
      loadLog: async () => ({ ok: true, text: await newestLog(library.folder) }),
      libraryAccess: () => Promise.resolve({ ok: true, readingOnly: library.readingOnly() }),
      ...notices(),
      ...importing(dependencies),
      ...reports(dependencies),
      ...renaming(dependencies),
      ...searching(dependencies),
      ...versions(dependencies),
      ...carrying(dependencies),
      ...finalising(dependencies),
      ...drafting(dependencies),
      ...exporting(dependencies),
      ...profiles(dependencies),
      ...templates(dependencies),
    },
    log,
  );
}
