/**
 * A stand-in for Electron that keeps its limits, as far as electron.d.ts and its documentation tell them: what must
 * come before the program is ready and what after, objects that throw once they are destroyed, closing that a page or a
 * listener can prevent, numbers that are too large, folders that are not there. What is registered is counted, so that
 * a test can tell what nobody has tried.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { Shell } from './shell.ts';

/** Names of all handlers of the main process, and of those that have run, over all stand-ins. */
export const HANDLERS = { registered: new Set<string>(), ran: new Set<string>() };

type Listener = (...args: unknown[]) => unknown;

function counted(name: string, listener: Listener): Listener {
  HANDLERS.registered.add(name);
  return (...args) => {
    HANDLERS.ran.add(name);
    return listener(...args);
  };
}

class Emitter extends EventEmitter {
  readonly #kind: string;
  constructor(kind: string) {
    super();
    this.#kind = kind;
  }
  override on(event: string, listener: Listener): this {
    return super.on(event, counted(`${this.#kind} ${event}`, listener));
  }
  override once(event: string, listener: Listener): this {
    return super.once(event, counted(`${this.#kind} ${event}`, listener));
  }
  /** Emits an event that can be prevented; true when it was. */
  offer(event: string, details: object = {}): boolean {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    this.emit(event, { ...details, preventDefault });
    return isPrevented;
  }
}

/** What a test can make of the machine and its user. */
export interface FakeOptions {
  readonly isPackaged?: boolean;
  /** Is this the first instance? */
  readonly isFirst?: boolean;
  readonly workAreas?: readonly { x: number; y: number; width: number; height: number }[];
  /** Paths by name; what is not named throws, as a folder that the system has lost. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Answers of message boxes in turn; the first button where there are no more. */
  readonly answers?: number[];
  /** Where files are saved to; null for a dialog that is cancelled. */
  readonly saveTo?: string | null;
  /** Which folder is chosen; null for a dialog that is cancelled. */
  readonly choose?: string | null;
  /** Why a folder cannot be shown. */
  readonly openError?: string;
  /** Why the page does not load. */
  readonly loadError?: string;
  /** Why nothing comes out of the printer. */
  readonly printError?: string;
  /** Does making a window fail? */
  readonly hasNoWindows?: boolean;
}

const DESTROYED = 'TypeError: Object has been destroyed';
const INT32 = 2 ** 31;

/** Everything of an object but `isDestroyed` throws once it is destroyed. */
function mortal<T extends { isDestroyed(): boolean }>(object: T): T {
  return new Proxy(object, {
    get(target, name) {
      if (target.isDestroyed() && name !== 'isDestroyed') throw new Error(DESTROYED);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as Listener).bind(target) : value;
    },
  });
}

export class FakeContents extends Emitter {
  isGone = false;
  isDead = false;
  readonly sent: unknown[][] = [];
  readonly keys: unknown[] = [];
  loads = 0;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  constructor() {
    super('webContents');
  }
  isDestroyed = (): boolean => this.isGone;
  isCrashed = (): boolean => this.isDead;
  printer: { readonly error: string | null; readonly printed: unknown[] } = { error: null, printed: [] };
  printToPDF = (): Promise<Buffer> => Promise.resolve(Buffer.from('%PDF-1.7'));
  print = (options: Record<string, unknown>, done: (isPrinted: boolean, reason: string) => void): void => {
    this.printer.printed.push(options);
    setImmediate(() => done(this.printer.error === null, this.printer.error ?? ''));
  };
  send = (...message: unknown[]): void => void this.sent.push(message);
  sendInputEvent = (key: unknown): void => void this.keys.push(key);
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }): void => {
    this.openHandler = counted('webContents window-open', handler as Listener) as typeof handler;
  };
  die = (reason: string): void => {
    this.isDead = reason !== 'clean-exit';
    this.emit('render-process-gone', {}, { reason, exitCode: 1 });
  };
  forcefullyCrashRenderer = (): void => this.die('killed');
  reload = (): void => {
    this.isDead = false;
    this.loads += 1;
    setImmediate(() => this.emit('did-finish-load'));
  };
}

export class FakeWindow extends Emitter {
  readonly options: Record<string, unknown>;
  readonly contents = new FakeContents();
  /** What the page does when it is asked to leave: true keeps the window open. */
  keepsOpen: () => boolean = () => false;
  readonly done: string[] = [];
  isMin = false;
  #isGone = false;
  readonly onGone: () => void;
  constructor(options: Record<string, unknown>, onGone: () => void) {
    super('window');
    this.options = options;
    this.onGone = onGone;
  }
  isDestroyed = (): boolean => this.#isGone;
  get webContents(): FakeContents {
    return mortal(this.contents);
  }
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  isMaximized = (): boolean => this.done.includes('maximize');
  isMinimized = (): boolean => this.isMin;
  show = (): void => void this.done.push('show');
  focus = (): void => void this.done.push('focus');
  restore = (): void => {
    this.isMin = false;
  };
  maximize = (): void => void this.done.push('maximize');
  /** Who answers for the page, in a session of its own. */
  loadPage: () => ((request: Request) => Promise<Response>) | null = () => null;
  loadURL = async (url: string): Promise<void> => {
    this.contents.loads += 1;
    const error = this.options['loadError'];
    if (typeof error === 'string') throw new Error(error);
    const page = await this.loadPage()?.(new Request(url));
    if (page?.ok === false) throw new Error('ERR_FAILED');
    this.emit('ready-to-show');
    this.contents.emit('did-finish-load');
  };
  close = (): void => {
    if (this.offer('close') || this.keepsOpen()) return;
    this.destroy();
  };
  destroy = (): void => {
    if (this.#isGone) return;
    this.#isGone = true;
    this.contents.isGone = true;
    // Those who listen still hear of it, but have nothing left to hold.
    this.emit('closed');
    this.onGone();
  };
}

class FakeApp extends Emitter {
  isReady = false;
  readonly isPackaged: boolean;
  readonly switches: string[][] = [];
  readonly relaunches: { args: string[] }[] = [];
  readonly paths: Record<string, string>;
  exitCode: number | null = null;
  appId = '';
  instanceData: unknown;
  readonly windows = new Set<FakeWindow>();
  readonly #isFirst: boolean;
  #isQuitting = false;
  constructor(options: FakeOptions) {
    super('app');
    this.isPackaged = options.isPackaged ?? false;
    this.#isFirst = options.isFirst ?? true;
    this.paths = { ...options.paths };
  }
  readonly commandLine = { appendSwitch: (...words: string[]): void => void this.switches.push(words) };
  #before(what: string): void {
    if (this.isReady) throw new Error(`${what} must be called before app is ready`);
  }
  enableSandbox = (): void => this.#before('app.enableSandbox()');
  setAppUserModelId = (id: string): void => {
    this.appId = id;
  };
  setPath = (name: string, path: string): void => {
    if (!existsSync(path)) throw new Error(`Failed to set '${name}' path: ${path} does not exist`);
    this.paths[name] = path;
  };
  getPath = (name: string): string => {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  };
  requestSingleInstanceLock = (data: unknown): boolean => {
    this.instanceData = data;
    return this.#isFirst;
  };
  whenReady = (): Promise<void> =>
    new Promise((resolve) =>
      setImmediate(() => {
        this.isReady = true;
        resolve();
      }),
    );
  relaunch = (options: { args: string[] }): void => void this.relaunches.push(options);
  quit = (): void => {
    if (this.exitCode !== null) return;
    this.#isQuitting = true;
    for (const window of this.windows) window.close();
    // A window that stays open ends the attempt.
    if (this.windows.size > 0) {
      this.#isQuitting = false;
      return;
    }
    if (!this.offer('will-quit')) this.exitCode = 0;
  };
  exit = (code: number): void => {
    this.exitCode ??= code;
    for (const window of this.windows) window.destroy();
  };
  gone(window: FakeWindow): void {
    this.windows.delete(window);
    if (this.windows.size === 0 && !this.#isQuitting && this.exitCode === null)
      this.emit('window-all-closed');
  }
}

class FakeSession {
  readonly #name: string;
  constructor(name: string) {
    this.#name = name;
  }
  fetchFile: ((request: Request) => Promise<Response>) | null = null;
  filter: ((details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) | null = null;
  asks: ((contents: null, permission: string, callback: (isAllowed: boolean) => void) => void) | null = null;
  checks: ((contents: null, permission: string) => boolean) | null = null;
  hasSpellChecker = true;
  readonly protocol = {
    isProtocolHandled: (): boolean => this.fetchFile !== null,
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      if (this.fetchFile) throw new Error(`The scheme has been registered: ${scheme}`);
      this.fetchFile = counted(`${this.#name} ${scheme}:`, handler as Listener) as typeof handler;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<FakeSession['filter']>): void => {
      this.filter = counted(`${this.#name} before-request`, handler as Listener) as typeof handler;
    },
  };
  setPermissionRequestHandler = (handler: NonNullable<FakeSession['asks']>): void => {
    this.asks = counted(`${this.#name} permission-request`, handler as Listener) as typeof handler;
  };
  setPermissionCheckHandler = (handler: NonNullable<FakeSession['checks']>): void => {
    this.checks = counted(`${this.#name} permission-check`, handler as Listener) as typeof handler;
  };
  setSpellCheckerEnabled = (isEnabled: boolean): void => {
    this.hasSpellChecker = isEnabled;
  };
}

/** A fresh Electron: `shell` is what main.ts would hand over, the rest is what a test looks at. */
export function fakeElectron(options: FakeOptions = {}) {
  const app = new FakeApp(options);
  const defaultSession = new FakeSession('session');
  const partitions = new Map<string, FakeSession>();
  /** What the printer says; null where it prints. */
  const printer = { error: options.printError ?? null, printed: [] as unknown[] };
  const handlers = new Map<string, Listener>();
  const boxes: Electron.MessageBoxOptions[] = [];
  const errors: string[][] = [];
  const saveDialogs: Electron.SaveDialogOptions[] = [];
  const openDialogs: Electron.OpenDialogOptions[] = [];
  const opened: string[] = [];
  let menu: { label?: string; click?: () => void; submenu?: unknown }[] = [];
  let schemes: unknown;
  const answers = [...(options.answers ?? [])];
  const afterReady = (what: string): void => {
    if (!app.isReady) throw new Error(`${what} can only be used when app is ready`);
  };

  function partitionOf(given: Record<string, unknown>): FakeSession | undefined {
    const { session } = (given['webPreferences'] ?? {}) as { session?: FakeSession };
    return session;
  }

  function BrowserWindow(given: Record<string, unknown>): FakeWindow {
    afterReady('BrowserWindow');
    if (options.hasNoWindows) throw new Error('Failed to create window');
    for (const name of ['x', 'y', 'width', 'height']) {
      const value = given[name];
      if (typeof value === 'number' && !(Math.abs(value) < INT32)) {
        throw new TypeError('Error processing argument at index 0, conversion failure');
      }
    }
    const window: FakeWindow = mortal(
      new FakeWindow({ ...given, loadError: options.loadError }, () => app.gone(window)),
    );
    app.windows.add(window);
    window.contents.printer = printer;
    window.loadPage = () => partitionOf(given)?.fetchFile ?? null;
    app.emit('web-contents-created', {}, window.webContents);
    return window;
  }
  BrowserWindow.getFocusedWindow = (): FakeWindow | null => [...app.windows][0] ?? null;
  BrowserWindow.fromWebContents = (contents: unknown): FakeWindow | null =>
    contents === null ? null : BrowserWindow.getFocusedWindow();

  const dialog = {
    showErrorBox: (...words: string[]): void => void errors.push(words),
    showMessageBox: (...given: [FakeWindow, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]) => {
      afterReady('dialog');
      const [first] = given;
      if (first instanceof FakeWindow && first.isDestroyed()) throw new Error(DESTROYED);
      boxes.push(given[given.length - 1] as Electron.MessageBoxOptions);
      return Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false });
    },
    showSaveDialog: (...given: [FakeWindow, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]) => {
      afterReady('dialog');
      saveDialogs.push(given[given.length - 1] as Electron.SaveDialogOptions);
      const filePath = options.saveTo ?? '';
      return Promise.resolve({ canceled: filePath === '', filePath });
    },
    showOpenDialog: (...given: [FakeWindow, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) => {
      afterReady('dialog');
      openDialogs.push(given[given.length - 1] as Electron.OpenDialogOptions);
      const filePaths = options.choose ? [options.choose] : [];
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
  };
  const parts = {
    app,
    BrowserWindow,
    dialog,
    ipcMain: {
      handle: (channel: string, handler: Listener): void => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, counted(`ipc ${channel}`, handler));
      },
    },
    Menu: {
      buildFromTemplate: (template: typeof menu) => template,
      setApplicationMenu: (template: typeof menu): void => {
        menu = template;
      },
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (given: unknown): void => {
        if (app.isReady)
          throw new Error('protocol.registerSchemesAsPrivileged must come before app is ready');
        schemes = given;
      },
    },
    screen: {
      getAllDisplays: () => {
        afterReady('screen');
        return (options.workAreas ?? [{ x: 0, y: 0, width: 1920, height: 1040 }]).map((workArea) => ({
          workArea,
        }));
      },
    },
    session: {
      fromPartition: (name: string) => {
        afterReady('Session');
        const found = partitions.get(name) ?? new FakeSession(`session ${name}`);
        partitions.set(name, found);
        return found;
      },
      get defaultSession() {
        afterReady('Session');
        return defaultSession;
      },
    },
    shell: {
      openPath: (path: string): Promise<string> => {
        opened.push(path);
        return Promise.resolve(options.openError ?? '');
      },
    },
  };
  return {
    shell: parts as unknown as Shell,
    app,
    session: defaultSession,
    partitions,
    printed: printer.printed,
    boxes,
    errors,
    saveDialogs,
    openDialogs,
    opened,
    menu: () => menu,
    schemes: () => schemes,
    window: () => [...app.windows][0],
    /** What the window calls, from a frame at `url`. */
    invoke: (channel: string, url: string, ...args: unknown[]): Promise<unknown> =>
      Promise.resolve(
        handlers.get(channel)?.(
          { senderFrame: { url, parent: null }, sender: app.windows.size ? {} : null },
          ...args,
        ),
      ),
  };
}
