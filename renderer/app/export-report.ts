/** Exporting a report as it is stored. */
import type { ReportFormat } from '../../shared/document/formats.ts';
import type { Lost } from '../../shared/document/lost.ts';
import { bridge } from './bridge.ts';
import { takeDelivery, type ExportResult } from './delivery.ts';
import { problemOf } from './library-store.ts';

export interface ReportExport {
  readonly result: ExportResult;
  /** What the file does not hold. */
  readonly lost: readonly Lost[];
}

/** Exports report `id`; the host asks where to, or the browser downloads it. */
export async function exportReport(id: string, format: ReportFormat): Promise<ReportExport> {
  try {
    const answer = await bridge.exportReport({ id, format });
    return answer.ok
      ? { result: takeDelivery(answer.delivery), lost: answer.lost }
      : { result: { kind: 'failed', problem: answer.problem }, lost: [] };
  } catch (error) {
    return { result: { kind: 'failed', problem: problemOf(error, '导出年报') }, lost: [] };
  }
}
