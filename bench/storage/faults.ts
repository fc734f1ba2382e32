/**
 * The disk refuses one call of the file system: the first, then the second, and so on, of each action in turn, until the
 * action comes through without reaching the next. What was answered is there afterwards; what was refused is told as a
 * problem, has changed nothing by halves, and works when it is asked for again.
 */
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { ProblemError } from '../../shared/problem.ts';
import { openLibrary, type Library } from '../../electron/storage/library.ts';
import { inTemporaryFolder } from './child.ts';
import { ACTIONS, isElsewhereSame, makeScene, type Action, type Scene } from './fault-actions.ts';
import { inLanes } from './lanes.ts';
import { CODES, guardFileSystem, refusing, type Code } from './refusing.ts';

const MOST = 1_000;
const OPEN = 'open';

interface Tried {
  /** The call that was refused; null where the action came through without reaching it. */
  readonly hit: string | null;
  /** What is wrong afterwards; nothing, as a rule. */
  readonly wrong: readonly string[];
}

/** Opening: a library that opens shows what it has or says what it has not; the next one has everything. */
async function opening(folder: string, n: number, code: Code): Promise<Tried> {
  const scene = await makeScene(folder);
  await scene.library.close();
  const isAsItWas = async (library: Library) =>
    JSON.stringify(library.entry(scene.entry.id)) === JSON.stringify(scene.entry) &&
    library.templates().length === 1 &&
    (await isElsewhereSame(library, scene, null));
  const { hit, error, answer: opened } = await refusing(n, code, () => openLibrary(folder));
  const wrong: string[] = [];
  if (error !== null && !(error instanceof ProblemError)) wrong.push(`no problem but ${String(error)}`);
  if (opened) {
    const isSaid = opened.repairs().length > 0 || opened.readingOnly() !== null;
    if (!isSaid && !(await isAsItWas(opened))) wrong.push('something is missing in silence');
    await opened.close();
  }
  const after = await openLibrary(folder);
  if (!(await isAsItWas(after))) wrong.push('the next start does not have it');
  wrong.push(...after.repairs());
  await after.close();
  return { hit, wrong };
}

async function acting(folder: string, action: Action, n: number, code: Code): Promise<Tried> {
  const scene = await makeScene(folder);
  await action.prepare?.(scene);
  const { hit, error, answer } = await refusing(n, code, () => action.run(scene));
  const wrong: string[] = [];
  if (error !== null && !(error instanceof ProblemError)) wrong.push(`no problem but ${String(error)}`);
  const expect = async (when: string, library: Library, last: unknown, mayBeUndone: boolean) => {
    const isAsSaid =
      (await action.isDone(library, scene, last)) ||
      (mayBeUndone && (await action.isUndone?.(library, scene, null)) === true);
    if (!isAsSaid) wrong.push(`${when}: not as answered`);
    if (!(await isElsewhereSame(library, scene, null))) wrong.push(`${when}: something else has changed`);
    wrong.push(...library.repairs().map((sentence) => `${when}: ${sentence}`));
  };
  if (action.isUndone !== null) {
    const seen = await openLibrary(folder);
    await expect('on the disk', seen, answer, error !== null);
    await seen.close();
  }
  const last = error === null ? answer : await again(action, scene, wrong);
  await scene.library.close();
  const after = await openLibrary(folder);
  await expect('after the next start', after, last, false);
  await after.close();
  const left = (await readdir(dirname(folder), { recursive: true })).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) wrong.push(`left lying about: ${left.join(' ')}`);
  return { hit, wrong };
}

/** Asked for again, it is done: nothing that failed half-way is in its way. */
async function again(action: Action, scene: Scene, wrong: string[]): Promise<unknown> {
  try {
    return await action.run(scene);
  } catch (error) {
    wrong.push(`asked for again: ${String(error)}`);
    return null;
  }
}

async function rehearsed(action: Action, scene: Scene): Promise<void> {
  await action.prepare?.(scene);
  await action.run(scene);
  await scene.library.close();
}

/** Every call of an action, some at a time; answers how many calls it has, and how many of them lost something. */
async function tryAll(name: string, code: Code): Promise<{ calls: number; lost: number }> {
  const action = ACTIONS[name];
  let calls = MOST;
  let lost = 0;
  // What of the program itself is read from the disk when it is used first is no part of the action.
  if (action)
    await inTemporaryFolder((folder) => makeScene(folder).then((scene) => rehearsed(action, scene)));
  function* numbers() {
    for (let n = 1; n <= calls; n += 1) yield n;
  }
  await inLanes(numbers(), async (n) => {
    const { hit, wrong } = await inTemporaryFolder((folder) =>
      action ? acting(folder, action, n, code) : opening(folder, n, code),
    );
    if (hit === null) calls = Math.min(calls, n - 1);
    if (wrong.length === 0) return;
    lost += 1;
    console.log(`${name}, call ${n} (${hit ?? 'none'}), ${code}: ${wrong.join('; ')}`);
  });
  return { calls, lost };
}

/** `--kinds EIO,EBUSY` and `--actions open,save`, everything where they are not given. Answers how much was lost. */
export async function faults(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { kinds: { type: 'string' }, actions: { type: 'string' } },
  });
  const codes = chosen(values.kinds, CODES);
  const actions = chosen(values.actions, [OPEN, ...Object.keys(ACTIONS)]);
  await guardFileSystem();
  const all = { calls: 0, lost: 0 };
  for (const code of codes) {
    for (const name of actions) {
      const { calls, lost } = await tryAll(name, code);
      console.log(`faults, ${code}: ${name}, ${calls} calls, lost ${lost}`);
      all.calls += calls;
      all.lost += lost;
    }
  }
  console.log(`faults: ${all.calls} calls refused, lost ${all.lost}`);
  return all.lost;
}

function chosen<T extends string>(wanted: string | undefined, all: readonly T[]): readonly T[] {
  const names = wanted?.split(',');
  const unknown = names?.filter((name) => !all.some((one) => one === name)) ?? [];
  if (unknown.length > 0) throw new Error(`no such ${unknown.join(', ')}; there are: ${all.join(', ')}`);
  return names ? all.filter((one) => names.includes(one)) : all;
}
