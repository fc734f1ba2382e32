/** Exporting a report as it is stored. */
import type { ReportFormat } from '../../shared/document/formats.ts';
import type { Lost } from '../../shared/document/lost.ts';
import type { Entry } from '../../shared/contract.ts';
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

export interface PackageExport extends ReportExport {
  /** The entry, which now knows that it was handed in; null where it was not. */
  readonly entry: Entry | null;
}

/** Exports all that is handed in with report `id`; `lost` are the files that could not be made. */
export async function exportPackage(id: string): Promise<PackageExport> {
  try {
    const answer = await bridge.exportPackage({ id });
    if (!answer.ok) return { result: { kind: 'failed', problem: answer.problem }, lost: [], entry: null };
    const lost = answer.missing.map(({ code, what, action }) => ({ code, message: `${what}${action}` }));
    return { result: takeDelivery(answer.delivery), lost, entry: answer.entry };
  } catch (error) {
    return {
      result: { kind: 'failed', problem: problemOf(error, '导出报送材料') },
      lost: [],
      entry: null,
    };
  }
}
