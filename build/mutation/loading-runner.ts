/**
 * Stryker's runner for vitest, with one thing mended: it counts tests that failed, and a file of tests that could not
 * even be loaded has none. A change that breaks what is made while modules load would count as not noticed.
 */
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';

// The parts of Stryker's own types that are read here.
interface MutantRun {
  readonly status: string;
  readonly nrOfTests?: number;
}
interface TestFile {
  readonly name: string;
  readonly result?: { readonly state: string; readonly errors?: readonly { readonly message: string }[] };
}
interface VitestRunner {
  readonly ctx: { readonly state: { getFiles(): readonly TestFile[] } };
  mutantRun(options: unknown): Promise<MutantRun>;
}
interface Injector {
  injectFunction(factory: unknown): VitestRunner;
}

/** Makes the runner; what a file of tests that failed as a whole says is what noticed the change. */
export function loadingRunner(injector: Injector): VitestRunner {
  const runner = injector.injectFunction(vitestPlugins[0]?.factory);
  const run = runner.mutantRun.bind(runner);
  runner.mutantRun = async (options) => {
    const result = await run(options);
    const failed = runner.ctx.state.getFiles().find((file) => file.result?.state === 'fail');
    if (result.status !== 'survived' || !failed) return result;
    const failureMessage = failed.result?.errors?.[0]?.message ?? 'not loaded';
    return { ...result, status: 'killed', killedBy: [failed.name], failureMessage };
  };
  return runner;
}
loadingRunner.inject = ['$injector'] as const;
