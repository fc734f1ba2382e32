import { describe, expect, it } from 'vitest';
import { readNow } from '../../jobs/read-now.ts';
import { basesOf } from './bases.fixture.ts';
import { caseOf, describeCase } from './cases.fixture.ts';
import { judge } from './judge.fixture.ts';
import { FORMATS } from './layers.fixture.ts';

// The same as `npm run fuzz` does by the thousand, over the project's own files.
const ROOT = new URL('../../../', import.meta.url);
const CASES = 60;
const SEED = 20_260_131;

describe('damaged files', () => {
  it.each(FORMATS)(
    'of format %s give a report or a clear problem, and no figure is silently another',
    async (format) => {
      const bases = await basesOf(format, ROOT, false);
      const outcomes = new Set<string>();
      for (let number = 0; number < CASES; number++) {
        const damaged = caseOf(bases, SEED, number);
        const result = await readNow(damaged.base.name, damaged.bytes);
        const silent = result.ok ? judge(result.report, damaged).silent : [];
        expect(silent, describeCase(damaged)).toEqual([]);
        outcomes.add(result.ok ? 'read' : result.problem.code);
      }
      expect([...outcomes]).toContain('read');
      expect([...outcomes]).not.toContain('reader-died');
    },
  );
});
