/** Page numbers, headers and footers: what every page repeats and no report says. */
import type { Line } from './lines.ts';

/** Lines of one page and how high the page is, points. */
export interface LinesOfPage {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Headers and footers stand within this share of the page's height from its edges. */
const MARGIN = 0.12;
/** As many lines as a header or a footer has at most. */
const DEEPEST = 3;

const DASHED = /^[—–―─\-－_·~～\s]+(\d{1,4})[—–―─\-－_·~～\s]+$/u;
const COUNTED = /^第\s*(\d{1,4})\s*页(?:[\s,，、/／]*共\s*\d{1,4}\s*页)?$|^(\d{1,4})\s*[/／]\s*\d{1,4}$/u;
const PLAIN = /^(\d{1,4})$/;

/** For every page the lines that belong to the text. */
export function withoutRunningLines(pages: readonly LinesOfPage[]): Line[][] {
  const drop = new Set<Line>();
  const edges = pages.map(edgeLines);
  edges.forEach((lines) => {
    for (const line of lines) if (DASHED.test(line.text) || COUNTED.test(line.text)) drop.add(line);
  });
  for (const line of plainNumbers(edges)) drop.add(line);
  for (const line of repeated(edges, pages.length)) drop.add(line);
  return pages.map(({ lines }) => lines.filter((line) => !drop.has(line)));
}

function edgeLines({ lines, height }: LinesOfPage): Line[] {
  const sorted = lines.toSorted((a, b) => a.top - b.top);
  const top = sorted.slice(0, DEEPEST).filter(({ bottom }) => bottom < height * MARGIN);
  const bottom = sorted.slice(-DEEPEST).filter((line) => line.top > height * (1 - MARGIN));
  return [...top, ...bottom];
}

/** A bare number is a page number only where it counts with the pages, so that no figure is taken for one. */
function plainNumbers(edges: readonly (readonly Line[])[]): Line[] {
  const found = edges.flatMap((lines, page) =>
    lines.flatMap((line) => {
      const number = PLAIN.exec(line.text)?.[1];
      return number === undefined ? [] : [{ line, offset: Number(number) - page }];
    }),
  );
  return found
    .filter(
      ({ line, offset }) =>
        found.some((other) => other.line !== line && other.offset === offset) ||
        (edges.length === 1 && offset === 1),
    )
    .map(({ line }) => line);
}

/** The same words, digits aside, at the same height on most pages. */
function repeated(edges: readonly (readonly Line[])[], pageCount: number): Line[] {
  const byWords = new Map<string, Line[]>();
  for (const line of edges.flat()) {
    // Digits alone may be figures.
    if (!/\p{L}/u.test(line.text)) continue;
    const words = line.text.replace(/\d+/g, '0');
    byWords.set(words, [...(byWords.get(words) ?? []), line]);
  }
  return [...byWords.values()].flatMap((lines) =>
    lines.filter((line) => {
      const alike = lines.filter((other) => Math.abs(other.top - line.top) < SAME_HEIGHT);
      return alike.length >= 2 && alike.length * 2 >= pageCount;
    }),
  );
}

/** Points. */
const SAME_HEIGHT = 4;
