/** Entry of the nianbao command: this process's arguments, streams and exit code. */
import { closeReaders } from '../readers/read-report.ts';
import { runCli } from './run-cli.ts';
import type { CliIo } from './io.ts';

/** A reader that went away (`nianbao … | head`) is no failure: stop printing and end quietly. */
function writer(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', () => {
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

const err = writer(process.stderr);
const io: CliIo = {
  out: writer(process.stdout),
  err,
  progress: (text) => {
    if (process.stderr.isTTY) err(`${text}\n`);
  },
};

// The code is set, not exited with: what is still in the pipes is written first.
process.exitCode = await runCli(process.argv.slice(2), io);
await closeReaders();
