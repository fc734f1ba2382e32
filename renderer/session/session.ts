/**
 * The report that is being edited: opened through the bridge, changed with undo, checked while it is typed and
 * saved by itself. One session at a time; screens read it through selectors.
 */
import { create } from 'zustand';
import type { Entry, KnownProfile } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { applyEdits, type Edit } from '../../shared/report/report.ts';
import type { Decision, Place, Report } from '../../shared/report/schema.ts';
import { decideEdit } from '../../shared/findings/decisions.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { useAccess } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { settleFilled } from '../../shared/report/doubts.ts';
import { createAutosave, type Autosave, type SaveState } from './autosave.ts';
import {
  firstDifference,
  record,
  redo,
  startHistory,
  undo,
  type History,
} from '../../shared/report/history.ts';
import { pastOf, undoStepsOf, type UndoSteps } from '../../shared/report/undo-steps.ts';
import { startChecking, type Checking } from './checking.ts';
import { NOT_CHECKED, type LiveFindings } from './live-check.ts';
import { withTotals } from '../../shared/report/totals.ts';

/** What belongs to the opened report besides its text and figures. */
export type EntryInfo = Omit<Entry, 'report' | 'revision'>;

export interface Session {
  readonly status: 'closed' | 'opening' | 'open' | 'missing';
  /** Why the report could not be opened. */
  readonly problem: Problem | null;
  readonly entry: EntryInfo | null;
  readonly last: Entry | null;
  /** What is known of the report's agency; the rules read it. */
  readonly profile: KnownProfile | null;
  readonly history: History | null;
  /**
   * The report as the screen was drawn from it. Text that is typed is drawn by its editor; the rest of the screen follows
   * when that has been checked, together with what was found, or a moment later.
   */
  readonly shown: Report | null;
  readonly saving: SaveState;
  /**
   * What the rules found last, by what has been decided about it; `isChecked` tells whether they have run. It follows the
   * text a moment later: what acts on a finding does so in `whenChecked`.
   */
  readonly findings: LiveFindings;
  /** Do totals follow their parts while somebody types? */
  readonly autoTotal: boolean;
  /** Has somebody set out to correct the old report that is open? */
  readonly correcting: boolean;
  /**
   * Why the library could only be looked at when the report was opened, as long as that is so; null where it can be
   * changed. What begins later takes nothing out of anybody's hands: what was typed waits until it can be stored.
   */
  readonly readingOnly: Problem | null;
  /** Opens a report; opening the one that is open again keeps what can be undone. */
  readonly open: (id: string) => Promise<void>;
  /** Saves what is not saved yet; the report stays at hand for the way back. */
  readonly leave: () => Promise<boolean>;
  /**
   * Applies edits as one step; edits of one `group` in quick succession are one step together. `isDrawn`: what they change
   * is on the screen already, and the rest of it may wait for what will be found.
   */
  readonly edit: (edits: readonly Edit[], group?: string, isDrawn?: boolean) => void;
  /** Keeps a decision about findings as one step. */
  readonly decide: (findings: readonly Finding[], verdict: Decision['verdict'], reason: string) => void;
  /** One step back; answers the place that changed. */
  readonly undo: () => Place | null;
  readonly redo: () => Place | null;
  /** Saves at once; answers whether everything is stored. */
  readonly saveNow: () => Promise<boolean>;
  /** After a conflict: keeps what is shown here, or takes what is stored. */
  readonly keepMine: () => Promise<void>;
  readonly takeStored: () => Promise<void>;
  /** Unlocks an old report for a correction, and locks it again. */
  readonly setCorrecting: (on: boolean) => void;
  readonly setAutoTotal: (on: boolean) => void;
  /** Checks the report anew with what is now known of its agency. */
  readonly setProfile: (profile: KnownProfile) => void;
}

let autosave: Autosave | null = null;
let checking: Checking | null = null;
/** Counts openings, so that a slow answer to an earlier one is ignored. */
let opening = 0;

export const useSession = create<Session>()((set, get) => ({
  status: 'closed',
  problem: null,
  entry: null,
  last: null,
  profile: null,
  history: null,
  shown: null,
  saving: { kind: 'saved', at: null },
  findings: NOT_CHECKED,
  autoTotal: true,
  correcting: false,
  readingOnly: null,

  open: async (id) => {
    const turn = ++opening;
    if (get().entry?.id !== id) {
      await get().leave();
      if (turn !== opening) return;
      checking?.stop();
      set({
        status: 'opening',
        problem: null,
        entry: null,
        last: null,
        history: null,
        shown: null,
        findings: NOT_CHECKED,
      });
    }
    const [answer] = await Promise.all([openEntry(id), useAccess.getState().ask()]);
    if (turn !== opening) return;
    if (!answer.ok) {
      set({ status: 'missing', problem: answer.problem });
      return;
    }
    const { entry, last, profile } = answer;
    const known = get();
    const isCurrent =
      known.entry?.id === id && (autosave?.isDirty() || autosave?.revision() === entry.revision);
    if (isCurrent) set({ status: 'open', last });
    else begin(entry, last);
    set({ profile });
    check();
    if (!isCurrent) void bringUndoBack(entry, () => turn === opening);
  },

  leave: async () => (await autosave?.flush()) ?? true,

  edit: (edits, group, isDrawn = false) => {
    const { history, autoTotal } = get();
    if (!history || edits.length === 0 || selectLocked(get())) return;
    const all = autoTotal ? withTotals(history.present, edits) : edits;
    // A doubt about a whole row is settled when every cell of it has been read or typed.
    const changed = settleFilled(history.present, applyEdits(history.present, all));
    show(record(history, changed, group ?? null, Date.now()), isDrawn);
  },

  decide: (findings, verdict, reason) => {
    const { history } = get();
    if (!history) return;
    const report = resolvePlaceholders(history.present);
    const now = new Date().toISOString();
    get().edit(findings.map((finding) => decideEdit(finding, report, { verdict, reason, now })));
  },

  undo: () => step(undo),
  redo: () => step(redo),

  saveNow: async () => (await autosave?.flush()) ?? true,

  keepMine: async () => {
    const { entry } = get();
    if (!entry) return;
    const stored = await openEntry(entry.id);
    // What was finalised elsewhere is a draft again when somebody keeps on writing it.
    const answer = stored.ok && stored.entry.status === 'final' ? await toDraft(stored.entry) : stored;
    if (!answer.ok) {
      set({ saving: { kind: 'conflict', problem: answer.problem } });
      return;
    }
    const { report: _report, revision, ...info } = answer.entry;
    set({ entry: info });
    await autosave?.overwrite(revision);
  },

  takeStored: async () => {
    const { entry } = get();
    if (!entry) return;
    const answer = await openEntry(entry.id);
    if (!answer.ok) {
      set({ saving: { kind: 'conflict', problem: answer.problem } });
      return;
    }
    const { correcting } = get();
    const mine = get().history?.present;
    begin(answer.entry, answer.last);
    set({ correcting });
    // What was typed here is one step back.
    if (mine) set({ history: { ...startHistory(answer.entry.report), past: [mine] } });
    check();
  },

  setCorrecting: (correcting) => set({ correcting }),
  setAutoTotal: (autoTotal) => set({ autoTotal }),
  setProfile: (profile) => {
    set({ profile });
    check();
  },
}));

/** Is the open report finalised, so that nothing of it can be changed? */
export const selectFinal = (session: Session): boolean => session.entry?.status === 'final';

/**
 * Can nothing of the open report be changed: in a library that is only looked at, finalised, or published and not
 * being corrected on purpose?
 */
export const selectLocked = (session: Session): boolean =>
  session.readingOnly !== null ||
  selectFinal(session) ||
  (session.entry?.status === 'imported' && !session.correcting);

/** The report as it stands; null while none is open. */
export const selectReport = (session: Session): Report | null => session.history?.present ?? null;

/** Is something shown that is not stored yet? */
export function hasUnsaved(): boolean {
  return autosave?.isDirty() ?? false;
}

function begin({ report, revision, ...entry }: Entry, last: Entry | null): void {
  autosave = createAutosave({
    revision,
    save: (changed, base) =>
      bridge.saveEntry({
        id: entry.id,
        revision: base,
        report: changed,
        // An old report can only be changed here by who has set out to correct it.
        correcting: entry.status === 'imported',
        undo: undoFor(changed),
      }),
    onState: (saving) => {
      const shown = useSession.getState();
      if (shown.entry?.id === entry.id && shown.saving !== saving) useSession.setState({ saving });
    },
  });
  checking?.stop();
  checking = startChecking((findings) => {
    const { findings: before } = useSession.getState();
    const shown = selectReport(useSession.getState());
    if (KINDS.some((kind) => findings[kind] !== before[kind])) useSession.setState({ findings, shown });
    else showAll();
  });
  useSession.setState({
    status: 'open',
    problem: null,
    entry,
    last,
    history: startHistory(report),
    shown: report,
    saving: { kind: 'saved', at: entry.updatedAt },
    findings: NOT_CHECKED,
    // An old report is corrected, not calculated.
    autoTotal: entry.status === 'draft',
    correcting: false,
    readingOnly: useAccess.getState().readingOnly,
  });
}

/** When the library can be changed again, what another program has stored meanwhile is what is changed. */
useAccess.subscribe(({ readingOnly }) => {
  const { readingOnly: before, entry, open } = useSession.getState();
  if (readingOnly !== null || before === null) return;
  useSession.setState({ readingOnly: null });
  if (entry) void open(entry.id);
});

/** Revision of the open report that is stored, as far as is known here. */
export function storedRevision(): number {
  return autosave?.revision() ?? 0;
}

/** Goes on with the open report as the services have stored it: its status and revision; text and undo stay. */
export function followEntry({ report: _report, revision, ...entry }: Entry): void {
  if (useSession.getState().entry?.id !== entry.id) return;
  autosave?.follow(revision);
  useSession.setState({ entry, saving: { kind: 'saved', at: entry.updatedAt } });
  check();
}

function step(move: (history: History) => History): Place | null {
  const { history } = useSession.getState();
  if (!history || selectLocked(useSession.getState())) return null;
  const moved = move(history);
  if (moved === history) return null;
  show(moved);
  return firstDifference(history.present, moved.present);
}

function show(history: History, isDrawn = false): void {
  const changed = history.present !== useSession.getState().history?.present;
  useSession.setState(isDrawn ? { history } : { history, shown: history.present });
  if (!changed) return;
  if (isDrawn) showing ??= setTimeout(showAll, SHOWN_MS);
  autosave?.changed(history.present);
  check();
}

/** Longer than a check takes; somebody who types faster than that still sees the rest of the screen follow. */
const SHOWN_MS = 60;
let showing: ReturnType<typeof setTimeout> | undefined;

/** Has the screen drawn from the report as it stands. */
function showAll(): void {
  showing = undefined;
  const shown = selectReport(useSession.getState());
  if (useSession.getState().shown !== shown) useSession.setState({ shown });
}

/** Has the report checked as it stands now. */
function check(): void {
  const { history, entry, last, profile } = useSession.getState();
  if (!history || !entry) return;
  checking?.ask({
    report: history.present,
    last,
    profile: profile?.profile ?? NO_PROFILE,
    stage: entry.status === 'draft' ? 'draft' : 'final',
  });
}

const NO_PROFILE = {};
const KINDS = ['open', 'decided', 'reopened', 'matters'] as const;

/** Runs `act` when the findings are about the report as it stands: at once, or when the check that is under way is done. */
export function whenChecked(act: () => void): void {
  if (checking) checking.settled(act);
  else act();
}

async function toDraft({ id, revision }: Entry): ReturnType<typeof bridge.returnToDraft> {
  try {
    return await bridge.returnToDraft({ id, revision });
  } catch (error) {
    return { ok: false, problem: problemOf(error, '退回草稿') };
  }
}

async function openEntry(id: string): ReturnType<typeof bridge.openEntry> {
  try {
    return await bridge.openEntry({ id });
  } catch (error) {
    return { ok: false, problem: problemOf(error, '打开年报') };
  }
}

/** What leads to `report`, where that is what is shown. */
function undoFor(report: Report): UndoSteps {
  const { history } = useSession.getState();
  return history?.present === report ? undoStepsOf(history) : [];
}

/** What could be undone when the report was saved last can be undone again; without it a report is whole. */
async function bringUndoBack({ id, revision, report }: Entry, isOpen: () => boolean): Promise<void> {
  const answer = await bridge.loadUndo({ id, revision }).catch(() => null);
  const { history } = useSession.getState();
  if (!answer?.ok || !history || !isOpen()) return;
  // What has been typed meanwhile comes after it, unless it was undone.
  if ((history.past[0] ?? history.present) !== report) return;
  const past = [...pastOf(report, answer.undo), ...history.past];
  useSession.setState({ history: { ...history, past } });
}
