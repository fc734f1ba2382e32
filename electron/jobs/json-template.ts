/** Templates as JSON files, as `nianbao template` and the window write them. */
import { parse } from 'node:path';
import { problem, ProblemError } from '../../shared/problem.ts';
import { readTemplate } from '../../shared/template/read-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { parseJson } from './json-report.ts';

/**
 * The template in a JSON file; one of the first version is called as the file is. Throws ProblemError about the file
 * called `file`: `damaged-template`, `not-a-template`, `newer-template`, `large-template`.
 */
export function parseTemplate(file: string, bytes: Uint8Array): Template {
  const reading = readTemplate(jsonOf(file, bytes), parse(file).name || file);
  if (!reading.ok) throw new ProblemError(problem(reading.code, file, reading.where));
  return reading.template;
}

function jsonOf(file: string, bytes: Uint8Array): unknown {
  try {
    return parseJson(file, bytes);
  } catch {
    throw new ProblemError(problem('damaged-template', file));
  }
}
