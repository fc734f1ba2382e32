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
export function useSaveBeforeClosing(unsaved: Unsaved): void {
  const { hasUnsaved, saveNow } = unsaved;
  useEffect(() => {
    const shell = window.nianbao
      ? { confirmLoss: window.nianbao.confirmLoss, close: () => window.close() }
      : null;
    const flush = () => void saveNow();
    const guard = closingGuard({ hasUnsaved, saveNow }, shell);
    for (const event of LEAVING) window.addEventListener(event, flush);
    window.addEventListener('beforeunload', guard);
    return () => {
      for (const event of LEAVING) window.removeEventListener(event, flush);
      window.removeEventListener('beforeunload', guard);
    };
  }, [hasUnsaved, saveNow]);
}

/** `visibilitychange` is the last that a hidden window hears where a system ends it without a word. */
const LEAVING = ['blur', 'pagehide', 'visibilitychange'] as const;
