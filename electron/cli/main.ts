/** Entry of the nianbao command: this process's arguments, streams and exit code. */
import { problem } from '../../shared/problem.ts';
import { endJobs, prepareJobs } from '../jobs/run-job.ts';
import { EXIT, printFailure, type CliIo } from './io.ts';
import { outputTo } from './output.ts';
import { withStatusLine } from './status-line.ts';

prepareJobs();
const out = outputTo(process.stdout);
const err = outputTo(process.stderr);
const stop = new AbortController();
// Once: the second Ctrl+C ends the process as it always does.
process.once('SIGINT', () => stop.abort());
const io: CliIo = { ...withStatusLine(out.write, err.write, process.stderr.isTTY), stopped: stop.signal };

const { runCli } = await import('./run-cli.ts');
// The code is set, not exited with: what is still in the pipes is written first.
process.exitCode = await runCli(process.argv.slice(2), io);
await endJobs();
if (!(await out.finished())) {
  printFailure(io, { error: problem('write-failed', '标准输出') });
  process.exitCode = EXIT.unwritable;
}
