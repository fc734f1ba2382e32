import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// The lint rules forbid the wrong direction between top-level folders; this test forbids circles inside them.
const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = /\.tsx?$/;
const SUPPORT = /\.(?:test|fixture)\.tsx?$/;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !SUPPORT.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Folder → folders that its files import values from. Types cost nothing at run time and are left out. */
function folderGraph(files: readonly string[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(file);
    const targets = graph.get(folder) ?? new Set<string>();
    graph.set(folder, targets);
    const text = readFileSync(join(ROOT, file), 'utf8');
    for (const match of text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm)) {
      const target = dirname(relative(ROOT, resolve(ROOT, folder, match[1] ?? '')));
      if (target !== folder) targets.add(target);
    }
  }
  return graph;
}

function findCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (folder: string, path: string[]): string[] | null => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return null;
    for (const next of graph.get(folder) ?? []) {
      const circle = visit(next, [...path, folder]);
      if (circle) return circle;
    }
    done.add(folder);
    return null;
  };
  for (const folder of graph.keys()) {
    const circle = visit(folder, []);
    if (circle) return circle;
  }
  return null;
}

describe('folders', () => {
  it.each(['shared', 'electron', 'renderer'])('of %s/ import from one another without a circle', (top) => {
    expect(findCircle(folderGraph(sources(top)))).toBeNull();
  });

  it('are told apart from a circle by this test', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
    ]);
    expect(findCircle(graph)).toEqual(['a', 'b', 'c', 'a']);
  });
});
