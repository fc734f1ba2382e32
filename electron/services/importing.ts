/** Reading old reports, and keeping them with their original files. */
import { problem, ProblemError } from '../../shared/problem.ts';
import { isOfSecondReading } from '../../shared/second-reading/second-reading.ts';
import type { CheckedInput, Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { entriesOf } from './years.ts';

export function importing({
  library,
  host,
  readReport,
  log,
}: Dependencies): Pick<
  Methods,
  | 'readFile'
  | 'readAgain'
  | 'takeGivenFile'
  | 'keepImport'
  | 'listHeld'
  | 'openHeld'
  | 'changeHeld'
  | 'dropHeld'
> {
  /** Held files whose reports are being kept just now: for whoever asks meanwhile they are kept. */
  const beingKept = new Set<string>();

  /** Holds a file that was read. What cannot be held is read all the same. */
  async function heldAs({ hold, name, bytes }: CheckedInput<'readFile'>): Promise<string | null> {
    if (!hold || library.readingOnly()) return null;
    try {
      return await library.held.hold({ ...hold, name }, bytes);
    } catch (error) {
      if (!(error instanceof ProblemError)) log('readFile', error);
      return null;
    }
  }

  /** Lets go of what has been kept. Where that fails the report is kept all the same, and `listHeld` tries again. */
  async function letGo(id: string): Promise<void> {
    try {
      await library.held.drop(id);
    } catch (error) {
      if (!(error instanceof ProblemError)) log('keepImport', error);
    }
  }

  async function keep({ report, original, replace, held }: CheckedInput<'keepImport'>) {
    if (replace !== null && !library.entry(replace)) {
      throw new ProblemError(problem('entry-missing', '要替换的年报'));
    }
    const sha256 = await library.keepOriginal(original.bytes);
    const file = { name: original.name, sha256 };
    const imported = { status: 'imported', finalisedAt: null, report, original: file } as const;
    // A held file gives its id to its report: whoever is interrupted between here and dropping it adds no second one.
    return replace === null
      ? library.add({ ...imported, lastId: null }, held ?? undefined)
      : library.change(replace, null, imported);
  }

  return {
    takeGivenFile: async () => ({ ok: true, file: await host.nextGivenFile() }),
    readFile: async (input) => {
      const result = await readReport(input.name, input.bytes, { page: 'as-read' });
      if (!result.ok) return result;
      const { report, page } = result;
      const sameFile = library
        .entries()
        .filter((entry) => entry.original !== null && entry.original.sha256 === report.source?.sha256);
      const sameYear = entriesOf(library, report.agency, report.year);
      const existing = [...new Set([...sameFile, ...sameYear].map(({ id }) => id))];
      return { ok: true, report, existing, page: page ?? [], held: await heldAs(input) };
    },
    readAgain: async ({ name, bytes }) => {
      const result = await readReport(name, bytes, { page: 'as-shown', twice: true });
      if (!result.ok) return result;
      const notes = result.report.notes.filter(({ code }) => isOfSecondReading(code));
      return { ok: true, notes, page: result.page };
    },
    keepImport: async (input) => {
      const { held } = input;
      if (held !== null) beingKept.add(held);
      try {
        const entry = await keep(input);
        if (held !== null) await letGo(held);
        return { ok: true, entry };
      } finally {
        if (held !== null) beingKept.delete(held);
      }
    },
    listHeld: async () => {
      // Where another program writes, its windows have them.
      if (library.readingOnly()) return { ok: true, held: [] };
      const all = (await library.held.list()).filter(({ id }) => !beingKept.has(id));
      // The program ended between keeping a report and letting go of its file.
      for (const { id } of all) if (library.entry(id)) await letGo(id);
      return { ok: true, held: all.filter(({ id }) => !library.entry(id)) };
    },
    openHeld: async ({ id, name }) => {
      const found = await library.held.open(id);
      if (!found) throw new ProblemError(problem('held-missing', name));
      return { ok: true, ...found };
    },
    changeHeld: async ({ id, report }) => {
      await library.held.change(id, report);
      return { ok: true };
    },
    dropHeld: async ({ ids }) => {
      for (const id of ids) await library.held.drop(id);
      return { ok: true };
    },
  };
}
