/** Writing a report to a file of the user's. */
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { exportName } from './export-name.ts';

export function exporting({ library, host }: Dependencies): Pick<Methods, 'exportReport'> {
  return {
    exportReport: async ({ id, format }) => {
      const entry = library.entry(id);
      if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
      const report = resolvePlaceholders(entry.report);
      const bytes = await write(report, format);
      return { ok: true, delivery: await host.saveFile(exportName(report, format), bytes) };
    },
  };
}

async function write(report: Report, format: 'docx' | 'json'): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  // Loaded when the first report is exported, not at start-up.
  const { writeDocx } = await import('../writers/docx/write-docx.ts');
  return new Uint8Array(await writeDocx(report));
}
