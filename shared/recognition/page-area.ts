/**
 * The part of a page that holds the report. A page of a site has a banner, menus and a foot around it, which hang in
 * boxes of their own; a file without boxes is all of one part.
 */
import type { SourcePlace } from '../source-document.ts';
import type { FlowItem } from './tables/flow.ts';

/** Boxes around everything from the flow item `from` to the item `to`, outermost first. */
export function boxesAround(flow: readonly FlowItem[], from: number, to: number): readonly number[] {
  let common: readonly number[] | undefined;
  for (const item of flow.slice(from, to + 1)) {
    const boxes = (item.kind === 'table' ? item.table.boxes : item.boxes) ?? [];
    const known: readonly number[] = common ?? boxes;
    const parting = known.findIndex((box, depth) => boxes[depth] !== box);
    common = parting < 0 ? known : known.slice(0, parting);
  }
  return common ?? [];
}

/** Does a block stand in all of `boxes`? */
export function isWithin({ boxes: own = [] }: SourcePlace, boxes: readonly number[]): boolean {
  return boxes.every((box, depth) => own[depth] === box);
}
