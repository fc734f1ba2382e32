/**
 * What makes Stryker run a sample: a reporter that draws it once all mutants are planned, and strikes the others out of
 * the plan. Lines and columns in `mutate` would not do: they take every mutant inside a drawn one too. Nor would a
 * checker: it is sent every mutant with the names of all tests that reach it, which is more than a message may hold.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { draw } from './draw.ts';
import { loadingRunner } from './loading-runner.ts';
import { mutantLine, textAt, type Location, type MutantResult, type MutationResult } from './result.ts';

/** What the reporter is told by the program that starts Stryker. */
export interface SampleOptions {
  readonly root: string;
  readonly size: number;
  readonly seed: number;
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
  readonly coveredBy?: readonly string[];
}
interface Plan {
  readonly plan: string;
  readonly mutant: Mutant;
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

  onMutationTestingPlanReady({ mutantPlans }: { readonly mutantPlans: readonly Plan[] }): void {
    const { root, size, seed } = this.#sample;
    // Sorted, so that the same seed draws the same mutants wherever folders are listed in another order.
    const all = mutantPlans
      .filter(({ mutant }) => mutant.status !== 'Ignored')
      .map((plan) => ({ plan, key: keyOf(plan.mutant, root) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const drawn = new Set(draw(all, size, seed).map(({ plan }) => plan));
    for (const { plan } of all) {
      if (!drawn.has(plan)) Object.assign(plan, notDrawn(plan.mutant));
    }
    this.#drawn = new Set([...drawn].map(({ mutant }) => mutant.id));
    this.#population = all.length;
    console.error(`${drawn.size} of ${all.length} mutants drawn`);
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

/** What Stryker plans for a mutant that it leaves out; the tests that reach it are not listed, they are too many. */
const notDrawn = (mutant: Mutant): Plan => ({
  plan: 'EarlyResult',
  mutant: { ...mutant, status: 'Ignored', coveredBy: [] },
});

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

/** Stryker finds its plugins by this name. */
export const strykerPlugins = [
  { kind: 'Reporter', name: 'sample', injectableClass: SampleReporter },
  { kind: 'TestRunner', name: 'sample', factory: loadingRunner },
];
