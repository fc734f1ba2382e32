/**
 * `npm run fuzz -- --text`: every step of reading and every rule on texts that no report has.
 *
 * Each is timed at a length and at four times that length: what takes about four times as long is linear, what takes
 * sixteen times as long is not. A step that throws or takes longer than `PATIENCE` is named with its text.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { HOSTILE_TEXTS } from '../../../shared/hostile-text.fixture.ts';
import type { Message, Order } from './order.ts';

/** Milliseconds for one measure. */
const PATIENCE = 15_000;
/** More than this, at four times the length, is no longer linear. */
const LINEAR = 7;

interface Measured {
  readonly text: string;
  readonly step: string;
  readonly length: number;
  readonly short: number;
  readonly long: number | null;
}

interface Outcome {
  readonly measured: Measured[];
  readonly faults: string[];
}

/** Tells a fault at once: a run takes long. */
function note(outcome: Outcome, fault: string): void {
  outcome.faults.push(fault);
  console.log(fault);
}

/** Keeps a measure, and tells of one that is not linear. */
function keep(outcome: Outcome, measured: Measured): void {
  outcome.measured.push(measured);
  const { text, step, length, short, long } = measured;
  if (long === null || long <= LINEAR * short) return;
  const ratio = (long / short).toFixed(1).padStart(5);
  note(
    outcome,
    `${ratio}×    ${step} on “${text}”: ${Math.round(short)} ms at ${length} units, ${Math.round(long)} ms at ${4 * length}`,
  );
}

/** One process over the steps that are not done yet; resolves with the name of the step that it had to be ended at. */
function runOne(order: Order, outcome: Outcome): Promise<string | null> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./text.js', import.meta.url)), {
      execArgv: ['--max-old-space-size=3000'],
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    let [current, isDone, isLate] = ['', false, false];
    let length = 0;
    const giveUp = (): void => {
      isLate = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, PATIENCE);
    child.on('message', (message: Message) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE);
      if (message.kind === 'end') isDone = true;
      else if (message.kind === 'started') [current, length] = [message.step, message.length];
      else if (message.kind === 'measured') keep(outcome, { ...message, text: order.kind });
      else
        note(
          outcome,
          `threw     ${message.step} on “${order.kind}”, ${message.length} units: ${message.error}`,
        );
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (isDone) return resolve(null);
      const how = isLate ? `took more than ${PATIENCE / 1000} s` : 'ended the process (memory)';
      note(
        outcome,
        `${isLate ? 'late' : 'died'}      ${current} on “${order.kind}”, ${length} units: ${how}`,
      );
      resolve(current);
    });
    child.send(order);
  });
}

async function runKind(kind: string, outcome: Outcome): Promise<void> {
  const done: string[] = [];
  for (;;) {
    const before = outcome.measured.length;
    const late = await runOne({ kind, done }, outcome);
    if (late === null) return;
    done.push(
      ...outcome.measured.slice(before).flatMap(({ text, step }) => (text === kind ? [step] : [])),
      late,
    );
  }
}

/** Runs the kinds named, or all; the exit code. */
export async function fuzzTexts(named: readonly string[], workers: number): Promise<number> {
  const kinds = Object.keys(HOSTILE_TEXTS).filter((kind) => named.length === 0 || named.includes(kind));
  const outcome: Outcome = { measured: [], faults: [] };
  const waiting = [...kinds];
  await Promise.all(
    Array.from({ length: Math.min(workers, availableParallelism()) }, async () => {
      for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift())
        await runKind(kind, outcome);
    }),
  );
  const timed = outcome.measured.flatMap(({ long, ...rest }) => (long === null ? [] : [{ ...rest, long }]));
  const ratios = timed.map(({ short, long }) => long / short).sort((a, b) => a - b);
  console.log(
    `${kinds.length} kinds of text, ${outcome.measured.length} measures, ${timed.length} of them long enough`,
  );
  console.log(
    `time at four times the length: median ${(ratios[ratios.length >> 1] ?? 0).toFixed(1)}×, most ${(ratios.at(-1) ?? 0).toFixed(1)}×`,
  );
  const slow = timed.map(({ step, text, length, long }) => ({ step, text, speed: long / (4 * length) }));
  slow.sort((a, b) => b.speed - a.speed);
  console.log('\nMost time for each thousand units, at the greater length');
  for (const { step, text, speed } of slow.slice(0, 25)) {
    console.log(`${(speed * 1000).toFixed(1).padStart(9)} ms  ${step} on “${text}”`);
  }
  return outcome.faults.length > 0 ? 1 : 0;
}
