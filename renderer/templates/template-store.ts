/** The list of templates, and the one that is open: undo and redo, saved by itself like a report. */
import { create } from 'zustand';
import type { Output, TemplateRow } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import type { Problem } from '../../shared/problem.ts';
import { applyEdits, type Edit } from '../../shared/report/report.ts';
import type { Place, Report } from '../../shared/report/schema.ts';
import { acceptProposal, isSame } from '../../shared/template/follow-proposals.ts';
import type { Proposal } from '../../shared/template/template.ts';
import { useAccess } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { createAutosave, type Autosave, type SaveState } from '../session/autosave.ts';
import {
  firstDifference,
  record,
  redo,
  startHistory,
  undo,
  type History,
} from '../../shared/report/history.ts';
import {
  reportOfTemplate,
  templateOfReport,
  withFollowing,
  type TemplateHead,
  type TemplateReport,
} from './template-report.ts';

export interface OpenTemplate {
  readonly row: TemplateRow;
  readonly head: TemplateHead;
  /** Why the library could only be looked at when it was opened; null where it could be changed. */
  readonly readingOnly: Problem | null;
  /** The template as a report. */
  readonly history: History<TemplateReport>;
}

/** Whose figures the preview shows; id null for the built-in example. */
export interface Shown {
  readonly id: string | null;
  readonly report: Report;
}

interface TemplateStore {
  /** Null until the first answer. */
  readonly rows: readonly TemplateRow[] | null;
  readonly open: OpenTemplate | null;
  /** Why the list, or the template that was asked for, is not shown. */
  readonly problem: Problem | null;
  readonly saving: SaveState;
  readonly shown: Shown;
  /** Reads the list; opens a template where none is open. */
  readonly load: () => Promise<void>;
  /** Opens a template once the open one is saved; `afresh` reads it again though it is open. */
  readonly show: (id: string, afresh?: boolean) => Promise<void>;
  /** Applies edits as one step; edits of one `group` in quick succession are one step together. */
  readonly edit: (edits: readonly Edit[], group: string | null) => void;
  /** Puts what was proposed into the text; `reject` leaves the text as it is. Each is one step. */
  readonly accept: (proposals: readonly Proposal[]) => void;
  readonly reject: (proposals: readonly Proposal[]) => void;
  readonly changeHead: (head: Partial<TemplateHead>) => void;
  /** One step back; answers the place that changed. */
  readonly undo: () => Place | null;
  readonly redo: () => Place | null;
  /** Saves at once what is not saved yet. */
  readonly saveNow: () => Promise<boolean>;
  /** After a conflict: saves over what another window has saved. */
  readonly overwrite: () => Promise<void>;
  readonly showFiguresOf: (id: string | null) => Promise<void>;
}

const SAVED: SaveState = { kind: 'saved', at: null };

/** Saves the open template; another one has another. */
let autosave: Autosave<TemplateReport> | null = null;

export const useTemplates = create<TemplateStore>()((set, get) => ({
  rows: null,
  open: null,
  problem: null,
  saving: SAVED,
  shown: { id: null, report: exampleReport() },

  load: async () => {
    try {
      const answer = await bridge.listTemplates({});
      if (!answer.ok) return set({ problem: answer.problem });
      const { templates: rows } = answer;
      set({ rows, problem: null });
      const known = rows.find(({ id }) => id === get().open?.row.id);
      const first = known ?? rows.find(({ builtIn }) => !builtIn) ?? rows[0];
      // What is still being saved is newer than what is stored.
      const isCurrent = known !== undefined && (known.revision === get().open?.row.revision || isDirty());
      if (first && !isCurrent) await get().show(first.id, true);
    } catch (error) {
      set({ problem: problemOf(error, '打开模板列表') });
    }
  },

  show: async (id, afresh = false) => {
    if (id === get().open?.row.id && !afresh) return;
    const isAnother = id !== get().open?.row.id;
    if (isAnother && !(await get().saveNow())) return;
    try {
      const [answer] = await Promise.all([bridge.loadTemplate({ id }), useAccess.getState().ask()]);
      if (!answer.ok) return set({ problem: answer.problem });
      // What has been typed meanwhile is newer than what is stored.
      if (!isAnother && isDirty()) return;
      const { row, template } = answer;
      const { readingOnly } = useAccess.getState();
      autosave = null;
      set({
        open: { row, head: template, readingOnly, history: startHistory(reportOfTemplate(template)) },
        saving: SAVED,
        problem: null,
      });
    } catch (error) {
      set({ problem: problemOf(error, '打开模板') });
    }
  },

  edit: (edits, group) => {
    const { open } = get();
    if (!open) return;
    const { present } = open.history;
    change(withFollowing(present, applyEdits(present, edits)), group);
  },

  accept: (proposals) => {
    const { open } = get();
    if (!open) return;
    let template = templateOfReport(open.head, open.history.present);
    for (const one of [...proposals].sort(byPlaceBackwards)) template = acceptProposal(template, one);
    change(reportOfTemplate(template), null);
  },

  reject: (proposals) => {
    const { open } = get();
    if (!open) return;
    const { present } = open.history;
    const rest = present.proposals.filter((one) => !proposals.some((other) => isSame(one, other)));
    change({ ...present, proposals: rest }, null);
  },

  changeHead: (head) => {
    const { open } = get();
    if (open && !isFixed(open)) keep({ ...open, head: { ...open.head, ...head } });
  },

  undo: () => step(undo),
  redo: () => step(redo),

  saveNow: async () => (await autosave?.flush()) ?? true,

  overwrite: async () => {
    const { open } = get();
    if (!open) return;
    try {
      const answer = await bridge.loadTemplate({ id: open.row.id });
      if (answer.ok) await autosave?.overwrite(answer.row.revision);
      else set({ problem: answer.problem });
    } catch (error) {
      set({ problem: problemOf(error, '保存模板') });
    }
  },

  showFiguresOf: async (id) => {
    if (id === null) return set({ shown: { id, report: exampleReport() } });
    try {
      const answer = await bridge.openEntry({ id });
      if (answer.ok) set({ shown: { id, report: answer.entry.report } });
      else set({ problem: answer.problem });
    } catch (error) {
      set({ problem: problemOf(error, '打开年报') });
    }
  },
}));

/** When the library can be changed again, what another program has stored meanwhile is what is changed. */
useAccess.subscribe(({ readingOnly }, before) => {
  const { open, load, show } = useTemplates.getState();
  if (readingOnly !== null || before.readingOnly === null || !open?.readingOnly) return;
  // Unlocked once it is there: until then nobody can type what it would take away.
  void show(open.row.id, true).then(load).then(unlock);
});

/** A template that could not be read again is changed as it stands; its revision tells where another one is stored. */
function unlock(): void {
  const { open } = useTemplates.getState();
  if (open?.readingOnly && useAccess.getState().readingOnly === null)
    useTemplates.setState({ open: { ...open, readingOnly: null } });
}

/** Can nothing of the open template be changed? */
export function isFixed({ row, readingOnly }: OpenTemplate): boolean {
  return row.builtIn || readingOnly !== null;
}

export function isDirty(): boolean {
  return autosave?.isDirty() ?? false;
}

/** Those further back in a paragraph first: what is accepted moves what stands behind it. */
function byPlaceBackwards(one: Proposal, other: Proposal): number {
  return other.place.localeCompare(one.place) || other.start - one.start;
}

function change(report: TemplateReport, group: string | null): void {
  const { open } = useTemplates.getState();
  if (open && !isFixed(open)) {
    keep({ ...open, history: record(open.history, report, group, Date.now()) });
  }
}

/** Shows a changed template and saves it a moment later. */
function keep(open: OpenTemplate): void {
  useTemplates.setState({ open });
  autosave ??= autosaveOf(open.row);
  autosave.changed(open.history.present);
}

function autosaveOf({ id, revision }: TemplateRow): Autosave<TemplateReport> {
  return createAutosave<TemplateReport>({
    revision,
    save: async (report, basedOn) => {
      const { open } = useTemplates.getState();
      const head = open?.row.id === id ? open.head : null;
      const name = head?.name.trim() || open?.row.name || '未命名模板';
      const template = templateOfReport({ name, for: head?.for ?? null }, report);
      const answer = await bridge.saveTemplate({ id, revision: basedOn, template });
      if (answer.ok) take(answer);
      return answer.ok
        ? { ok: true, revision: answer.row.revision, updatedAt: answer.row.updatedAt ?? '' }
        : answer;
    },
    onState: (saving) => {
      if (useTemplates.getState().open?.row.id === id) useTemplates.setState({ saving });
    },
  });
}

function take({ row }: Extract<Output<'saveTemplate'>, { ok: true }>): void {
  useTemplates.setState(({ rows, open }) => ({
    rows: rows?.map((one) => (one.id === row.id ? row : one)) ?? null,
    open: open?.row.id === row.id ? { ...open, row } : open,
  }));
}

function step(move: (history: History<TemplateReport>) => History<TemplateReport>): Place | null {
  const { open } = useTemplates.getState();
  if (!open || isFixed(open)) return null;
  const { history } = open;
  const moved = move(history);
  if (moved === history) return null;
  keep({ ...open, history: moved });
  return firstDifference(history.present, moved.present);
}
