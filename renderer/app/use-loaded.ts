/** What a screen shows has to be fetched first: on its way, not to be had, or there. */
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { problemOf } from './library-store.ts';

interface Missing {
  readonly kind: 'problem';
  readonly problem: Problem;
}

export type Loaded<T> = { readonly kind: 'loading' } | Missing | T;

/**
 * What `load` gives, or why there is nothing; fetched again when `load` is another function or `turn` another number. An
 * answer that comes too late is left. `doing`: what went wrong where `load` throws, e.g. 打开年报. `first`: what `load`
 * has given just now; null where nothing has been asked for yet.
 */
export function useLoaded<T>(
  load: () => Promise<T | Missing>,
  doing: string,
  turn = 0,
  first: T | Missing | null = null,
): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(first ?? { kind: 'loading' });
  const isAtHand = useRef(first !== null);
  useEffect(() => {
    let wanted = !isAtHand.current;
    isAtHand.current = false;
    if (!wanted) return;
    load().then(
      (found) => wanted && setLoaded(found),
      (error: unknown) => wanted && setLoaded({ kind: 'problem', problem: problemOf(error, doing) }),
    );
    return () => {
      wanted = false;
    };
  }, [load, doing, turn]);
  return loaded;
}
