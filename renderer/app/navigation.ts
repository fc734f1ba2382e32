/**
 * Where the user is, and the way back.
 *
 * The browser's own history holds the visited screens, so Alt+←, the mouse's back button and the browser's
 * arrow all do the same, and a reload stays where it was.
 */
import { create } from 'zustand';

export type Screen =
  | { readonly name: 'library' }
  | { readonly name: 'import' }
  | { readonly name: 'editor'; readonly id: string; readonly place?: string }
  /** `versions`: two revisions of this report beside each other; null for what it is now. */
  | {
      readonly name: 'comparison';
      readonly id: string;
      readonly versions?: { readonly before: number; readonly after: number | null };
    }
  | { readonly name: 'versions'; readonly id: string }
  | { readonly name: 'check-sheet'; readonly id: string }
  | { readonly name: 'print'; readonly id: string }
  | { readonly name: 'templates' }
  | { readonly name: 'backup' }
  | { readonly name: 'settings' }
  /** `chapter`: where the manual is opened, see renderer/help/chapters.ts. */
  | { readonly name: 'help'; readonly chapter?: string };

export interface Visit {
  readonly screen: Screen;
  /** Position in the history, from 0. */
  readonly index: number;
  /** Names this visit in the memory of scroll positions. */
  readonly key: string;
}

interface Navigation extends Visit {
  /** Goes to a screen; going to the one already shown changes nothing. */
  readonly go: (screen: Screen) => void;
  /**
   * `go` for what takes a while, taken before the wait: the last thing somebody asked for counts, so it goes nowhere
   * once another screen has been asked for, be it the one that is shown.
   */
  readonly later: () => (screen: Screen) => void;
  /** Goes back; from the first visit to the library. */
  readonly back: () => void;
  readonly forward: () => void;
}

const START: Visit = { screen: { name: 'library' }, index: 0, key: 'start' };

function isVisit(value: unknown): value is Visit {
  return (
    typeof value === 'object' && value !== null && 'screen' in value && 'index' in value && 'key' in value
  );
}

function currentVisit(): Visit {
  const state: unknown = window.history.state;
  return isVisit(state) ? state : START;
}

function isSame(a: Screen, b: Screen): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** How often a screen has been asked for. */
let asked = 0;

export const useNavigation = create<Navigation>()((set, get) => ({
  ...currentVisit(),
  go: (screen) => {
    asked += 1;
    const { screen: now, index } = get();
    if (isSame(screen, now)) return;
    const visit: Visit = { screen, index: index + 1, key: `${Date.now()}-${index + 1}` };
    window.history.pushState(visit, '');
    set(visit);
  },
  later: () => {
    const before = asked;
    return (screen) => {
      if (asked === before) get().go(screen);
    };
  },
  back: () => {
    asked += 1;
    if (get().index > 0) window.history.back();
    else get().go({ name: 'library' });
  },
  forward: () => {
    asked += 1;
    window.history.forward();
  },
}));

/** Follows the browser's history; call once, undo with the returned function. */
export function followHistory(): () => void {
  if (!isVisit(window.history.state)) window.history.replaceState(currentVisit(), '');
  const follow = () => {
    asked += 1;
    useNavigation.setState(currentVisit());
  };
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}
