/** Reasons that were given for decisions: the latest are offered again, those of this report first. */
import type { Decision } from '../../../shared/report/schema.ts';

const KEY = 'nianbao.editor.reasons';
const OFFERED = 4;
const KEPT = 12;

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((reason) => typeof reason === 'string') : [];
  } catch {
    // Storage may be switched off or hold something else; then only this report's reasons are offered.
    return [];
  }
}

/** Remembers a reason on this machine. */
export function rememberReason(reason: string): void {
  if (reason === '') return;
  try {
    const kept = [reason, ...read().filter((one) => one !== reason)].slice(0, KEPT);
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // As above.
  }
}

/** Reasons to offer, the latest first. */
export function recentReasons(decisions: readonly Decision[]): readonly string[] {
  const own = [...decisions]
    .sort((a, b) => b.decidedAt.localeCompare(a.decidedAt))
    .map(({ reason }) => reason)
    .filter((reason) => reason !== '');
  return [...new Set([...own, ...read()])].slice(0, OFFERED);
}
