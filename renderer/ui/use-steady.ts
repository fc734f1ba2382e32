/** Handlers under one identity, for components that are drawn only when what they show has changed. */
import { useCallback, useLayoutEffect, useRef } from 'react';

/** The function of the latest render, always the same object. Not to be called while rendering. */
export function useSteady<A extends readonly unknown[], R>(run: (...given: A) => R): (...given: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
