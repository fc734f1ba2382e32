/** `nianbao template FILE --out T.json`: a template out of last year's report, with what was proposed and why. */
import { parse } from 'node:path';
import { guessProfile } from '../../shared/agency/guess-profile.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { audienceOf } from '../../shared/template/audience.ts';
import { templateOf } from '../../shared/template/propose.ts';
import type { Template } from '../../shared/template/template.ts';
import { EXIT, printJson, printLines, type CliIo, type ExitCode, UsageError } from './io.ts';
import { loadReport } from './load-file.ts';
import { fail } from './results.ts';
import { writeOutput } from './write-output.ts';

export interface TemplateOptions {
  readonly out: string;
  readonly force: boolean;
  readonly json: boolean;
}

export async function makeTemplate(io: CliIo, file: string, options: TemplateOptions): Promise<ExitCode> {
  const { out, force, json } = options;
  if (parse(out).ext.toLowerCase() !== '.json') {
    throw new UsageError(`模板写成 .json 文件，请把“${out}”改为以 .json 结尾。`);
  }
  const loaded = await loadReport(file);
  if (!loaded.ok) return fail(io, loaded, json, EXIT.unreadable);
  const { agency } = loaded.value;
  const template = templateOf(
    loaded.value,
    `${agency ?? parse(file).name}的模板`,
    audienceOf(guessProfile(agency).level),
  );
  const content = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
  const written = await writeOutput(out, () => Promise.resolve(content), { inputs: [file], force });
  if (!written.ok) return fail(io, written, json, EXIT.unwritable);
  if (json) printJson(io, template);
  else printLines(io, describe(out, template));
  return EXIT.done;
}

function describe(out: string, { name, proposals = [] }: Template): string[] {
  const asked = proposals.filter(({ sure }) => !sure);
  return [
    `已写入 ${out}：${name}`,
    `  找到 ${proposals.length} 处每年会变的内容，${proposals.length - asked.length} 处有把握，${asked.length} 处请您判断`,
    ...asked.map(
      ({ place, text, placeholder, reason }) =>
        `  请判断  ${placeName(place)}“${text}” → ${placeholder}：${reason}`,
    ),
  ];
}
