/** Files that the program makes: handed to the browser where the host has not stored them, and what is said about it. */
import type { Delivery } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type ExportResult =
  | { readonly kind: 'done'; readonly name: string; readonly where: 'saved' | 'download' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

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

/** Hands a file to the browser to download. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes when the click returns to the event loop, not before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
