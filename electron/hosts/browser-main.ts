/**
 * Start-up of the browser host: `--port N` (0 takes any), `--data FOLDER`, `--open` to open a browser, and
 * files to read.
 *
 * Prints one line with the address to stdout, and a new one whenever an address was used; everything else goes to
 * stderr. Ends when it is told to, or some seconds after its last window has gone.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { problemLine, ProblemError } from '../../shared/problem.ts';
import { openProgram } from '../services/program.ts';
import { findPlace, surroundings } from '../storage/place.ts';
import { browserHost, serveWindow } from './browser.ts';
import { entryPage, leadsSomewhere } from './entry-page.ts';
import { givenFiles, pathsOf } from './given-files.ts';
import { handOver, takeHandedOver } from './handed-over.ts';
import { openInBrowser, thisDesktop } from './open-browser.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
  });
  const around = surroundings(fileURLToPath(new URL('../..', import.meta.url)));
  const place = findPlace(values.data ?? null, around);
  const entry = entryPage(place.own);
  const files = pathsOf(positionals, process.cwd());
  if (values.open && (await leadsSomewhere(entry))) {
    // The window that is opened now asks for them.
    await handOver(place.own, files);
    say('年报助手已经在运行，为它再打开一个窗口。');
    const isOpened = await openInBrowser(entry.path, await thisDesktop(place.own));
    if (!isOpened) say(`请在浏览器中打开“${entry.path}”。`);
    return;
  }

  // What was left for a program that has ended since is not opened by surprise.
  await takeHandedOver(place.own);
  const given = givenFiles(files, () => takeHandedOver(place.own));
  const program = await openProgram(place, { ...browserHost, nextGivenFile: given.next }, around);
  /** The page may be missing: the address that is printed works without it. */
  const offer = async (address: string): Promise<void> => {
    say(`年报助手：${address}`);
    await entry.lead(address).catch((error: unknown) => program.log('entry page', error));
  };
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await server.close();
    await program.close();
    await entry.remove().catch(() => undefined);
    process.exit(0);
  };
  const server = await serveWindow({
    services: program.services,
    windowFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
    port: Number(values.port),
    log: program.log,
    onOpened: (address) => void offer(address),
    onDeserted: () => {
      say('窗口都关闭了，年报助手已结束，内容都已保存。');
      void end();
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  await offer(server.address());
  if (values.open) {
    const isOpened = await openInBrowser(entry.path, await thisDesktop(place.own));
    say(isOpened ? '已在浏览器中打开。关闭窗口就结束。' : '请在浏览器中打开上面的地址。按 Ctrl+C 结束。');
  }
}

main().catch((error: unknown) => {
  const text =
    error instanceof ProblemError ? problemLine(error.problem) : `年报助手没能启动：${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
