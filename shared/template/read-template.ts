/**
 * Templates as files and storage hold them, of every version there has been.
 *
 * Version 1 had no `schema` key, `titleLines` for the title and plain lists of paragraphs for the sections. A
 * template of a newer version is refused, never read in part: what it says besides would be lost when it is saved.
 */
import { z } from 'zod';
import { sectionName } from '../forms/sections.ts';
import type { ProblemCode } from '../problem.ts';
import {
  templateSchema,
  templateSections,
  templateTexts,
  TEMPLATE_VERSION,
  type Template,
} from './template.ts';

export type TemplateReading =
  | { readonly ok: true; readonly template: Template }
  /** `where`: the part that cannot be used, in words; null where it is the whole. */
  | { readonly ok: false; readonly code: ProblemCode; readonly where: string | null };

/** Far more than any report has; beyond it the window would no longer answer while it is typed in. */
const MOST_PLACEHOLDERS = 2000;
const MOST_CHARACTERS = 300_000;

const UNNAMED = '未命名模板';

const firstVersionSchema = z.object({
  titleLines: z.array(z.string()),
  preamble: z.array(z.string()),
  sections: z.array(z.array(z.string())).length(6),
  signature: z.array(z.string()),
});

/** Reads the content of a JSON file; `name` is for a template that has none yet. Never throws. */
export function readTemplate(content: unknown, name: string = UNNAMED): TemplateReading {
  const version = versionOf(content);
  if (version === null) return { ok: false, code: 'not-a-template', where: null };
  if (version > TEMPLATE_VERSION) return { ok: false, code: 'newer-template', where: null };
  const parsed = templateSchema.safeParse(version === 1 ? upgradeTemplate(content, name) : content);
  if (!parsed.success) {
    return { ok: false, code: 'damaged-template', where: whereOf(parsed.error.issues[0]) };
  }
  const isTooLarge = isLargerThanAnyReport(parsed.data);
  return isTooLarge
    ? { ok: false, code: 'large-template', where: null }
    : { ok: true, template: parsed.data };
}

/** Is this a template, of any version, whether it can be used or not? */
export function isTemplate(content: unknown): boolean {
  return versionOf(content) !== null;
}

/** A template of version 1 in the present shape; what is none is handed back as it is. */
export function upgradeTemplate(content: unknown, name: string = UNNAMED): unknown {
  const old = firstVersionSchema.safeParse(content);
  if (!old.success) return content;
  const { titleLines, preamble, sections, signature } = old.data;
  const template: Template = {
    schema: TEMPLATE_VERSION,
    name,
    for: null,
    title: titleLines,
    preamble,
    sections: templateSections(sections),
    signature,
  };
  return template;
}

/** Null for what is no template of any version. */
function versionOf(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('sections' in content)) return null;
  if ('schema' in content) {
    const { schema } = content;
    return typeof schema === 'number' && Number.isInteger(schema) && schema >= 1 ? schema : null;
  }
  return 'titleLines' in content && !('figures' in content) ? 1 : null;
}

function isLargerThanAnyReport(template: Template): boolean {
  const text = templateTexts(template)
    .map((paragraph) => paragraph.text)
    .join('\n');
  return text.length > MOST_CHARACTERS || (text.match(/\{\{|｛｛/g)?.length ?? 0) > MOST_PLACEHOLDERS;
}

const PART_NAMES: Readonly<Record<string, string>> = {
  name: '名称（name）',
  for: '适用机关（for）',
  title: '标题（title）',
  preamble: '前言（preamble）',
  sections: '六个部分（sections）',
  signature: '落款（signature）',
  proposals: '占位建议（proposals）',
};

/** `sections.2.paragraphs.0` is 三 申请办理第1段. */
function whereOf(issue: z.core.$ZodIssue | undefined): string | null {
  const [part, index, , paragraph] = issue?.path ?? [];
  if (typeof part !== 'string') return null;
  const name = PART_NAMES[part] ?? part;
  if (part === 'sections' && typeof index === 'number') {
    const section = sectionName(index + 1) || `第${index + 1}项`;
    return typeof paragraph === 'number' ? `${section}第${paragraph + 1}段` : section;
  }
  return typeof index === 'number' ? `${name}第${index + 1}项` : name;
}
