/**
 * What makes Stryker run a sample: a reporter that draws it once all mutants are known, and a checker that lets only
 * the drawn ones through. Lines and columns in `mutate` would not do: they take every mutant inside a drawn one too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { draw } from './draw.ts';
import { loadingRunner } from './loading-runner.ts';
import { mutantLine, textAt, type Location, type MutantResult, type MutationResult } from './result.ts';

/** What the two are told by the program that starts Stryker. */
export interface SampleOptions {
  readonly root: string;
  readonly size: number;
  readonly seed: number;
  /** Where the reporter leaves the ids of the drawn mutants for the checker, which runs in a process of its own. */
  readonly drawFile: string;
  /** Where the reporter leaves the MutationResult. */
  readonly resultFile: string;
}

// The parts of Stryker's own types that are read here.
interface Options {
  readonly sample: SampleOptions;
}
interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: Location;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status?: string;
}
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

class SampleReporter {
  static readonly inject = ['options'] as const;
  readonly #sample: SampleOptions;
  #drawn: ReadonlySet<string> = new Set();
  #population = 0;
  #run = 0;

  constructor({ sample }: Options) {
    this.#sample = sample;
  }

  onDryRunCompleted({ result }: { readonly result: { readonly tests: readonly unknown[] } }): void {
    if (result.tests.length > 0) console.error(`${result.tests.length} related tests pass before any change`);
  }

  onMutationTestingPlanReady(plan: { readonly mutantPlans: readonly { readonly mutant: Mutant }[] }): void {
    const { root, size, seed, drawFile } = this.#sample;
    // Sorted, so that the same seed draws the same mutants wherever folders are listed in another order.
    const all = plan.mutantPlans
      .map(({ mutant }) => mutant)
      .filter(({ status }) => status !== 'Ignored')
      .map((mutant) => ({ id: mutant.id, key: keyOf(mutant, root) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const drawn = draw(all, size, seed).map(({ id }) => id);
    writeFileSync(drawFile, JSON.stringify(drawn));
    this.#drawn = new Set(drawn);
    this.#population = all.length;
    console.error(`${drawn.length} of ${all.length} mutants drawn`);
  }

  onMutantTested(mutant: Mutant): void {
    if (!this.#drawn.has(mutant.id)) return;
    this.#run += 1;
    if (mutant.status === 'Survived') {
      const { root } = this.#sample;
      const file = relative(root, mutant.fileName).split(sep).join('/');
      console.error(mutantLine(resultOf(mutant, file, readFileSync(mutant.fileName, 'utf8'))));
    }
    const step = Math.ceil(this.#drawn.size / 10);
    if (this.#run % step === 0) console.error(`${this.#run} of ${this.#drawn.size} mutants run`);
  }

  onMutationTestReportReady({ files }: Report): void {
    const mutants = Object.entries(files).flatMap(([file, { source, mutants }]) =>
      mutants.filter(({ id }) => this.#drawn.has(id)).map((mutant) => resultOf(mutant, file, source)),
    );
    const result: MutationResult = { population: this.#population, mutants };
    writeFileSync(this.#sample.resultFile, JSON.stringify(result));
  }
}

function resultOf(
  { location, replacement, status = '' }: Mutant,
  file: string,
  source: string,
): MutantResult {
  return { file, line: location.start.line, original: textAt(source, location), replacement, status };
}

/** The same for the same mutant of the same text, on every machine and in every run. */
function keyOf({ fileName, location, mutatorName, replacement }: Mutant, root: string): string {
  const { start, end } = location;
  return [
    relative(root, fileName).split(sep).join('/'),
    ...[start.line, start.column, end.line, end.column],
    mutatorName,
    replacement,
  ].join('\0');
}

class SampleChecker {
  static readonly inject = ['options'] as const;
  readonly #drawFile: string;

  constructor({ sample }: Options) {
    this.#drawFile = sample.drawFile;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  /** All at once: none takes time. */
  group(mutants: readonly { readonly id: string }[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: readonly { readonly id: string }[]): Promise<Record<string, object>> {
    const drawn = new Set(JSON.parse(readFileSync(this.#drawFile, 'utf8')) as string[]);
    // The one reason not to run a mutant that Stryker knows is that it does not compile.
    const answer = (id: string) =>
      drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
    return Promise.resolve(Object.fromEntries(mutants.map(({ id }) => [id, answer(id)])));
  }
}

/** Stryker finds its plugins by this name. */
export const strykerPlugins = [
  { kind: 'Reporter', name: 'sample', injectableClass: SampleReporter },
  { kind: 'Checker', name: 'sample', injectableClass: SampleChecker },
  { kind: 'TestRunner', name: 'sample', factory: loadingRunner },
];
