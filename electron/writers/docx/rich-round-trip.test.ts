import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNow } from '../../jobs/read-now.ts';
import { anyRichReport, richContent } from '../rich-report.fixture.ts';
import { writeDocx } from './write-docx.ts';

it('gives looks, links, notes, own tables and pictures of any report again, where they stood', async () => {
  await fc.assert(
    fc.asyncProperty(anyRichReport(), async (report) => {
      const back = await readNow('年报.docx', await writeDocx(report));
      if (!back.ok) throw new Error(back.problem.what);
      expect(richContent(back.report)).toEqual(richContent(report));
      expect(back.report.notes.filter(({ doubt, place }) => doubt && !place.includes('.'))).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it('gives equal bytes for equal reports, links and pictures included', async () => {
  const [report] = fc.sample(
    anyRichReport().filter(
      ({ looks = {}, additions = [] }) =>
        Object.values(looks)
          .flat()
          .some(({ kind }) => kind === 'link') &&
        additions.some(({ addition }) => addition.kind === 'picture'),
    ),
    { numRuns: 1, seed: 7 },
  );
  if (!report) expect.fail();
  expect(await writeDocx(report)).toEqual(await writeDocx(report));
});
