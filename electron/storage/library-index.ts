/**
 * `index.json`: what the library's documents are called, so that one whose file is gone, or cannot be read, still has
 * a name. It is made anew from the documents whenever it is missing, and nothing is decided by it.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { readDocument } from './document.ts';
import type { Keeping } from './document-file.ts';
import { writeDurably } from './durable-file.ts';
import { seal, type DocumentKind } from './envelope.ts';

export type IndexedKind = 'report' | 'template';

/** Names by `indexKey`. */
export type Names = Readonly<Record<string, string>>;

export interface LibraryIndex {
  /** As the index had them when it was opened. */
  readonly before: Names;
  /** Writes it where it has changed. */
  readonly save: (names: Names) => Promise<void>;
}

const indexSchema = z.object({ names: z.record(z.string(), z.string()) });

const INDEX_DOCUMENT: DocumentKind<z.infer<typeof indexSchema>> = {
  name: 'index',
  version: 1,
  sealedSince: 1,
  content: indexSchema,
  steps: {},
};

export function indexKey(kind: IndexedKind, id: string): string {
  return `${kind}/${id}`;
}

/** Reads the index of the library in `folder`; one that is missing or damaged knows nothing. */
export async function openIndex(folder: string, { before: makeSure }: Keeping): Promise<LibraryIndex> {
  const path = join(folder, 'index.json');
  const kept = await readDocument(path, INDEX_DOCUMENT);
  const before = kept?.content.names ?? {};
  let written = JSON.stringify(before);
  let revision = kept?.revision ?? 0;
  return {
    before,
    save: async (names) => {
      const sorted = Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
      if (JSON.stringify(sorted) === written) return;
      revision += 1;
      const now = { content: { names: sorted }, revision, savedAt: new Date().toISOString(), label: null };
      await writeDurably(path, seal(INDEX_DOCUMENT, 'index', now), { before: makeSure });
      written = JSON.stringify(sorted);
    },
  };
}
