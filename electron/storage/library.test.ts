import fc from 'fast-check';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { formFigures } from '../../shared/forms/figures.ts';
import { applyEdits, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import type { Template } from '../../shared/template/template.ts';
import { openLibrary, type Library, type NewEntry } from './library.ts';

const newEntry = (report: Report = exampleReport()): NewEntry => ({
  status: 'draft',
  report,
  lastId: null,
  original: null,
});

const template: Template = { ...BUILT_IN_TEMPLATE, name: '水利局模板', title: ['{{机关}}'] };

let folder: string;
let library: Library | null;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'nianbao-library-')), '资料库');
  library = null;
});
afterEach(async () => {
  await library?.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function open(): Promise<Library> {
  library = await openLibrary(folder);
  return library;
}

async function reopen(): Promise<Library> {
  await library?.close();
  return open();
}

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no problem',
    (error: unknown) =>
      error instanceof Error && 'problem' in error
        ? error.problem
        : new Error('not a problem', { cause: error }),
  );

describe('the library', () => {
  it('is empty when it is new, and makes its folder', async () => {
    expect((await open()).entries()).toEqual([]);
    expect(library?.repairs()).toEqual([]);
  });

  it('gives back every report exactly as it was saved', async () => {
    const first = await open();
    const edits = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('figure' as const),
          figure: fc.constantFrom(...formFigures('2021')),
          text: fc.oneof(
            fc.nat().map(String),
            fc.string({ unit: 'binary', maxLength: 8 }),
            fc.constant('／'),
          ),
        }),
        fc.record({
          kind: fc.constant('section' as const),
          section: fc.integer({ min: 1, max: 6 }),
          paragraphs: fc.array(fc.string({ unit: 'binary' })),
        }),
        fc.record({ kind: fc.constant('titleLines' as const), lines: fc.array(fc.string()) }),
      ),
    );
    const saved: Report[] = [];
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const report = applyEdits(exampleReport(), changes);
        const entry = await first.add(newEntry(report));
        expect(entry.report).toEqual(report);
        saved.push(JSON.parse(JSON.stringify(report)));
      }),
      { numRuns: 30 },
    );
    const again = await reopen();
    expect(new Set(again.entries().map((entry) => JSON.stringify(entry.report)))).toEqual(
      new Set(saved.map((report) => JSON.stringify(report))),
    );
    expect(again.repairs()).toEqual([]);
  });

  it('counts the revision up with every change and refuses one that is based on an older revision', async () => {
    const { id, revision } = await (await open()).add(newEntry());
    const changed = setFigure(exampleReport(), 'requests.new.natural', '8');
    const after = await library?.change(id, revision, { report: changed });
    expect(after?.revision).toBe(revision + 1);
    expect(
      await problemOf(library?.change(id, revision, { report: exampleReport() }) ?? Promise.resolve()),
    ).toMatchObject({ code: 'conflict', what: expect.stringContaining('清河县水利局2024年') });
    expect((await reopen()).entry(id)?.report.figures['requests.new.natural']).toBe(8);
  });

  it('keeps changes in order when many come at once', async () => {
    const { id } = await (await open()).add(newEntry());
    const years = Array.from({ length: 20 }, (_, index) => 2001 + index);
    await Promise.all(
      years.map((year) => library?.change(id, null, { report: { ...exampleReport(), year } })),
    );
    expect((await reopen()).entry(id)).toMatchObject({ revision: 21, report: { year: 2020 } });
  });

  it('puts a report aside and takes it back, also after a restart', async () => {
    const { id } = await (await open()).add(newEntry());
    await library?.change(id, null, { status: 'final' });
    await library?.remove(id);
    expect(library?.entries()).toEqual([]);
    expect((await reopen()).entry(id)).toBeNull();
    await library?.restore(id);
    expect((await reopen()).entry(id)).toMatchObject({ status: 'final', report: exampleReport() });
  });

  it('lists what was put aside, the last one first, and deletes it for good, after a restart too', async () => {
    const first = await open();
    const { id } = await first.add(newEntry());
    await first.change(id, null, { status: 'final' });
    const kept = await first.addTemplate(template);
    await first.remove(id);
    await wait(20);
    await first.removeTemplate(kept.id);
    const again = await reopen();
    expect(await again.removed()).toMatchObject([
      { kind: 'template', id: kept.id, name: '水利局模板', agency: null },
      {
        kind: 'report',
        id,
        name: '清河县水利局2024年年报',
        agency: '清河县水利局',
        year: 2024,
        status: 'final',
      },
    ]);
    await again.emptyRemoved([{ kind: 'report', id }]);
    expect(await again.removed()).toMatchObject([{ id: kept.id }]);
    expect(await problemOf(again.restore(id))).toMatchObject({ code: 'entry-missing' });
    await again.emptyRemoved(null);
    expect((await reopen()).entries()).toEqual([]);
    expect(await library?.removed()).toEqual([]);
    expect(library?.repairs()).toEqual([]);
  });

  it('says of what lies aside damaged that it is there, and deletes nothing that is in use', async () => {
    const { add, remove, removed, emptyRemoved, entries } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await remove(one.id);
    await writeFile(join(folder, 'trash', `${one.id}.json`), 'garbage');
    expect(await removed()).toMatchObject([{ id: one.id, name: null, status: null }]);
    await emptyRemoved([{ kind: 'report', id: other.id }]);
    expect(entries()).toHaveLength(1);
    expect((await reopen()).entries()).toHaveLength(1);
  });

  it('says that a report is missing, for every action on it', async () => {
    const { change, remove, restore } = await open();
    for (const work of [change('gone', null, {}), remove('gone'), restore('gone')]) {
      expect(await problemOf(work)).toMatchObject({ code: 'entry-missing' });
    }
  });

  it('keeps an original file byte by byte, once', async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255]);
    const { keepOriginal } = await open();
    const sha256 = await keepOriginal(bytes);
    expect(await keepOriginal(bytes)).toBe(sha256);
    expect(await readdir(join(folder, 'originals'))).toEqual([sha256]);
    expect(new Uint8Array(await readFile(join(folder, 'originals', sha256)))).toEqual(bytes);
  });

  it('keeps the templates of the user, and which of them new reports start from', async () => {
    const { addTemplate, saveTemplateDefaults, changeTemplate } = await open();
    const { id } = await addTemplate(template);
    await changeTemplate(id, 1, { ...template, preamble: ['前言'] });
    await saveTemplateDefaults({ 政府: id });
    const again = await reopen();
    expect(again.templates()).toMatchObject([
      { id, revision: 2, template: { ...template, preamble: ['前言'] } },
    ]);
    expect(again.templateDefaults()).toEqual({ 政府: id });
    expect(await problemOf(again.changeTemplate(id, 1, template))).toMatchObject({ code: 'conflict' });
  });

  it('puts a template aside and takes it back', async () => {
    const { addTemplate, removeTemplate } = await open();
    const { id } = await addTemplate(template);
    await removeTemplate(id);
    const again = await reopen();
    expect(again.templates()).toEqual([]);
    await again.restoreTemplate(id);
    expect(again.templates()).toMatchObject([{ id, template }]);
    expect(await problemOf(again.restoreTemplate('gone'))).toMatchObject({ code: 'template-missing' });
  });

  it('leaves a template of a newer version as it is and says so', async () => {
    const { addTemplate } = await open();
    const { id } = await addTemplate(template);
    await library?.close();
    const path = join(folder, 'templates', `${id}.json`);
    const newer = JSON.stringify({ schema: 3, template: { ...template, schema: 3 }, revision: 1 });
    await writeFile(path, newer);
    const again = await open();
    expect(again.templates()).toEqual([]);
    expect(again.repairs()).toEqual([expect.stringMatching(/年报模板.*更新版本.*内容没有变化/)]);
    expect(await problemOf(again.changeTemplate(id, null, template))).toMatchObject({
      code: 'template-missing',
    });
    await again.addTemplate(template);
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it('sets a damaged template aside and opens the rest', async () => {
    const { addTemplate } = await open();
    const [one, other] = [await addTemplate(template), await addTemplate({ ...template, name: '另一份' })];
    await library?.close();
    await writeFile(join(folder, 'templates', `${one.id}.json`), '{"schema":2,"templ');
    const again = await open();
    expect(again.templates().map(({ id }) => id)).toEqual([other.id]);
    expect(again.repairs()).toEqual([expect.stringMatching(/年报模板.*已损坏.*没有删除/)]);
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
  });

  it('takes over the one template of earlier versions, once, as the default of everybody', async () => {
    const first = {
      titleLines: ['{{机关}}'],
      preamble: ['前言'],
      sections: [['一段'], [], [], [], [], []],
      signature: [],
    };
    await mkdir(folder);
    await writeFile(join(folder, 'template.json'), JSON.stringify({ schema: 1, template: first }));
    const { templates, templateDefaults } = await open();
    expect(templates().map((kept) => kept.template)).toEqual([
      expect.objectContaining({
        schema: 2,
        name: '我的模板',
        for: null,
        title: ['{{机关}}'],
        preamble: ['前言'],
      }),
    ]);
    const id = templates()[0]?.id ?? '';
    expect(templateDefaults()).toEqual({ 乡镇街道: id, 县级部门: id, 政府: id });
    expect(library?.repairs()).toEqual([]);
    expect((await reopen()).templates()).toHaveLength(1);
    await library?.removeTemplate(id);
    expect((await reopen()).templates()).toEqual([]);
  });

  it('keeps what was confirmed about an agency, under its full name, until it is forgotten', async () => {
    const { saveProfile } = await open();
    await saveProfile('清河县人社局', { level: 'countyDepartment', ruleMaking: false });
    await saveProfile('清河县水利局', {});
    const again = await reopen();
    expect(again.profile(' 清河县人力资源和\u3000社会保障局')).toEqual({
      level: 'countyDepartment',
      ruleMaking: false,
    });
    expect(again.profile('清河县水利局')).toEqual({});
    expect(again.profile('清河县教育局')).toBeNull();
    await again.saveProfile('清河县人力资源和社会保障局', null);
    expect((await reopen()).profile('清河县人社局')).toBeNull();
    expect(library?.profile('清河县水利局')).toEqual({});
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'knows nothing of an agency called %s',
    async (agency) => {
      expect((await open()).profile(agency)).toBeNull();
    },
  );

  it('opens three hundred reports', async () => {
    const { id } = await (await open()).add(newEntry());
    await library?.close();
    for (let n = 1; n < 300; n += 1) {
      await cp(join(folder, 'reports', `${id}.json`), join(folder, 'reports', `copy-${n}.json`));
    }
    const { entries } = await open();
    expect(new Set(entries().map((entry) => entry.id)).size).toBe(300);
  });
});

describe('a library that was damaged', () => {
  it('restores one report from its backup, opens all others and says which', async () => {
    const { add } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await library?.change(one.id, null, { status: 'final' });
    await library?.close();
    await truncate(join(folder, 'reports', `${one.id}.json`), 100);
    const { entry, repairs } = await open();
    expect([entry(one.id)?.status, entry(other.id)?.status]).toEqual(['draft', 'draft']);
    expect(repairs()).toEqual([expect.stringMatching(/清河县水利局2024年年报.*已恢复为/)]);
  });

  it('sets a report without a good backup aside, and opens', async () => {
    const { id } = await (await open()).add(newEntry());
    await library?.close();
    await writeFile(join(folder, 'reports', `${id}.json`), '{"schema":1');
    expect((await open()).entries()).toEqual([]);
    expect(library?.repairs()).toEqual([expect.stringContaining('没有可用的备份')]);
    const [kept] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', kept ?? ''), 'utf8')).toBe('{"schema":1');
  });

  it('restores what was confirmed about agencies from its backup, and without one begins anew', async () => {
    const { saveProfile } = await open();
    await saveProfile('清河县水利局', { ruleMaking: false });
    await saveProfile('清河县教育局', { ruleMaking: false });
    await library?.close();
    const file = join(folder, 'profiles.json');
    await truncate(file, 20);
    expect((await open()).profile('清河县水利局')).toEqual({ ruleMaking: false });
    expect(library?.repairs()).toEqual([expect.stringMatching(/“机关情况”.*已恢复为/)]);
    await library?.close();
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(file, '{"schema":1,"profiles":{"清河县水利局":{"level":"空"}}}');
    expect((await open()).profile('清河县水利局')).toBeNull();
    expect(library?.repairs()).toEqual([expect.stringMatching(/“机关情况”.*请重新填写/)]);
  });

  it('does not bring back a report that was put aside', async () => {
    const { id } = await (await open()).add(newEntry());
    await library?.change(id, null, { status: 'final' });
    await library?.remove(id);
    expect((await reopen()).entries()).toEqual([]);
    expect(library?.repairs()).toEqual([]);
  });

  it('is not confused by files of others and half-written ones', async () => {
    const { id } = await (await open()).add(newEntry());
    await library?.close();
    await writeFile(join(folder, 'reports', `.${id}.json.00000000-0000-4000-8000-000000000000.tmp`), '{"sch');
    await writeFile(join(folder, 'reports', '新建 文本文档.txt'), 'notes');
    await writeFile(join(folder, 'reports', 'desktop.ini'), '');
    expect((await open()).entries()).toHaveLength(1);
    expect(library?.repairs()).toEqual([]);
    expect((await readdir(join(folder, 'reports'))).sort()).toContain('新建 文本文档.txt');
  });

  it('whose folder is a file gives a message, not a system error', async () => {
    await writeFile(join(folder, '..', 'file'), '');
    expect(await problemOf(openLibrary(join(folder, '..', 'file', 'library')))).toMatchObject({
      code: 'write-failed',
    });
  });

  it('keeps the earlier content in memory and on disk when a save fails', async () => {
    const { id } = await (await open()).add(newEntry());
    await rm(join(folder, 'reports'), { recursive: true });
    await writeFile(join(folder, 'reports'), 'in the way');
    expect(
      await problemOf(library?.change(id, null, { status: 'final' }) ?? Promise.resolve()),
    ).toMatchObject({
      code: 'write-failed',
    });
    expect(library?.entry(id)).toMatchObject({ status: 'draft', revision: 1 });
  });
});

describe('a library whose folder is lost while it is in use', () => {
  const changed = () => setFigure(exampleReport(), 'requests.new.natural', '8');

  it('makes the folder anew and saves everything again, what is being typed and all other reports', async () => {
    const { add, change, addTemplate, saveProfile, repairs } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await saveProfile('清河县水利局', { ruleMaking: false });
    await addTemplate({ ...BUILT_IN_TEMPLATE, preamble: ['前言'] });
    await rm(folder, { recursive: true });
    expect((await change(one.id, one.revision, { report: changed() })).revision).toBe(2);
    expect(repairs()).toEqual([expect.stringMatching(/文件夹.*不见了.*重新建立.*2 份年报/)]);
    const again = await reopen();
    expect(again.entry(one.id)?.report).toEqual(changed());
    expect(again.entry(other.id)).toEqual(other);
    expect(again.templates().map(({ template }) => template.preamble)).toEqual([['前言']]);
    expect(again.profile('清河县水利局')).toEqual({ ruleMaking: false });
    expect(again.repairs()).toEqual([]);
  });

  it('does so too when the loss has long been noticed, and goes on working', async () => {
    const { add, change } = await open();
    const { id } = await add(newEntry());
    await rm(folder, { recursive: true });
    // The lock is renewed every second.
    await wait(1_500);
    await change(id, null, { report: changed() });
    await change(id, null, { status: 'final' });
    expect((await reopen()).entry(id)).toMatchObject({ status: 'final', report: changed() });
  });

  it('says what is missing while the folder cannot be made, and saves once it is back', async () => {
    const place = join(folder, '..', 'disk');
    folder = join(place, '资料库');
    const { add, change } = await open();
    const { id } = await add(newEntry());
    await rename(place, `${place}-unplugged`);
    await writeFile(place, 'in the way');
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      expect(await problemOf(change(id, 1, { report: changed() }))).toMatchObject({
        code: 'folder-missing',
        what: expect.stringContaining('不见了'),
      });
      await wait(attempt * 600);
    }
    await rm(place);
    await rename(`${place}-unplugged`, place);
    expect(await change(id, 1, { report: changed() })).toMatchObject({ revision: 2 });
    expect((await reopen()).entry(id)?.report).toEqual(changed());
  });

  it('leaves what was put aside aside', async () => {
    const { add, change, remove, entries } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await remove(other.id);
    await rm(join(folder, 'originals'), { recursive: true });
    await change(one.id, null, { status: 'final' });
    expect(entries().map(({ id }) => id)).toEqual([one.id]);
  });
});

describe('two programs and one library', () => {
  let program: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    program = await mkdtemp(join(tmpdir(), 'nianbao-program-'));
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('./library.ts', import.meta.url)),
        outDir: program,
        rolldownOptions: { output: { entryFileNames: 'library.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    await chmod(program, 0o755);
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => rm(program, { recursive: true, force: true }));

  /** Starts another program that opens the library, says so, runs `then` and stays. */
  async function another(
    then: string,
    options: { uid?: number } = {},
  ): Promise<{ child: ChildProcess; line: string }> {
    const script = `
      import { openLibrary } from ${JSON.stringify(join(program, 'library.mjs'))};
      try {
        const library = await openLibrary(process.argv[1]);
        console.log('open');
        setInterval(() => {}, 1000);
        ${then}
      } catch (error) { console.log(error.problem?.code ?? error.stack); }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...options,
    });
    children.push(child);
    const [chunk] = await once(child.stdout, 'data');
    return { child, line: String(chunk).trim() };
  }

  it('the second is told that the first is using it', async () => {
    await open();
    expect((await another('')).line).toBe('library-locked');
    await library?.close();
    library = null;
    expect((await another('')).line).toBe('open');
    expect(await problemOf(openLibrary(folder))).toMatchObject({ code: 'library-locked' });
  });

  it('the first, whose lock was taken, is told so, and goes on with what the second saved once it has ended', async () => {
    const { id } = await (await open()).add(newEntry());
    await rm(join(folder, 'library.lock'), { recursive: true });
    const { child, line } = await another(`await library.change('${id}', null, { status: 'final' });`);
    expect(line).toBe('open');
    await wait(1_500);
    const change = () => problemOf(library?.change(id, 1, {}) ?? Promise.resolve());
    expect(await change()).toMatchObject({ code: 'library-locked' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await change()).toMatchObject({ code: 'conflict' });
    expect(library?.entry(id)).toMatchObject({ status: 'final', revision: 2 });
    expect((await library?.change(id, 2, {}))?.revision).toBe(3);
  });

  it('one that was killed in the middle of saving leaves a whole library that opens at once', async () => {
    const { id } = await (await open()).add(newEntry());
    await library?.close();
    library = null;
    for (const delay of [0, 3, 7, 20, 45]) {
      const { child, line } = await another(
        `for (let year = 3000; ; year += 1) {
          const { report } = library.entry('${id}');
          await library.change('${id}', null, { report: { ...report, year } });
        }`,
      );
      expect(line).toBe('open');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const { entry, repairs, close } = await open();
      expect(repairs()).toEqual([]);
      expect(entry(id)?.report.agency).toBe('清河县水利局');
      expect((await readdir(join(folder, 'reports'))).sort()).toEqual([`${id}.json`, 'backups'].sort());
      await close();
      library = null;
    }
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)(
    'one without the right to write is told so (skipped where tests may not change the user)',
    async () => {
      await (await open()).close();
      library = null;
      await chmod(join(folder, '..'), 0o755);
      expect((await another('', { uid: 65534 })).line).toBe('write-failed');
    },
  );
});
