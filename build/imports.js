/** Which file and which folder imports which: for the test against circles and for the picture of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SOURCE = /\.tsx?$/;
const SUPPORT = /\.(?:test|fixture)\.tsx?$/;
const IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm;

/** Source files below a top-level folder of `root`, tests and fixtures left out; paths from the root. */
export function sourceFiles(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !SUPPORT.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** File → files that it imports values from. Types cost nothing at run time and are left out. */
export function fileGraph(root, files) {
  const importsOf = (file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((match) =>
      relative(root, resolve(root, dirname(file), match[1])),
    );
  return new Map(files.map((file) => [file, new Set(importsOf(file))]));
}

/**
 * Folder → other folders that its files import from. `roomOf` names the folder that a file counts for: the one that it
 * stands in where it is left out.
 */
export function folderGraph(files, roomOf = dirname) {
  const graph = new Map();
  for (const [file, targets] of files) {
    const room = roomOf(file);
    const rooms = graph.get(room) ?? new Set();
    graph.set(room, rooms);
    for (const target of targets) if (roomOf(target) !== room) rooms.add(roomOf(target));
  }
  return graph;
}
