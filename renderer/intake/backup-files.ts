/** Backup files that came in by hand or by a double click; the screen 备份和收取 looks into one after the other. */
import { create } from 'zustand';
import type { IncomingFile } from './files-at-hand.ts';

/** As they are called; what they hold is looked at by the services. */
export function isBackup({ name }: Pick<IncomingFile, 'name'>): boolean {
  return /\.nianbao$/i.test(name);
}

interface BackupFiles {
  readonly waiting: readonly IncomingFile[];
  readonly add: (files: readonly IncomingFile[]) => void;
  /** It waits no longer. */
  readonly drop: (file: IncomingFile) => void;
}

export const useBackupFiles = create<BackupFiles>()((set) => ({
  waiting: [],
  add: (files) => set(({ waiting }) => ({ waiting: [...waiting, ...files] })),
  drop: (file) => set(({ waiting }) => ({ waiting: waiting.filter((one) => one !== file) })),
}));
