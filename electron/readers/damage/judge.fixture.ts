/** What came of a damaged file: figures that are not those of the sound one, and nobody was told. */
import { FIGURES, rowOf } from '../../../shared/forms/figures.ts';
import { readFigure } from '../../../shared/report/reading.ts';
import type { Figures, Note, Report } from '../../../shared/report/schema.ts';
import { applyEdits, moved, touches, type Edit, type Range } from './edits.fixture.ts';
import type { Base, Placed } from './bases.fixture.ts';
import type { Case } from './cases.fixture.ts';
import type { Layer } from './layers.fixture.ts';
import type { Unseen } from './unseen.fixture.ts';

export interface Verdict {
  /** `id=value for truth`: changed, and no doubt says so. */
  readonly silent: readonly string[];
  /** Changed because the damage changed the digits of this very figure, or wrote it: the file itself says so. */
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

/** A column whose label is damaged is read as another one of its row, with a doubt on that. */
function isNamedOtherwise({ figures, notes }: Report, truth: Figures, id: string): boolean {
  const isOther = (other: string): boolean => rowOf(other) === rowOf(id) && !(other in truth);
  return !(id in figures) && Object.keys(figures).some((other) => isOther(other) && isDoubted(notes, other));
}

/** Compares the figures of a damaged file with those of the sound one. */
export function judge(report: Report, damaged: Case): Verdict {
  const { base, placed, seen } = damaged;
  if (seen) return { silent: notAsSeen(report, base, placed, seen), setAside: [] };
  const { truth } = base;
  const silent: string[] = [];
  const setAside: string[] = [];
  const said = placed.layer.says?.(damaged.bytes);
  for (const id of new Set([...Object.keys(truth), ...Object.keys(report.figures)])) {
    const value = report.figures[id] ?? null;
    if (value === (truth[id] ?? null) || isDoubted(report.notes, id)) continue;
    if (isNamedOtherwise(report, truth, id)) continue;
    const isOwn = said
      ? value === (said[id] ?? null)
      : value !== null && (value === numberLeft(damaged, id) || value === numberAdded(damaged, id));
    (isOwn ? setAside : silent).push(`${id}=${value} for ${truth[id]}`);
  }
  return { silent, setAside };
}

/** Figures that are neither what a person sees nor in doubt. */
function notAsSeen(report: Report, { truth }: Base, { places }: Placed, seen: Unseen['seen']): string[] {
  return [...new Set([...Object.keys(truth), ...Object.keys(report.figures)])].flatMap((id) => {
    const value = report.figures[id] ?? null;
    const shown = seen === 'less' ? undefined : seen.get(places.get(id)?.[0] ?? -1);
    const wanted =
      shown === undefined ? (truth[id] ?? null) : readFigure(shown, FIGURES.get(id)?.kind ?? 'count').value;
    const isAsSeen = value === wanted || (seen === 'less' && value === null);
    return isAsSeen || isDoubted(report.notes, id) ? [] : [`${id}=${value} where ${wanted} is seen`];
  });
}

/**
 * The number that the damaged bytes themselves have where the sound ones had the digits of the figure `id`; null where
 * that is not for the bytes to say. Nobody, a person included, can tell a figure that was changed so from a sound one:
 * it is set aside and counted, not held against a reader.
 *
 * Asked of the bytes alone, without any reader. Either the damage touched the digits of this figure or wrote directly
 * beside them; or it took away, added or exchanged whole elements (words of RTF, tags, texts) in this one cell. In both
 * cases it did not reach the digits of another figure, and what it left there, markup taken out, is this one number.
 * A figure whose own cell is untouched, or that shows a number from elsewhere, or the rest of a markup torn apart, is
 * never set aside.
 */
function numberLeft({ placed: { layer, places }, edits, isWhole }: Case, id: string): number | null {
  const own = places.get(id);
  if (!own) return null;
  const others = [...places.values()].filter((range) => range !== own);
  const reachesOther = (edit: Edit): boolean => others.some((range) => overlap(edit, range));
  const changed = applyEdits(layer.bytes, edits);
  const after: After = { layer, edits, changed, reachesOther };
  const texts = [digitsLeft(after, own)];
  if (isWhole) texts.push(cellLeft(after, own));
  const kind = FIGURES.get(id)?.kind ?? 'count';
  for (const text of texts) {
    const { value } = readFigure(text ?? '', kind);
    if (value !== null) return value;
  }
  return null;
}

/**
 * The number that the damage wrote as a cell of its own into the row of the figure `id`, which the sound file leaves
 * out; null where it wrote none. Only where nothing but their order says which cells make a row: there a person, too,
 * reads a row with one cell more.
 */
function numberAdded({ base, placed: { layer, places }, edits, isWhole }: Case, id: string): number | null {
  if (!isWhole || layer.cellBorder || (base.truth[id] ?? null) !== null) return null;
  const kind = FIGURES.get(id)?.kind ?? 'count';
  const inOrder = [...places].sort(([, one], [, other]) => one[1] - other[1]);
  for (const { at, inserted } of edits) {
    const [before] = inOrder.findLast(([, [, to]]) => to <= at) ?? [];
    const { value } = readFigure(layer.plain(inserted), kind);
    if (value !== null && before && rowOf(before) === rowOf(id)) return value;
  }
  return null;
}

function overlap({ at, removed }: Edit, [from, to]: Range): boolean {
  return at < to && at + removed > from;
}

/** Digits directly before and behind what was changed belong to the number; a number has no more bytes than this. */
const BESIDE = 40;

/** A layer after damage. */
interface After {
  readonly layer: Layer;
  readonly edits: readonly Edit[];
  readonly changed: Uint8Array;
  /** Did an edit change digits of another figure? */
  readonly reachesOther: (edit: Edit) => boolean;
}

/** What is left where the digits stood, where the damage touched them. */
function digitsLeft({ layer, edits, changed, reachesOther }: After, own: Range): string | null {
  const touching = edits.filter((edit) => overlap(edit, own) || (touches(edit, own) && !reachesOther(edit)));
  const [first, last] = [touching[0], touching.at(-1)];
  if (!first || !last || touching.some(reachesOther)) return null;
  const from = moved(edits, Math.min(own[0], first.at));
  const end = Math.max(own[1], last.at + last.removed);
  const to = moved(edits, end) + (last.removed === 0 && last.at === end ? last.inserted.length : 0);
  const written = (start: number, stop: number): string =>
    Buffer.from(changed.subarray(Math.max(start, 0), stop))
      .toString('latin1')
      .replaceAll('\0', '');
  const numeral = `[${layer.numerals}]`;
  const left = new RegExp(`${numeral}+$`).exec(written(from - BESIDE, from))?.[0] ?? '';
  const right = new RegExp(`^${numeral}+`).exec(written(to, to + BESIDE))?.[0] ?? '';
  const region = written(from, to);
  return (
    (new RegExp(`^${numeral}`).test(region) ? left : '') +
    layer.plain(changed.subarray(from, to)) +
    (new RegExp(`${numeral}$`).test(region) ? right : '')
  );
}

/** A cell and its markup are not longer than this. */
const LONGEST_CELL = 5000;

/** What is left in the cell, where the damage took place within it. */
function cellLeft({ layer, edits, changed, reachesOther }: After, [start, stop]: Range): string | null {
  const { bytes, cellBorder, plain } = layer;
  if (!cellBorder) return null;
  const latin = (from: number, to: number): string =>
    Buffer.from(bytes.subarray(Math.max(from, 0), to)).toString('latin1');
  const before = [...latin(start - LONGEST_CELL, start).matchAll(cellBorder)].at(-1);
  const behind = [...latin(stop, stop + LONGEST_CELL).matchAll(cellBorder)][0];
  if (!before || !behind) return null;
  const cell: Range = [
    Math.max(start - LONGEST_CELL, 0) + before.index + before[0].length,
    stop + behind.index,
  ];
  const within = edits.filter((edit) => touches(edit, cell));
  const isInside = within.every(({ at, removed }) => at >= cell[0] && at + removed <= cell[1]);
  if (within.length === 0 || !isInside || within.some(reachesOther)) return null;
  const last = within.at(-1);
  const added = last?.removed === 0 && last.at === cell[1] ? last.inserted.length : 0;
  const left = changed.subarray(moved(edits, cell[0]), moved(edits, cell[1]) + added);
  return Buffer.from(left).toString('latin1').search(cellBorder) < 0 ? plain(left) : null;
}
