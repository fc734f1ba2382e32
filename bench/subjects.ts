/** What is measured on: real reports where the corpus lies beside the project, else the example as a Word file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '../electron/writers/docx/write-docx.ts';
import { exampleReport } from '../shared/example.ts';

export interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDERS = ['docx', 'docx_wps', 'docx_autonum'];

/** Word files to read, `root` being the project's folder. */
export async function subjects(root: string): Promise<Subject[]> {
  const seeds = join(root, '../shared/corpus/seeds');
  if (!existsSync(seeds)) return [{ name: 'example.docx', bytes: await writeDocx(exampleReport()) }];
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(seeds, folder)).map((file) => ({
      name: `${folder}/${file}`,
      bytes: readFileSync(join(seeds, folder, file)),
    })),
  );
}
