/** How the user likes to see the comparison; kept while the program runs, so that going back changes nothing. */
import { create } from 'zustand';
import type { TextView } from './text-comparison.tsx';

/** Figures only, words only, or all years as pictures. */
export type View = 'figures' | 'texts' | 'trends';

interface ComparisonView {
  readonly view: View;
  readonly onlyChanged: boolean;
  readonly textView: TextView;
  /** Report chosen to stand on the left, by the id of the one on the right; last year's where none is. */
  readonly against: Readonly<Record<string, string>>;
}

export const useComparisonView = create<ComparisonView>()(() => ({
  view: 'figures',
  onlyChanged: true,
  textView: 'beside',
  against: {},
}));

/** Puts report `lastId` beside report `id`. */
export function compareWith(id: string, lastId: string): void {
  useComparisonView.setState(({ against }) => ({ against: { ...against, [id]: lastId } }));
}
