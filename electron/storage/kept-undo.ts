/**
 * `undo/<id>.json`: what could be undone in a report when it was saved last. It is of use for that one revision; what
 * does not fit, is damaged or missing is nothing.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { undoStepsSchema, type UndoSteps } from '../../shared/report/undo-steps.ts';
import { readDocument, writeWithoutPast } from './document.ts';
import type { Before } from './durable-file.ts';
import type { DocumentKind } from './envelope.ts';
import { makeFolder } from './files.ts';

const UNDO_DOCUMENT: DocumentKind<UndoSteps> = {
  name: 'undo',
  version: 1,
  sealedSince: 1,
  content: undoStepsSchema,
  steps: {},
};

export interface KeptUndo {
  readonly folder: string;
  /** What led to this revision of the report; none where nothing is kept of it. */
  readonly read: (id: string, revision: number) => Promise<UndoSteps>;
  /** Throws the system's errors. */
  readonly keep: (id: string, revision: number, steps: UndoSteps) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
}

/** Of the library in `library`; `before` makes sure that it is ours. */
export function keptUndo(library: string, before: Before): KeptUndo {
  const folder = join(library, 'undo');
  const pathOf = (id: string) => join(folder, `${id}.json`);
  return {
    folder,
    read: async (id, revision) => {
      const kept = await readDocument(pathOf(id), UNDO_DOCUMENT);
      return kept?.revision === revision ? kept.content : [];
    },
    keep: async (id, revision, steps) => {
      await makeFolder(folder);
      await writeWithoutPast(pathOf(id), UNDO_DOCUMENT, steps, { before, revision });
    },
    forget: (id) => rm(pathOf(id), { force: true }),
  };
}
