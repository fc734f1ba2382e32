/** Files that come in by hand: dropped, with the files of dropped folders, or chosen in the system's dialog. */
import { mayChange } from '../app/access.ts';
import { useNavigation } from '../app/navigation.ts';
import { useGathering } from './gathering.ts';
import { showToast } from '../ui/toast.tsx';
import { isBackup, useBackupFiles } from './backup-files.ts';
import type { IncomingFile } from './files-at-hand.ts';
import { useImport } from './import-store.ts';

/** Id of the one file input of the window; see file-intake.tsx. */
export const FILE_INPUT_ID = 'annual-report-files';

/** Opens the system's dialog for choosing old reports. */
export function chooseFiles(): void {
  if (mayChange()) document.getElementById(FILE_INPUT_ID)?.click();
}

/** A file that was dropped on the page of another one belongs to that page and could not be read after it has gone. */
function ownFile(file: File): File {
  return new File([file], file.name, { type: file.type, lastModified: file.lastModified });
}

/** Reads `files` and shows how far it is. */
export function importFiles(files: readonly File[]): void {
  takeIn(files.map(ownFile));
}

/** Reports go to the import, backups to the screen that looks into them. */
export function takeIn(files: readonly IncomingFile[]): void {
  const [backups, reports] = [files.filter(isBackup), files.filter((file) => !isBackup(file))];
  const { go } = useNavigation.getState();
  if (reports.length > 0 && mayChange()) {
    useImport.getState().add(reports);
    go({ name: 'import' });
  }
  if (backups.length > 0) {
    useBackupFiles.getState().add(backups);
    go({ name: 'backup' });
  }
}

/** Does a drag carry files, not text? */
export function carriesFiles(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isEntry(entry: FileSystemEntry | null): entry is FileSystemEntry {
  return entry !== null;
}

/** Reads what was dropped. Folders are looked through first, which may be stopped: see `useGathering`. */
export async function importDrop(transfer: DataTransfer): Promise<void> {
  // Both must be asked for before the first wait: a drop's data are gone afterwards.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter(isEntry);
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry.isDirectory)) return importFiles(plain);
  if (!mayChange()) return;
  useNavigation.getState().go({ name: 'import' });
  const files = await useGathering.getState().gather(entries);
  if (files?.length === 0)
    showToast('拖入的文件夹里没有找到文档，资料库没有变化。请看看是不是另一个文件夹。');
  importFiles(files ?? []);
}
