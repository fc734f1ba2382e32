// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { createAnswerer, type CheckRequest } from './check-line.ts';
import type { startChecking } from './checking.ts';
import type { LiveCheckInput, LiveFindings } from './live-check.ts';

/** A worker of which the test decides when it answers, and whether it can be started at all. */
class SlowWorker {
  static last: SlowWorker;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly requests: CheckRequest[] = [];
  private readonly answer = createAnswerer();
  constructor() {
    SlowWorker.last = this;
  }
  postMessage(request: CheckRequest) {
    this.requests.push(structuredClone(request));
  }
  answerNext() {
    const request = this.requests.shift();
    if (request) this.onmessage?.({ data: structuredClone(this.answer(request)) });
  }
  terminate = vi.fn();
}

let start: typeof startChecking;

beforeEach(async () => {
  vi.stubGlobal('Worker', SlowWorker);
  vi.resetModules();
  ({ startChecking: start } = await import('./checking.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const withTotal = (text: string): LiveCheckInput => ({
  report: setFigure(exampleReport(), 'requests.new.total', text),
  last: null,
  profile: {},
  stage: 'draft',
});
const isWrong = ({ open }: LiveFindings) => open.some(({ rule }) => rule === 'T3-02');

function listen() {
  const told: LiveFindings[] = [];
  return { told, checking: start((findings) => told.push(findings)) };
}

it('asks once while an answer is under way, then about the report as it stands', () => {
  const { told, checking } = listen();
  for (const text of ['1', '2', '77']) checking.ask(withTotal(text));
  const worker = SlowWorker.last;
  expect(worker.requests).toHaveLength(1);
  worker.answerNext();
  // The first answer is about what is no longer there.
  expect(told).toEqual([]);
  expect(worker.requests).toHaveLength(1);
  worker.answerNext();
  expect(told.map(isWrong)).toEqual([true]);
  expect(worker.requests).toEqual([]);
});

it('lets what acts on findings wait for the answer, and for no answer where none is due', async () => {
  const { told, checking } = listen();
  const done: string[] = [];
  checking.settled(() => done.push('at once'));
  expect(done).toEqual(['at once']);
  checking.ask(withTotal('77'));
  checking.settled(() => done.push(`after ${told.length}`));
  expect(done).toEqual(['at once']);
  SlowWorker.last.answerNext();
  await Promise.resolve();
  expect(done).toEqual(['at once', 'after 1']);
});

it('tells nothing about a report that is closed, and goes on with the next one', () => {
  const first = listen();
  first.checking.ask(withTotal('77'));
  first.checking.stop();
  const second = listen();
  second.checking.ask(withTotal('10'));
  SlowWorker.last.answerNext();
  expect([first.told, second.told]).toEqual([[], []]);
  SlowWorker.last.answerNext();
  expect(first.told).toEqual([]);
  expect(second.told.map(isWrong)).toEqual([false]);
});

it('is done by the window where a worker cannot be', async () => {
  const { told, checking } = listen();
  checking.ask(withTotal('77'));
  SlowWorker.last.onerror?.();
  expect(SlowWorker.last.terminate).toHaveBeenCalled();
  await vi.waitFor(() => expect(told.map(isWrong)).toEqual([true]));
  checking.ask(withTotal('10'));
  await vi.waitFor(() => expect(told.map(isWrong)).toEqual([true, false]));
});
