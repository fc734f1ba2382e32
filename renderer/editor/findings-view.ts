/** Findings as a person works through them: in the order of the report, blanks of one table as one line. */
import { figuresAt } from '../../shared/report/place-name.ts';
import type { Place, Report } from '../../shared/report/schema.ts';
import type { Finding, Fix, Level } from '../../shared/findings/finding.ts';
import { BLANK_RULE, matterOf } from '../../shared/findings/matters.ts';
import { figureOfFinding } from '../ui/figure-grid/cell-view.ts';
import { PARTS, partOf, type PartKey } from './parts.ts';

export interface FindingItem {
  readonly id: string;
  readonly part: PartKey;
  readonly level: Level;
  readonly message: string;
  readonly source: string;
  readonly fix: Fix | null;
  /** Where “定位” leads. */
  readonly target: Place;
}

/** Is it only said that a cell is still blank? */
export function isBlankReminder(finding: Finding): boolean {
  return finding.rule === BLANK_RULE && finding.level !== 'error';
}

/** Findings as lines of the list; several blank cells of one table make one line. */
export function findingItems(findings: readonly Finding[], report: Report): readonly FindingItem[] {
  const items = new Map<string, FindingItem & { readonly count: number }>();
  for (const finding of findings) {
    const part = partOf(finding.place);
    const id = matterOf(finding);
    const first = items.get(id);
    const count = (first?.count ?? 0) + 1;
    items.set(id, {
      ...(first ?? {
        id,
        part,
        level: finding.level,
        source: finding.source,
        target: targetOf(finding, report),
      }),
      count,
      message:
        finding.rule === BLANK_RULE && count > 1
          ? `还有 ${count} 格空白。没有发生的请填 0。`
          : finding.message,
      fix: count > 1 ? null : finding.fix,
    });
  }
  const order = new Map(PARTS.map((part, index) => [part.key, index]));
  return [...items.values()].sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0));
}

/** The place to look at: the figure that is meant, else the text, else the last figure of the row or column. */
function targetOf(finding: Finding, report: Report): Place {
  return figureOfFinding(finding) ?? figuresAt(finding.place, report).at(-1) ?? finding.place;
}

/** The line after (`step` 1) or before (`step` -1) the one with `id`, round and round. */
export function stepItem(
  items: readonly FindingItem[],
  id: string | null,
  step: 1 | -1,
): FindingItem | undefined {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return step === 1 ? items[0] : items.at(-1);
  return items[(at + step + items.length) % items.length];
}
