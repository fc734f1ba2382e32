/** Making a new report of what was decided in the dialog, or of what is known without asking. */
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import { draftFrom, sameReport, type Draft } from './starting-point.ts';

export type Created =
  { readonly kind: 'created'; readonly id: string } | { readonly kind: 'failed'; readonly problem: Problem };

/** Creates the report; the list of the library follows. */
export async function createReport(draft: Draft & { readonly year: number }): Promise<Created> {
  try {
    const answer = await bridge.createReport({
      lastId: draft.lastId,
      agency: draft.agency.trim(),
      year: draft.year,
      text: draft.text,
      templateId: draft.templateId,
    });
    await useLibrary.getState().load();
    return answer.ok ? { kind: 'created', id: answer.entry.id } : { kind: 'failed', problem: answer.problem };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '新建年度报告') };
  }
}

/**
 * The report that follows `lastId` where nothing has to be asked: agency and year are known, the year is not ahead of
 * us, and there is none yet. Null where somebody has to decide.
 */
export async function followingReport(
  lastId: string,
  today: Date,
): Promise<(Draft & { readonly year: number }) | null> {
  await useLibrary.getState().load();
  const rows = useLibrary.getState().rows ?? [];
  const last = rows.find(({ id }) => id === lastId);
  if (last?.year == null) return null;
  const draft = draftFrom(last, today);
  const { agency, year } = draft;
  if (agency.trim() === '' || year === null || year > today.getFullYear() || sameReport(rows, draft))
    return null;
  return { ...draft, year };
}
