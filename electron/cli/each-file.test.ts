import { expect, it } from 'vitest';
import { eachFile } from './each-file.ts';

const quiet = () => ({ progress: () => undefined, stopped: new AbortController().signal });

it('shows the results in the order of the files, whichever is finished first', async () => {
  const shown: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const work = async (file: string): Promise<string> => {
    if (file === 'a') await released;
    if (file === 'c') release();
    return file.toUpperCase();
  };
  expect(await eachFile(quiet(), ['a', 'b', 'c'], work, (result) => shown.push(result))).toBe(3);
  expect(shown).toEqual(['A', 'B', 'C']);
});

it('shows a result as soon as those before it are shown', async () => {
  const shown: string[] = [];
  const shownBefore = new Map<string, number>();
  const files = Array.from({ length: 100 }, (_, at) => String(at));
  const work = (file: string): Promise<string> => {
    shownBefore.set(file, shown.length);
    return Promise.resolve(file);
  };
  await eachFile(quiet(), files, work, (result) => shown.push(result));
  expect(shown).toEqual(files);
  expect(shownBefore.get('99')).toBeGreaterThan(50);
});

it('begins nothing more when it is stopped, and shows what is finished, also after what is not', async () => {
  const stop = new AbortController();
  const shown: string[] = [];
  const files = ['a', 'stuck', 'c', 'd'];
  const work = (file: string): Promise<string> => {
    if (file === 'd') setTimeout(() => stop.abort(), 10);
    return file === 'stuck' ? new Promise(() => undefined) : Promise.resolve(file);
  };
  const io = { progress: () => undefined, stopped: stop.signal };
  expect(await eachFile(io, files, work, (result) => shown.push(result))).toBe(3);
  expect(shown).toEqual(['a', 'c', 'd']);
});

it('says nothing more of how far it is once it is stopped', async () => {
  const stop = new AbortController();
  const lines: string[] = [];
  let release: () => void = () => undefined;
  const work = (file: string): Promise<string> => {
    if (file === 'b') stop.abort();
    return new Promise((resolve) => (release = () => resolve(file)));
  };
  const io = { progress: (text: string) => lines.push(text), stopped: stop.signal };
  expect(await eachFile(io, ['a', 'b'], work, () => undefined)).toBe(0);
  release();
  await new Promise((resolve) => setTimeout(resolve));
  expect(lines).toEqual([]);
});

it('tells how far it is, unless there is only one file', async () => {
  const lines: string[] = [];
  const io = { ...quiet(), progress: (text: string) => lines.push(text) };
  const work = (file: string) => Promise.resolve(file);
  await eachFile(io, ['a'], work, () => undefined);
  expect(lines).toEqual([]);
  await eachFile(io, ['a', 'b'], work, () => undefined);
  expect(lines).toEqual(['已完成 1/2', '已完成 2/2']);
});
