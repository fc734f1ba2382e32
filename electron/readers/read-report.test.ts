import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { docxBytes, paragraph } from './docx/docx.fixture.ts';
import { closeReaders, readReport } from './read-report.ts';

it('answers a problem with a way out for what is no report, and never rejects', async () => {
  expect(await readReport('通知.docx', docxBytes({ body: paragraph('关于召开会议的通知') }))).toMatchObject({
    ok: false,
    problem: { code: 'not-a-report' },
  });
  expect(await readReport('空.docx', new Uint8Array())).toMatchObject({
    ok: false,
    problem: { code: 'empty' },
  });
  await closeReaders();
});

it('shows the file beside the report only when asked to', async () => {
  const bytes = await writeDocx(exampleReport());
  const plain = await readReport('年报.docx', bytes);
  expect(plain).not.toHaveProperty('preview');
  const shown = await readReport('年报.docx', bytes, { preview: true });
  expect(shown).toMatchObject({ ...plain, preview: expect.stringContaining('清河县水利局') });
  await closeReaders();
});

const SEEDS = new URL('../../../shared/corpus/seeds/docx/', import.meta.url);

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
