/**
 * Files that were read outlive their window: the program holds them, with what was decided about them, until they are
 * kept or given up. All files of a window are one batch, which belongs to the window that has the lock of its name.
 */
import { create } from 'zustand';
import type { HeldImport } from '../../shared/contract.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { bridge } from '../app/bridge.ts';
import { createAutosave, type Autosave } from '../session/autosave.ts';

/** What a file that is held already brings along. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly changedAt: string | null;
  /** Its content, and its report where something was decided about it. Throws a ProblemError. */
  readonly open: () => Promise<{
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly report: Report | null;
  }>;
}

const lockOf = (batch: string) => `import-${batch}`;
/** Null where a browser knows no locks: there nobody else is taken to be at work. */
const locks = (): LockManager | null => (navigator.locks as LockManager | undefined) ?? null;

/** Batches of this window. */
const own = new Set<string>();

/** Takes a batch for as long as this window is there; false where another window has it. */
async function takeBatch(batch: string): Promise<boolean> {
  const manager = locks();
  const isFree = await new Promise<boolean>((answer) => {
    if (!manager) return answer(true);
    void manager.request(lockOf(batch), { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      // Held until the window goes.
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });
  if (isFree) own.add(batch);
  return isFree;
}

let readHere: Promise<string> | null = null;

/** The batch of the files that this window reads. */
export function batchOfWindow(): Promise<string> {
  const begin = async () => {
    const batch = crypto.randomUUID();
    await takeBatch(batch);
    return batch;
  };
  readHere ??= begin();
  return readHere;
}

const savers = new Map<string, Autosave>();

/** Keeps what was decided about a held file, a moment after the last decision. */
export function keepDecisions(id: string, report: Report): void {
  const saver =
    savers.get(id) ??
    createAutosave({
      revision: 0,
      save: async (decided, revision) => {
        const answer = await bridge.changeHeld({ id, report: decided });
        return answer.ok ? { ok: true, revision: revision + 1, updatedAt: '' } : answer;
      },
      onState: () => undefined,
    });
  savers.set(id, saver);
  saver.changed(report);
}

/** Stores at once every decision that is not stored yet; answers whether all are. */
export async function flushDecisions(): Promise<boolean> {
  return (await Promise.all([...savers.values()].map((saver) => saver.flush()))).every(Boolean);
}

export function hasUnstoredDecisions(): boolean {
  return [...savers.values()].some((saver) => saver.isDirty());
}

/** A file that has been kept is held no longer: nothing is stored about it any more. */
export function forgetDecisions(id: string): void {
  savers.delete(id);
}

/** Lets go of a file; one that cannot be let go of now is offered again at the next start. */
export function letGo(id: string): void {
  forgetDecisions(id);
  void bridge.dropHeld({ ids: [id] }).catch(() => undefined);
}

interface HeldStore {
  /** Files of windows that have gone. */
  readonly left: readonly HeldImport[];
  readonly look: () => Promise<void>;
  /** Takes them over. */
  readonly takeOver: () => Promise<readonly HeldFile[]>;
  /** Gives them up. Throws a ProblemError; what could not be given up is offered again at the next start. */
  readonly giveUp: () => Promise<void>;
}

/** Batches of other windows whose end is waited for. */
const watched = new Set<string>();

export const useHeld = create<HeldStore>()((set, get) => {
  /** Looks again when the window of a batch has gone. */
  function watch(batch: string): void {
    if (watched.has(batch)) return;
    watched.add(batch);
    void locks()?.request(lockOf(batch), () => {
      watched.delete(batch);
      void get().look();
    });
  }

  let isTaking = false;
  /** Those whose batch could be taken: nobody else has them or gets them any more, also not whoever asks meanwhile. */
  async function taken(): Promise<readonly HeldImport[]> {
    if (isTaking) return [];
    isTaking = true;
    try {
      await get().look();
      const { left } = get();
      const batches = [...new Set(left.map(({ batch }) => batch))];
      await Promise.all(batches.map(takeBatch));
      set({ left: [] });
      return left.filter(({ batch }) => own.has(batch));
    } finally {
      isTaking = false;
    }
  }

  return {
    left: [],
    look: async () => {
      const answer = await bridge.listHeld({}).catch(() => null);
      const state = await locks()?.query();
      const inUse = new Set(state?.held?.map(({ name }) => name));
      const others = (answer?.ok ? answer.held : []).filter(({ batch }) => !own.has(batch));
      for (const { batch } of others) if (inUse.has(lockOf(batch))) watch(batch);
      set({ left: others.filter(({ batch }) => !inUse.has(lockOf(batch))) });
    },
    takeOver: async () => (await taken()).map(heldFile),
    giveUp: async () => {
      const ids = (await taken()).map(({ id }) => id);
      const answer = ids.length > 0 ? await bridge.dropHeld({ ids }) : null;
      if (answer && !answer.ok) throw new ProblemError(answer.problem);
    },
  };
});

function heldFile({ id, name, changedAt }: HeldImport): HeldFile {
  return {
    id,
    name,
    changedAt,
    open: async () => {
      const answer = await bridge.openHeld({ id, name });
      if (!answer.ok) throw new ProblemError(answer.problem);
      return answer;
    },
  };
}
