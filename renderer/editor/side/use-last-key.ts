/** A key that leads from a place of the report to the same place of last year's in the pane, and back. */
import { flushSync } from 'react-dom';
import type { Place } from '../../../shared/report/schema.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import type { SideState } from './side-state.ts';

interface Given extends Pick<SideState, 'show'> {
  /** Where the keyboard stands on the paper, or stood before it went to the pane. */
  readonly here: Place | null;
  readonly onGo: (place: Place) => void;
}

const PANE = '.last-year';
/** What Enter takes over there, else the paragraph, else what can be chosen, else the pane itself. */
const PLACES = [
  `${PANE} .last-item.is-current button`,
  `${PANE} .last-item.is-current`,
  `${PANE} button, ${PANE} input`,
  PANE,
];

export function useLastKey({ show, here, onGo }: Given): void {
  useShortcut('Alt+L', () => {
    if (document.activeElement?.closest(PANE)) {
      if (here !== null) onGo(here);
      return;
    }
    flushSync(() => show('last'));
    const places = PLACES.map((selector) => document.querySelector<HTMLElement>(selector));
    places.find((place) => place !== null)?.focus();
  });
}
