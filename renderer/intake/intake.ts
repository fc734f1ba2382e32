/** Files that come in by hand: dropped, with the files of dropped folders, or chosen in the system's dialog. */
import { useNavigation } from '../app/navigation.ts';
import { useImport, type IncomingFile } from './import-store.ts';

/** Id of the one file input of the window; see file-intake.tsx. */
export const FILE_INPUT_ID = 'annual-report-files';

/** Opens the system's dialog for choosing old reports. */
export function chooseFiles(): void {
  document.getElementById(FILE_INPUT_ID)?.click();
}

/** Reads `files` and shows how far it is. */
export function importFiles(files: readonly IncomingFile[]): void {
  if (files.length === 0) return;
  useImport.getState().add(files);
  useNavigation.getState().go({ name: 'import' });
}

/** Does a drag carry files, not text? */
export function carriesFiles(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isEntry(entry: FileSystemEntry | null): entry is FileSystemEntry {
  return entry !== null;
}

/** Every file of a drop. Folders are opened; what Word or the system left hidden in them is passed over. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Both must be asked for before the first wait: a drop's data are gone afterwards.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter(isEntry);
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  const nested = await Promise.all(entries.map((entry) => filesOf(entry, true)));
  return nested.flat().sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesOf(entry: FileSystemEntry, isDropped: boolean): Promise<File[]> {
  if (isFile(entry)) {
    if (!isDropped && /^(?:~\$|\.)/.test(entry.name)) return [];
    return [await new Promise<File>((found, failed) => entry.file(found, failed))];
  }
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (batch.length === 0) break;
    children.push(...batch);
  }
  return (await Promise.all(children.map((child) => filesOf(child, false)))).flat();
}
