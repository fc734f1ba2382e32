import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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
