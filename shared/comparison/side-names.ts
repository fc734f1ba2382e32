/** What the two reports of a comparison are called. */
import type { Compared } from './diff.ts';

interface Dated {
  readonly year: number | null;
}

/** The earlier side, then the later one. */
export type SideNames = readonly [last: string, current: string];

const VERSIONS: SideNames = ['前一版', '后一版'];

/**
 * In sentences: 去年 and 今年 only where the years follow one another or one is unknown; else the years themselves, and two reports of
 * one year 前一份 and 后一份; versions of one report 前一版 and 后一版.
 */
export function sideNames(
  { year: last }: Dated,
  { year: current }: Dated,
  kind: Compared = 'years',
): SideNames {
  if (kind === 'versions') return VERSIONS;
  if (last === null || current === null || current - last === 1) return ['去年', '今年'];
  if (last === current) return ['前一份', '后一份'];
  return [`${last}年`, `${current}年`];
}

/** Headings of the two sides; two reports of one year are told apart by their order. */
export function yearNames({
  last,
  this: current,
  kind = 'years',
}: {
  readonly last: Dated;
  readonly this: Dated;
  readonly kind?: Compared;
}): SideNames {
  if (kind === 'versions') return VERSIONS;
  if (last.year !== null && last.year === current.year)
    return [`${last.year}年（前）`, `${last.year}年（后）`];
  return [
    last.year === null ? '去年' : `${last.year}年`,
    current.year === null ? '今年' : `${current.year}年`,
  ];
}
