/** The files of dropped folders. Folders may be huge: it is said how many were found, and the search can be stopped. */
import { REPORT_EXTENSIONS } from '../../shared/report-files.ts';

export interface FoundFiles {
  /** By name, as people sort. */
  readonly files: readonly File[];
  /** Files that no report can be in: pictures, videos, programs. */
  readonly passedOver: number;
}

interface Watch {
  /** Hears how many files were found so far. */
  readonly onFound: (count: number) => void;
  readonly isStopped: () => boolean;
}

/** Files that Word or the system left hidden. */
const HIDDEN = /^(?:~\$|\.)/;

/**
 * Every file of a drop: those that were dropped by themselves whatever they are, those in folders where their names
 * are names of documents. Null where it was stopped; what a folder does not hand over counts as passed over.
 */
export async function findFiles(
  dropped: readonly FileSystemEntry[],
  watch: Watch,
): Promise<FoundFiles | null> {
  const files: File[] = [];
  let passedOver = 0;
  const take = async (entry: FileSystemFileEntry) => {
    try {
      files.push(await new Promise<File>((found, failed) => entry.file(found, failed)));
      watch.onFound(files.length);
    } catch {
      passedOver += 1;
    }
  };
  const folders: FileSystemDirectoryEntry[] = [];
  const sort = async (entry: FileSystemEntry, isInFolder: boolean) => {
    if (isFolder(entry)) folders.push(entry);
    else if (!isFile(entry) || (isInFolder && HIDDEN.test(entry.name))) return;
    else if (isInFolder && !isDocument(entry.name)) passedOver += 1;
    else await take(entry);
  };
  for (const entry of dropped) await sort(entry, false);
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    if (watch.isStopped()) return null;
    for await (const entry of entriesOf(folder)) {
      if (watch.isStopped()) return null;
      await sort(entry, true);
    }
  }
  return { files: files.sort(byName), passedOver };
}

async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((found) =>
      // A folder that nobody may look into has nothing for us.
      reader.readEntries(found, () => found([])),
    );
    if (batch.length === 0) return;
    yield* batch;
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function byName(a: File, b: File): number {
  return collator.compare(a.name, b.name);
}

function isDocument(name: string): boolean {
  return REPORT_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
