/** Measures steps on one kind of hostile text, in a process that may be ended when one takes too long. */
import { HOSTILE_TEXTS } from '../../../shared/hostile-text.fixture.ts';
import type { Message, Order } from './order.ts';
import { CHECKING, READING, type Step } from './steps.ts';

/** A time long enough to be told from the noise of the machine. */
const CLEAR = 50;
const FIRST_LENGTH = 4_000;
const LONGEST = 64_000;
/** Rules look at seven paragraphs of this length. */
const RULE_LENGTH = 8_000;
/** From this ratio on a measure is taken again: something else may have run meanwhile. */
const DOUBTFUL = 6;

let salt = 0;

function tell(message: Message): void {
  process.send?.(message);
}

/** Milliseconds of `step` on a text that nobody has read before. */
function timeOf(name: string, step: Step, kind: string, length: number): number {
  salt += 1;
  tell({ kind: 'started', step: name, length });
  const run = step(HOSTILE_TEXTS[kind]?.(length, salt) ?? '');
  const start = performance.now();
  run();
  return performance.now() - start;
}

interface Subject {
  readonly name: string;
  readonly step: Step;
  readonly kind: string;
}

/** Measures a step on texts of this kind, from so many characters up to so many. */
function measure({ name, step, kind }: Subject, from: number, longest: number): void {
  let length = from;
  try {
    timeOf(name, step, kind, 1_000);
    let short = timeOf(name, step, kind, length);
    while (short < CLEAR && length < longest) {
      length *= 4;
      short = timeOf(name, step, kind, length);
    }
    if (short < CLEAR / 4) return tell({ kind: 'measured', step: name, length, short, long: null });
    let long = timeOf(name, step, kind, 4 * length);
    if (long > DOUBTFUL * short) {
      short = Math.max(short, timeOf(name, step, kind, length));
      long = Math.min(long, timeOf(name, step, kind, 4 * length));
    }
    tell({ kind: 'measured', step: name, length, short, long });
  } catch (error) {
    tell({ kind: 'threw', step: name, length, error: String(error).slice(0, 200) });
  }
}

function run({ kind, done }: Order): void {
  const skipped = new Set(done);
  for (const [name, step] of Object.entries(READING)) {
    if (!skipped.has(name)) measure({ name, step, kind }, FIRST_LENGTH, LONGEST);
  }
  for (const [name, step] of Object.entries(CHECKING)) {
    if (!skipped.has(name)) measure({ name, step, kind }, RULE_LENGTH, RULE_LENGTH);
  }
  tell({ kind: 'end' });
}

process.once('message', (order: Order) => {
  run(order);
  process.disconnect();
});
