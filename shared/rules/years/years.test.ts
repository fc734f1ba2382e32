import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { checkReport } from '../check-report.ts';
import { yearBeforeExample } from './years.fixture.ts';

describe('two years that go together', () => {
  it('give nothing to ask about', () => {
    const last = yearBeforeExample();
    expect(checkReport({ report: last, stage: 'final' })).toEqual([]);
    expect(checkReport({ report: exampleReport(), last, stage: 'final' })).toEqual([]);
  });
});
