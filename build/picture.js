/** `npm run picture`: draws docs/architecture.svg, the folders of the house and what they import, from the imports. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileGraph, folderGraph, sourceFiles } from './imports.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const BOX = { width: 142, height: 34, across: 18, down: 46 };
const FLOORS = { renderer: '#e8f1fd', electron: '#fdf1e2', shared: '#eaf6ea' };

/** A folder of shared/ or electron/ is a room; the screens are one; single files stand in their top-level folder. */
function roomOf(file) {
  const [top = '', folder = '', deeper] = file.split('/');
  return top === 'renderer' || deeper === undefined ? top : `${top}/${folder}`;
}

/** Rooms by how many others stand below them on the longest way down. */
function depths(graph) {
  const known = new Map();
  const depth = (room, path = []) => {
    if (path.includes(room)) return 0;
    const found =
      known.get(room) ??
      Math.max(-1, ...[...(graph.get(room) ?? [])].map((next) => depth(next, [...path, room]))) + 1;
    known.set(room, found);
    return found;
  };
  for (const room of graph.keys()) depth(room);
  return known;
}

/** Edges that no longer way says already. */
function reduced(graph) {
  const reaches = (from, to, seen = new Set()) =>
    [...(graph.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...graph].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .map((to) => ({ from, to })),
  );
}

/** The picture as SVG: a line of rooms for each depth, the lowest at the bottom; arrows point at what is imported. */
export function picture() {
  const files = ['shared', 'electron', 'renderer'].flatMap((top) => sourceFiles(root, top));
  const graph = folderGraph(fileGraph(root, files), roomOf);
  for (const [room, targets] of graph) {
    targets.delete('shared');
    if (room === 'shared') graph.delete(room);
  }
  const levels = new Map();
  for (const [room, depth] of [...depths(graph)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    levels.set(depth, [...(levels.get(depth) ?? []), room]);
  }
  const highest = Math.max(...levels.keys());
  const widest = Math.max(...[...levels.values()].map((rooms) => rooms.length));
  const width = widest * (BOX.width + BOX.across) + BOX.across;
  const height = (highest + 1) * (BOX.height + BOX.down);
  const at = new Map(
    [...levels].flatMap(([depth, rooms]) =>
      rooms.map((room, index) => {
        const used = rooms.length * (BOX.width + BOX.across) - BOX.across;
        const x = (width - used) / 2 + index * (BOX.width + BOX.across);
        return [room, { x, y: (highest - depth) * (BOX.height + BOX.down) + BOX.down / 2 }];
      }),
    ),
  );
  const arrows = reduced(graph).map(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    const [x1, y1, x2, y2] = [a.x + BOX.width / 2, a.y + BOX.height, b.x + BOX.width / 2, b.y];
    const bend = (y1 + y2) / 2;
    return `<path d="M${x1} ${y1} C${x1} ${bend} ${x2} ${bend} ${x2} ${y2 - 3}" marker-end="url(#tip)"/>`;
  });
  const boxes = [...at].map(([room, { x, y }]) => {
    const fill = FLOORS[room.split('/')[0]];
    return `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5" fill="${fill}"/><text x="${x + BOX.width / 2}" y="${y + 21}">${room}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" text-anchor="middle">
<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#667"/></marker></defs>
<rect width="${width}" height="${height}" fill="#fff"/>
<g fill="none" stroke="#99a" stroke-width="1">
${arrows.join('\n')}
</g>
<g stroke="#99a">
${boxes.join('\n').replaceAll('<text', '<text stroke="none" fill="#223"')}
</g>
</svg>
`;
}

export const PICTURE = fileURLToPath(new URL('../docs/architecture.svg', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PICTURE, picture());
