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

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** File → files that it imports values from. Types cost nothing at run time and are left out. */
function fileGraph(files: readonly string[]): Graph {
  return new Map(files.map((file) => [file, new Set(importsOf(file))]));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const imports = text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm);
  return [...imports].map((match) => relative(ROOT, resolve(ROOT, dirname(file), match[1] ?? '')));
}

/** Folder → other folders that its files import from. */
function folderGraph(files: Graph): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [file, targets] of files) {
    const folder = dirname(file);
    const folders = graph.get(folder) ?? new Set<string>();
    graph.set(folder, folders);
    for (const target of targets) if (dirname(target) !== folder) folders.add(dirname(target));
  }
  return graph;
}

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
  const files = fileGraph(sources(top));

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
