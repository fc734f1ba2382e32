/** A browser of the Chromium family on this machine: it can lay out a page on paper without showing a window. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Commands by which Linux finds them: Chromium, Chrome, Edge, 统信 UOS, 360, 奇安信. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'uos-browser-stable',
  'org.deepin.browser',
  'browser360-cn-stable',
  'browser360-cn',
  'qaxbrowser-safe-stable',
  'qaxbrowser-safe',
];

const LINUX_PATHS = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/apps/org.deepin.browser/files/org.deepin.browser',
  '/opt/browser360/browser360-cn',
  '/opt/apps/com.browser360-cn/files/browser360-cn',
  '/snap/bin/chromium',
];

/** Below the folders that Windows installs programs in. */
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  '360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
  '360\\360se6\\Application\\360se.exe',
];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a browser may be, the likeliest first; `NIANBAO_BROWSER` names one before all others. */
export function browserPaths(platform: NodeJS.Platform, environment: Environment): string[] {
  const named = environment['NIANBAO_BROWSER'];
  const own = named === undefined || named === '' ? [] : [named];
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
      (name) => environment[name] ?? [],
    );
    return [...own, ...WINDOWS_PATHS.flatMap((path) => folders.map((folder) => `${folder}\\${path}`))];
  }
  if (platform === 'darwin') return [...own, ...MAC_PATHS];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...own,
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...LINUX_PATHS,
  ];
}

/** The path of a browser that is there; null where none is. */
export async function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Promise<string | null> {
  for (const path of browserPaths(platform, environment)) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}
