/** 导出 Word: what is shown is stored first, so that the file says the same. */
import type { Delivery } from '../../shared/contract.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { useSession } from './session.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type ExportResult =
  | { readonly kind: 'done'; readonly name: string; readonly where: 'saved' | 'download' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

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

/** Exports the 校核单 of report `id` as it is stored. */
export async function exportSheet(id: string): Promise<ExportResult> {
  try {
    const answer = await bridge.exportCheckSheet({ id });
    return answer.ok ? takeDelivery(answer.delivery) : { kind: 'failed', problem: answer.problem };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '导出校核单') };
  }
}

/** Says what became of an export. */
export function tellExport(result: ExportResult): void {
  if (result.kind === 'failed') showProblem(result.problem);
  else if (result.kind === 'done') {
    showToast(
      result.where === 'saved' ? `已导出“${result.name}”。` : `已导出“${result.name}”，请在下载中查看。`,
    );
  }
}

/** Gives the browser the bytes that it has to download, as a file of `type`. */
export function takeDelivery(delivery: Delivery, type: string = WORD): ExportResult {
  if (delivery.kind === 'cancelled') return delivery;
  if (delivery.kind === 'download') download(delivery.name, delivery.bytes, type);
  return { kind: 'done', name: delivery.name, where: delivery.kind };
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes when the click returns to the event loop, not before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
