/** Folders that are no good place for a library: those that a cloud service copies about, and those of another computer. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';

export interface Caution {
  readonly kind: 'synchronised' | 'network';
  /** Which service or server, as the clerk knows it. */
  readonly name: string;
}

/** What the machine says of its folders. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folders where other file systems begin, with the kind of each; none where the system does not tell. */
  readonly mounts: readonly { readonly folder: string; readonly type: string }[];
  /** Is there a file or folder? */
  readonly isThere: (path: string) => boolean;
  /** The path with links and drive letters followed; the path itself where that cannot be told. */
  readonly real: (path: string) => string;
}

interface Service {
  readonly name: string;
  /** Names that its folder begins with, or has in it where they are Chinese; in lower case. */
  readonly folders: readonly string[];
  /** What it leaves in the folder that it copies. */
  readonly signs?: readonly string[];
  /** Variables of the environment that name its folder. */
  readonly variables?: readonly string[];
}

const SERVICES: readonly Service[] = [
  {
    name: 'OneDrive',
    folders: ['onedrive', 'skydrive'],
    variables: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'],
  },
  {
    name: '坚果云',
    folders: ['坚果云', 'nutstore', 'nutstore files'],
    signs: ['.nutstore', '.nutstore_sync'],
  },
  {
    name: '百度网盘',
    folders: ['百度网盘', '百度云', 'baidusyncdisk', 'baidunetdisk', 'baidunetdiskworkspace', 'baiduyun'],
  },
  { name: '微云', folders: ['微云', '腾讯微云', 'weiyun'] },
  { name: 'WPS 云盘', folders: ['wps云', 'wps 云', 'wps网盘', 'wps cloud', 'wpsdrive', 'wps drive'] },
  { name: '阿里云盘', folders: ['阿里云盘', 'aliyundrive', 'adrive'] },
  { name: '天翼云盘', folders: ['天翼云盘', 'ecloud'] },
  { name: '中国移动云盘', folders: ['移动云盘', '和彩云', 'mcloud'] },
  { name: '联想企业网盘', folders: ['联想企业网盘', '联想网盘'] },
  { name: '亿方云', folders: ['亿方云', 'fangcloud'] },
  { name: 'iCloud 云盘', folders: ['icloud', 'iclouddrive', 'mobile documents', 'com~apple~clouddocs'] },
  { name: 'Dropbox', folders: ['dropbox'], signs: ['.dropbox', '.dropbox.cache'] },
  { name: 'Google 云端硬盘', folders: ['google drive', 'googledrive', 'google 云端硬盘'] },
  { name: 'Seafile', folders: ['seafile', 'seadrive'], signs: ['.seafile-data'] },
  {
    name: 'Nextcloud',
    folders: ['nextcloud', 'owncloud'],
    signs: ['.sync_nextcloud.db', '.owncloudsync.log'],
  },
  { name: 'Syncthing', folders: ['syncthing'], signs: ['.stfolder', '.stversions'] },
  { name: 'Resilio Sync', folders: ['resilio sync'], signs: ['.sync'] },
  { name: '群晖 Drive', folders: ['synologydrive'], signs: ['.SynologyWorkingDirectory'] },
  { name: '同步盘', folders: ['同步盘', '云同步', '网盘同步', 'cloudstorage'] },
];

/** File systems of other computers. */
const NETWORK =
  /^(?:nfs|nfs4|cifs|smb|smb2|smb3|smbfs|afs|afpfs|ncpfs|9p|ceph|glusterfs|davfs|webdav|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|s3fs))$/;
/** `\\server\share`, also as Windows writes it in full; not a local path in full. */
const SERVER = /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))([^\\]+)\\/i;

/** What is to be said against a library in `folder`, which may not exist yet; null for nothing. */
export function cautionAbout(folder: string, machine: Machine = thisMachine()): Caution | null {
  const paths = [...new Set([folder, machine.real(folder)])];
  for (const path of paths) {
    const service = SERVICES.find((one) => isOf(one, path, machine));
    if (service) return { kind: 'synchronised', name: service.name };
  }
  for (const path of paths) {
    const server = SERVER.exec(path)?.[1] ?? serverOf(path, machine);
    if (server) return { kind: 'network', name: server };
  }
  return null;
}

function isOf({ folders, signs = [], variables = [] }: Service, path: string, machine: Machine): boolean {
  const parts = path.toLowerCase().split(/[\\/]/);
  if (parts.some((part) => folders.some((name) => isNameOf(part, name)))) return true;
  if (variables.some((name) => isBelow(path, machine.env[name]))) return true;
  return foldersAbove(path).some((above) => signs.some((sign) => machine.isThere(join(above, sign))));
}

/** `OneDrive - 清河县` is OneDrive's folder, `onedrivers` is not; 我的坚果云 is 坚果云's. */
function isNameOf(part: string, name: string): boolean {
  if (!/^[ -~]+$/.test(name)) return part.includes(name);
  return part.startsWith(name) && !/^[\p{L}\p{N}]/u.test(part.slice(name.length));
}

function isBelow(path: string, folder: string | undefined): boolean {
  if (!folder) return false;
  const plain = (text: string) => `${text.replaceAll('\\', '/').replace(/\/+$/, '')}/`.toLowerCase();
  return plain(path).startsWith(plain(folder));
}

/** The folder and all that it lies in. */
function foldersAbove(path: string): string[] {
  const all = [path];
  for (let at = path; dirname(at) !== at; at = dirname(at)) all.push(dirname(at));
  return all;
}

/** The place where another computer's file system begins above `path`; null where it is this computer's. */
function serverOf(path: string, { mounts }: Machine): string | null {
  const above = mounts.filter(({ folder }) => isBelow(path, folder));
  const own = above.sort((a, b) => b.folder.length - a.folder.length)[0];
  return own && NETWORK.test(own.type) ? own.folder : null;
}

/** The machine that the program runs on. */
function thisMachine(): Machine {
  return { env: process.env, mounts: mountsOfLinux(), isThere: existsSync, real: realPath };
}

/** Of a folder that is not there yet, the nearest one above it that is. */
function realPath(path: string): string {
  const whole = resolve(path);
  const { root } = parse(whole);
  for (let at = whole; ; at = dirname(at)) {
    try {
      // Of a drive letter that stands for a server's folder this is the server's.
      return join(realpathSync.native(at), whole.slice(at.length));
    } catch {
      if (at === root) return whole;
    }
  }
}

function mountsOfLinux(): Machine['mounts'] {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, folder, type] = line.split(' ');
        // Blanks and the like stand as octal numbers.
        const plain = folder?.replaceAll(/\\([0-7]{3})/g, (_, code: string) =>
          String.fromCharCode(parseInt(code, 8)),
        );
        return plain && type ? [{ folder: plain, type }] : [];
      });
  } catch {
    return [];
  }
}
