/** What can be done with a template of the list. Everything that fails is said; what is deleted can be brought back. */
import type { TemplateRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import type { TemplateAudience } from '../../shared/template/template.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { takeDelivery, tellExport } from '../app/delivery.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { useTemplates } from './template-store.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** Does what `call` asks for, reads the list again and answers what was said, null where it failed. */
async function done<A extends Answer>(
  activity: string,
  call: () => Promise<A>,
): Promise<Extract<A, { ok: true }> | null> {
  let answer: A | null = null;
  try {
    // What is shown is stored first, so that a copy or a file says the same.
    if (await useTemplates.getState().saveNow()) answer = await call();
    if (answer?.ok === false) showProblem(answer.problem);
  } catch (error) {
    showProblem(problemOf(error, activity));
  }
  await useTemplates.getState().load();
  return answer?.ok ? (answer as Extract<A, { ok: true }>) : null;
}

/** Copies a template and opens the copy. */
export async function copyTemplate({ id }: TemplateRow): Promise<void> {
  const answer = await done('复制模板', () => bridge.copyTemplate({ id }));
  if (answer) await useTemplates.getState().show(answer.row.id);
}

/** Makes a template out of a report of the library and opens it, with what is proposed for it. */
export async function makeTemplate(reportId: string): Promise<void> {
  const answer = await done('用年报做模板', () => bridge.makeTemplate({ reportId }));
  if (answer) await useTemplates.getState().show(answer.row.id);
}

/** Puts a template of the user's aside; the news of it brings it back. */
export async function removeTemplate({ id, name }: TemplateRow): Promise<void> {
  if (!(await done('删除模板', () => bridge.removeTemplate({ id })))) return;
  const restore = async () => {
    if (await done('恢复模板', () => bridge.restoreTemplate({ id }))) await useTemplates.getState().show(id);
  };
  showToast(`已删除模板“${name}”。`, { title: '撤销', run: () => void restore() });
}

/** Makes a template the default of a kind of agency; one that is it already gives way to the built-in one. */
export async function toggleDefault(row: TemplateRow, audience: TemplateAudience): Promise<void> {
  const isDefault = row.defaultFor.includes(audience);
  const id = isDefault ? null : row.id;
  if (!(await done('设为默认模板', () => bridge.setDefaultTemplate({ for: audience, id })))) return;
  showToast(
    isDefault ? `${audience}的新年报改回从内置模板开始。` : `${audience}的新年报从“${row.name}”开始。`,
  );
}

/** Hands a template over as a file. */
export async function exportTemplate({ id }: TemplateRow): Promise<void> {
  const answer = await done('导出模板', () => bridge.exportTemplate({ id }));
  if (answer) tellExport(takeDelivery(answer.delivery));
}

/** Takes a template in that somebody has handed over, and opens it. */
export async function takeIn(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await done('接收模板', () => bridge.takeInTemplate({ name: file.name, bytes }));
  if (!answer) return;
  await useTemplates.getState().show(answer.row.id);
  showToast(`已接收模板“${answer.row.name}”。`);
}
