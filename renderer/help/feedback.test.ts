import { expect, it } from 'vitest';
import { libraryRow } from '../app/library-row.fixture.ts';
import { feedbackText } from './feedback.ts';

it('says what the program is and nothing out of a report', () => {
  const rows = [libraryRow(), libraryRow({ id: 'b', status: 'draft', original: '去年.docx' })];
  const facts = { version: '1.2.3', host: 'browser', dataFolder: '/data' } as const;
  const text = feedbackText({
    facts,
    rows,
    log: 'saveEntry: Error',
    browser: 'Chromium 131',
    window: '1366×768',
  });
  for (const words of ['1.2.3', 'Chromium 131', '往年年报 1 份，草稿 1 份', 'saveEntry: Error'])
    expect(text).toContain(words);
  for (const words of ['清河县水利局', '去年.docx']) expect(text).not.toContain(words);
});
