/** A line of the list of findings, and what nobody does about it, for the tests of what shows them. */
import type { FindingActions } from './finding-actions.ts';
import type { FindingItem } from './findings-view.ts';

/** A wrong sum of table three, changed in what matters to the test. */
export function findingItem(more: Partial<FindingItem> = {}): FindingItem {
  return {
    id: 'one',
    part: 'section:3',
    level: 'error',
    rule: 'T3-01',
    message: '5 + 1 = 6 ≠ 总计 7，差 1。',
    fixes: [],
    others: [],
    targets: [],
    places: [],
    reopened: false,
    decidable: [],
    ...more,
  };
}

const nothing = () => undefined;

export const NO_ACTIONS: FindingActions = {
  locate: nothing,
  fix: nothing,
  decide: nothing,
  look: nothing,
  reopen: nothing,
};
