/** Writing other words over those that were found. */
import { FIGURES } from '../forms/figures.ts';
import { plainEntry } from '../report/entry.ts';
import { textAt, type Edit } from '../report/report.ts';
import type { Place, Report } from '../report/schema.ts';
import type { Hit } from './find-in-report.ts';

/** The edits that replace `hits` with `text`, those that can be: each place is changed once, whatever stands in it. */
export function replaceEdits(report: Report, hits: readonly Hit[], text: string): readonly Edit[] {
  const byPlace = new Map<Place, Hit[]>();
  for (const hit of hits) {
    if (hit.stored) byPlace.set(hit.place, [...(byPlace.get(hit.place) ?? []), hit]);
  }
  return [...byPlace].flatMap(([place, own]): Edit[] => {
    if (FIGURES.has(place)) return [{ kind: 'figure', figure: place, text: plainEntry(place, text) }];
    if (place === 'title') return [{ kind: 'titleLines', lines: changedLines(report.titleLines, own, text) }];
    if (place === 'signature')
      return [{ kind: 'signature', lines: changedLines(report.signature, own, text) }];
    const stored = textAt(report, place);
    return stored === undefined ? [] : [{ kind: 'text', place, text: changed(stored, own, text) }];
  });
}

function changedLines(lines: readonly string[], hits: readonly Hit[], text: string): readonly string[] {
  return lines.map((line, index) =>
    changed(
      line,
      hits.filter((hit) => hit.index === index),
      text,
    ),
  );
}

/** The last hit first, so that those before it stay where they were found. Two in one mark of last year are one change. */
function changed(stored: string, hits: readonly Hit[], text: string): string {
  let end = Infinity;
  return [...hits].reverse().reduce((line, { stored: span }) => {
    if (!span || span.end > end) return line;
    end = span.start;
    return line.slice(0, span.start) + span.keep[0] + text + span.keep[1] + line.slice(span.end);
  }, stored);
}
