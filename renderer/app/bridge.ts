/**
 * The window's only way to the services: the preload script's channel in Electron, HTTP on the browser host.
 *
 * A method answers `{ ok: false, problem }` for everything that can be foreseen; only a call that never reached
 * the services, or an answer that is none, throws a `ProblemError`.
 */
import { ACTIVITIES } from '../../shared/activities.ts';
import {
  contract,
  METHOD_NAMES,
  type Input,
  type MethodName,
  type Output,
  type Services,
} from '../../shared/contract.ts';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { callPath, largestCall } from '../../shared/loopback.ts';
import type { WindowZoom } from '../../shared/window-zoom.ts';
import { packMessage, unpackMessage } from '../../shared/wire.ts';
import { windowHeaders } from './own-window.ts';

/** Carries one call to the services and brings the answer back, unchecked. */
export type Transport = (method: MethodName, input: unknown) => Promise<unknown>;

declare global {
  interface Window {
    /** Set by electron/preload.ts. */
    readonly nianbao?: {
      readonly call: Transport;
      /** Whether the window may go although something could not be saved. */
      readonly confirmLoss: () => Promise<boolean>;
      /** Shows the whole window so large from now on. */
      readonly setZoom: (percent: WindowZoom) => void;
      /** Calls `listener` whenever the program was asked to open more files. */
      readonly onFilesGiven: (listener: () => void) => void;
    };
  }
}

/** Calls that are to be carried out even where the window that made them has gone. */
const OUTLIVES_WINDOW: ReadonlySet<MethodName> = new Set(['saveEntry', 'saveTemplate', 'changeHeld']);
/** Browsers carry 64 KiB for windows that have gone, and refuse what is larger. */
const MOST_CARRIED = 60_000;

/** `POST /call/<method>` of the browser host. */
export async function callOverHttp(method: MethodName, input: unknown): Promise<unknown> {
  const body = packMessage(input);
  // Sent all the same, the connection would be cut without an answer.
  if (body.length > largestCall(method)) throw new ProblemError(tooLarge(method, input));
  const response = await fetch(callPath(method), {
    method: 'POST',
    headers: { ...windowHeaders(), 'content-type': 'application/octet-stream' },
    body,
    keepalive: OUTLIVES_WINDOW.has(method) && body.length <= MOST_CARRIED,
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return unpackMessage(new Uint8Array(await response.arrayBuffer()));
}

/** Of a call with a file: that file is too large. */
function tooLarge(method: MethodName, input: unknown): Problem {
  const isNamed = typeof input === 'object' && input !== null && 'name' in input;
  const name = isNamed && typeof input.name === 'string' ? input.name : ACTIVITIES[method];
  return problem(
    method === 'lookIntoBackup' || method === 'takeInBackup' ? 'backup-too-large' : 'too-large',
    name,
  );
}

/** The services as seen through `transport`; answers are checked against the contract. */
export function servicesOver(transport: Transport): Services {
  const call =
    <M extends MethodName>(method: M) =>
    async (input: Input<M>): Promise<Output<M>> => {
      let answer: unknown;
      try {
        answer = await transport(method, input);
      } catch (error) {
        if (error instanceof ProblemError) throw error;
        throw new ProblemError(problem('no-answer', ACTIVITIES[method]));
      }
      const checked = contract[method].output.safeParse(answer);
      if (!checked.success) throw new ProblemError(problem('unexpected', ACTIVITIES[method]));
      return checked.data as Output<M>;
    };
  return Object.fromEntries(METHOD_NAMES.map((method) => [method, call(method)])) as Services;
}

export const bridge: Services = servicesOver((method, input) =>
  window.nianbao ? window.nianbao.call(method, input) : callOverHttp(method, input),
);
