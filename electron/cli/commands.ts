/** What each command of the program is called and takes, in words. What it does is loaded when it is called. */
import type { Command } from 'commander';
import { EXIT, type CliIo, type ExitCode } from './io.ts';
import { COMPARISON_OUTPUTS, OUTPUT_FORMATS } from './output-formats.ts';

const FILES = ['<FILE...>', '年报文件、文件夹或带引号的 "*.docx"，可以有多个'] as const;
const RECURSIVE_OPTION = ['--recursive', '文件夹下面的文件夹也一起读'] as const;
const FORCE_OPTION = ['--force', '目标文件已经存在时替换它'] as const;
const JSON_OPTION = ['--json', '结果写成一份 JSON，供其他程序使用'] as const;

/** One call of the program. */
interface Call {
  readonly io: CliIo;
  /** Takes the exit code of the command that was called. */
  readonly done: (code: ExitCode) => void;
}

/** Tells `program` of every command, in the order of its help. */
export function describeCommands(program: Command, call: Call): void {
  describeExtract(program, call);
  describeCheck(program, call);
  describeDiff(program, call);
  describeNew(program, call);
  describeExport(program, call);
  describeTemplate(program, call);
  describeSchema(program, call);
}

function describeExtract(program: Command, { io, done }: Call): void {
  program
    .command('extract')
    .description('读取去年的年报')
    .argument(...FILES)
    .option(...RECURSIVE_OPTION)
    .option(...JSON_OPTION)
    .action(async (args: string[], options: { recursive?: true; json?: true }) => {
      const [{ extract }, { expandInputs }] = await Promise.all([
        import('./extract.ts'),
        import('./expand-inputs.ts'),
      ]);
      const inputs = await expandInputs(args, options.recursive === true);
      done(await extract(io, inputs, options.json === true));
    });
}

function describeCheck(program: Command, { io, done }: Call): void {
  program
    .command('check')
    .description('按规则核对年报')
    .argument(...FILES)
    .option('--last <FILE>', '去年的年报，用来核对结转等年度衔接')
    .option('--profile <P.json>', '机关情况（层级、是否有规章制定权等），没写的按机关名称推断')
    .option(...RECURSIVE_OPTION)
    .option(...JSON_OPTION)
    .action(
      async (args: string[], options: { last?: string; profile?: string; recursive?: true; json?: true }) => {
        const { last, profile } = options;
        const [{ check }, { expandInputs }] = await Promise.all([
          import('./check.ts'),
          import('./expand-inputs.ts'),
        ]);
        const inputs = await expandInputs(args, options.recursive === true);
        done(await check(io, inputs, { last, profile, json: options.json === true }));
      },
    );
}

function describeDiff(program: Command, { io, done }: Call): void {
  program
    .command('diff')
    .description('对比去年和今年的年报')
    .argument('<LAST>', '去年的年报')
    .argument('<THIS>', '今年的年报')
    .option('--out <F>', `把对比表写成文件（${COMPARISON_OUTPUTS}）`)
    .option(...FORCE_OPTION)
    .option(...JSON_OPTION)
    .action(async (last: string, current: string, options: { out?: string; force?: true; json?: true }) => {
      const { diff } = await import('./diff.ts');
      const { out, force = false, json = false } = options;
      done(await untilStopped(io, diff(io, last, current, { out, force, json })));
    });
}

function describeNew(program: Command, { io, done }: Call): void {
  program
    .command('new')
    .description('用去年的年报新建今年的年报')
    .requiredOption('--last <FILE>', '去年的年报')
    .requiredOption('--year <Y>', '新年报的年度')
    .option('--template <T.json>', '改用模板的文字，不沿用去年的文字')
    .requiredOption('--out <F>', `写到哪里（${OUTPUT_FORMATS}）`)
    .option(...FORCE_OPTION)
    .option(...JSON_OPTION)
    .action(
      async (options: {
        last: string;
        year: string;
        template?: string;
        out: string;
        force?: true;
        json?: true;
      }) => {
        const { createNew } = await import('./new.ts');
        const { force = false, json = false } = options;
        done(await untilStopped(io, createNew(io, { ...options, force, json })));
      },
    );
}

function describeExport(program: Command, { io, done }: Call): void {
  program
    .command('export')
    .description('把年报写成文件')
    .argument('<FILE>', '年报文件')
    .requiredOption('--out <F>', `写到哪里（${OUTPUT_FORMATS}）`)
    .option('--fragment', '只写正文（.html），用来粘贴到网站后台')
    .option(...FORCE_OPTION)
    .option(...JSON_OPTION)
    .action(async (file: string, options: { out: string; fragment?: true; force?: true; json?: true }) => {
      const { exportFile } = await import('./export.ts');
      const { out, fragment = false, force = false, json = false } = options;
      done(await untilStopped(io, exportFile(io, file, { out, fragment, force, json })));
    });
}

function describeTemplate(program: Command, { io, done }: Call): void {
  program
    .command('template')
    .description('用去年的年报做一份模板')
    .argument('<FILE>', '去年的年报')
    .requiredOption('--out <T.json>', '写到哪里（.json）')
    .option(...FORCE_OPTION)
    .option(...JSON_OPTION)
    .action(async (file: string, options: { out: string; force?: true; json?: true }) => {
      const { makeTemplate } = await import('./template.ts');
      const { out, force = false, json = false } = options;
      done(await untilStopped(io, makeTemplate(io, file, { out, force, json })));
    });
}

function describeSchema(program: Command, { io, done }: Call): void {
  program
    .command('schema')
    .description('显示 JSON 结果的格式')
    .argument('<NAME>', 'report（年报）、finding（核对结果）、diff（对比结果）、template（模板）')
    .option(...JSON_OPTION)
    .action(async (name: string) => {
      const { printSchema } = await import('./schema.ts');
      done(printSchema(io, name));
    });
}

/** The answer of a command with one result, which is all or nothing; 130 where the user stops it before. */
async function untilStopped(io: CliIo, command: Promise<ExitCode>): Promise<ExitCode> {
  const stopped = new Promise<'stopped'>((resolve) => {
    if (io.stopped.aborted) resolve('stopped');
    io.stopped.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const end = await Promise.race([command, stopped]);
  if (end !== 'stopped') return end;
  // What is left of it ends with the process, and nobody waits for its answer.
  command.catch(() => undefined);
  io.err('已停止，没有做完。\n');
  return EXIT.stopped;
}
