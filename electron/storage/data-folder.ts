/** Where the library lies: one place for both hosts, so that a clerk finds the same reports in either. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** `NIANBAO_DATA` where it is set, else the platform's folder for a program's data. */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env['NIANBAO_DATA']) return resolve(env['NIANBAO_DATA']);
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'nianbao', 'library');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'nianbao', 'library');
    default:
      return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'nianbao', 'library');
  }
}
