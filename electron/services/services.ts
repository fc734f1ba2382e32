/** Everything a window can ask for: the contract, made of its parts. */
import { METHOD_NAMES, type MethodName, type Services } from '../../shared/contract.ts';
import type { Library } from '../storage/library.ts';
import { newestLog } from '../storage/log.ts';
import { guard, type CheckedInput, type Methods } from './boundary.ts';
import { carrying } from './carrying.ts';
import type { Dependencies, ProgramDependencies } from './dependencies.ts';
import { drafting } from './drafting.ts';
import { exporting } from './exporting.ts';
import { finalising } from './finalising.ts';
import { importing } from './importing.ts';
import { lastBackup } from './last-backup.ts';
import { manual } from './manual.ts';
import { notices } from './notices.ts';
import { pageStyles } from './page-style.ts';
import { placing } from './placing.ts';
import { preferences } from './preferences.ts';
import { profiles } from './profiles.ts';
import { renaming } from './renaming.ts';
import { reports } from './reports.ts';
import { searching } from './searching.ts';
import { templates } from './templates.ts';
import { versions } from './versions.ts';

/** The services over a library and a host; see boundary.ts for what becomes of errors. */
export function createServices(dependencies: ProgramDependencies): Services {
  const program = ofProgram(dependencies);
  return guard({ ...throughSeat(dependencies), ...program }, dependencies.log);
}

/** What is answered whether there is a library or not. */
function ofProgram(dependencies: ProgramDependencies) {
  const { seat, host, version } = dependencies;
  return {
    appInfo: () =>
      Promise.resolve({ ok: true, version, host: host.name, dataFolder: seat.place().library } as const),
    loadLog: async () => ({ ok: true, text: await newestLog(seat.place().own) }) as const,
    ...notices(),
    ...manual(dependencies),
    ...preferences(dependencies),
    ...placing(dependencies),
  } satisfies Partial<Methods>;
}

type LibraryMethods = Omit<Methods, keyof ReturnType<typeof ofProgram>>;

function ofLibrary(dependencies: Dependencies): LibraryMethods {
  const { library } = dependencies;
  const carried = carrying(dependencies);
  return {
    libraryAccess: () => Promise.resolve({ ok: true, readingOnly: library.readingOnly() }),
    ...importing(dependencies),
    ...reports(dependencies),
    ...renaming(dependencies),
    ...searching(dependencies),
    ...versions(dependencies),
    ...carried,
    ...lastBackup(dependencies, carried.exportLibrary),
    ...finalising(dependencies),
    ...drafting(dependencies),
    ...exporting(dependencies),
    ...pageStyles(dependencies),
    ...profiles(dependencies),
    ...templates(dependencies),
  };
}

/** Every method over the library that is there when it is called; what is remembered of a library goes with it. */
function throughSeat({ seat, host, readReport, log }: ProgramDependencies): Methods {
  const made = new WeakMap<Library, LibraryMethods>();
  const methodsOf = (library: Library): LibraryMethods => {
    const methods = made.get(library) ?? ofLibrary({ library, host, readReport, log });
    made.set(library, methods);
    return methods;
  };
  const call = <M extends keyof LibraryMethods>(name: M) => [
    name,
    (input: CheckedInput<M>) => seat.use((library) => methodsOf(library)[name](input)),
  ];
  // Those of the program stand in front of these.
  return Object.fromEntries(
    METHOD_NAMES.map((name: MethodName) => call(name as keyof LibraryMethods)),
  ) as Methods;
}
