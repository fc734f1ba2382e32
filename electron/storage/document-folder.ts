/** A folder with a file for each document, `<id>.json`, and how many of them are opened at once. */
import { namesIn } from './files.ts';

const DOCUMENT = /^([a-z0-9-]{1,40})\.json$/;
/** Documents opened at once: enough to keep a disk busy, few enough for the system's limit of open files. */
const AT_ONCE = 16;

/** The ids of what lies in `folder`, which its names have where `pattern` catches. Throws the system's errors. */
export async function idsIn(folder: string, pattern = DOCUMENT): Promise<Set<string>> {
  return new Set((await namesIn(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []));
}

/** Does `work` for every one of `items`, some at once. */
export async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
