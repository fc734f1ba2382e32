/**
 * `npm run fuzz`: damaged files of every format, read as the program reads them.
 *
 *   npm run fuzz                                22,800 cases, seed 1
 *   npm run fuzz -- --count 500 --format rtf    fewer, of one format
 *   npm run fuzz -- --seed 7                    other damage
 *   npm run fuzz -- --case rtf:1234,docx:5      cases again: what was damaged, what came of it; the files are kept
 *   npm run fuzz -- --text                      no files: texts that no report has, through every step and every rule
 *   npm run fuzz -- --text --kind digits,years  such texts of these kinds
 *
 * Exit code 1 where a reader crashed, hung, took too much memory, or a figure came out changed without a doubt on it;
 * of texts, where something threw, died or took time out of proportion to the length.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { basesOf } from '../../electron/readers/damage/bases.fixture.ts';
import { caseOf, describeCase } from '../../electron/readers/damage/cases.fixture.ts';
import { judge } from '../../electron/readers/damage/judge.fixture.ts';
import { FORMATS, type Format } from '../../electron/readers/damage/layers.fixture.ts';
import { readNow } from '../../electron/jobs/read-now.ts';
import type { Message, Order, Outcome } from './outcome.ts';
import { fuzzTexts } from './text/main.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '22800' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
    case: { type: 'string' },
    text: { type: 'boolean', default: false },
    kind: { type: 'string' },
  },
});
const root = positionals[0] ?? process.cwd();
const seed = Number(values.seed);

/** Megabytes above what the process had before its first file. */
const MOST_MEMORY = 300;
/** Answers that no file may lead to. */
const CRASH = 'reader-died';
const HANG = 'too-slow';

interface Tally {
  readonly outcomes: Outcome[];
  readonly crashed: number[];
  memory: number;
  milliseconds: number;
}

function startOne(order: Order, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./run.js', import.meta.url)));
    let [base, last, isDone] = [0, order.from, false];
    child.on('message', (message: Message) => {
      if (message.kind === 'ready') base = message.memory;
      else if (message.kind === 'started') last = message.number;
      else if (message.kind === 'outcome') tally.outcomes.push(message.outcome);
      else {
        isDone = true;
        tally.memory = Math.max(tally.memory, message.memory - base);
      }
    });
    child.on('exit', () => {
      if (!isDone) tally.crashed.push(last);
      resolve(isDone ? order.to : last + order.step);
    });
    child.send(order);
  });
}

/** All cases of one format, shared out among as many processes as there are processors. */
async function runFormat(format: Format, count: number): Promise<Tally> {
  const tally: Tally = { outcomes: [], crashed: [], memory: 0, milliseconds: 0 };
  const start = performance.now();
  const step = Math.min(availableParallelism(), count);
  await Promise.all(
    Array.from({ length: step }, async (_, share) => {
      for (let from = share; from < count;) {
        from = await startOne({ root, format, seed, from, to: count, step }, tally);
      }
    }),
  );
  tally.milliseconds = performance.now() - start;
  return tally;
}

/** Tells all about single cases, named as the table names them, with commas between. */
async function replay(names: string): Promise<void> {
  for (const name of names.split(',')) {
    const [format, number] = name.split(':');
    const known = FORMATS.find((one) => one === format);
    if (!known) throw new Error(`no such format: ${format}`);
    const damaged = caseOf(await basesOf(known, pathToFileURL(root)), seed, Number(number));
    const { base, bytes } = damaged;
    const file = join(tmpdir(), `fuzz-${known}-${number}-${base.name.replaceAll('/', '-')}`);
    writeFileSync(file, bytes);
    console.log(`\n${name}  ${describeCase(damaged)}\n  ${file}`);
    const result = await readNow(base.name, bytes, { json: true });
    if (!result.ok) {
      console.log(`  ${result.problem.code}`);
      continue;
    }
    const { silent, setAside } = judge(result.report, damaged);
    console.log(`  silent: ${silent.join('; ')}\n  set aside: ${setAside.join('; ')}`);
    for (const { doubt, code, place, message } of result.report.notes) {
      if (doubt) console.log(`  ${code} ${place}: ${message}`);
    }
  }
}

const padded = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(8) : String(cell).padStart(9))).join('');

async function main(): Promise<number> {
  const formats = FORMATS.filter((format) => !values.format || values.format.split(',').includes(format));
  if (formats.length === 0) throw new Error(`no such format: ${values.format}`);
  const each = Math.ceil(Number(values.count) / formats.length);
  console.log(`seed ${seed}, ${each} cases of each format`);
  console.log(
    padded([
      'format',
      'cases',
      'read',
      'refused',
      'crashes',
      'hangs',
      'MB',
      'silent',
      'aside',
      'slowest',
      'took',
    ]),
  );
  const [refusals, told] = [new Map<string, number>(), [] as string[]];
  const sum = { cases: 0, read: 0, refused: 0, crashes: 0, hangs: 0, silent: 0, aside: 0, seconds: 0 };
  let memory = 0;
  for (const format of formats) {
    const tally = await runFormat(format, each);
    const of = (code: string): Outcome[] => tally.outcomes.filter((outcome) => outcome.code === code);
    const [read, hung] = [of('read').length, of(HANG)];
    const crashed = [...tally.crashed, ...of(CRASH).map(({ number }) => number)];
    const silent = tally.outcomes.filter((outcome) => outcome.silent.length > 0);
    const aside = tally.outcomes.filter((outcome) => outcome.setAside > 0).length;
    for (const { code } of tally.outcomes) {
      if (code !== 'read') refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
    const slowest = Math.max(0, ...tally.outcomes.map(({ milliseconds }) => milliseconds));
    const refused = each - read - crashed.length - hung.length;
    const megabytes = Math.round(tally.memory / 1024 / 1024);
    memory = Math.max(memory, megabytes);
    sum.cases += each;
    sum.read += read;
    sum.refused += refused;
    sum.crashes += crashed.length;
    sum.hangs += hung.length;
    sum.silent += silent.length;
    sum.aside += aside;
    sum.seconds += tally.milliseconds / 1000;
    console.log(
      padded([
        format,
        each,
        read,
        refused,
        crashed.length,
        hung.length,
        megabytes,
        silent.length,
        aside,
        `${Math.round(slowest)} ms`,
        `${Math.round(tally.milliseconds / 1000)} s`,
      ]),
    );
    told.push(
      ...crashed.map((number) => `crash   ${format}:${number}`),
      ...hung.map(({ number }) => `hang    ${format}:${number}`),
      ...silent.map(
        ({ number, silent: [first, ...more] }) =>
          `silent  ${format}:${number}  ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`,
      ),
    );
  }
  console.log(
    padded([
      'all',
      ...[sum.cases, sum.read, sum.refused, sum.crashes, sum.hangs, memory, sum.silent, sum.aside],
      '',
      `${Math.round(sum.seconds)} s`,
    ]),
  );
  console.log(
    `refused: ${[...refusals]
      .sort((a, b) => b[1] - a[1])
      .map(([code, count]) => `${code} ${count}`)
      .join(', ')}`,
  );
  console.log(
    '“aside”: files whose damage changed the digits of a figure themselves, so that the file itself says another number.',
  );
  if (told.length > 0)
    console.log(`\nAgain with npm run fuzz -- --seed ${seed} --case …\n${told.join('\n')}`);
  return sum.crashes + sum.hangs + sum.silent > 0 || memory > MOST_MEMORY ? 1 : 0;
}

if (values.text) process.exitCode = await fuzzTexts(values.kind?.split(',') ?? [], availableParallelism());
else if (values.case) await replay(values.case);
else process.exitCode = await main();
