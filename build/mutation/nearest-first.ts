/**
 * In which order the tests of a mutant run: the first that fails ends them, so those first that are most likely to
 * notice, and of those that are as likely the shortest.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How many folders and files one has to pass on the way from the changed file to the test; 0 for the test of that name. */
export function distance(changed: string, test: string): number {
  if (test.replace(/\.test(\.tsx?)$/, '$1') === changed) return 0;
  const [from, to] = [changed.split('/'), test.split('/')];
  const apart = from.findIndex((part, at) => part !== to[at]);
  return apart < 0 ? 0 : from.length + to.length - 2 * apart;
}

/** Sorts by nearness to the file that Stryker says it changed, then by the time that the tests took last. */
export class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { config, cache } = this.ctx;
    const [changed = ''] = config.related ?? [];
    const keyed = files.map((file) => {
      const name = `${file.project.name}:${file.moduleId.slice(config.root.length + 1)}`;
      const { duration = 0 } = cache.getFileTestResults(name) ?? {};
      return { file, far: distance(changed, file.moduleId), duration };
    });
    keyed.sort((a, b) => a.far - b.far || a.duration - b.duration);
    return Promise.resolve(keyed.map(({ file }) => file));
  }
}
