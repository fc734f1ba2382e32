/**
 * `npm run dev`: the window with its sources in place of what was built. A change of the window is shown at once, a change
 * of the services starts their host again and loads the window anew. `--no-open` only prints the address; other
 * arguments go to the program. Always in a browser: `npm run build && npm start` is the program itself.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2).filter((argument) => argument !== '--no-open');
const mayOpen = args.length === process.argv.length - 2 && !process.env['NIANBAO_NO_BROWSER'];

/** The host that runs, and what a window must bring to it. */
let host = null;
let pass = null;
let isEnding = false;

const window = await createServer({
  configFile: join(root, 'build', 'vite.renderer.config.ts'),
  logLevel: 'warn',
  plugins: [{ name: 'window-secret', transformIndexHtml: () => (pass ? [secretTag(pass.secret)] : []) }],
  server: {
    host: '127.0.0.1',
    open: false,
    proxy: Object.fromEntries(['^/call/', '^/window$'].map((path) => [path, toHost()])),
  },
});

const services = await build({
  configFile: join(root, 'build', 'vite.node.config.ts'),
  logLevel: 'warn',
  build: { watch: {} },
});
let restart = Promise.resolve();
services.on('event', ({ code, error }) => {
  if (code === 'ERROR') console.error(String(error?.message ?? error));
  if (code === 'END') restart = restart.then(startHost).catch((reason) => console.error(reason));
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end());

/** Ends the host that runs, starts what was just built, and loads the windows anew. */
async function startHost() {
  const isFirst = host === null;
  await stopHost();
  if (isEnding) return;
  host = spawn(process.execPath, [join(root, 'dist', 'electron', 'browser-host.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const own = host;
  own.on('close', () => own === host && !isEnding && console.log('服务已停止；改动任何源文件就会重新启动。'));
  pass = await enter(await addressOf(own));
  if (isFirst) await listen();
  else window.ws.send({ type: 'full-reload' });
}

async function stopHost() {
  const own = host;
  host = null;
  if (!own || own.exitCode !== null) return;
  const ended = new Promise((resolve) => own.once('close', resolve));
  own.kill('SIGTERM');
  await ended;
}

/** The first address that the host prints. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    child.once('close', (code) => reject(new Error(`服务没有启动（${code}）`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
  });
}

/** Opens the address as a window does. */
async function enter(address) {
  const answer = await fetch(address);
  const secret = /name="nianbao-window" content="([^"]+)"/.exec(await answer.text())?.[1];
  return {
    secret,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    origin: new URL(address).origin,
  };
}

async function listen() {
  await window.listen();
  const [address] = window.resolvedUrls?.local ?? [];
  console.log(`年报助手（开发）：${address}`);
  if (mayOpen) window.openBrowser();
}

/** Hands calls on with what the host asks for. */
function toHost() {
  return {
    target: 'http://127.0.0.1',
    configure: (proxy, options) => {
      proxy.on('proxyReq', (request) => {
        request.setHeader('cookie', pass?.cookie ?? '');
        request.setHeader('origin', pass?.origin ?? '');
      });
      proxy.on('error', () => undefined);
      Object.defineProperty(options, 'target', {
        get: () => pass?.origin ?? 'http://127.0.0.1:1',
        configurable: true,
      });
    },
    changeOrigin: true,
  };
}

function secretTag(secret) {
  return { tag: 'meta', attrs: { name: 'nianbao-window', content: secret }, injectTo: 'head' };
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  await services.close();
  await stopHost();
  await window.close();
  process.exit(0);
}
