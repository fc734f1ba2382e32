/**
 * Properties by place: pages of 512 bytes in the WordDocument stream, found through a list in the table stream
 * (MS-DOC 2.8.5, 2.8.6, 2.9.33, 2.9.174).
 */
import { lastNotAfter, readPlc, viewOf } from './bytes.ts';

/** Bytes of the WordDocument stream with the same properties. */
export interface FormattedRun {
  readonly start: number;
  /** First byte that is not in the run. */
  readonly end: number;
  /** Style of a paragraph. */
  readonly style: number;
  readonly sprms: Uint8Array;
}

/** The run that holds the byte at `offset`; null where no page speaks of it. */
export type FindRun = (offset: number) => FormattedRun | null;

const PAGE = 512;
const NONE = new Uint8Array();

/** Takes the properties out of a page, `at` being where the page says they are. */
type ReadProperties = (
  page: Uint8Array,
  at: number,
) => { readonly style: number; readonly sprms: Uint8Array };

interface Kind {
  /** Bytes between one place of properties and the next. */
  readonly step: number;
  readonly read: ReadProperties;
}

const PLAIN = { style: 0, sprms: NONE };

/** ChpxFkp: a length, then sprms. */
export const CHARACTERS: Kind = {
  step: 1,
  read: (page, at) => ({ style: 0, sprms: page.subarray(at + 1, at + 1 + (page[at] ?? 0)) }),
};

/** PapxFkp: a length in words, which stands one byte later where it is even (2.9.175); the style; sprms. */
export const PARAGRAPHS: Kind = {
  step: 13,
  read: (page, at) => {
    const words = page[at] ?? 0;
    const [start, length] = words === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, words * 2 - 1];
    const whole = page.subarray(start, Math.min(start + length, PAGE - 1));
    if (whole.byteLength < 2) return PLAIN;
    return { style: viewOf(whole).getUint16(0, true), sprms: whole.subarray(2) };
  },
};

/** Opens the pages that the list `plc` names. */
export function openPages(document: Uint8Array, plc: Uint8Array, kind: Kind): FindRun {
  const { positions, count, item } = readPlc(plc, 4);
  const pages = new Map<number, readonly FormattedRun[]>();
  // By their own numbers: a list may name the same page again and again.
  const pageAt = (index: number): readonly FormattedRun[] => {
    // Only 22 bits are the number of the page (2.9.196).
    const number = item(index).getUint32(0, true) & 0x3f_ffff;
    let runs = pages.get(number);
    if (!runs) {
      const page = document.subarray(number * PAGE, (number + 1) * PAGE);
      pages.set(number, (runs = page.byteLength === PAGE ? readPage(page, kind) : []));
    }
    return runs;
  };
  return (offset) => {
    const index = lastNotAfter(positions, offset);
    if (index < 0 || index >= count) return null;
    const runs = pageAt(index);
    let [from, to] = [0, runs.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((runs[middle]?.end ?? 0) <= offset) from = middle + 1;
      else to = middle;
    }
    const run = runs[from];
    return run && run.start <= offset ? run : null;
  };
}

function readPage(page: Uint8Array, { step, read }: Kind): FormattedRun[] {
  const view = viewOf(page);
  const count = view.getUint8(PAGE - 1);
  const places = (count + 1) * 4;
  if (places + count * step > PAGE - 1) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = view.getUint8(places + index * step) * 2;
    return {
      start: view.getUint32(index * 4, true),
      end: view.getUint32(index * 4 + 4, true),
      ...(at === 0 ? PLAIN : read(page, at)),
    };
  });
}
