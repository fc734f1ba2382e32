import { afterEach, beforeEach, expect, it } from 'vitest';
import { STANDARD_STYLE } from '../../shared/document/page-style.ts';
import { exampleReport } from '../../shared/example.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { openLibrary, type Library } from '../storage/library.ts';
import { ownServices, servicesOver } from './services.fixture.ts';

const first = ownServices();
let second: Library;

beforeEach(async () => {
  second = await openLibrary(first.library.folder);
});
afterEach(() => second.close());

it('a second program is refused whatever would change the library, settings and templates as well, and told who holds it', async () => {
  const { id } = await first.library.add({
    status: 'draft',
    report: exampleReport(),
    lastId: null,
    original: null,
  });
  const template = await first.library.addTemplate({ ...BUILT_IN_TEMPLATE, name: '模板' });
  await second.close();
  second = await openLibrary(first.library.folder);
  const services = servicesOver({ library: second, host: browserHost, readReport, log: () => undefined });
  const row = { id: template.id, revision: template.revision };
  const answers = await Promise.all([
    services.saveEntry({ id, revision: 1, report: { ...exampleReport(), year: 2020 } }),
    services.removeEntry({ id }),
    services.saveTemplate({ ...row, template: { ...BUILT_IN_TEMPLATE, name: '别的' } }),
    services.copyTemplate(row),
    services.removeTemplate(row),
    services.setDefaultTemplate({ for: '县级部门', id: template.id }),
    services.saveProfile({ agency: '清河县水利局', profile: { ruleMaking: true } }),
    services.savePageStyle({ style: { ...STANDARD_STYLE, linePitch: 29 } }),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, problem: { code: 'library-locked' } });
    expect(answer.ok || answer.problem.what).toContain('使用它的是这台电脑上的年报助手');
  }
  expect(first.library.templates()).toHaveLength(1);
  expect(first.library.profile('清河县水利局')).toBeNull();
});
