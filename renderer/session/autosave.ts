/**
 * Saves a report a moment after the last change, and at least every second while changes go on, one save at a time,
 * until what is stored is what is shown.
 *
 * A save that fails is tried again; one that is refused because the report was changed elsewhere waits for a
 * person. Nothing that was typed is dropped in either case.
 */
import { ProblemError, problem, type Problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';

export type SaveState =
  /** `at`: ISO 8601, null while nothing has been changed. */
  | { readonly kind: 'saved'; readonly at: string | null }
  /** Changed, and on its way to be stored. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed' | 'conflict'; readonly problem: Problem };

type Outcome =
  | { readonly ok: true; readonly revision: number; readonly updatedAt: string }
  | { readonly ok: false; readonly problem: Problem };

export interface AutosaveOptions<T extends Report = Report> {
  /** Revision that the first save is based on. */
  readonly revision: number;
  readonly save: (report: T, revision: number) => Promise<Outcome>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds after the last change, and after the first that is not saved while changes go on. */
  readonly delay?: number;
  readonly longest?: number;
  readonly retryDelay?: number;
}

export interface Autosave<T extends Report = Report> {
  /** The report has changed. */
  changed(report: T): void;
  /** Saves at once what is not saved yet; answers whether everything is stored. */
  flush(): Promise<boolean>;
  /** After a conflict: saves over what is stored as `revision`. */
  overwrite(revision: number): Promise<boolean>;
  /** The report, with nothing of it left to save, has been stored as `revision` by other means. */
  follow(revision: number): void;
  /** Revision that is stored, as far as is known here. */
  revision(): number;
  isDirty(): boolean;
}

/** One object, so that nothing is drawn anew while more is typed. */
const SAVING: SaveState = { kind: 'saving' };
const DELAY_MS = 600;
const LONGEST_MS = 1000;
const RETRY_MS = 5000;

export function createAutosave<T extends Report>(options: AutosaveOptions<T>): Autosave<T> {
  const { save, onState, delay = DELAY_MS, longest = LONGEST_MS, retryDelay = RETRY_MS } = options;
  let revision = options.revision;
  let pending: T | null = null;
  let running: Promise<boolean> | null = null;
  let conflict: Problem | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next save is due. A timer that comes too early waits on: typing puts a save off without a new timer a key. */
  let due = Infinity;
  /** When the first change was made that is not saved. */
  let since: number | null = null;

  const saveLater = (wait: number) => {
    const at = Date.now() + wait;
    if (at < due) {
      clearTimeout(timer);
      timer = setTimeout(onTime, wait);
    }
    due = at;
  };
  const onTime = () => {
    const left = due - Date.now();
    if (left > 0) timer = setTimeout(onTime, left);
    else void flush();
  };

  async function saveOnce(report: T): Promise<boolean> {
    onState(SAVING);
    const outcome = await attempt(() => save(report, revision));
    if (outcome.ok) {
      revision = outcome.revision;
      onState(pending === null ? { kind: 'saved', at: outcome.updatedAt } : SAVING);
      return true;
    }
    // A newer change replaces the one that could not be saved.
    pending ??= report;
    if (outcome.problem.code === 'conflict') {
      conflict = outcome.problem;
      onState({ kind: 'conflict', problem: outcome.problem });
    } else {
      onState({ kind: 'failed', problem: outcome.problem });
      saveLater(retryDelay);
    }
    return false;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    due = Infinity;
    for (;;) {
      if (running) {
        if (!(await running)) return false;
      } else if (pending === null) {
        return true;
      } else if (conflict !== null) {
        return false;
      } else {
        const report = pending;
        pending = null;
        since = null;
        running = saveOnce(report).finally(() => (running = null));
      }
    }
  }

  return {
    flush,
    changed(report) {
      pending = report;
      if (conflict !== null) return;
      onState(SAVING);
      const now = Date.now();
      since ??= now;
      // Steady typing must not put saving off for good.
      saveLater(Math.max(0, Math.min(delay, since + longest - now)));
    },
    overwrite(stored) {
      revision = stored;
      conflict = null;
      return flush();
    },
    follow(stored) {
      revision = stored;
    },
    revision: () => revision,
    isDirty: () => pending !== null || running !== null,
  };
}

async function attempt(save: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await save();
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof ProblemError ? error.problem : problem('unexpected', '保存'),
    };
  }
}
