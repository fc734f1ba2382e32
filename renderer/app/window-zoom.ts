/**
 * How large the window is shown, where the program has a window of its own. A browser has its own means, which it keeps:
 * there nothing is set, and no key is taken from it.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { isWindowZoom, WINDOW_ZOOMS, type WindowZoom } from '../../shared/window-zoom.ts';
import { preference, setPreference, whenPreferences } from '../ui/preferences.ts';

const KEY = 'window.zoom';

function stored(): WindowZoom {
  const kept = preference(KEY);
  return isWindowZoom(kept) ? kept : 100;
}

export const useWindowZoom = create<{
  readonly zoom: WindowZoom;
  readonly choose: (zoom: WindowZoom) => void;
}>()((set) => ({
  zoom: stored(),
  choose: (zoom) => {
    window.nianbao?.setZoom(zoom);
    set({ zoom });
    setPreference(KEY, zoom);
  },
}));
// What is remembered comes before any screen is drawn.
whenPreferences(() => {
  const zoom = stored();
  window.nianbao?.setZoom(zoom);
  useWindowZoom.setState({ zoom });
});

/** Can the program itself set how large the window is shown? */
export function hasWindowZoom(): boolean {
  return window.nianbao !== undefined;
}

/** What Ctrl with a key makes of a zoom; undefined for every other key. */
function zoomAfter(key: string, zoom: WindowZoom): WindowZoom | undefined {
  const at = WINDOW_ZOOMS.indexOf(zoom);
  // The plus stands above the equals sign.
  if (key === '+' || key === '=') return WINDOW_ZOOMS[at + 1] ?? zoom;
  if (key === '-') return WINDOW_ZOOMS[at - 1] ?? zoom;
  return key === '0' ? 100 : undefined;
}

/** The window's own zoom keys, also while a dialog is open. */
export function useZoomKeys(): void {
  useEffect(() => {
    if (!hasWindowZoom()) return;
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { zoom, choose } = useWindowZoom.getState();
      const next = zoomAfter(event.key, zoom);
      if (next === undefined) return;
      event.preventDefault();
      if (next !== zoom) choose(next);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
