import { describe, expect, it } from 'vitest';
import { stepsOf } from './next-steps.ts';
import type { PartProgress } from './progress.ts';

const part = (changes: Partial<PartProgress>): PartProgress => ({
  key: 'section:3',
  section: 3,
  name: '三 申请办理',
  state: 'done',
  errors: 0,
  warnings: 0,
  doubts: 0,
  carried: 0,
  figures: { blank: 0, all: 175 },
  ...changes,
});
const current = (parts: PartProgress[], status: 'draft' | 'final' = 'draft') =>
  stepsOf(parts, status).find(({ state }) => state === 'current');

describe('what comes next', () => {
  it('is the figures while cells are blank', () => {
    const parts = [
      part({ figures: { blank: 50, all: 175 }, carried: 3 }),
      part({ figures: { blank: 7, all: 10 } }),
    ];
    expect(current(parts)).toMatchObject({ name: '填数字', left: '还有 57 格' });
  });

  it('then the words that nobody has looked at', () => {
    expect(current([part({ carried: 3, doubts: 1 })])).toMatchObject({ name: '核对文字', left: '还有 4 处' });
  });

  it('then the comparison and, with its errors, finalising', () => {
    const steps = stepsOf([part({ errors: 2 })], 'draft');
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'current', 'ahead', 'ahead']);
    expect(steps[3]?.left).toBe('先改 2 处错误');
  });

  it('of a finalised report is the file', () => {
    expect(current([part({})], 'final')?.name).toBe('导出 Word');
  });
});
