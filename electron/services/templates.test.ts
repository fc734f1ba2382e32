import { describe, expect, it } from 'vitest';
import type { TemplateRow } from '../../shared/contract.ts';
import { BUILT_IN_TEMPLATE, BUILT_IN_TEMPLATES } from '../../shared/template/built-in.ts';
import type { Template } from '../../shared/template/template.ts';
import { ownServices } from './services.fixture.ts';

const own = ownServices();

function done<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}

const list = async (): Promise<TemplateRow[]> => done(await own.services.listTemplates({})).templates;
const ownTemplates = async () => (await list()).filter(({ builtIn }) => !builtIn);
const copyOf = async (id = 'built-in-department') => done(await own.services.copyTemplate({ id })).row;
const fileOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

async function preambleOf(agency: string, year: number, templateId: string | null = null) {
  const answer = await own.services.createReport({
    lastId: null,
    agency,
    year,
    text: 'template',
    templateId,
  });
  return done(answer).entry.report.preamble;
}

describe('the list of templates', () => {
  it('begins with the built-in ones, each the default of its kind of agency', async () => {
    expect(await list()).toEqual(
      BUILT_IN_TEMPLATES.map(({ name, for: audience }) =>
        expect.objectContaining({ name, for: audience, builtIn: true, defaultFor: [audience] }),
      ),
    );
  });

  it('takes copies, whose names differ, and saves what is changed in them', async () => {
    const [first, second] = [await copyOf(), await copyOf()];
    expect(first).toMatchObject({ name: '内置模板（县级部门）副本', builtIn: false, revision: 1 });
    expect(second.name).toBe('内置模板（县级部门）副本（2）');
    const { template } = done(await own.services.loadTemplate({ id: first.id }));
    const changed = { ...template, name: '水利局', preamble: ['前言'] };
    const saved = done(await own.services.saveTemplate({ id: first.id, revision: 1, template: changed }));
    expect(saved.row).toMatchObject({ name: '水利局', revision: 2 });
    expect(done(await own.services.loadTemplate({ id: first.id })).template).toEqual(changed);
    const again = await own.services.saveTemplate({ id: first.id, revision: 1, template });
    expect(again).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  });

  it('never changes a built-in one', async () => {
    const id = 'built-in-government';
    const template = BUILT_IN_TEMPLATE;
    for (const answer of [
      await own.services.saveTemplate({ id, revision: 0, template }),
      await own.services.removeTemplate({ id }),
    ]) {
      expect(answer).toMatchObject({ ok: false, problem: { code: 'built-in-template' } });
    }
  });

  it('gives a deleted one back, with what it was the default of', async () => {
    const { id } = await copyOf();
    done(await own.services.setDefaultTemplate({ for: '政府', id }));
    done(await own.services.removeTemplate({ id }));
    expect(await ownTemplates()).toEqual([]);
    expect((await list()).find((row) => row.id === 'built-in-government')?.defaultFor).toEqual(['政府']);
    done(await own.services.restoreTemplate({ id }));
    expect(await ownTemplates()).toMatchObject([{ id, defaultFor: ['政府'] }]);
  });
});

describe('a template out of a report', () => {
  it('says what the report says and keeps what is proposed until somebody has decided', async () => {
    const { entry } = done(await own.services.addExample({}));
    const { row } = done(await own.services.makeTemplate({ reportId: entry.id }));
    expect(row).toMatchObject({ name: '清河县水利局的模板', for: '县级部门', builtIn: false });
    const { template } = done(await own.services.loadTemplate({ id: row.id }));
    expect(template.preamble).toEqual(entry.report.preamble);
    expect(template.proposals?.some(({ placeholder }) => placeholder === '{{年度}}')).toBe(true);
    const gone = await own.services.makeTemplate({ reportId: 'gone' });
    expect(gone).toMatchObject({ ok: false, problem: { code: 'entry-missing' } });
  });
});

describe('a new report', () => {
  it('may start from last year’s text made a template: what varies is data, other numbers are marked', async () => {
    const { entry: last } = done(await own.services.addExample({}));
    const { entry } = done(
      await own.services.createReport({
        lastId: last.id,
        agency: '清河县水利局',
        year: 2025,
        text: 'last-as-template',
      }),
    );
    const text = entry.report.sections[0]?.paragraphs.join('\n') ?? '';
    expect(text).toContain('{{年度}}年');
    expect(text).toContain('{{表三·本年新收·总计}}件');
    expect(text).toContain('{{待核：152}}条');
    expect(entry.report.figures['requests.carriedIn.total']).toBe(3);
  });

  it('starts from the default of its kind of agency, or from the template that is named', async () => {
    const { id } = await copyOf();
    const template: Template = { ...BUILT_IN_TEMPLATE, name: '乡镇', preamble: ['乡镇的前言。'] };
    done(await own.services.saveTemplate({ id, revision: 1, template }));
    done(await own.services.setDefaultTemplate({ for: '乡镇街道', id }));
    expect(await preambleOf('清河县葛仙庄镇人民政府', 2024)).toEqual(['乡镇的前言。']);
    expect(await preambleOf('清河县水利局', 2024)).toEqual(BUILT_IN_TEMPLATE.preamble);
    expect(await preambleOf('清河县水利局', 2025, id)).toEqual(['乡镇的前言。']);
    done(await own.services.setDefaultTemplate({ for: '乡镇街道', id: null }));
    expect(await preambleOf('清河县葛仙庄镇人民政府', 2025)).toEqual(BUILT_IN_TEMPLATE.preamble);
    const gone = await own.services.setDefaultTemplate({ for: '政府', id: 'gone' });
    expect(gone).toMatchObject({ ok: false, problem: { code: 'template-missing' } });
  });
});

describe('a template as a file', () => {
  it('is handed over and taken in again with all it says', async () => {
    const { id, name } = await copyOf('built-in-township');
    const { delivery } = done(await own.services.exportTemplate({ id }));
    if (delivery.kind !== 'download') throw new Error(delivery.kind);
    expect(delivery.name).toBe('内置模板（乡镇街道）副本.年报模板.json');
    const { row } = done(await own.services.takeInTemplate({ name: delivery.name, bytes: delivery.bytes }));
    expect(row).toMatchObject({ name: `${name}（2）`, for: '乡镇街道', builtIn: false });
    const { name: _, ...taken } = done(await own.services.loadTemplate({ id: row.id })).template;
    const { name: __, ...given } = done(await own.services.loadTemplate({ id })).template;
    expect(taken).toEqual(given);
  });

  it('of the first version is taken in under the name of the file', async () => {
    const first = {
      titleLines: ['{{机关}}'],
      preamble: ['前言'],
      sections: [[], [], [], [], [], []],
      signature: [],
    };
    const bytes = fileOf(first);
    expect(done(await own.services.takeInTemplate({ name: '水利局.json', bytes })).row.name).toBe('水利局');
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{"schema":2,'), 'damaged-template'],
    ['of a newer version', fileOf({ ...BUILT_IN_TEMPLATE, schema: 9 }), 'newer-template'],
    ['something else', fileOf({ profiles: {} }), 'not-a-template'],
    ['cut', fileOf({ ...BUILT_IN_TEMPLATE, title: null }), 'damaged-template'],
  ])('that is %s is refused and changes nothing', async (_, bytes, code) => {
    const answer = await own.services.takeInTemplate({ name: '交来的模板.json', bytes });
    expect(answer).toMatchObject({ ok: false, problem: { code } });
    if (!answer.ok) expect(answer.problem.what).toContain('交来的模板.json');
    expect(await ownTemplates()).toEqual([]);
  });
});
