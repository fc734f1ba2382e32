import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { readNow } from '../../jobs/read-now.ts';
import { anyReport } from '../any-report.fixture.ts';
import { writeHtml, writeHtmlFragment } from './write-html.ts';

/** What a reader of the file must find again. Numbers come back as plain digits. */
function content(report: Report) {
  const { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable } = report;
  return { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable };
}

async function readBack(bytes: Uint8Array): Promise<Report> {
  const result = await readNow('年报.html', bytes);
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

describe.each([
  ['page', writeHtml],
  ['fragment', writeHtmlFragment],
])('a %s that was written and is read back', (_, write) => {
  it('gives the example again, without a doubt or a remark', async () => {
    const report = exampleReport();
    const back = await readBack(write(report));
    expect(content(back)).toEqual(content(report));
    expect(back.notes).toEqual([]);
  });

  it('gives any report of either form again', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport(), async (report) => {
        expect(content(await readBack(write(report)))).toEqual(content(report));
      }),
      { numRuns: 40 },
    );
  });

  it('gives an entry on two lines and white space of the text again', async () => {
    const report = setFigure(exampleReport(), 'requests.new.natural', '3\n4');
    const spaced = {
      ...report,
      preamble: ['一段话，  中间空两格，\t还有制表符。'],
    };
    expect(content(await readBack(write(spaced)))).toEqual(content(spaced));
  });

  const corpus = new URL('../../../../shared/corpus/seeds/docx/', import.meta.url);
  it.skipIf(!existsSync(corpus)).each(['000', '001', '002', '003', '004'])(
    'gives real report %s again (skipped without ../shared)',
    async (seed) => {
      const first = await readNow(`${seed}.docx`, readFileSync(new URL(`${seed}.docx`, corpus)));
      if (!first.ok) throw new Error(first.problem.what);
      expect(content(await readBack(write(first.report)))).toEqual(content(first.report));
    },
  );
});
