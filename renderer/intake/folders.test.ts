import { describe, expect, it } from 'vitest';
import { findFiles } from './folders.ts';

type Tree = { readonly [name: string]: Tree | 'file' | 'locked' };

/** A dropped folder as a browser hands it over: entries in batches of two. */
function entry(name: string, content: Tree | 'file' | 'locked'): FileSystemEntry {
  const isFile = typeof content === 'string';
  const children = isFile ? [] : Object.entries(content).map(([own, inside]) => entry(own, inside));
  const batches = [children.slice(0, 2), children.slice(2, 4), children.slice(4)];
  return {
    name,
    isFile,
    isDirectory: !isFile,
    file: (found: (file: File) => void, failed: (error: Error) => void) =>
      content === 'locked' ? failed(new Error('locked')) : found({ name } as File),
    createReader: () => ({
      readEntries: (found: (batch: FileSystemEntry[]) => void) => found(batches.shift() ?? []),
    }),
  } as unknown as FileSystemEntry;
}

const watch = { onFound: () => undefined, isStopped: () => false };
const namesOf = async (...dropped: FileSystemEntry[]) =>
  (await findFiles(dropped, watch))?.files.map(({ name }) => name);

describe('the files of a dropped folder', () => {
  it('are found in folders within folders and sorted as people sort', async () => {
    const tree = {
      '10.docx': 'file',
      '9.doc': 'file',
      各镇: { '白石镇.PDF': 'file', 深: { '青山镇.wps': 'file' } },
    } as const;
    expect(await namesOf(entry('年报', tree))).toEqual(['9.doc', '10.docx', '白石镇.PDF', '青山镇.wps']);
  });

  it('leave out what no report can be in, and say how much that was', async () => {
    const tree = {
      '~$a.docx': 'file',
      '.x.docx': 'file',
      'a.docx': 'file',
      '合影.jpg': 'file',
      'b.docx': 'locked',
    } as const;
    const found = await findFiles([entry('年报', tree)], watch);
    expect(found?.files.map(({ name }) => name)).toEqual(['a.docx']);
    expect(found?.passedOver).toBe(2);
  });

  it('are found beside a folder that nobody may look into', async () => {
    const closed = {
      ...entry('人事', {}),
      createReader: () => ({
        readEntries: (_: unknown, failed: (error: Error) => void) => failed(new Error('forbidden')),
      }),
    } as unknown as FileSystemEntry;
    expect(await namesOf(closed, entry('年报', { 'a.docx': 'file' }))).toEqual(['a.docx']);
  });

  it('take whatever was dropped by itself: what it is, its content decides', async () => {
    expect(await namesOf(entry('年报.dat', 'file'), entry('空', {}))).toEqual(['年报.dat']);
  });

  it('are counted while they are found, and not taken when it is stopped', async () => {
    const counts: number[] = [];
    const tree = { 'a.docx': 'file', 'b.docx': 'file', 'c.docx': 'file', 'd.docx': 'file' } as const;
    const found = await findFiles([entry('年报', tree)], {
      onFound: (count) => counts.push(count),
      isStopped: () => counts.length >= 3,
    });
    expect(found).toBeNull();
    expect(counts).toEqual([1, 2, 3]);
  });
});
