/** The page that the reports of a library are printed on, chosen by hand or taken from a file of the office's own. */
import { runJob } from '../jobs/run-job.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';

export function pageStyles({
  library,
}: Dependencies): Pick<Methods, 'loadPageStyle' | 'savePageStyle' | 'readPageStyle'> {
  return {
    loadPageStyle: () => Promise.resolve({ ok: true, style: library.pageStyle() }),
    savePageStyle: async ({ style }) => {
      await library.savePageStyle(style);
      return { ok: true };
    },
    readPageStyle: ({ name, bytes }) => runJob('page-style', name, bytes, {}),
  };
}
