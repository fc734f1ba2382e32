/** What can be done about a finding, from the list, from the line under the paper and with keys. */
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import type { Fix } from '../../../shared/findings/finding.ts';
import type { Decision } from '../../../shared/report/schema.ts';
import type { FindingItem, Target } from './findings-view.ts';

export interface FindingActions {
  /** Goes to a place of the finding; from the list there is a way back to it. */
  readonly locate: (item: FindingItem, target: Target) => void;
  /** Does one of the repairs that the line offers. */
  readonly fix: (item: FindingItem, fix: Fix) => void;
  readonly decide: (item: FindingItem, verdict: Decision['verdict'], reason: string) => void;
  /** Shows a finding that was decided about. */
  readonly look: (decided: DecidedFinding) => void;
  /** Takes decisions back: their findings are open again. */
  readonly reopen: (decided: readonly DecidedFinding[]) => void;
}
