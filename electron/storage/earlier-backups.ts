/** Backups of before there were versions, `backups/<name>.json.<n>`: they become versions of their documents, once. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unseal, type DocumentKind } from './envelope.ts';
import { makeFolder, namesIn, readPlainFile } from './files.ts';

const EARLIER = /^([a-z0-9-]{1,40})\.json\.\d$/;

/** Takes over the backups in `folder`; `kindOf` knows what the documents are. One that cannot be read stays where it is. */
export async function adoptEarlierBackups(
  folder: string,
  kindOf: (name: string) => DocumentKind<unknown> | null,
): Promise<void> {
  const backups = join(folder, 'backups');
  for (const file of await namesIn(backups)) {
    const name = EARLIER.exec(file)?.[1];
    const kind = name === undefined ? null : kindOf(name);
    if (name === undefined || !kind) continue;
    const found = unseal(kind, name, await readPlainFile(join(backups, file)));
    // A damaged one is of no use to anybody.
    if (found.state === 'damaged') await rm(join(backups, file), { force: true });
    if (found.state !== 'valid') continue;
    await makeFolder(join(backups, name));
    await rename(join(backups, file), join(backups, name, `${found.kept.revision}.json`));
  }
}
