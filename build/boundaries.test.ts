import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileGraph, folderGraph, sourceFiles, type Graph } from './imports.js';
import { PICTURE, picture } from './picture.js';

// The lint rules forbid the wrong direction between top-level folders; this test forbids circles inside them.
const ROOT = resolve(import.meta.dirname, '..');
function findCircle(graph: Graph): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, path: string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return null;
}

describe.each(['shared', 'electron', 'renderer'])('in %s/', (top) => {
  const files = fileGraph(ROOT, sourceFiles(ROOT, top));

  it('files import from one another without a circle', () => {
    expect(files.size).toBeGreaterThan(0);
    expect(findCircle(files)).toBeNull();
  });

  it('folders import from one another without a circle', () => {
    expect(findCircle(folderGraph(files))).toBeNull();
  });
});

describe('a circle', () => {
  it('is found by this test', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
    ]);
    expect(findCircle(graph)).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('the picture of the house', () => {
  it('is what the imports say (draw it again: npm run picture)', () => {
    expect(readFileSync(PICTURE, 'utf8')).toBe(picture());
  });
});
