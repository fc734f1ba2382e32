import { describe, expect, it } from 'vitest';
import { countPaths, drawsPage } from './drawing-cost.ts';

const paths = (content: string): number => countPaths(Buffer.from(content));

describe('what a page costs to draw', () => {
  it('is counted by the operators that paint or end a path, each alone between blanks', () => {
    expect(paths('S s f F B b n f* B* b*')).toBe(10);
    expect(paths('0 0 m 9 9 l S\n1 w\nBT (Sf) Tj ET')).toBe(1);
    expect(paths('fS sB nn f** Sx xS')).toBe(0);
    expect(paths('')).toBe(0);
  });

  it('is asked of contents of pages and of forms, not of fonts, maps and lists of objects', () => {
    for (const drawn of ['/Length 9', '', '/Type /XObject /Subtype /Form', '/Subtype /Form /FormType 1'])
      expect(drawsPage(drawn), drawn).toBe(true);
    for (const other of ['/Length1 9', '/Type /ObjStm /N 3', '/FunctionType 4', '/Subtype /Type1C'])
      expect(drawsPage(other), other).toBe(false);
  });
});
