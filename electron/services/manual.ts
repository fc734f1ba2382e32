/** The manual as a file of its own: for a colleague, or to be printed. */
import { readFile } from 'node:fs/promises';
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Methods } from './boundary.ts';
import type { ProgramDependencies } from './dependencies.ts';

/** Written by the build beside the program, out of what the window shows as well; its sources have none. */
const FILE = new URL('./manual.html', import.meta.url);
const NAME = '年报助手使用手册';

export function manual(
  { host }: Pick<ProgramDependencies, 'host'>,
  file: URL = FILE,
): Pick<Methods, 'exportManual'> {
  return {
    exportManual: async ({ format }) => {
      const page = await readFile(file).catch(() => {
        throw new ProblemError(problem('not-found', '使用手册'));
      });
      const bytes = format === 'pdf' ? await host.makePdf(page.toString()) : new Uint8Array(page);
      return { ok: true, delivery: await host.saveFile(`${NAME}.${format}`, bytes) };
    },
  };
}
