/** The words of commander in Chinese: help and what was wrong with a call. */
import type { Command, CommanderError } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Makes a program print its help in Chinese; commands added afterwards do too. */
export function chineseHelp(program: Command): void {
  program
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => {
        const parent = command.parent ? `${command.parent.name()} ` : '';
        return `${parent}${command.name()} ${command.usage()}`
          .replace('[options]', '[选项]')
          .replace('[command]', '<命令>');
      },
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => command.name(),
    })
    .addHelpText('after', NOTES);
}

const NOTES = `
每个命令的用法：nianbao <命令> --help
退出码：0 完成；1 核对发现错误；2 用法不对；3 有文件读不了；4 结果写不了；130 按 Ctrl+C 停止，完成的结果已经写出。`;

const MESSAGES: Readonly<Record<string, (name: string) => string>> = {
  'commander.missingArgument': (name) => `缺少 ${name}。`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 后面缺少内容。`,
  'commander.missingMandatoryOptionValue': (name) => `缺少选项 ${name}。`,
  'commander.unknownOption': (name) => `没有 ${name} 这个选项。`,
  'commander.unknownCommand': (name) => `没有 ${name} 这个命令。`,
  'commander.excessArguments': () => '写的文件或参数多了。',
};

/** What was wrong with a call, and where to look. */
export function usageMessage({ code, message }: CommanderError): string {
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  const what = MESSAGES[code]?.(name) ?? '命令的写法不对。';
  return `${what}运行 nianbao --help 查看用法。`;
}
