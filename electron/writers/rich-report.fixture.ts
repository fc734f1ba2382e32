/** Reports with looks, links, notes, tables of the clerk's own and pictures, for what must come back whole. */
import fc from 'fast-check';
import { hasHead, withHead } from '../../shared/rich/additions.ts';
import { tidyLooks } from '../../shared/rich/looks.ts';
import type { Addition, Look, PlacedAddition } from '../../shared/rich/schema.ts';
import type { Report } from '../../shared/report/schema.ts';
import { paragraphsOf } from '../../shared/report/report.ts';
import { anyReport } from './any-report.fixture.ts';

/** One red pixel, as PNG and as GIF. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
export const GIF = 'R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

const CELLS = ['栏目', '规范性文件解读', '数量', '12', '36.5', '第一行\n第二行', '', '<甲> & “乙”'];

/** A table whose cells are all apart, or whose first row is one cell. */
function tables(): fc.Arbitrary<Addition> {
  return fc
    .record({
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 5 }),
      isTitled: fc.boolean(),
      isHeaded: fc.boolean(),
      texts: fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 20 }),
    })
    .map(({ rows, columns, isTitled, isHeaded, texts }): Addition => {
      const title = { row: 0, column: 0, rowSpan: 1, columnSpan: columns, text: '公开栏目更新情况' };
      const single = Array.from({ length: rows * columns }, (_, index) => ({
        row: Math.floor(index / columns),
        column: index % columns,
        rowSpan: 1,
        columnSpan: 1,
        text: texts[index % texts.length] ?? '',
      }));
      // One cell is a frame around words, not a table; columns without an edge of their own are none.
      const isMerged = isTitled && rows > 1 && columns > 1;
      const cells = isMerged ? [title, ...single.filter(({ row }) => row > 0)] : single;
      const table: Addition = { kind: 'table', rowCount: rows, columnCount: columns, cells };
      // Where the words tell nobody says it.
      return isHeaded && rows > 1 && !hasHead(table) ? withHead(table, true) : table;
    })
    .filter(
      (table) =>
        table.kind === 'table' &&
        table.cells.length > 1 &&
        table.cells.some(({ text }) => /\p{L}|\d/u.test(text)),
    );
}

function pictures(): fc.Arbitrary<Addition> {
  return fc
    .record({
      isPng: fc.boolean(),
      width: fc.integer({ min: 1, max: 589 }),
      height: fc.integer({ min: 1, max: 780 }),
      alt: fc.constantFrom('', '公开栏目页面截图', '占比图：“网站”<60%'),
    })
    .map(({ isPng, width, height, alt }) => ({
      kind: 'picture',
      type: isPng ? 'png' : 'gif',
      data: isPng ? PNG : GIF,
      width,
      height,
      alt,
    }));
}

function looksOn(text: string): fc.Arbitrary<Look[]> {
  const { length } = text;
  // Nobody sees whether a space at the edge of a look belongs to it.
  const isAtWords = ({ start, end }: Look) =>
    !/^\s|\s$/u.test(text.slice(start, end)) && !/\s/u.test(text.charAt(end - 1));
  const place = fc.integer({ min: 1, max: length - 1 });
  const stretch = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc
    .array(
      fc.oneof(
        stretch.map((at): Look => ({ kind: 'bold', ...at })),
        stretch.map((at): Look => ({ kind: 'underline', ...at })),
        // A page takes a paragraph that is mostly links for one of its menus.
        stretch.map(({ start, end }): Look => {
          const short = Math.min(end, start + Math.max(1, Math.floor(length / 9)));
          return { kind: 'link', start, end: short, href: 'https://www.example.gov.cn/a?b=1&c=2' };
        }),
        place.map((at): Look => ({
          kind: 'note',
          start: at,
          end: at,
          text: '数据来源：<清河县>统计“月报”。',
        })),
      ),
      { maxLength: 4 },
    )
    .map((looks) => tidyLooks(looks).filter(isAtWords));
}

/** `anyReport` with all that a clerk may put besides. */
export function anyRichReport(): fc.Arbitrary<Report> {
  return anyReport().chain((report) => {
    const long = paragraphsOf(report).filter(({ text }) => text.length > 3);
    const parts = ['preamble', 'section:1', 'section:2', 'section:3', 'section:5', 'section:6'];
    const counts = new Map(
      parts.map((part) => [
        part,
        paragraphsOf(report).filter(({ place }) => place.startsWith(`${part}/`)).length,
      ]),
    );
    return fc
      .record({
        looks: fc.tuple(...long.map(({ text }) => looksOn(text))),
        additions: fc.array(
          fc.record({
            part: fc.constantFrom(...parts),
            share: fc.integer({ min: 0, max: 99 }),
            addition: fc.oneof(tables(), pictures()),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ looks, additions }) => {
        const own = Object.fromEntries(
          long.flatMap(({ place }, index) => {
            const of = looks[index] ?? [];
            return of.length === 0 ? [] : [[place, of]];
          }),
        );
        const placed = additions
          .map(({ part, share, addition }): PlacedAddition => {
            return { part, at: Math.floor((share * ((counts.get(part) ?? 0) + 1)) / 100), addition };
          })
          .toSorted((a, b) => (a.part === b.part ? a.at - b.at : a.part < b.part ? -1 : 1));
        return {
          ...report,
          ...(Object.keys(own).length > 0 && { looks: own }),
          ...(placed.length > 0 && { additions: placed }),
        };
      });
  });
}

/** What a reader must find again besides the words. */
export function richContent({ looks = {}, additions = [], preamble, sections, figures }: Report) {
  return { looks, additions, preamble, sections, figures };
}
