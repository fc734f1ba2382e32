/** Words in the text of every report. */
import { searchReport, wordsOf } from '../../shared/find/search-report.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';

/** So many places are answered; who wants more says more. */
const MOST = 100;

export function searching({ library }: Dependencies): Pick<Methods, 'searchLibrary'> {
  return {
    searchLibrary: async ({ query }) => {
      const words = wordsOf(query);
      const newestFirst = [...library.entries()].sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0));
      const hits = [];
      for (const { id, report } of newestFirst) {
        hits.push(...searchReport(report, words).map((hit) => ({ id, ...hit })));
        if (hits.length > MOST) break;
        // Nobody else waits while a large library is read.
        await new Promise(setImmediate);
      }
      return { ok: true, hits: hits.slice(0, MOST), isMore: hits.length > MOST };
    },
  };
}
