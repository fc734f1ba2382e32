import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { docxBytes, paragraph } from '../readers/docx/docx.fixture.ts';
import { exampleDocx, TWO_VERSIONS } from '../second-reading/read-again.fixture.ts';
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
  expect(plain).toMatchObject({ ok: true, page: null });
  const shown = await readReport('年报.docx', bytes, { page: 'as-read' });
  expect(shown).toMatchObject({ ok: true, page: expect.arrayContaining([]) });
  expect(JSON.stringify(shown)).toContain('"block":0');
});

it('reads a Word file twice when asked to, and doubts what the file says in two ways', async () => {
  const bytes = await exampleDocx(TWO_VERSIONS);
  const once = await readReport('年报.docx', bytes);
  const twice = await readReport('年报.docx', bytes, { twice: true });
  if (!once.ok || !twice.ok) expect.fail();
  expect(twice.report.figures).toEqual(once.report.figures);
  const fresh = twice.report.notes.slice(once.report.notes.length);
  expect(fresh).toMatchObject([{ code: 'second-reading', place: 'requests.new.natural', doubt: true }]);
});

it('says in a remark that there was no second reading, and keeps the first', async () => {
  const long = `<w:p><w:r><w:t>${'长'.repeat(8_400_000)}</w:t></w:r></w:p>`;
  const bytes = await exampleDocx((xml) => xml.replace('<w:sectPr', `${long}<w:sectPr`));
  const result = await readReport('年报.docx', bytes, { page: 'as-shown', twice: true });
  if (!result.ok) expect.fail();
  expect(result.page).toBeNull();
  expect(result.report.figures).toEqual(exampleReport().figures);
  expect(result.report.notes.at(-1)).toMatchObject({ code: 'read-once', doubt: false });
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
      const result = await readReport(file, readFileSync(new URL(file, CORPUS)), { page: 'as-read' });
      if (!result.ok) continue;
      const { origins, notes } = result.report;
      const page = JSON.stringify(result.page);
      for (const origin of [...Object.values(origins), ...notes.map((note) => note.origin)]) {
        if (origin?.kind === 'cell') {
          expect(page, file).toContain(`"cell":"${origin.table},${origin.row},${origin.column}"`);
        }
        if (origin?.kind === 'paragraph')
          expect(page, file).toMatch(new RegExp(`"block":${origin.block}[,}]`));
      }
    }
  },
);
