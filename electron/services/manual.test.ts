import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { browserHost } from '../hosts/browser.ts';
import { manual } from './manual.ts';

const host = {
  ...browserHost,
  makePdf: (page: string) => Promise.resolve(new TextEncoder().encode(`%PDF ${page}`)),
};

it('the manual is handed out as the page that the build wrote, and as a PDF of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-manual-'));
  const file = join(folder, 'manual.html');
  await writeFile(file, '<p>手册');
  const { exportManual } = manual({ host }, pathToFileURL(file));
  const asText = async (format: 'html' | 'pdf') => {
    const answer = await exportManual({ format });
    if (!answer.ok || answer.delivery.kind !== 'download') throw new Error(JSON.stringify(answer));
    return [answer.delivery.name, new TextDecoder().decode(answer.delivery.bytes)];
  };
  expect(await asText('html')).toEqual(['年报助手使用手册.html', '<p>手册']);
  expect(await asText('pdf')).toEqual(['年报助手使用手册.pdf', '%PDF <p>手册']);
  await rm(folder, { recursive: true });
});

it('a program that was not built says that there is none', async () => {
  await expect(manual({ host }).exportManual({ format: 'html' })).rejects.toThrow('使用手册');
});
