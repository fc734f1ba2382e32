import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { paragraphsOf } from '../../../shared/report/report.ts';
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

it('shows another reader the same looks, links, notes, tables and pictures', async () => {
  const [report] = fc.sample(
    anyRichReport().filter(({ looks = {}, additions = [] }) => {
      const kinds = new Set(Object.values(looks).flatMap((own) => own.map(({ kind }) => kind)));
      return kinds.size === 4 && new Set(additions.map(({ addition }) => addition.kind)).size === 2;
    }),
    { numRuns: 1, seed: 11 },
  );
  if (!report) expect.fail();
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await writeDocx(report)) },
    { styleMap: ['u => u'] },
  );
  const { looks = {}, additions = [] } = report;
  const all = Object.values(looks).flat();
  const count = (kind: string) => additions.filter(({ addition }) => addition.kind === kind).length;
  expect(value.match(/<img /gu)).toHaveLength(count('picture'));
  // The three statutory tables are there besides.
  expect(value.match(/<table>/gu)).toHaveLength(count('table') + 3);
  expect(value.match(/id="footnote-\d+"/gu)).toHaveLength(all.filter(({ kind }) => kind === 'note').length);
  for (const [place, own] of Object.entries(looks)) {
    const text = paragraphsOf(report).find((one) => one.place === place)?.text ?? '';
    for (const { kind, start } of own) {
      const first = text.slice(start, start + 1).replace(/[<&]/u, '');
      if (kind === 'bold') expect(value).toMatch(new RegExp(`<strong>(?:<[^>]+>)*${first}`, 'u'));
      if (kind === 'underline') expect(value).toMatch(new RegExp(`<u>(?:<[^>]+>)*${first}`, 'u'));
      if (kind === 'link') expect(value).toContain('href="https://www.example.gov.cn/a?b=1&amp;c=2"');
    }
  }
});
