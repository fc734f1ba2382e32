import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNow } from '../../jobs/read-now.ts';
import { anyRichReport, richContent } from '../rich-report.fixture.ts';
import { writeHtml, writeHtmlFragment } from './write-html.ts';

it.each([
  ['page', writeHtml],
  ['fragment', writeHtmlFragment],
])('a %s gives looks, links, notes, own tables and pictures of any report again', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(anyRichReport(), async (report) => {
      const back = await readNow('年报.html', write(report));
      if (!back.ok) throw new Error(back.problem.what);
      expect(richContent(back.report)).toEqual(richContent(report));
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
