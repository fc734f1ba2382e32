/** Findings as people count them: what one wrong number explains is one matter, and so are a table's blank cells. */
import { FIGURES } from '../forms/figures.ts';
import type { Report } from '../report/schema.ts';
import { groupByCause, type Repair } from './causes.ts';
import type { Finding, Level } from './finding.ts';

/** The rule that no cell stays blank; it speaks once for every cell. */
export const BLANK_RULE = 'C-02';

/** Something to be looked at once. */
export interface Matter {
  readonly id: string;
  /** The gravest of its findings, of these one that offers a repair, else the first. */
  readonly lead: Finding;
  /** What follows from the same cause, in reading order; further blank cells of a table. */
  readonly others: readonly Finding[];
  /** The figures as they would agree, where only one change repairs all that is found; see `Group`. */
  readonly repair: Repair | null;
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, hint: 2 };

/** Matters of the findings of a report that was checked, in the order of their gravest findings. */
export function mattersOf(
  findings: readonly Finding[],
  report: Pick<Report, 'form' | 'figures'>,
): readonly Matter[] {
  const blanks = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const finding of findings) {
    if (finding.rule !== BLANK_RULE) {
      others.push(finding);
      continue;
    }
    const key = `${BLANK_RULE} ${FIGURES.get(finding.place)?.section ?? ''} ${finding.level}`;
    blanks.set(key, [...(blanks.get(key) ?? []), finding]);
  }
  const matters = [
    ...[...blanks].flatMap(([id, cells]) => matterOf(cells, null, id) ?? []),
    ...groupByCause(others, report).flatMap((group) => matterOf(group.findings, group.repair) ?? []),
  ];
  const order = new Map(findings.map((finding, index) => [finding, index]));
  return matters.sort((a, b) => (order.get(a.lead) ?? 0) - (order.get(b.lead) ?? 0));
}

function matterOf(findings: readonly Finding[], repair: Repair | null, id?: string): Matter | null {
  const [lead] = [...findings].sort(
    (a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || Number(!a.fix) - Number(!b.fix),
  );
  if (!lead) return null;
  return { id: id ?? lead.id, lead, others: findings.filter((finding) => finding !== lead), repair };
}

/** How many matters there are of each level. */
export function countMatters(
  findings: readonly Finding[],
  report: Pick<Report, 'form' | 'figures'>,
): Readonly<Record<Level, number>> {
  const count = { error: 0, warning: 0, hint: 0 };
  for (const { lead } of mattersOf(findings, report)) count[lead.level] += 1;
  return count;
}
