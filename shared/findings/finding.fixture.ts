/** Test support: a finding that says nothing but what a test gives it. */
import type { Finding } from './finding.ts';

export function findingOf(more: Partial<Finding>): Finding {
  return {
    id: 'a',
    rule: 'X-01',
    level: 'error',
    place: 'preamble/paragraph:1',
    figures: [],
    message: '不对',
    quote: null,
    start: null,
    found: null,
    expected: null,
    source: '',
    fix: null,
    choices: [],
    relation: null,
    ...more,
  };
}
