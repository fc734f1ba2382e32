/**
 * The nianbao command (contract/cli.md): parses the words of a call, runs one command and answers its exit code.
 * Nothing here ends the process, and nothing that goes wrong leaves it as anything but a sentence.
 */
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { problem, ProblemError } from '../../shared/problem.ts';
import { describeCommands } from './commands.ts';
import { EXIT, printFailure, UsageError, type CliIo, type ExitCode } from './io.ts';
import { chineseHelp, usageMessage } from './usage.ts';

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

  describeCommands(program, { io, done });
  return program;
}
