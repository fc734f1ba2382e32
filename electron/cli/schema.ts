/** `nianbao schema NAME`: the JSON Schema of what the other commands print. */
import { z } from 'zod';
import { diffSchema } from '../../shared/comparison/diff.ts';
import { printedReportSchema } from '../../shared/template/carried.ts';
import { templateSchema } from '../../shared/template/template.ts';
import { findingSchema } from '../../shared/findings/finding.ts';
import { GRAMMAR } from '../../shared/template/expression/grammar.ts';
import { EXIT, printJson, UsageError, type CliIo, type ExitCode } from './io.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  report: printedReportSchema,
  finding: findingSchema,
  diff: diffSchema,
  template: templateSchema.describe(GRAMMAR),
};

const SCHEMA_NAMES = Object.keys(SCHEMAS);

export function printSchema(io: CliIo, name: string): ExitCode {
  const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!schema) throw new UsageError(`没有“${name}”这种格式。可以写 ${SCHEMA_NAMES.join('、')}。`);
  printJson(io, z.toJSONSchema(schema));
  return EXIT.done;
}
