/** The templates that new reports start from: the built-in ones and the user's own, handed over and taken in as files. */
import type { TemplateRow } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { BUILT_IN_TEMPLATES, builtInId } from '../../shared/template/built-in.ts';
import { audienceOf } from '../../shared/template/audience.ts';
import { templateOf as templateOfReport } from '../../shared/template/propose.ts';
import { readTemplate } from '../../shared/template/read-template.ts';
import {
  TEMPLATE_AUDIENCES,
  type Template,
  type TemplateAudience,
  type TemplateDefaults,
} from '../../shared/template/template.ts';
import { parseTemplate } from '../jobs/json-template.ts';
import type { KeptTemplate, Library } from '../storage/library.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { templateFileName } from './export-name.ts';
import { knownProfile } from './profiles.ts';

type TemplateMethods = Pick<
  Methods,
  | 'listTemplates'
  | 'loadTemplate'
  | 'addTemplate'
  | 'makeTemplate'
  | 'copyTemplate'
  | 'saveTemplate'
  | 'removeTemplate'
  | 'restoreTemplate'
  | 'setDefaultTemplate'
  | 'exportTemplate'
  | 'takeInTemplate'
>;

export function templates({ library, host }: Dependencies): TemplateMethods {
  const add = async (template: Template) => {
    const name = freeName(template.name, namesIn(library));
    return {
      ok: true,
      row: ownRow(library, await library.addTemplate(usable({ ...template, name }))),
    } as const;
  };
  return {
    listTemplates: () => Promise.resolve({ ok: true, templates: rowsOf(library) }),
    loadTemplate: ({ id }) => {
      const template = templateOf(library, id);
      const row = rowsOf(library).find((one) => one.id === id);
      if (!row) throw new ProblemError(problem('template-missing', template.name));
      return Promise.resolve({ ok: true, row, template });
    },
    addTemplate: ({ template }) => add(template),
    makeTemplate: ({ reportId }) => {
      const entry = library.entry(reportId);
      if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
      const { report } = entry;
      const { level } = knownProfile(library, report.agency).profile;
      return add(templateOfReport(report, `${report.agency ?? '年报'}的模板`, audienceOf(level)));
    },
    copyTemplate: ({ id }) => {
      const template = templateOf(library, id);
      return add({ ...template, name: `${template.name}副本` });
    },
    saveTemplate: async ({ id, revision, template }) => {
      refuseBuiltIn(id);
      const others = library.templates().filter((one) => one.id !== id);
      const name = freeName(template.name, [...builtInNames(), ...others.map((one) => one.template.name)]);
      const kept = await library.changeTemplate(id, revision, usable({ ...template, name }));
      return { ok: true, row: ownRow(library, kept) };
    },
    removeTemplate: async ({ id }) => {
      refuseBuiltIn(id);
      await library.removeTemplate(id);
      return { ok: true };
    },
    restoreTemplate: async ({ id }) => {
      await library.restoreTemplate(id);
      return { ok: true };
    },
    setDefaultTemplate: async ({ for: audience, id }) => {
      if (id !== null) templateOf(library, id);
      const { [audience]: _, ...others } = library.templateDefaults();
      await library.saveTemplateDefaults(id === null ? others : { ...others, [audience]: id });
      return { ok: true };
    },
    exportTemplate: async ({ id }) => {
      const template = templateOf(library, id);
      const bytes = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
      return { ok: true, delivery: await host.saveFile(templateFileName(template.name), bytes) };
    },
    takeInTemplate: ({ name, bytes }) => add(parseTemplate(name, bytes)),
  };
}

/** A template by its id. Throws `template-missing`. */
export function templateOf(library: Library, id: string): Template {
  const builtIn = BUILT_IN_TEMPLATES.find((template) => builtInId(template) === id);
  const template = builtIn ?? library.templates().find((one) => one.id === id)?.template;
  if (!template) throw new ProblemError(problem('template-missing', '这份模板'));
  return template;
}

/** The template that new reports of a kind of agency start from. */
export function defaultTemplate(library: Library, audience: TemplateAudience): Template {
  return templateOf(library, defaultId(library, audience));
}

function defaultId(library: Library, audience: TemplateAudience): string {
  const chosen: TemplateDefaults[TemplateAudience] = library.templateDefaults()[audience];
  const isThere = chosen !== undefined && templateIds(library).includes(chosen);
  // A default that was put aside gives way to the built-in one, and comes back with it.
  return isThere ? chosen : builtInId({ for: audience });
}

export function templateIds(library: Library): string[] {
  return [...BUILT_IN_TEMPLATES.map(builtInId), ...library.templates().map(({ id }) => id)];
}

function rowsOf(library: Library): TemplateRow[] {
  const builtIn = BUILT_IN_TEMPLATES.map((template): TemplateRow => ({
    id: builtInId(template),
    name: template.name,
    for: template.for,
    builtIn: true,
    defaultFor: defaultFor(library, builtInId(template)),
    updatedAt: null,
    revision: 0,
  }));
  const own = [...library.templates()].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return [...builtIn, ...own.map((kept) => ownRow(library, kept))];
}

function ownRow(library: Library, { id, template, updatedAt, revision }: KeptTemplate): TemplateRow {
  const { name, for: audience } = template;
  return {
    id,
    name,
    for: audience,
    builtIn: false,
    defaultFor: defaultFor(library, id),
    updatedAt,
    revision,
  };
}

function defaultFor(library: Library, id: string): TemplateAudience[] {
  return TEMPLATE_AUDIENCES.filter((audience) => defaultId(library, audience) === id);
}

/** As it may be kept: one that is too large could not be opened again. */
function usable(template: Template): Template {
  const reading = readTemplate(template);
  if (!reading.ok) throw new ProblemError(problem(reading.code, template.name, reading.where));
  return reading.template;
}

function refuseBuiltIn(id: string): void {
  const builtIn = BUILT_IN_TEMPLATES.find((template) => builtInId(template) === id);
  if (builtIn) throw new ProblemError(problem('built-in-template', builtIn.name));
}

function builtInNames(): string[] {
  return BUILT_IN_TEMPLATES.map(({ name }) => name);
}

function namesIn(library: Library): string[] {
  return [...builtInNames(), ...library.templates().map(({ template }) => template.name)];
}

/** `name`, with a number where it is taken. */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}（${number}）`;
    if (!taken.includes(free)) return free;
  }
}
