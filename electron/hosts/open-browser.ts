/** How the browser host gets its window opened: by a page on disk that leads to the address, in a browser that keeps quiet. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../writers/pdf/find-browser.ts';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

/** What the choice of a browser depends on. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  /** Chromium refuses to run as root without giving up its sandbox, which is not worth it. */
  readonly isRoot: boolean;
  /** Path of a browser of the Chromium family; null where there is none. */
  readonly chromium: string | null;
  /** Folder for a profile of that browser's own: switches are for a browser that is not running yet. */
  readonly profile: string;
}

/** Chromium's own traffic: updates, lists, experiments, reports, sign-in. With the last two nothing at all is found outside. */
export const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
] as const;

/**
 * Ways to show the page at `entry`, the best first. The address itself is in none of them: every user of a computer
 * can read the commands that run on it.
 */
export function browserCommands(entry: string, desktop: Desktop): readonly Command[] {
  const { platform, isRoot, chromium, profile } = desktop;
  // `explorer.exe` would open a folder for some addresses, and `start` needs a shell.
  if (platform === 'win32')
    return [{ command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', entry] }];
  if (platform === 'darwin') return [{ command: 'open', args: [entry] }];
  const app = [...QUIET, `--user-data-dir=${profile}`, `--app=${pathToFileURL(entry).href}`];
  return [
    ...(chromium === null || isRoot ? [] : [{ command: chromium, args: app }]),
    { command: 'xdg-open', args: [entry] },
  ];
}

/** This computer. The browser's profile lies in `folder`. */
export async function thisDesktop(folder: string): Promise<Desktop> {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    chromium: await findBrowser(),
    profile: join(folder, 'browser'),
  };
}

/** Shows the page at `entry` in a browser; false where none could be started. */
export async function openInBrowser(entry: string, desktop: Desktop): Promise<boolean> {
  for (const command of browserCommands(entry, desktop)) if (await started(command)) return true;
  return false;
}

/** Shows a folder as the system does; false where nothing could be started for it. */
export function openFolder(folder: string): Promise<boolean> {
  return started(folderCommand(folder, process.platform));
}

/** The command that shows a folder. */
export function folderCommand(folder: string, platform: NodeJS.Platform): Command {
  // Explorer answers 1 where all went well; behind rundll32 nobody sees it.
  if (platform === 'win32') return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', folder] };
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [folder] };
}

/** A browser that still runs after this long has started. */
const STARTED_MS = 3_000;

function started({ command, args }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true });
    const timer = setTimeout(() => resolve(true), STARTED_MS);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.once('exit', () => clearTimeout(timer));
    child.unref();
  });
}
