/** The files of the import queue until their reports are kept: where they come from, and what is in them. */
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';

/** What the browser hands over for a dropped or chosen file. */
export type IncomingFile = Pick<File, 'name' | 'arrayBuffer'> & Partial<Pick<File, 'lastModified'>>;

/** What is in a file; `report` is what was decided about it in an earlier window. */
interface Opened {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: Report | null;
}

/** Where the file of an item comes from. */
export interface FileSource {
  readonly name: string;
  /** ISO 8601; null where nobody says. */
  readonly changedAt: string | null;
  /** Under which id the program holds it already. */
  readonly heldAs?: string;
  readonly open: () => Promise<Opened>;
}

const sources = new Map<number, FileSource>();
const contents = new Map<number, Uint8Array<ArrayBuffer>>();
const held = new Map<number, string>();
let nextId = 1;

export function sourceOf(file: IncomingFile): FileSource {
  const { name, lastModified } = file;
  return {
    name,
    changedAt: lastModified === undefined ? null : new Date(lastModified).toISOString(),
    open: async () => ({ bytes: new Uint8Array(await file.arrayBuffer()), report: null }),
  };
}

/** Takes a file in; answers the id of its item. */
export function takeFile(source: FileSource): number {
  const id = nextId++;
  sources.set(id, source);
  if (source.heldAs !== undefined) held.set(id, source.heldAs);
  return id;
}

/** What is in the file of an item, and what was decided about it where it is opened for the first time; throws a ProblemError. */
export async function openFile(id: number, name: string): Promise<Opened> {
  const known = contents.get(id);
  if (known) return { bytes: known, report: null };
  try {
    const opened = (await sources.get(id)?.open()) ?? { bytes: new Uint8Array(), report: null };
    contents.set(id, opened.bytes);
    return opened;
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem('no-permission', name));
  }
}

/** What is in the file of an item, where it has been opened. */
export function bytesOf(id: number): Uint8Array<ArrayBuffer> | undefined {
  return contents.get(id);
}

/** Lets go what is in a file of which nothing can be saved; it can be opened again. */
export function dropBytes(id: number): void {
  contents.delete(id);
}

/** When the file of an item was last changed, ISO 8601; null where nobody says. */
export function changedAt(id: number): string | null {
  return sources.get(id)?.changedAt ?? null;
}

/** Under which id the program holds the file of an item until its report is kept; null where it does not. */
export function heldAs(id: number): string | null {
  return held.get(id) ?? null;
}

/** The program holds the file of an item from now on. */
export function noteHeld(id: number, heldId: string): void {
  held.set(id, heldId);
}

export function forgetFile(id: number): void {
  for (const all of [sources, contents, held]) all.delete(id);
}

export function forgetFiles(): void {
  for (const all of [sources, contents, held]) all.clear();
}
