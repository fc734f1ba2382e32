import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { docxBytes, paragraph } from '../readers/docx/docx.fixture.ts';
import { readReport } from './read-report.ts';

it('answers a problem with a way out for what is no report, and never rejects', async () => {
  expect(await readReport('通知.docx', docxBytes({ body: paragraph('关于召开会议的通知') }))).toMatchObject({
    ok: false,
    problem: { code: 'not-a-report' },
  });
  expect(await readReport('空.docx', new Uint8Array())).toMatchObject({
    ok: false,
    problem: { code: 'empty' },
  });
});

it('shows the file beside the report only when asked to', async () => {
  const bytes = await writeDocx(exampleReport());
  const plain = await readReport('年报.docx', bytes);
  expect(plain).not.toHaveProperty('preview');
  const shown = await readReport('年报.docx', bytes, { preview: true });
  expect(shown).toMatchObject({ ...plain, preview: expect.stringContaining('清河县水利局') });
});

const CORPUS = new URL('../../../shared/corpus/seeds/', import.meta.url);
const SEEDS = new URL('docx/', CORPUS);

it.skipIf(!existsSync(SEEDS))(
  'reads the seeds, with their name and checksum (skipped without ../shared)',
  async () => {
    for (const name of readdirSync(SEEDS)) {
      const result = await readReport(name, readFileSync(new URL(name, SEEDS)));
      expect(result).toMatchObject({ ok: true, report: { source: { file: name, format: 'docx' } } });
      if (result.ok) expect(result.report.source?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  },
);

it.skipIf(!existsSync(CORPUS))(
  'shows the place of every figure and paragraph of the seeds (skipped without ../shared)',
  { timeout: 120_000 },
  async () => {
    const folders = readdirSync(CORPUS).filter((format) => format !== 'truth');
    const files = folders.flatMap((format) =>
      readdirSync(new URL(format, CORPUS)).map((name) => `${format}/${name}`),
    );
    for (const file of files) {
      const result = await readReport(file, readFileSync(new URL(file, CORPUS)), { preview: true });
      if (!result.ok) continue;
      const { origins, notes } = result.report;
      for (const origin of [...Object.values(origins), ...notes.map((note) => note.origin)]) {
        if (origin?.kind === 'cell') {
          expect(result.preview, file).toContain(
            `data-cell="${origin.table},${origin.row},${origin.column}"`,
          );
        }
        if (origin?.kind === 'paragraph')
          expect(result.preview, file).toContain(`data-block="${origin.block}"`);
      }
    }
  },
);
