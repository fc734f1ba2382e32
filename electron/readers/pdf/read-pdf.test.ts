import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { readPdf } from './read-pdf.ts';

/** The example as LibreOffice prints it, font programs taken out to keep the file small. */
const PRINTED = readFileSync(new URL('./fixtures/libreoffice.pdf', import.meta.url));

async function reportOf(name: string, bytes: Uint8Array): Promise<Report> {
  const found = recognise(await readPdf(name, bytes), { name, sha256: '' });
  if (!found.ok) throw new Error(found.problem.what);
  return found.report;
}

/** What a reader of the page sees; where lines break is not kept. */
function content(report: Report) {
  const { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable } = report;
  return { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable };
}

it('reads a printed report again, every figure and paragraph, without a doubt', async () => {
  const report = await reportOf('年报.pdf', PRINTED);
  expect(content(report)).toEqual(content(exampleReport()));
  expect(report.notes.filter(({ doubt }) => doubt)).toEqual([]);
  expect(report.source?.format).toBe('pdf');
});

it('refuses what is damaged, and leaves the bytes as they were', async () => {
  await expect(readPdf('年报.pdf', new Uint8Array(PRINTED.subarray(0, 600)))).rejects.toMatchObject({
    problem: { code: 'damaged' },
  });
  expect(PRINTED.byteLength).toBeGreaterThan(10_000);
});

const SEEDS = new URL('../../../../shared/corpus/seeds/', import.meta.url);

it.skipIf(!existsSync(SEEDS))(
  'reads every figure of the seeds, none of them another (skipped without ../shared)',
  async () => {
    for (const file of readdirSync(new URL('pdf', SEEDS))) {
      const truth = JSON.parse(
        readFileSync(new URL(`truth/${file.slice(0, 3)}.json`, SEEDS), 'utf8'),
      ) as Report;
      const report = await reportOf(file, readFileSync(new URL(`pdf/${file}`, SEEDS)));
      expect([file, report.figures]).toEqual([file, truth.figures]);
    }
  },
);
