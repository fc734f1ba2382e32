import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../shared/contract.ts';
import { exampleReport } from '../../shared/example.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { setFigure } from '../../shared/report/report.ts';
import { browserHost } from '../hosts/browser.ts';
import type { Host } from '../hosts/host.ts';
import { readNow } from '../jobs/read-now.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { listed } from './listed.fixture.ts';
import { servicesOver } from './services.fixture.ts';

/** A machine that makes a PDF of any page. */
const PRINTING: Host = {
  ...browserHost,
  makePdf: () => Promise.resolve(new TextEncoder().encode('%PDF-1.7')),
};

let folder: string;
let library: Library;
let entry: Entry;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-package-'));
  library = await openLibrary(folder);
  entry = await library.add({ status: 'final', report: exampleReport(), lastId: null, original: null });
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const servicesOn = (host: Host) => servicesOver({ library, host, readReport, log: () => undefined });

async function packed(host: Host) {
  const answer = await servicesOn(host).exportPackage({ id: entry.id });
  if (!answer.ok || answer.delivery.kind !== 'download') throw new Error(JSON.stringify(answer));
  return { ...answer, name: answer.delivery.name, files: unzipSync(answer.delivery.bytes) };
}

const NAME = '清河县水利局2024年政府信息公开工作年度报告';

it('holds the report in every format, the sheet, and a list that every file agrees with', async () => {
  const { name, files, missing } = await packed(PRINTING);
  expect(name).toBe(`${NAME}报送材料.zip`);
  expect(missing).toEqual([]);
  const list = 'SHA-256清单.txt';
  const reports = ['docx', 'pdf', 'html', 'xlsx', 'json'].map((extension) => `${NAME}.${extension}`);
  expect(Object.keys(files)).toEqual([...reports, `${NAME}校核单.docx`, list]);
  const lines = strFromU8(files[list] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  expect(lines).toEqual(
    Object.entries(files)
      .filter(([file]) => file !== list)
      .map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}`),
  );
  const word = await readNow('年报.docx', files[`${NAME}.docx`] ?? new Uint8Array());
  expect(word).toMatchObject({ ok: true, report: { figures: entry.report.figures } });
});

it('says what could not be made, and goes out without it', async () => {
  const none: Host = {
    ...browserHost,
    makePdf: () => Promise.reject(new ProblemError(problem('no-browser', 'PDF'))),
  };
  const { files, missing } = await packed(none);
  expect(missing).toMatchObject([{ code: 'no-browser' }]);
  expect(Object.keys(files)).not.toContain(`${NAME}.pdf`);
  expect(Object.keys(files)).toContain(`${NAME}.docx`);
});

it('is remembered by the library, which marks a report that says something else since', async () => {
  const services = servicesOn(PRINTING);
  const state = async () => (await listed(services)).map(({ handedOut }) => handedOut);
  expect(await state()).toEqual(['never']);
  await packed(PRINTING);
  expect(await state()).toEqual(['same']);
  await library.change(entry.id, null, { status: 'draft', finalisedAt: null });
  expect(await state()).toEqual(['same']);
  await library.change(entry.id, null, { report: setFigure(entry.report, 'requests.new.natural', '8') });
  expect(await state()).toEqual(['changed']);
});

it('is not taken for handed in where the user thinks better of it, or the report is an unfinished draft', async () => {
  const cancelling: Host = { ...PRINTING, saveFile: () => Promise.resolve({ kind: 'cancelled' }) };
  expect(await servicesOn(cancelling).exportPackage({ id: entry.id })).toMatchObject({ entry: null });
  const blank = setFigure(entry.report, 'requests.new.natural', '');
  await library.change(entry.id, null, { status: 'draft', report: blank });
  expect((await packed(PRINTING)).name).toBe(`${NAME}报送材料（草稿）.zip`);
  expect((await listed(servicesOn(PRINTING))).map(({ handedOut }) => handedOut)).toEqual(['never']);
});
