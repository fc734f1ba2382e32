import fc from 'fast-check';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { formFigures } from '../../shared/forms/figures.ts';
import { applyEdits, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { libraryPlace, newEntry, problemOf, template } from './library.fixture.ts';

const place = libraryPlace();
const { open, reopen, close, library } = place;

describe('what can be undone', () => {
  const steps = [[{ path: ['preamble'], value: ['前言'] }]];

  it('outlives the program, for the revision that it led to and for no other', async () => {
    const { id, revision } = await (await open()).add(newEntry());
    await library().keepUndo(id, revision, steps);
    const { undoOf, change } = await reopen();
    expect(await undoOf(id, revision)).toEqual(steps);
    await change(id, revision, { status: 'final' });
    expect(await undoOf(id, revision + 1)).toEqual([]);
    expect(await undoOf('unknown', 1)).toEqual([]);
  });

  it('is nothing where its file is damaged, and goes with the report', async () => {
    const { id, revision } = await (await open()).add(newEntry());
    const path = join(place.folder, 'undo', `${id}.json`);
    await library().keepUndo(id, revision, steps);
    await writeFile(path, (await readFile(path, 'utf8')).replace('前言', '后语'));
    expect(await library().undoOf(id, revision)).toEqual([]);
    expect(library().repairs()).toEqual([]);
    await library().remove(id);
    await library().emptyRemoved(null);
    expect(await readdir(join(place.folder, 'undo'))).toEqual([]);
  });
});

describe('the library', () => {
  it('is empty when it is new, and makes its folder', async () => {
    expect((await open()).entries()).toEqual([]);
    expect(library().repairs()).toEqual([]);
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
    const after = await library().change(id, revision, { report: changed });
    expect(after?.revision).toBe(revision + 1);
    expect(await problemOf(library().change(id, revision, { report: exampleReport() }))).toMatchObject({
      code: 'conflict',
      what: expect.stringContaining('清河县水利局2024年'),
    });
    expect((await reopen()).entry(id)?.report.figures['requests.new.natural']).toBe(8);
  });

  it('keeps changes in order when many come at once', async () => {
    const { id } = await (await open()).add(newEntry());
    const years = Array.from({ length: 20 }, (_, index) => 2001 + index);
    await Promise.all(
      years.map((year) => library().change(id, null, { report: { ...exampleReport(), year } })),
    );
    expect((await reopen()).entry(id)).toMatchObject({ revision: 21, report: { year: 2020 } });
  });

  it('puts a report aside and takes it back, also after a restart', async () => {
    const { id } = await (await open()).add(newEntry());
    await library().change(id, null, { status: 'final' });
    await library().remove(id);
    expect(library().entries()).toEqual([]);
    expect((await reopen()).entry(id)).toBeNull();
    await library().restore(id);
    expect((await reopen()).entry(id)).toMatchObject({ status: 'final', report: exampleReport() });
  });

  it('has the versions of a report, the present one first, and those that were asked for under their names', async () => {
    const { add, change, versions, keepVersion } = await open();
    const { id } = await add(newEntry());
    await keepVersion(id, 1, '送审稿');
    for (const year of [2001, 2002, 2003]) await change(id, null, { report: { ...exampleReport(), year } });
    await keepVersion(id, 4, null);
    const said = (await versions(id)).map(({ entry, label, kind }) => [
      entry.revision,
      entry.report.year,
      kind,
      label,
    ]);
    expect(said).toEqual([
      [4, 2003, 'present', null],
      [3, 2002, 'automatic', null],
      [1, 2024, 'named', '送审稿'],
    ]);
    await keepVersion(id, 3, '二稿');
    const again = await reopen();
    expect((await again.versions(id)).map(({ label }) => label)).toEqual([null, '二稿', '送审稿']);
    expect(await problemOf(again.keepVersion(id, 2, 'a'))).toMatchObject({ code: 'version-missing' });
    expect(await problemOf(again.keepVersion('gone', 1, 'a'))).toMatchObject({ code: 'entry-missing' });
    expect(await again.versions('gone')).toEqual([]);
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
    expect(await library().removed()).toEqual([]);
    expect(library().repairs()).toEqual([]);
  });

  it('says of what lies aside damaged that it is there, and deletes nothing that is in use', async () => {
    const { add, remove, removed, emptyRemoved, entries } = await open();
    const [one, other] = [await add(newEntry()), await add(newEntry())];
    await remove(one.id);
    await writeFile(join(place.folder, 'trash', `${one.id}.json`), 'garbage');
    expect(await removed()).toMatchObject([{ id: one.id, name: '清河县水利局2024年年报', status: null }]);
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
    expect(await readdir(join(place.folder, 'originals'))).toEqual([sha256]);
    expect(new Uint8Array(await readFile(join(place.folder, 'originals', sha256)))).toEqual(bytes);
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
    await close();
    const path = join(place.folder, 'templates', `${id}.json`);
    const newer = JSON.stringify({ schema: 9, template: { ...template, schema: 9 }, revision: 1 });
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
    await close();
    await writeFile(join(place.folder, 'templates', `${one.id}.json`), '{"schema":2,"templ');
    const again = await open();
    expect(again.templates().map(({ id }) => id)).toEqual([other.id]);
    expect(again.repairs()).toEqual([expect.stringMatching(/年报模板.*已损坏.*没有删除/)]);
    expect(await readdir(join(place.folder, 'damaged'))).toHaveLength(1);
  });

  it('takes over the one template of earlier versions, once, as the default of everybody', async () => {
    const first = {
      titleLines: ['{{机关}}'],
      preamble: ['前言'],
      sections: [['一段'], [], [], [], [], []],
      signature: [],
    };
    await mkdir(place.folder);
    await writeFile(join(place.folder, 'template.json'), JSON.stringify({ schema: 1, template: first }));
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
    expect(library().repairs()).toEqual([]);
    expect((await reopen()).templates()).toHaveLength(1);
    await library().removeTemplate(id);
    expect((await reopen()).templates()).toEqual([]);
  });

  it('keeps what was confirmed about an agency, under its full name, until it is forgotten', async () => {
    const { saveProfiles } = await open();
    await saveProfiles({ 清河县人社局: { level: 'countyDepartment', ruleMaking: false } });
    await saveProfiles({ 清河县水利局: {} });
    const again = await reopen();
    expect(again.profile(' 清河县人力资源和\u3000社会保障局')).toEqual({
      level: 'countyDepartment',
      ruleMaking: false,
    });
    expect(again.profile('清河县水利局')).toEqual({});
    expect(again.profile('清河县教育局')).toBeNull();
    await again.saveProfiles({ 清河县人力资源和社会保障局: null });
    expect((await reopen()).profile('清河县人社局')).toBeNull();
    expect(library().profile('清河县水利局')).toEqual({});
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'knows nothing of an agency called %s',
    async (agency) => {
      expect((await open()).profile(agency)).toBeNull();
    },
  );

  it('opens three hundred reports', async () => {
    const { id } = await (await open()).add(newEntry());
    await close();
    // As an earlier version of the program has left them.
    const entry = { ...newEntry(), createdAt: '', updatedAt: '2026-01-20T02:00:00.000Z', revision: 1 };
    for (let n = 1; n < 300; n += 1) {
      await writeFile(
        join(place.folder, 'reports', `old-${n}.json`),
        JSON.stringify({ schema: 1, entry: { ...entry, id: `old-${n}` } }),
      );
    }
    const { entries } = await open();
    expect(new Set(entries().map((one) => one.id)).size).toBe(300);
    expect(library().entry(id)).not.toBeNull();
  });
});
