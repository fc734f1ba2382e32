/** Checking beside the window: a key is on the screen before anything is said about it, and never waits for that. */
import { afterPaint } from '../ui/after-paint.ts';
import {
  createAnswerer,
  createAsker,
  createReader,
  type CheckAnswer,
  type CheckRequest,
} from './check-line.ts';
import type { LiveCheckInput, LiveFindings } from './live-check.ts';

/** The checks of one opened report. */
export interface Checking {
  /** Asks for a check. One is done at a time; what is asked meanwhile is asked as it stands then. */
  readonly ask: (input: LiveCheckInput) => void;
  /** Runs `then` when what was asked last has been answered and is shown; at once where nothing is left to be answered. */
  readonly settled: (then: () => void) => void;
  /** Nothing more is told. */
  readonly stop: () => void;
}

/** `onFound` is told what was found about what was asked last; what has been asked anew meanwhile is out of date. */
export function startChecking(onFound: (findings: LiveFindings) => void): Checking {
  let asker = createAsker();
  let reader = createReader();
  /** What is to be asked as soon as the line is free. */
  let next: LiveCheckInput | null = null;
  let asked: { readonly input: LiveCheckInput; readonly turn: number } | null = null;
  const waiting: (() => void)[] = [];
  const send = () => {
    if (asked || !next) return;
    asked = { input: next, turn: ++turns };
    next = null;
    line().send(asker(asked.input, asked.turn));
  };
  const listener: Listener = {
    answered: (answer) => {
      if (answer.turn !== asked?.turn) return;
      asked = null;
      const findings = reader(answer);
      if (next) return send();
      onFound(findings);
      // React draws what was found before that.
      for (const then of waiting.splice(0)) queueMicrotask(then);
    },
    lost: () => {
      asker = createAsker();
      reader = createReader();
      next ??= asked?.input ?? null;
      asked = null;
      send();
    },
  };
  heard = listener;
  return {
    ask: (input) => {
      next = input;
      send();
    },
    settled: (then) => {
      if (asked) waiting.push(then);
      else then();
    },
    stop: () => {
      next = null;
      asked = null;
      waiting.length = 0;
      if (heard === listener) heard = null;
    },
  };
}

interface Listener {
  readonly answered: (answer: CheckAnswer) => void;
  /** Whoever answered is gone and knows nothing any more. */
  readonly lost: () => void;
}

interface Line {
  readonly send: (request: CheckRequest) => void;
}

/** Counts requests, so that what was asked about a report that is closed is not taken for another. */
let turns = 0;
let heard: Listener | null = null;
let open: Line | null = null;

/** One worker serves for as long as the window is open: what it has learnt about texts stays with it. */
function line(): Line {
  open ??= typeof Worker === 'function' ? workerLine() : ownLine();
  return open;
}

function workerLine(): Line {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => heard?.answered(data);
  // A window that cannot have a worker checks by itself.
  worker.onerror = () => {
    worker.terminate();
    open = ownLine();
    heard?.lost();
  };
  return { send: (request) => worker.postMessage(request) };
}

/** The window itself, between two keys. */
function ownLine(): Line {
  const answer = createAnswerer();
  let request: CheckRequest | null = null;
  const work = afterPaint(() => {
    if (request) heard?.answered(answer(request));
  });
  return {
    send: (asked) => {
      request = asked;
      work.request();
    },
  };
}
