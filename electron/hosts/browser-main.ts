/**
 * Start-up of the browser host: `--port N` (0 takes any), `--data FOLDER`.
 *
 * Prints one line with the address to stdout, and a new one whenever an address was used; everything else goes to
 * stderr. Runs until it is told to end.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { problemLine, ProblemError } from '../../shared/problem.ts';
import { openProgram } from '../services/program.ts';
import { dataFolder } from '../storage/data-folder.ts';
import { browserHost, serveWindow } from './browser.ts';

const announce = (address: string): void => void process.stdout.write(`年报助手：${address}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, data: { type: 'string' } },
  });
  const program = await openProgram(values.data ?? dataFolder(), browserHost);
  const server = await serveWindow({
    services: program.services,
    windowFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
    port: Number(values.port),
    log: program.log,
    onOpened: announce,
  });
  announce(server.address());

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await server.close();
    await program.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

main().catch((error: unknown) => {
  const text =
    error instanceof ProblemError ? problemLine(error.problem) : `年报助手没能启动：${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
