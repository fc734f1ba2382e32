import { strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output, Services } from '../../shared/contract.ts';
import { STANDARD_STYLE } from '../../shared/document/page-style.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { servicesOver } from './services.fixture.ts';

interface Computer {
  readonly library: Library;
  readonly services: Services;
}

let folder: string;
let here: Computer;
let there: Computer;
async function computer(name: string): Promise<Computer> {
  const library = await openLibrary(join(folder, name));
  const services = servicesOver({
    library,
    host: browserHost,
    readReport,
    log: () => undefined,
  });
  return { library, services };
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-carrying-'));
  [here, there] = [await computer('here'), await computer('there')];
});
afterEach(async () => {
  await here.library.close();
  await there.library.close();
  await rm(folder, { recursive: true, force: true });
});

const changed = setFigure(exampleReport(), 'requests.new.natural', '8');
const add = (to: Computer, report = exampleReport()) =>
  to.library.add({ status: 'draft', report, lastId: null, original: null });

async function backup(
  ids: string[] | null = null,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const answer = await here.services.exportLibrary({ ids });
  if (!answer.ok || answer.delivery.kind !== 'download') throw new Error('no file');
  return { name: answer.delivery.name, bytes: answer.delivery.bytes };
}

async function itemsOf(
  file: Awaited<ReturnType<typeof backup>>,
): Promise<Extract<Output<'lookIntoBackup'>, { ok: true }>['items']> {
  const answer = await there.services.lookIntoBackup(file);
  if (!answer.ok) throw new Error(answer.problem.what);
  return answer.items;
}

describe('a library in one file', () => {
  it('brings everything to another computer: reports, the files they came from, templates, profiles', async () => {
    const sha256 = await here.library.keepOriginal(new Uint8Array([1, 2, 3]));
    const report = { ...exampleReport(), source: { file: '年报.doc', format: 'doc', sha256 } };
    const { id } = await here.library.add({
      status: 'final',
      report,
      lastId: null,
      original: { name: '年报.doc', sha256 },
      finalisedAt: '2026-01-20T02:00:00.000Z',
    });
    await here.library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
    await here.library.saveProfiles({ 清河县水利局: { ruleMaking: false } });
    const file = await backup();
    expect(file.name).toMatch(/^年报资料库备份 \d{4}-\d\d-\d\d\.nianbao$/);
    const items = await itemsOf(file);
    expect(items).toMatchObject([
      { kind: 'report', id, name: '清河县水利局2024年年报', state: 'new' },
      { kind: 'template', name: '模板', state: 'new' },
      { kind: 'setting', name: '机关情况（1 个机关）', state: 'new' },
    ]);
    const answer = await there.services.takeInBackup({ ...file, items });
    expect(answer).toEqual({ ok: true, taken: 3 });
    expect(there.library.entry(id)).toMatchObject({
      status: 'final',
      report,
      finalisedAt: '2026-01-20T02:00:00.000Z',
    });
    expect(await readdir(join(folder, 'there', 'originals'))).toEqual([sha256]);
    expect(there.library.templates().map(({ template }) => template.name)).toEqual(['模板']);
    expect(there.library.profile('清河县水利局')).toEqual({ ruleMaking: false });
    expect((await itemsOf(file)).map(({ state }) => state)).toEqual(['same', 'same', 'same']);
  });

  it('says what is newer and what is older than what is here, and keeps both', async () => {
    const { id } = await add(here);
    const first = await backup();
    await there.services.takeInBackup({ ...first, items: [{ kind: 'report', id }] });
    await there.library.change(id, null, { report: changed });
    expect(await itemsOf(first)).toMatchObject([{ state: 'older' }]);
    const later = { ...exampleReport(), signature: ['2026年'] };
    await here.library.change(id, null, { report: later });
    const second = await backup();
    expect(await itemsOf(second)).toMatchObject([{ state: 'newer' }]);
    await there.services.takeInBackup({ ...second, items: [{ kind: 'report', id }] });
    const versions = (await there.library.versions(id)).map(({ entry }) => entry.report);
    expect(versions.slice(0, 2)).toEqual([later, changed]);
  });

  it('takes in what lies in 最近移出: it is back, once, and what it was is a version of it', async () => {
    const { id } = await add(here);
    const { id: templateId } = await here.library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
    const file = await backup();
    const items = await itemsOf(file);
    await there.services.takeInBackup({ ...file, items });
    await there.library.change(id, null, { report: changed });
    await there.library.remove(id);
    await there.library.removeTemplate(templateId);
    expect(await there.services.takeInBackup({ ...file, items })).toMatchObject({ taken: 2 });
    expect(await there.library.removed()).toEqual([]);
    expect(there.library.repairs()).toEqual([]);
    const versions = (await there.library.versions(id)).map(({ entry }) => entry.report);
    expect(versions).toEqual([exampleReport(), changed]);
    expect(there.library.templates().map((one) => one.id)).toEqual([templateId]);
  });

  it('brings everything that was set, once it is chosen, and says of each what is set here', async () => {
    const { id } = await here.library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
    await here.library.saveTemplateDefaults({ 县级部门: id });
    await here.library.saveProfiles({ 清河县水利局: { ruleMaking: false } });
    await here.library.saveProfiles({ 清河县财政局: { sectionOneLimit: 300 } });
    await here.library.savePageStyle({ ...STANDARD_STYLE, linePitch: 29 });
    const file = await backup();
    const settings = async () => {
      const items = (await itemsOf(file)).filter(({ kind }) => kind === 'setting');
      return Object.fromEntries(items.map(({ name, state }) => [name, state]));
    };
    expect(await settings()).toEqual({
      '机关情况（2 个机关）': 'new',
      新年报的默认模板: 'new',
      版式: 'new',
    });
    await there.library.saveProfiles({ 清河县水利局: { ruleMaking: true } });
    await there.library.saveProfiles({ 清河县民政局: { ruleMaking: false } });
    await there.library.savePageStyle({ ...STANDARD_STYLE, linePitch: 30 });
    expect(await settings()).toEqual({
      '机关情况（2 个机关）': 'other',
      新年报的默认模板: 'new',
      版式: 'other',
    });
    const items = (await itemsOf(file)).map(({ kind, id: itemId }) => ({ kind, id: itemId }));
    expect(await there.services.takeInBackup({ ...file, items })).toMatchObject({ taken: 4 });
    expect(there.library.pageStyle().linePitch).toBe(29);
    expect(there.library.templateDefaults()).toEqual({ 县级部门: id });
    expect(['水利局', '财政局', '民政局'].map((name) => there.library.profile(`清河县${name}`))).toEqual([
      { ruleMaking: false },
      { sectionOneLimit: 300 },
      { ruleMaking: false },
    ]);
    expect(new Set(Object.values(await settings()))).toEqual(new Set(['same']));
  });

  it('leaves what is set here where it was not chosen, and a default template that is not here', async () => {
    const { id } = await here.library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
    await here.library.saveTemplateDefaults({ 县级部门: id });
    await here.library.savePageStyle({ ...STANDARD_STYLE, linePitch: 29 });
    const file = await backup();
    const items = [{ kind: 'setting' as const, id: 'template-defaults' }];
    await there.services.takeInBackup({ ...file, items });
    expect(there.library.templateDefaults()).toEqual({});
    expect(there.library.pageStyle()).toEqual(STANDARD_STYLE);
  });

  it('brings what was confirmed about an agency by whichever of its names', async () => {
    const { id } = await add(here, { ...exampleReport(), agency: '清河县人社局' });
    await here.library.saveProfiles({ 清河县人力资源和社会保障局: { ruleMaking: true } });
    await there.services.takeInBackup({ ...(await backup()), items: [{ kind: 'report', id }] });
    expect(there.library.profile('清河县人社局')).toEqual({ ruleMaking: true });
  });

  it('names the reports whose file they were read from is not in it, and holds the rest', async () => {
    const sha256 = await here.library.keepOriginal(new Uint8Array([1, 2, 3]));
    const original = { name: '年报.doc', sha256 };
    await here.library.add({ status: 'imported', report: exampleReport(), lastId: null, original });
    expect(await here.services.exportLibrary({ ids: null })).toMatchObject({ withoutOriginal: [] });
    for (const spoil of [(path: string) => writeFile(path, 'cut'), (path: string) => rm(path)]) {
      await spoil(join(folder, 'here', 'originals', sha256));
      expect(await here.services.exportLibrary({ ids: null })).toMatchObject({
        ok: true,
        reports: 1,
        withoutOriginal: ['清河县水利局2024年年报'],
      });
    }
  });

  it.each([
    ['damaged', (text: string) => text.replace('"content"', '"contents"')],
    ['of a newer program', (text: string) => text.replace(/"schema":\d+/, '"schema":99')],
  ])('names what was confirmed about agencies where it is %s', async (_, spoil) => {
    await add(here);
    await here.library.saveProfiles({ 清河县水利局: { ruleMaking: true } });
    const file = await backup();
    const files = unzipSync(file.bytes);
    const text = spoil(new TextDecoder().decode(files['profiles.json']));
    const bytes = new Uint8Array(zipSync({ ...files, 'profiles.json': strToU8(text) }));
    expect(await there.services.lookIntoBackup({ ...file, bytes })).toMatchObject({
      items: [{ kind: 'report' }],
      damaged: ['机关情况'],
    });
  });

  it('knows the same report under another id, and another report of the same year', async () => {
    await add(here);
    await add(here, { ...changed, year: 2023 });
    await add(there);
    await add(there, { ...exampleReport(), year: 2023 });
    const states = (await itemsOf(await backup())).map(({ name, state }) => [name, state]);
    expect(Object.fromEntries(states)).toEqual({
      清河县水利局2024年年报: 'same',
      清河县水利局2023年年报: 'beside',
    });
  });

  it('holds chosen reports only where some were chosen', async () => {
    const { id } = await add(here);
    await add(here, { ...exampleReport(), year: 2023 });
    await here.library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
    expect((await itemsOf(await backup([id]))).map((item) => item.id)).toEqual([id]);
  });

  it('takes in what was chosen and nothing else', async () => {
    const { id } = await add(here);
    await add(here, { ...exampleReport(), year: 2023 });
    await there.services.takeInBackup({ ...(await backup()), items: [{ kind: 'report', id }] });
    expect(there.library.entries().map((entry) => entry.id)).toEqual([id]);
  });

  it('names what in it is damaged, and takes in the rest', async () => {
    const one = await add(here);
    const other = await add(here, { ...exampleReport(), year: 2023 });
    const file = await backup();
    const files = unzipSync(file.bytes);
    const path = `reports/${other.id}.json`;
    const text = new TextDecoder().decode(files[path]).replace('"figures":{', '"figures":{ ');
    const damagedFile = {
      ...file,
      bytes: new Uint8Array(
        zipSync({ ...files, [path]: strToU8(text.replace(/:71,/, ':72,').slice(0, -9)) }),
      ),
    };
    expect(await there.services.lookIntoBackup(damagedFile)).toMatchObject({
      ok: true,
      items: [{ id: one.id }],
      damaged: ['清河县水利局2023年年报'],
    });
  });

  it.each([
    ['no such file', new Uint8Array([1, 2, 3]), 'not-a-carried-library'],
    ['a ZIP of something else', new Uint8Array(zipSync({ a: strToU8('b') })), 'not-a-carried-library'],
    [
      'of a newer program',
      new Uint8Array(zipSync({ 'nianbao.json': strToU8('{"nianbao":2,"names":{}}') })),
      'newer-carried-library',
    ],
  ])('is refused where it is %s', async (_, bytes, code) => {
    expect(await there.services.lookIntoBackup({ name: 'a.nianbao', bytes })).toMatchObject({
      problem: { code },
    });
  });
});
