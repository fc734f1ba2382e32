/** Looking for words in the open report: what is looked for, what was found, which of it is at hand. */
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { findInReport, type Hit } from '../../../shared/find/find-in-report.ts';
import { replaceEdits } from '../../../shared/find/replace-in-report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { selectReport, useSession } from '../../session/session.ts';
import { clearMarks, markHits, showHit } from './find-marks.ts';
import { nextHit } from './next-hit.ts';

export interface Find {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** Which of the hits is at hand, from 0; -1 where there is none, or the last has been replaced. */
  readonly at: number;
  readonly setQuery: (query: string) => void;
  /** Goes to the next (1) or the one before (-1), round and round. */
  readonly step: (by: 1 | -1) => void;
  /** Replaces the hit at hand, or all; answers how many places were changed. */
  readonly replaceOne: (text: string) => number;
  readonly replaceAll: (text: string) => number;
}

const NONE: readonly Hit[] = [];

/** `isOpen`: nothing is looked for while the bar is closed. */
export function useFind(report: Report, isOpen: boolean): Find {
  const [query, setQueryText] = useState('');
  /** Anew whenever somebody goes to a hit, which is then brought into view. `at`: null behind the last one. */
  const [wanted, setWanted] = useState<{ readonly at: number | null }>({ at: 0 });
  const hits = useMemo(() => (isOpen ? findInReport(report, query) : NONE), [report, query, isOpen]);
  const at = wanted.at === null ? -1 : Math.min(wanted.at, hits.length - 1);
  const current = hits[at];
  useEffect(() => {
    if (!isOpen) return;
    // What was just replaced is drawn by the editors in the next frame.
    const frame = requestAnimationFrame(() => markHits(hits, current));
    return () => {
      cancelAnimationFrame(frame);
      clearMarks();
    };
  }, [hits, current, isOpen]);
  const bring = useEffectEvent(() => {
    if (current) showHit(current);
  });
  useEffect(() => {
    if (!isOpen) return;
    const frame = requestAnimationFrame(() => bring());
    return () => cancelAnimationFrame(frame);
  }, [wanted, isOpen]);

  const goTo = (index: number | null) => setWanted({ at: index });
  const setQuery = useCallback((text: string) => {
    setQueryText(text);
    setWanted({ at: 0 });
  }, []);
  const replace = (chosen: readonly Hit[], text: string) => {
    const edits = replaceEdits(report, chosen, text);
    useSession.getState().edit(edits);
    return chosen.filter(({ stored }) => stored !== null).length;
  };
  return {
    query,
    hits,
    at,
    setQuery,
    step: (by) => {
      if (hits.length === 0) return;
      const from = at < 0 && by < 0 ? 0 : at;
      goTo((from + by + hits.length) % hits.length);
    },
    replaceOne: (text) => {
      if (!current) return 0;
      // What cannot be replaced is gone past.
      if (!current.stored) {
        goTo((at + 1) % hits.length);
        return 0;
      }
      const count = replace([current], text);
      const changed = selectReport(useSession.getState()) ?? report;
      goTo(nextHit(hits, at, findInReport(changed, query), text));
      return count;
    },
    replaceAll: (text) => replace(hits, text),
  };
}
