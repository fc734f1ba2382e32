/** When everything was written to a backup file last, and when it is time to do it again. */
import type { LastBackup } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { bridge } from './bridge.ts';

/** What the services know; null where they do not answer. */
export async function loadLastBackup(): Promise<LastBackup | null> {
  const answer = await bridge.lastBackup({}).catch(() => null);
  return answer?.ok ? answer : null;
}

/** A sentence about the last backup. */
export function lastBackupWords({ at, changed }: LastBackup): string {
  if (at === null) {
    return changed === 0 ? '资料库里还没有年报，不用备份。' : `还没有备份过，资料库里有 ${changed} 份年报。`;
  }
  const since = changed === 0 ? '以后没有新增和改动的年报' : `以后新增或改过 ${changed} 份年报`;
  return `上次备份整个资料库：${momentWords(at)}，${since}。`;
}

/** So long may changes be without a backup, in days. */
const PATIENCE_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether something has been without a backup for too long. */
export function isBackupDue({ since, changed }: LastBackup, now: number = Date.now()): boolean {
  return changed > 0 && since !== null && now - Date.parse(since) >= PATIENCE_DAYS * DAY_MS;
}
