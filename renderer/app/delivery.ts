/** Files that the program makes: handed to the browser where the host has not stored them, and what is said about it. */
import type { Delivery } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
};

export type ExportResult =
  | { readonly kind: 'done'; readonly name: string; readonly where: 'saved' | 'download' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

interface Telling {
  /** Exports once more. */
  readonly again?: () => void;
  /** Shows what the file does not hold, of which there is so much. */
  readonly lost?: { readonly count: number; readonly show: () => void };
}

/** Says what became of an export; what failed can be tried again, what the file lacks is led to. */
export function tellExport(result: ExportResult, { again, lost }: Telling = {}): void {
  if (result.kind === 'failed') {
    showProblem(result.problem, again ? { title: '再试一次', run: again } : null);
  } else if (result.kind === 'done') {
    const where = result.where === 'saved' ? '' : '，请在下载中查看';
    const lacks = lost ? `有 ${lost.count} 项内容没有写进这个文件。` : '';
    showToast(`已导出“${result.name}”${where}。${lacks}`, lost ? { title: '是哪些', run: lost.show } : null);
  }
}

/** Gives the browser the bytes that it has to download. */
export function takeDelivery(delivery: Delivery): ExportResult {
  if (delivery.kind === 'cancelled') return delivery;
  if (delivery.kind === 'download') {
    const type = TYPES[delivery.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    download(delivery.name, delivery.bytes, type);
  }
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
