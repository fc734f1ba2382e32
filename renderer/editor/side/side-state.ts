/** Which tab of the right pane is shown, whether it is folded and how wide it is; remembered on this machine. */
import { useCallback, useState } from 'react';
import { preference, setPreference } from '../../ui/preferences.ts';

export type SideTab = 'findings' | 'last' | 'help';

export interface SideState {
  readonly open: boolean;
  readonly tab: SideTab;
  /** CSS pixels. */
  readonly width: number;
  readonly show: (tab: SideTab) => void;
  readonly fold: () => void;
  readonly resize: (width: number) => void;
}

export const LEAST_WIDTH = 260;
export const MOST_WIDTH = 560;
/** In a window this narrow the open pane takes room that the paper needs. */
export const TAKES_ROOM = '(max-width: 1240px)';
/** From this window width on, all three columns stand side by side unless the user has folded one. */
const WIDE = 1500;
const KEY = 'editor.side';

interface Kept {
  readonly width: number;
  /** Null until the user has folded or unfolded the pane in a wide window. */
  readonly open: boolean | null;
}

function read(): Kept {
  const kept = preference(KEY);
  const { width, open } = { width: null, open: null, ...(typeof kept === 'object' ? kept : {}) };
  return {
    width: typeof width === 'number' ? clamp(width) : 340,
    open: typeof open === 'boolean' ? open : null,
  };
}

const clamp = (width: number) => Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));

export function useSide(): SideState {
  const [kept, setKept] = useState(read);
  const [isWide] = useState(() => window.innerWidth >= WIDE);
  const [open, setOpen] = useState(() => isWide && (read().open ?? true));
  const [tab, setTab] = useState<SideTab>('findings');
  const change = useCallback((next: Partial<Kept>) => {
    setKept((before) => {
      const after = { ...before, ...next };
      setPreference(KEY, after);
      return after;
    });
  }, []);
  const turn = useCallback(
    (next: boolean) => {
      setOpen(next);
      if (isWide) change({ open: next });
    },
    [change, isWide],
  );
  const show = useCallback(
    (next: SideTab) => {
      setTab(next);
      turn(true);
    },
    [turn],
  );
  const fold = useCallback(() => turn(false), [turn]);
  const resize = useCallback((width: number) => change({ width: clamp(width) }), [change]);
  return { open, tab, width: kept.width, show, fold, resize };
}
