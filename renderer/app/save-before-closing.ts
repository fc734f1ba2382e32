/** What was typed last is stored before the window goes. */
import { useEffect } from 'react';

/** What keeps unsaved work, for as long as a screen is open. */
export interface Unsaved {
  readonly hasUnsaved: () => boolean;
  /** Stores it; false where that failed. */
  readonly saveNow: () => Promise<boolean>;
}

/** What Electron offers for it: a question to the clerk, and the way out. In a browser the browser asks by itself. */
export interface Shell {
  /** Asks whether the window may go although something could not be saved. */
  readonly confirmLoss: () => Promise<boolean>;
  readonly close: () => void;
}

/**
 * Answers `beforeunload`. A window of Electron stays, tries to save, and closes by itself once that is done; where it
 * cannot be done, the clerk is asked, every time anew after another try.
 */
export function closingGuard(
  { hasUnsaved, saveNow }: Unsaved,
  shell: Shell | null,
): (event: Pick<Event, 'preventDefault'>) => void {
  let isTrying = false;
  let mayGo = false;
  async function leave({ confirmLoss, close }: Shell): Promise<void> {
    isTrying = true;
    mayGo = (await saveNow()) || (await confirmLoss());
    isTrying = false;
    if (mayGo) close();
    mayGo = false;
  }
  return (event) => {
    if (mayGo || !hasUnsaved()) return;
    event.preventDefault();
    if (!shell) void saveNow();
    else if (!isTrying) void leave(shell);
  };
}

/**
 * Stores what is not stored yet when the window loses the focus, is hidden, before it closes and while it goes: over
 * HTTP a save outlives its window. To be used around the tables, so that their open entry is entered first.
 */
export function useSaveBeforeClosing({ hasUnsaved, saveNow }: Unsaved): void {
  useEffect(() => {
    const unsaved = { hasUnsaved, saveNow };
    kept.add(unsaved);
    // Listened to anew, behind the tables of what was opened just now: their open entry is entered first.
    leave();
    leave = guardWindow();
    return () => {
      kept.delete(unsaved);
      if (kept.size === 0) leave();
    };
  }, [hasUnsaved, saveNow]);
}

/** Whatever keeps unsaved work now: the window has one guard for all of it, which asks once. */
const kept = new Set<Unsaved>();
const EVERYTHING: Unsaved = {
  hasUnsaved: () => [...kept].some((one) => one.hasUnsaved()),
  saveNow: async () => (await Promise.all([...kept].map((one) => one.saveNow()))).every(Boolean),
};
let leave = (): void => undefined;

/** Answers what stops it. */
function guardWindow(): () => void {
  const shell = window.nianbao
    ? { confirmLoss: window.nianbao.confirmLoss, close: () => window.close() }
    : null;
  const flush = () => void EVERYTHING.saveNow();
  const guard = closingGuard(EVERYTHING, shell);
  for (const event of LEAVING) window.addEventListener(event, flush);
  window.addEventListener('beforeunload', guard);
  return () => {
    for (const event of LEAVING) window.removeEventListener(event, flush);
    window.removeEventListener('beforeunload', guard);
  };
}

/** `visibilitychange` is the last that a hidden window hears where a system ends it without a word. */
const LEAVING = ['blur', 'pagehide', 'visibilitychange'] as const;
