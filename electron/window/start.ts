/** The start under Electron, in order; a start that fails says why and ends with an error. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemLine, ProblemError } from '../../shared/problem.ts';
import { answerWindow, confine, electronHost, isolate } from '../hosts/electron.ts';
import { givenFiles, pathsOf, type GivenFiles } from '../hosts/given-files.ts';
import { openProgram, type Program } from '../services/program.ts';
import { findPlace, surroundings, type Place } from '../storage/place.ts';
import { closeBeforeQuitting } from './ending.ts';
import { menuTemplate } from './menu.ts';
import { openWindow } from './open-window.ts';
import { APP_ID, CHANNELS, PROGRAM_NAME, type Shell, type Window } from '../hosts/shell.ts';

/** Where the built parts lie. */
export interface Places {
  /** Folder of the window's files. */
  readonly window: string;
  readonly preload: string;
}

/** What is known while the program runs. */
interface Running {
  /** Null before there is one, and after it has closed. */
  window: Window | null;
  readonly given: GivenFiles;
}

/** Starts the program, or hands what it was started with to the one that runs already. Never rejects. */
export async function start(shell: Shell, places: Places): Promise<void> {
  const { app, dialog } = shell;
  let program: Program | null = null;
  try {
    secure(shell);
    const around = surroundings(programFolder(app.isPackaged));
    const place = findPlace(null, around);
    keepApart(shell, place);
    const files = pathsOf(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
    if (!app.requestSingleInstanceLock({ files })) {
      app.quit();
      return;
    }
    const running: Running = { window: null, given: givenFiles(files) };
    takeFiles(shell, running);
    await app.whenReady();
    program = await openProgram(place, electronHost(shell, running.given), around);
    await show(shell, places, { place, program, running });
  } catch (error) {
    await program?.close().catch(() => undefined);
    const text = error instanceof ProblemError ? problemLine(error.problem) : String(error);
    dialog.showErrorBox(`${PROGRAM_NAME}没能启动`, text);
    app.exit(1);
  }
}

/** What must be settled before Electron is ready. */
function secure({ app, protocol }: Shell): void {
  // No host name resolves, so that nothing in Chromium reaches the network even by accident.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.enableSandbox();
  app.setAppUserModelId(APP_ID);
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Folder of the executable that the clerk sees; null for a program that runs from its sources. */
function programFolder(isPackaged: boolean): string | null {
  // An AppImage is one file, which shows its content at a place of its own while it runs.
  return isPackaged ? dirname(process.env['APPIMAGE'] ?? process.execPath) : null;
}

/** A program whose data lie apart is an instance of its own, and leaves nothing elsewhere on the computer. */
function keepApart({ app }: Shell, { kind, own }: Place): void {
  if (kind !== 'given' && kind !== 'portable') return;
  const folder = join(own, 'electron');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}

/** Files come by a second start, and on a Mac by the system, before there is a window, beside it and after it. */
function takeFiles({ app }: Shell, running: Running): void {
  let isEnding = false;
  const take = (paths: readonly string[]): void => {
    const { window, given } = running;
    if (isEnding) {
      // Too late for this one: the next opens them.
      app.relaunch({ args: [...process.argv.slice(1, app.isPackaged ? 1 : 2), ...paths] });
      return;
    }
    given.add(paths);
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    if (paths.length > 0) window.webContents.send(CHANNELS.filesGiven);
  };
  app.on('will-quit', () => {
    isEnding = true;
  });
  app.on('second-instance', (_event, _args, _folder, data) => take(filesIn(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
}

/** The files that a second start hands over. */
function filesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files))
    return [];
  return data.files.filter((file): file is string => typeof file === 'string');
}

interface Opened {
  readonly place: Place;
  readonly program: Program;
  readonly running: Running;
}

async function show(shell: Shell, places: Places, { place, program, running }: Opened): Promise<void> {
  const { app, Menu } = shell;
  const saves: Promise<unknown>[] = [];
  closeBeforeQuitting(app, program, saves);
  isolate(shell.session.defaultSession, places.window);
  answerWindow(shell, program.services);
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('window-all-closed', () => app.quit());
  const template = menuTemplate({
    openDataFolder: () => void shell.shell.openPath(program.folder()),
    press: (keyCode, modifiers) => {
      for (const type of ['keyDown', 'keyUp'] as const) {
        running.window?.webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
      }
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  const { preload } = places;
  await openWindow(shell, {
    folder: place.own,
    preload,
    onSave: (save) => saves.push(save),
    onWindow: (window) => {
      running.window = window;
    },
  });
}
