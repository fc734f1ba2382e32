/** Widths of panes, remembered on this machine. */
import { useState } from 'react';
import { preference, setPreference } from './preferences.ts';

function stored(name: string): number | null {
  const width = preference(`pane.${name}`);
  return typeof width === 'number' && Number.isFinite(width) && width > 0 ? width : null;
}

/** Width of the pane `name` in pixels, `usual` at first, and how to remember another. */
export function usePaneSize(name: string, usual: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => stored(name) ?? usual);
  const remember = (next: number) => {
    setWidth(next);
    setPreference(`pane.${name}`, Math.round(next));
  };
  return [width, remember];
}
