/** 导出校核单. */
import { bridge } from '../app/bridge.ts';
import { takeDelivery, type ExportResult } from '../app/delivery.ts';
import { problemOf } from '../app/library-store.ts';

/** Exports the 校核单 of report `id` as it is stored. */
export async function exportSheet(id: string): Promise<ExportResult> {
  try {
    const answer = await bridge.exportCheckSheet({ id });
    return answer.ok ? takeDelivery(answer.delivery) : { kind: 'failed', problem: answer.problem };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '导出校核单') };
  }
}
