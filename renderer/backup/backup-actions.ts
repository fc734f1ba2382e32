/** What the screen asks of the services; everything that fails is said. */
import type { CarriedId, CarriedRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { takeDelivery } from '../app/delivery.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

/** A backup file with what is in it. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly items: readonly CarriedRow[];
  readonly damaged: readonly string[];
}

/** Writes these reports, or everything where null is given. */
export async function exportLibrary(ids: readonly string[] | null): Promise<void> {
  try {
    const answer = await bridge.exportLibrary({ ids: ids && [...ids] });
    if (!answer.ok) return showProblem(answer.problem);
    const result = takeDelivery(answer.delivery);
    if (result.kind !== 'done') return;
    const where = result.where === 'download' ? '，请在下载中查看' : '';
    const without = answer.withoutOriginal;
    const missing =
      without.length === 0
        ? ''
        : `导入时另存的原文件读不到，没有放进去的有 ${without.length} 份：${without.join('、')}。`;
    showToast(`已把 ${answer.reports} 份年报备份到“${result.name}”${where}。${missing}`);
  } catch (error) {
    showProblem(problemOf(error, '备份资料库'));
  }
}

/** Reads a backup file; null where that was refused. */
export async function lookInto(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<BackupFile | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await bridge.lookIntoBackup({ name: file.name, bytes });
    if (!answer.ok) {
      showProblem(answer.problem);
      return null;
    }
    return { name: file.name, bytes, items: answer.items, damaged: answer.damaged };
  } catch (error) {
    showProblem(problemOf(error, '查看备份文件'));
    return null;
  }
}

/** Takes in what was chosen; answers whether it is in. */
export async function takeIn({ name, bytes }: BackupFile, items: readonly CarriedId[]): Promise<boolean> {
  try {
    const answer = await bridge.takeInBackup({ name, bytes, items: [...items] });
    if (!answer.ok) {
      showProblem(answer.problem);
      return false;
    }
    showToast(`已收取 ${answer.taken} 项。`);
    await useLibrary.getState().load();
    return true;
  } catch (error) {
    showProblem(problemOf(error, '收取备份文件'));
    return false;
  }
}
