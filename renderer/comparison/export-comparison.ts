/** 导出对比表. */
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { takeDelivery, type ExportResult } from '../app/delivery.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Exports the comparison of two stored reports; the host asks where to, or the browser downloads it. */
export async function exportComparison(
  id: string,
  lastId: string,
  format: keyof typeof TYPES,
): Promise<ExportResult> {
  try {
    const answer = await bridge.exportComparison({ id, lastId, format });
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    return takeDelivery(answer.delivery, TYPES[format]);
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '导出对比表') };
  }
}
