/** Files of the end-to-end tests, and the command that reads them back. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reportSchema, type Report } from '../shared/report/schema.ts';
import { ROOT } from './hosts.ts';

/** A report of an invented agency, as LibreOffice saved it. */
export const LAST_YEAR = join(ROOT, 'e2e/fixtures/last-year.docx');
/** The same kind of report with “126件” and “/” in number cells. */
export const DOUBTFUL = join(ROOT, 'e2e/fixtures/doubtful.docx');

/** The same kind of report without the heading of section five, a table of document numbers before its title. */
export const LEFT_OUT = join(ROOT, 'e2e/fixtures/left-out.docx');

/**
 * The same kind of report with bold, a link and a picture. One figure of table three is written twice: 7 for programs
 * that know the newest version of the format, 8 for the others.
 */
export const TWO_READINGS = join(ROOT, 'e2e/fixtures/two-readings.docx');

/** Reports of the shared corpus; empty where the folder is not there. */
export function seedFiles(): string[] {
  const folder = join(ROOT, '../shared/corpus/seeds/docx');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** Runs `nianbao extract --json` on a file, as another program would. */
export async function extract(file: string): Promise<Report> {
  const command = join(ROOT, 'build/nianbao.js');
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'extract', '--json', file], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return reportSchema.parse(JSON.parse(stdout));
}
