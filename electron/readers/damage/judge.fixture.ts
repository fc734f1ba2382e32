/** What came of a damaged file: figures that are not those of the sound one, and nobody was told. */
import { FIGURES } from '../../../shared/report/figures.ts';
import { readFigure } from '../../../shared/report/reading.ts';
import type { Figures, Note, Report } from '../../../shared/report/schema.ts';
import { applyEdits, moved, touches, type Edit, type Range } from './edits.fixture.ts';
import type { Layer } from './layers.fixture.ts';

export interface Verdict {
  /** `id=value for truth`: changed, and no doubt says so. */
  readonly silent: readonly string[];
  /** Changed because the damage changed the digits of this very figure: the file itself says so. */
  readonly setAside: readonly string[];
}

/** About headings: they say nothing of the figures below. */
const OF_HEADINGS = new Set(['missing-section', 'heading-variant']);

/** A doubt on the figure, its row, its column, its table or the whole report. */
function isDoubted(notes: readonly Note[], id: string): boolean {
  return notes.some(({ doubt, code, place }) => {
    if (!doubt || OF_HEADINGS.has(code)) return false;
    if (place === 'report' || place === `section:${String(FIGURES.get(id)?.section)}`) return true;
    const [before = '', behind] = place.split('*');
    if (behind !== undefined) return id.startsWith(before) && id.endsWith(behind);
    return id === place || id.startsWith(`${place}.`);
  });
}

/**
 * Compares the figures of a damaged file with those of the sound one.
 *
 * @param places where the digits of each figure stand in the layer that was damaged
 */
export function judge(
  report: Report,
  truth: Figures,
  layer: Layer,
  edits: readonly Edit[],
  places: ReadonlyMap<string, Range>,
): Verdict {
  const silent: string[] = [];
  const setAside: string[] = [];
  for (const id of new Set([...Object.keys(truth), ...Object.keys(report.figures)])) {
    const value = report.figures[id] ?? null;
    if (value === (truth[id] ?? null) || isDoubted(report.notes, id)) continue;
    const isOwn = value !== null && saysItself(layer, edits, places, id, value);
    (isOwn ? setAside : silent).push(`${id}=${value} for ${truth[id]}`);
  }
  return { silent, setAside };
}

/** Digits directly before and behind what was changed belong to the number; a number has no more bytes than this. */
const BESIDE = 40;

/**
 * Whether the damaged bytes themselves say `value` where the sound ones had the digits of the figure `id`. Nobody,
 * a person included, can tell such a figure from a sound one: it is set aside and counted, not held against a reader.
 *
 * Asked of the bytes alone, without any reader: the damage touched the digits of this figure or wrote directly beside
 * them, it did not reach the digits of another figure, and what it left there, markup taken out, is this one number.
 * A figure whose own digits are untouched, or that shows a number from elsewhere, is never set aside.
 */
function saysItself(
  layer: Layer,
  edits: readonly Edit[],
  places: ReadonlyMap<string, Range>,
  id: string,
  value: number,
): boolean {
  const own = places.get(id);
  const touching = own ? edits.filter((edit) => touches(edit, own)) : [];
  const [first, last] = [touching[0], touching.at(-1)];
  if (!own || !first || !last) return false;
  const isShared = [...places].some(
    ([other, range]) =>
      other !== id && touching.some(({ at, removed }) => at < range[1] && at + removed > range[0]),
  );
  if (isShared) return false;
  const from = moved(edits, Math.min(own[0], first.at));
  const end = Math.max(own[1], last.at + last.removed);
  const to = moved(edits, end) + (last.removed === 0 && last.at === end ? last.inserted.length : 0);
  const changed = applyEdits(layer.bytes, edits);
  const written = (start: number, stop: number): string =>
    Buffer.from(changed.subarray(Math.max(start, 0), stop))
      .toString('latin1')
      .replaceAll('\0', '');
  const left = /[\d.,]+$/.exec(written(from - BESIDE, from))?.[0] ?? '';
  const right = /^[\d.,]+/.exec(written(to, to + BESIDE))?.[0] ?? '';
  const region = written(from, to);
  const text =
    (/^[\d.,]/.test(region) ? left : '') +
    layer.plain(changed.subarray(from, to)) +
    (/[\d.,]$/.test(region) ? right : '');
  const kind = FIGURES.get(id)?.kind ?? 'count';
  return readFigure(text, kind).value === value;
}
