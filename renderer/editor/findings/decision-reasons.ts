/** Reasons that were given for decisions: the latest are offered again, those of this report first. */
import type { Decision } from '../../../shared/report/schema.ts';
import { preference, setPreference } from '../../ui/preferences.ts';

const KEY = 'editor.reasons';
const OFFERED = 4;
const KEPT = 12;

function read(): readonly string[] {
  const kept = preference(KEY);
  return Array.isArray(kept) ? kept.filter((reason) => typeof reason === 'string') : [];
}

/** Remembers a reason on this machine. */
export function rememberReason(reason: string): void {
  if (reason === '') return;
  setPreference(KEY, [reason, ...read().filter((one) => one !== reason)].slice(0, KEPT));
}

/** Reasons to offer, the latest first. */
export function recentReasons(decisions: readonly Decision[]): readonly string[] {
  const own = [...decisions]
    .sort((a, b) => b.decidedAt.localeCompare(a.decidedAt))
    .map(({ reason }) => reason)
    .filter((reason) => reason !== '');
  return [...new Set([...own, ...read()])].slice(0, OFFERED);
}
