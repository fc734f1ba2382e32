/** A row of the library for tests: last year's report, read whole and without a finding. */
import type { LibraryRow } from '../../shared/contract.ts';

export function libraryRow(changes: Partial<LibraryRow> = {}): LibraryRow {
  return {
    id: 'one',
    agency: '清河县水利局',
    year: 2024,
    form: '2021',
    status: 'imported',
    figuresRead: 200,
    figuresTotal: 200,
    doubts: 0,
    errors: 0,
    warnings: 0,
    isChecked: true,
    hints: 0,
    due: null,
    handedOut: 'never',
    corrected: false,
    original: null,
    updatedAt: '2026-01-20T02:21:00.000Z',
    ...changes,
  };
}
