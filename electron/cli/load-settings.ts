/** JSON files besides reports that a command is given: templates and agency profiles. */
import type { z } from 'zod';
import { PROFILE_KEYS, profileSchema, type AgencyProfile } from '../../shared/agency/profile.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { checkTemplate, templatePlaceName } from '../../shared/template/check-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { parseJson } from '../jobs/json-report.ts';
import { parseTemplate } from '../jobs/json-template.ts';
import { UsageError } from './io.ts';
import { load, type Loaded } from './load-file.ts';

/** Reads a template; what goes wrong is a value, also a name that would be printed as it stands. */
export async function loadTemplate(file: string): Promise<Loaded<Template>> {
  return load(file, (bytes) => {
    const template = parseTemplate(file, bytes);
    const wrong = checkTemplate(template).filter(({ level }) => level === 'error');
    if (wrong.length === 0) return template;
    const where = wrong
      .slice(0, MOST_NAMED)
      .map(({ place, words }) => `${templatePlaceName(place)}的“${words ?? ''}”`)
      .join('、');
    const more = wrong.length > MOST_NAMED ? `等 ${wrong.length} 处` : '';
    throw new ProblemError(problem('unknown-names', file, `${where}${more}`));
  });
}

/** So many of what is wrong with a template are named. */
const MOST_NAMED = 3;

/**
 * Reads an agency profile, which people write by hand. Throws `UsageError` for one that says what no rule knows:
 * a misspelt key must not be a rule that is silently not applied.
 */
export async function loadProfile(file: string): Promise<Loaded<AgencyProfile>> {
  const content = await load(file, (bytes) => parseJson(file, bytes));
  if (!content.ok) return content;
  const parsed = profileSchema.safeParse(content.value);
  if (parsed.success) return { ok: true, file, value: parsed.data };
  throw new UsageError(`“${file}”不能用：${parsed.error.issues.map(describeIssue).join('；')}。`);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = PROFILE_KEYS[where] ?? [];
    return `没有 ${issue.keys.join('、')} 这一项，可以写 ${known.join('、')}`;
  }
  if (issue.code === 'invalid_value') return `${where} 应为 ${issue.values.map(String).join('、')} 之一`;
  return where === '' ? '内容应为 {"level": …} 的样子' : `${where} 的值不对`;
}
