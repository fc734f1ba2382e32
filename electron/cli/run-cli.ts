/**
 * The nianbao command (contract/cli.md): parses the words of a call, runs one command and answers its exit code.
 * Nothing here ends the process, and nothing that goes wrong leaves it as anything but a sentence. A command is loaded
 * when it is called.
 */
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { problem, ProblemError } from '../../shared/problem.ts';
import { EXIT, printFailure, UsageError, type CliIo, type ExitCode } from './io.ts';
import { COMPARISON_OUTPUTS, OUTPUT_FORMATS } from './output-formats.ts';
import { chineseHelp, usageMessage } from './usage.ts';

const FILES = ['<FILE...>', '年报文件、文件夹或带引号的 "*.docx"，可以有多个'] as const;
const RECURSIVE_OPTION = ['--recursive', '文件夹下面的文件夹也一起读'] as const;
const FORCE_OPTION = ['--force', '目标文件已经存在时替换它'] as const;
const JSON_OPTION = ['--json', '结果写成一份 JSON，供其他程序使用'] as const;

/** Runs one call; `args` are the words after `nianbao`. Never throws. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = describeProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      // Without any command the help itself is the answer.
      if (error.code !== 'commander.help') io.err(`${usageMessage(error)}\n`);
      return EXIT.wrongUsage;
    }
    if (error instanceof UsageError) {
      io.err(`${error.message}\n`);
      return EXIT.wrongUsage;
    }
    printFailure(io, {
      error: error instanceof ProblemError ? error.problem : problem('unexpected', '运行'),
    });
    return EXIT.unreadable;
  }
}

function describeProgram(io: CliIo, done: (code: ExitCode) => void): Command {
  const program = new Command('nianbao')
    .description('年报助手：读取、核对、比较和写出政府信息公开工作年度报告')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      // Messages are written in Chinese by `usageMessage`.
      outputError: () => undefined,
    });
  chineseHelp(program);
  program.version(manifest.version, '--version', '显示版本号');

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

  program
    .command('schema')
    .description('显示 JSON 结果的格式')
    .argument('<NAME>', 'report（年报）、finding（核对结果）、diff（对比结果）、template（模板）')
    .option(...JSON_OPTION)
    .action(async (name: string) => {
      const { printSchema } = await import('./schema.ts');
      done(printSchema(io, name));
    });

  return program;
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
