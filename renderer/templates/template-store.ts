/** The template while it is edited: undo and redo, saved by itself like a report. */
import { create } from 'zustand';
import type { Problem } from '../../shared/problem.ts';
import { applyEdits, type Edit } from '../../shared/report/report.ts';
import type { Place } from '../../shared/report/schema.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { createAutosave, type Autosave, type SaveState } from '../editor/autosave.ts';
import { firstDifference, record, redo, startHistory, undo, type History } from '../editor/history.ts';
import { builtInEdits, isBuiltIn, reportOfTemplate, templateOfReport } from './template-report.ts';

interface TemplateStore {
  /** The template as a report; null until it is loaded. */
  readonly history: History | null;
  readonly problem: Problem | null;
  readonly saving: SaveState;
  readonly load: () => Promise<void>;
  /** Applies edits as one step; edits of one `group` in quick succession are one step together. */
  readonly edit: (edits: readonly Edit[], group: string | null) => void;
  /** One step back; answers the place that changed. */
  readonly undo: () => Place | null;
  readonly redo: () => Place | null;
  readonly restoreBuiltIn: () => void;
  /** Saves at once what is not saved yet. */
  readonly saveNow: () => Promise<boolean>;
}

let autosave: Autosave | null = null;

export const useTemplate = create<TemplateStore>()((set, get) => ({
  history: null,
  problem: null,
  saving: { kind: 'saved', at: null },

  load: async () => {
    // What is still being saved is newer than what is stored.
    if (autosave?.isDirty()) return;
    try {
      const { template } = await bridge.loadTemplate({});
      const known = get().history?.present;
      const isSame = known !== undefined && sameText(templateOfReport(known), template);
      if (!isSame) set({ history: startHistory(reportOfTemplate(template)) });
      set({ problem: null });
    } catch (error) {
      set({ problem: problemOf(error, '打开模板') });
    }
  },

  edit: (edits, group) => {
    const { history } = get();
    if (history) show(record(history, applyEdits(history.present, edits), group, Date.now()));
  },

  undo: () => step(undo),
  redo: () => step(redo),

  restoreBuiltIn: () => get().edit(builtInEdits(), null),

  saveNow: async () => (await autosave?.flush()) ?? true,
}));

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function show(history: History): void {
  useTemplate.setState({ history });
  autosave ??= createAutosave({
    revision: 0,
    save: async (report) => {
      const template = templateOfReport(report);
      const answer = await bridge.saveTemplate({ template: isBuiltIn(template) ? null : template });
      return answer.ok ? { ok: true, revision: 0, updatedAt: new Date().toISOString() } : answer;
    },
    onState: (saving) => useTemplate.setState({ saving }),
  });
  autosave.changed(history.present);
}

function step(move: (history: History) => History): Place | null {
  const { history } = useTemplate.getState();
  if (!history) return null;
  const moved = move(history);
  if (moved === history) return null;
  show(moved);
  return firstDifference(history.present, moved.present);
}
