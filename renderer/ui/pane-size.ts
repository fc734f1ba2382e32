/** Widths of panes, remembered on this machine. */
import { useState } from 'react';

function stored(name: string): number | null {
  try {
    const width = Number(window.localStorage.getItem(`pane-${name}`));
    return Number.isFinite(width) && width > 0 ? width : null;
  } catch {
    // Storage may be forbidden; the pane then starts at its usual width.
    return null;
  }
}

/** Width of the pane `name` in pixels, `usual` at first, and how to remember another. */
export function usePaneSize(name: string, usual: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => stored(name) ?? usual);
  const remember = (next: number) => {
    setWidth(next);
    try {
      window.localStorage.setItem(`pane-${name}`, String(Math.round(next)));
    } catch {
      // See above: it is then remembered for this session only.
    }
  };
  return [width, remember];
}
