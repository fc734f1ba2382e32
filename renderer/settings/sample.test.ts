import { expect, it } from 'vitest';
import { libraryRow } from '../app/library-row.fixture.ts';
import { sampleRows } from './sample.ts';

const SAMPLE = libraryRow({ id: 'sample' });
const DRAFT = libraryRow({ id: 'draft', status: 'draft', year: 2025 });
const REAL = libraryRow({ id: 'real', original: '去年.docx', year: 2023 });
const OTHER = libraryRow({ id: 'other', agency: '清河县林业局', status: 'draft' });
const ids = (...rows: (typeof SAMPLE)[]) => sampleRows(rows).map(({ id }) => id);

it('the sample goes with what was written after it, and with nothing else', () => {
  expect(ids(SAMPLE, DRAFT, OTHER)).toEqual(['sample', 'draft']);
  expect(ids(DRAFT, OTHER)).toEqual([]);
});

it('drafts of an agency that is a real one here stay', () => {
  expect(ids(SAMPLE, DRAFT, REAL)).toEqual(['sample']);
});
