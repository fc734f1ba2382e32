/**
 * How other programs on this computer see that one is alive: it listens under a name of its own, and the system takes
 * the name back when the program ends, however it ends. A stopped or busy program still counts as alive.
 */
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './files.ts';

export interface AliveSign {
  /** Where the system does not let a program listen, others go by its heartbeat alone. */
  readonly show: () => Promise<void>;
  readonly take: () => void;
}

/** An answer takes no time; a program that is stopped gives none and is alive all the same. */
const PATIENCE_MS = 1_000;

/** The sign of the program that calls itself `token`, a UUID. */
export function aliveSign(token: string): AliveSign {
  let server: Server | null = null;
  return {
    show: async () => {
      if (server) return;
      const listening = createServer((visitor) => visitor.destroy());
      listening.unref();
      server = await new Promise<Server | null>((done) => {
        listening.once('error', () => done(null));
        listening.listen(addressOf(token), () => done(listening));
      });
      server?.on('error', () => undefined);
    },
    take: () => {
      server?.close();
      server = null;
    },
  };
}

/** Does the program that calls itself `token` run on this computer? False as well where it shows no sign. */
export function isAlive(token: string): Promise<boolean> {
  return new Promise((done) => {
    const visit = connect(addressOf(token));
    const answer = (isThere: boolean): void => {
      visit.destroy();
      done(isThere);
    };
    visit.once('connect', () => answer(true));
    visit.once('error', (error) => answer(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error) ?? '')));
    visit.setTimeout(PATIENCE_MS, () => answer(true));
  });
}

/** Named pipes and Linux's abstract sockets leave no file behind; elsewhere the file is a small one in the temporary folder. */
function addressOf(token: string): string {
  const name = `nianbao-${token}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}
