/** 导出 Word: what is shown is stored first, so that the file says the same. */
import { problem } from '../../../shared/problem.ts';
import { bridge } from '../../app/bridge.ts';
import { takeDelivery, type ExportResult } from '../../app/delivery.ts';
import { problemOf } from '../../app/library-store.ts';
import { useSession } from '../../session/session.ts';

/** Exports the open report; the host asks where to, or the browser downloads it. */
export async function exportWord(id: string): Promise<ExportResult> {
  if (!(await useSession.getState().saveNow())) {
    const { saving } = useSession.getState();
    return {
      kind: 'failed',
      problem: 'problem' in saving ? saving.problem : problem('unexpected', '保存年报'),
    };
  }
  try {
    const answer = await bridge.exportReport({ id, format: 'docx' });
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    return takeDelivery(answer.delivery);
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '导出 Word') };
  }
}
