/** Findings counted as people count them: the blank cells of one table are one matter, not a hundred. */
import { FIGURES } from '../forms/figures.ts';
import type { Finding, Level } from './finding.ts';

/** The rule that no cell stays blank; it speaks once for every cell. */
export const BLANK_RULE = 'C-02';

/** Key of the matter that a finding belongs to. */
export function matterOf(finding: Finding): string {
  if (finding.rule !== BLANK_RULE) return finding.id;
  return `${BLANK_RULE} ${FIGURES.get(finding.place)?.section ?? ''} ${finding.level}`;
}

/** How many matters there are of each level. */
export function countMatters(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const count = (level: Level) =>
    new Set(findings.filter((finding) => finding.level === level).map(matterOf)).size;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
