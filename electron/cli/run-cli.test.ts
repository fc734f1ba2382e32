import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { diffSchema } from '../../shared/comparison/diff.ts';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { printedReportSchema } from '../../shared/template/carried.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { findingSchema } from '../../shared/findings/finding.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { templateSchema } from '../../shared/template/template.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
const at = (name: string) => join(folder, name);
const EDGE = new URL('../../../shared/corpus/edge/', import.meta.url);

function nianbao(...args: string[]) {
  return run(new AbortController().signal, args);
}

async function run(stopped: AbortSignal, args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: () => undefined,
    stopped,
  });
  return { code, out, err, json: () => JSON.parse(out) as unknown };
}

const checkedSchema = z.object({ file: z.string(), findings: z.array(findingSchema) });
const failedSchema = z.object({ file: z.string(), error: z.object({ code: z.string(), what: z.string() }) });

beforeAll(async () => {
  writeFileSync(at('2024.docx'), await writeDocx(exampleReport()));
  writeFileSync(at('2024.json'), JSON.stringify(exampleReport()));
  writeFileSync(at('wrong.json'), JSON.stringify(setFigure(exampleReport(), 'requests.new.total', '11')));
  writeFileSync(at('empty.docx'), '');
  writeFileSync(at('broken.json'), '{"agency": ');
  writeFileSync(at('other.json'), '{"agency": "清河县水利局"}');
  writeFileSync(at('parts.doc'), '[{"Content-Type": "text/plain"}, {"b": 2}]');
  writeFileSync(at('both.json'), JSON.stringify([exampleReport(), exampleReport()]));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('nianbao extract', () => {
  it('reads a Word file as one report', async () => {
    const { code, json, err } = await nianbao('extract', '--json', at('2024.docx'));
    const report = reportSchema.parse(json());
    expect(report.figures).toEqual(exampleReport().figures);
    expect(report.sections).toEqual(exampleReport().sections);
    expect(report.source).toMatchObject({ file: '2024.docx', format: 'docx' });
    expect([code, err]).toEqual([0, '']);
  });

  it('says in Chinese what it read', async () => {
    const { out } = await nianbao('extract', at('2024.docx'));
    expect(out).toContain('清河县水利局');
    expect(out).toContain('200/200 个数字已读取，0 处存疑');
  });

  it('gives every file a result object, also the bad ones, and exits 3', async () => {
    const hollow = mkdtempSync(join(folder, 'hollow-'));
    const files = [at('empty.docx'), at('2024.docx'), at('nowhere.docx'), hollow];
    const { code, json, err } = await nianbao('extract', '--json', ...files);
    const results = z.array(z.unknown()).parse(json());
    expect(failedSchema.parse(results[0]).error.code).toBe('empty');
    expect(reportSchema.parse(results[1]).year).toBe(2024);
    expect(failedSchema.parse(results[2])).toMatchObject({
      file: at('nowhere.docx'),
      error: { code: 'not-found' },
    });
    expect(failedSchema.parse(results[3])).toMatchObject({ file: hollow, error: { code: 'empty-folder' } });
    expect(err).toContain('没有年报文件');
    expect(results).toHaveLength(4);
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toHaveLength(3);
  });

  it('gives the result object of a single bad file itself', async () => {
    const { code, json } = await nianbao('extract', '--json', at('empty.docx'));
    expect(failedSchema.parse(json()).file).toBe(at('empty.docx'));
    expect(code).toBe(3);
  });

  it('takes back what it printed', async () => {
    const first = await nianbao('extract', '--json', at('2024.docx'));
    writeFileSync(at('again.json'), first.out);
    writeFileSync(at('utf16.json'), Buffer.from(`\ufeff${first.out}`, 'utf16le'));
    for (const name of ['again.json', 'utf16.json']) {
      const report = reportSchema.parse((await nianbao('extract', '--json', at(name))).json());
      expect(report.source?.format).toBe('json');
      expect({ ...report, source: null }).toEqual({ ...reportSchema.parse(first.json()), source: null });
    }
  });

  it.each([
    ['broken.json', 'damaged'],
    ['other.json', 'not-a-report'],
    ['parts.doc', 'not-a-report'],
    ['both.json', 'two-reports'],
  ])('refuses %s clearly', async (name, code) => {
    const result = await nianbao('extract', '--json', at(name));
    expect(failedSchema.parse(result.json()).error.code).toBe(code);
    expect(result.code).toBe(3);
  });

  it.skipIf(!existsSync(EDGE))(
    'never fails without a sentence, whatever the file (skipped without ../shared)',
    async () => {
      const files = readdirSync(EDGE).map((name) => new URL(name, EDGE).pathname);
      const { code, json, err, out } = await nianbao('extract', '--json', ...files);
      expect(z.array(z.unknown()).parse(json())).toHaveLength(files.length);
      expect(code).toBe(3);
      expect(out + err).not.toMatch(/\bat .+:\d+:\d+|Error:/);
      expect(err).not.toMatch(/资料库|窗口|拖入/);
    },
    120_000,
  );
});

it('never speaks of the window in what it says of a bad file', async () => {
  writeFileSync(at('old.docx'), new Uint8Array([0xdb, 0xa5, 0x2d, 0, 0, 0]));
  writeFileSync(at('picture.docx'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const files = ['empty.docx', 'broken.json', 'other.json', 'nowhere.docx', 'old.docx', 'picture.docx'].map(
    at,
  );
  const hollow = mkdtempSync(join(folder, 'hollow-'));
  const { out, err } = await nianbao('extract', '--json', ...files, hollow);
  expect(err.trim().split('\n')).toHaveLength(files.length + 1);
  expect(out + err).not.toMatch(/资料库|窗口|拖入|导入/);
});

describe('nianbao check', () => {
  it('exits 0 where nothing is wrong and 1 where there is an error', async () => {
    const good = await nianbao('check', '--json', at('2024.docx'));
    expect(checkedSchema.parse(good.json()).findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(good.code).toBe(0);
    const bad = await nianbao('check', '--json', at('2024.docx'), at('wrong.json'));
    const [, second] = z.array(checkedSchema).parse(bad.json());
    expect(second?.findings.map(({ rule }) => rule)).toContain('T3-01');
    expect(bad.code).toBe(1);
  });

  it('says in Chinese what is wrong and where', async () => {
    const { out } = await nianbao('check', at('wrong.json'));
    expect(out).toMatch(/\[错误\] T3-01 .*本年新收政府信息公开申请数量/);
  });

  it('exits 3, not 1, when a file could not be read, and still checks the others', async () => {
    const { code, json } = await nianbao('check', '--json', at('empty.docx'), at('wrong.json'));
    const results = z.array(z.unknown()).parse(json());
    expect(failedSchema.parse(results[0]).error.code).toBe('empty');
    expect(checkedSchema.parse(results[1]).findings).not.toEqual([]);
    expect(code).toBe(3);
  });

  it('checks against last year and says when that file could not be read', async () => {
    await nianbao('new', '--last', at('2024.json'), '--year', '2025', '--out', at('draft.json'));
    const draft = reportSchema.parse(JSON.parse(readFileSync(at('draft.json'), 'utf8')));
    writeFileSync(at('carry.json'), JSON.stringify(setFigure(draft, 'requests.carriedIn.natural', '9')));
    const { json } = await nianbao('check', '--json', at('carry.json'), '--last', at('2024.docx'));
    expect(checkedSchema.parse(json()).findings.map(({ rule }) => rule)).toContain('T3-04');
    const without = await nianbao('check', '--json', at('carry.json'), '--last', at('nowhere.docx'));
    const checked = checkedSchema.extend({ without: z.array(failedSchema) }).parse(without.json());
    expect(checked.without[0]?.file).toBe(at('nowhere.docx'));
    expect(without.code).toBe(3);
  });

  it.each([
    ['{"level": "village"}', 'level 应为 township'],
    ['{"a": 1}', '没有 a 这一项，可以写 level'],
    ['{"rulemaking": true}', '没有 rulemaking 这一项'],
    ['{"deadline": {"month": 1, "day": 31, "hour": 8}}', '没有 hour 这一项，可以写 month、day'],
    ['{"sectionOneLimit": "800"}', 'sectionOneLimit 的值不对'],
    ['[]', '内容应为'],
  ])('refuses the profile %s, exits 2 and says why', async (profile, says) => {
    writeFileSync(at('profile.json'), profile);
    const { code, out, err } = await nianbao('check', at('2024.docx'), '--profile', at('profile.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('profile.json');
    expect(err).toContain(says);
  });

  it('guesses from the name of the agency what no profile says', async () => {
    const report = setFigure(exampleReport(), 'disclosure.regulation.issued', '1');
    writeFileSync(at('rules.json'), JSON.stringify(report));
    writeFileSync(at('may.json'), '{"ruleMaking": true}');
    writeFileSync(at('level.json'), '{"level": "countyDepartment"}');
    const found = async (...more: string[]) =>
      (await nianbao('check', at('rules.json'), ...more, '--json')).out.includes('"T2-03"');
    expect(await found()).toBe(true);
    expect(await found('--profile', at('may.json'))).toBe(false);
    expect(await found('--profile', at('level.json'))).toBe(true);
  });

  it('takes a profile with everything in it', async () => {
    const profile = {
      level: 'township',
      ruleMaking: false,
      powers: { licensing: false, penalty: false, coercion: false, fee: false },
      deadline: { month: 1, day: 31 },
      sectionOneLimit: null,
      moneyDecimals: 2,
      yearChangeFactor: 3,
    };
    writeFileSync(at('profile.json'), JSON.stringify(profile));
    expect((await nianbao('check', at('2024.docx'), '--profile', at('profile.json'))).code).toBe(0);
    expect((await nianbao('check', at('2024.docx'), '--profile', at('nowhere.json'))).code).toBe(3);
  });
});

describe('nianbao new, diff and export', () => {
  it('make this year’s Word file from last year’s', async () => {
    const out = at('2025.docx');
    const made = await nianbao('new', '--last', at('2024.docx'), '--year', '2025', '--out', out, '--json');
    const printed = reportSchema.parse(made.json());
    expect(made.code).toBe(0);
    expect(printed.figures['requests.carriedIn.total']).toBe(3);
    expect(printed.figures['requests.new.total']).toBeNull();
    const read = reportSchema.parse((await nianbao('extract', '--json', out)).json());
    expect(read.figures).toEqual(printed.figures);
    expect(read.sections).toEqual(printed.sections);
    expect(read.titleLines).toEqual(['清河县水利局', '2025年政府信息公开工作年度报告']);
    expect(JSON.stringify(read)).not.toContain('{{');
  });

  it('say of every number of last year whether it follows the tables, and mark the others in the Word file', async () => {
    const out = at('marked.docx');
    const made = await nianbao('new', '--last', at('2024.docx'), '--year', '2025', '--out', out, '--json');
    const { carried = [], sections } = printedReportSchema.parse(made.json());
    const numbers = carried.flatMap((paragraph) => paragraph.numbers);
    const paragraph = carried.find(({ place }) => place === 'section:1/paragraph:3');
    expect(paragraph?.text).toBe(sections[0]?.paragraphs[2]);
    expect(paragraph?.numbers[0]).toMatchObject({ text: '152', figure: null, state: 'open' });
    expect(numbers.map(({ figure }) => figure)).toContain('requests.new.total');
    const xml = strFromU8(unzipSync(readFileSync(out))['word/document.xml'] ?? new Uint8Array());
    const marked = [...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)</gs)].map(
      ([, text]) => text,
    );
    expect(marked).toEqual(expect.arrayContaining(['152', '＿＿']));
    // What follows a figure that is carried over, 上年结转3件, is this year's.
    const waiting = numbers.filter(({ state, text }) => state === 'open' || text.includes('＿＿'));
    expect(marked).toHaveLength(waiting.length);
  });

  it('make a template out of last year’s report, and a draft out of the template', async () => {
    const made = await nianbao('template', at('2024.docx'), '--out', at('made.json'), '--json');
    const template = templateSchema.parse(made.json());
    expect(made.code).toBe(0);
    expect(template).toMatchObject({ name: '清河县水利局的模板', for: '县级部门' });
    expect(template.proposals?.some(({ sure }) => !sure)).toBe(true);
    const again = await nianbao('template', at('2024.docx'), '--out', at('made.json'));
    expect(again.code).toBe(4);
    expect((await nianbao('template', at('2024.docx'), '--out', at('made.docx'))).code).toBe(2);
    const from = ['--last', at('2024.docx'), '--year', '2025', '--template', at('made.json')];
    const draft = await nianbao('new', ...from, '--out', at('made.docx'), '--json');
    const { carried = [] } = printedReportSchema.parse(draft.json());
    const numbers = carried.flatMap((paragraph) =>
      paragraph.numbers.map(({ text, state }) => `${text} ${state}`),
    );
    expect(numbers).toEqual(expect.arrayContaining(['152 open', '＿＿ linked']));
  });

  it('keep the marks of a JSON draft that is written again', async () => {
    await nianbao('new', '--last', at('2024.docx'), '--year', '2025', '--out', at('e.json'));
    await nianbao('export', at('e.json'), '--out', at('f.json'));
    const [first, again] = [at('e.json'), at('f.json')].map((file) => JSON.parse(readFileSync(file, 'utf8')));
    expect({ ...again, source: null }).toEqual(first);
    expect(printedReportSchema.parse(first).carried?.length).toBeGreaterThan(3);
  });

  it('keep placeholders in a JSON draft and fill them in when it is exported', async () => {
    await nianbao('new', '--last', at('2024.docx'), '--year', '2025', '--out', at('d.json'));
    const draft = reportSchema.parse(JSON.parse(readFileSync(at('d.json'), 'utf8')));
    expect(draft.sections[0]?.paragraphs[4]).toContain('{{表三·本年新收·总计}}件');
    writeFileSync(at('d.json'), JSON.stringify(setFigure(draft, 'requests.new.total', '21')));
    const { code, json } = await nianbao('export', at('d.json'), '--out', at('d.docx'), '--json');
    expect(json()).toEqual({ file: at('d.docx'), bytes: statSync(at('d.docx')).size, lost: [] });
    expect(code).toBe(0);
    const read = reportSchema.parse((await nianbao('extract', '--json', at('d.docx'))).json());
    expect(read.sections[0]?.paragraphs[4]).toContain('新收政府信息公开申请21件');
  });

  it('take the text of a template', async () => {
    const template = { ...BUILT_IN_TEMPLATE, preamble: ['{{机关}}的{{年度}}年年报。'] };
    writeFileSync(at('template.json'), JSON.stringify(template));
    const args = ['--last', at('2024.docx'), '--year', '2025', '--out', at('t.docx')];
    const { json } = await nianbao('new', ...args, '--template', at('template.json'), '--json');
    expect(reportSchema.parse(json()).preamble).toEqual(['清河县水利局的2025年年报。']);
  });

  it('say of a template that cannot be used which one, where and what to do, and write nothing', async () => {
    const { sections } = BUILT_IN_TEMPLATE;
    const wrong = { ...BUILT_IN_TEMPLATE, sections: [...sections.slice(0, 5), { no: 6, paragraphs: [3] }] };
    for (const [content, code, words] of [
      [{ ...BUILT_IN_TEMPLATE, schema: 3 }, 'newer-template', '更新版本'],
      [wrong, 'damaged-template', '六 其他事项'],
      [{ level: 'township' }, 'not-a-template', '不是年报模板'],
      [{ ...BUILT_IN_TEMPLATE, preamble: ['共{{收件数}}件。'] }, 'unknown-names', '前言第1段的“{{收件数}}”'],
    ] as const) {
      writeFileSync(at('bad.json'), JSON.stringify(content));
      const args = ['--last', at('2024.docx'), '--year', '2025', '--out', at('never.docx'), '--json'];
      const answer = await nianbao('new', ...args, '--template', at('bad.json'));
      expect(answer.code).toBe(3);
      expect(answer.json()).toMatchObject({
        error: { code, what: expect.stringContaining(words) as string },
      });
      expect(existsSync(at('never.docx'))).toBe(false);
    }
  });

  it('compare two years', async () => {
    const args = [at('2024.docx'), at('wrong.json')];
    const { code, json } = await nianbao('diff', '--json', ...args);
    const changed = diffSchema.parse(json()).figures.filter(({ delta }) => delta !== 0);
    expect(changed.map(({ id }) => id)).toEqual(['requests.new.total']);
    expect(code).toBe(0);
    expect((await nianbao('diff', ...args)).out).toContain('10 → 11（+1，+10%）');
  });

  it('write the comparison as a page, a Word file or a workbook, never over an input or what stands there', async () => {
    const args = [at('2024.docx'), at('wrong.json')];
    for (const name of ['compared.html', 'compared.docx', 'compared.xlsx']) {
      const { code, out } = await nianbao('diff', ...args, '--out', at(name));
      expect(code).toBe(0);
      expect(out).toContain('1 处数字变化');
      expect((await nianbao('diff', ...args, '--out', at(name))).code).toBe(4);
      expect((await nianbao('diff', ...args, '--out', at(name), '--force')).code).toBe(0);
    }
    expect((await nianbao('diff', ...args, '--out', at('2024.docx'), '--force')).code).toBe(4);
    expect((await nianbao('diff', ...args, '--out', at('compared.pdf'))).code).toBe(2);
  });

  it('write a page for a web site, whole or as a piece, that is read as the same report', async () => {
    for (const more of [[], ['--fragment', '--force']]) {
      expect((await nianbao('export', at('2024.docx'), '--out', at('2024.html'), ...more)).code).toBe(0);
      expect(readFileSync(at('2024.html'), 'utf8').startsWith('<!DOCTYPE')).toBe(more.length === 0);
      const read = reportSchema.parse((await nianbao('extract', '--json', at('2024.html'))).json());
      expect(read.figures).toEqual(exampleReport().figures);
    }
    const wrong = await nianbao('export', at('2024.docx'), '--out', at('f.docx'), '--fragment');
    expect(wrong.code).toBe(2);
  });

  it('write the tables as a workbook that fills the same figures', async () => {
    expect((await nianbao('export', at('2024.docx'), '--out', at('2024.xlsx'))).code).toBe(0);
    const read = reportSchema.parse((await nianbao('extract', '--json', at('2024.xlsx'))).json());
    expect(read.figures).toEqual(exampleReport().figures);
    expect(read.source?.format).toBe('xlsx');
  });

  it('name what of the old file an export does not hold', async () => {
    const note = { code: 'picture', place: 'report', message: '文件里有图片。', doubt: false };
    writeFileSync(at('rich.json'), JSON.stringify({ ...exampleReport(), notes: [note] }));
    const codes = async (out: string) => {
      const { json } = await nianbao('export', at('rich.json'), '--out', at(out), '--json');
      const { lost } = z.object({ lost: z.array(z.object({ code: z.string() })) }).parse(json());
      return lost.map(({ code }) => code);
    };
    expect(await codes('rich.html')).toEqual(['picture']);
    expect(await codes('rich.xlsx')).toEqual(['picture', 'text']);
    const said = await nianbao('export', at('rich.json'), '--out', at('rich.docx'));
    expect(said.out).toContain('没有写出：文件里有图片。');
  });

  it('exit 3 for a file that cannot be read and leave the output alone', async () => {
    const out = at('untouched.docx');
    writeFileSync(out, 'before');
    expect((await nianbao('export', at('empty.docx'), '--out', out)).code).toBe(3);
    expect((await nianbao('new', '--last', at('empty.docx'), '--year', '2025', '--out', out)).code).toBe(3);
    expect((await nianbao('diff', at('empty.docx'), at('2024.docx'), '--json')).code).toBe(3);
    expect(readFileSync(out, 'utf8')).toBe('before');
  });

  it.each([
    ['missing-folder/x.docx', 'no-such-folder'],
    ['', 'write-failed'],
  ])('exit 4 where the output cannot be written (“%s”: %s)', async (name, why) => {
    const out = name === '' ? `${folder}.docx/` : at(name);
    const { code, err, json } = await nianbao('export', at('2024.docx'), '--out', out, '--json');
    expect(code).toBe(4);
    expect(failedSchema.parse(json()).error.code).toBe(why);
    expect(err).toContain('没能写入');
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});

describe('nianbao schema', () => {
  it.each(['report', 'finding', 'diff'])('prints the JSON Schema of a %s', async (name) => {
    const { code, json } = await nianbao('schema', name);
    expect(json()).toMatchObject({ type: 'object', $schema: expect.stringContaining('json-schema.org') });
    expect(code).toBe(0);
  });
});

describe('a command that is stopped', () => {
  it('and has one result exits 130 and writes nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    const { code, err } = await run(stop.signal, ['export', at('2024.docx'), '--out', at('stopped.docx')]);
    expect([code, err]).toEqual([130, '已停止，没有做完。\n']);
  });

  it.each(['extract', 'check'])(
    '%s prints the document of what is finished, says so and exits 130',
    async (command) => {
      const stop = new AbortController();
      stop.abort();
      const files = [at('2024.docx'), at('2024.json')];
      const { code, json, err } = await run(stop.signal, [command, '--json', ...files]);
      expect(json()).toEqual([]);
      expect(err).toBe('已停止。完成了 0 个文件，结果已经写出；还有 2 个没有处理。\n');
      expect(code).toBe(130);
    },
  );
});

describe('a wrong call', () => {
  it.each([
    [['extract'], '缺少'],
    [['extarct', 'x'], '没有 extarct 这个命令'],
    [['extract', '--jsn', 'x'], '没有 --jsn 这个选项'],
    [['check', 'x', '--last'], '后面缺少内容'],
    [['new', '--year', '2025', '--out', 'x.docx'], '缺少选项'],
    [['new', '--last', 'x', '--year', '25', '--out', 'x.docx'], '四位数字'],
    [['export', 'x', 'y', '--out', 'x.docx'], '多了'],
    [['export', 'x', '--out', 'x'], '或 .json'],
    [['schema', 'toString'], '没有“toString”'],
  ])('%j exits 2 and says so in Chinese', async (args, says) => {
    const { code, out, err } = await nianbao(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).not.toMatch(/error:/i);
  });

  it('offers no command, format or option that is not built', async () => {
    for (const args of [[], ['extract'], ['check'], ['diff'], ['new'], ['export'], ['schema']]) {
      expect((await nianbao(...args, '--help')).out).not.toMatch(/目前|还不能|merge|summary/);
    }
  });

  it('prints the version', async () => {
    const { code, out } = await nianbao('--version');
    expect([code, out]).toEqual([0, `${manifest.version}\n`]);
  });

  it('shows the help in Chinese: asked for on stdout with 0, without a command on stderr with 2', async () => {
    const asked = await nianbao('--help');
    expect([asked.code, asked.err]).toEqual([0, '']);
    expect(asked.out).toContain('用法：');
    expect(asked.out).not.toMatch(/Usage|Options|Commands|display help/);
    const bare = await nianbao();
    expect([bare.code, bare.out]).toEqual([2, '']);
    expect((await nianbao('new', '--help')).out).toContain('nianbao new');
    expect((await nianbao('help', 'check')).out).toContain('nianbao check');
  });
});
