import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectNotices, packageFolder, type Notice } from './third-party.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-notices-'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'n', version: '1.0.0', license: 'MIT' }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const notice = (name: string, text: string | null = `Copyright ${name}`): Notice => ({
  name,
  version: '1.0.0',
  licence: 'MIT',
  author: 'A. U. Thor',
  text,
});

describe('the notices of other people’s work', () => {
  it.each([
    ['/p/node_modules/react/index.js', '/p/node_modules/react'],
    ['/p/node_modules/@tiptap/core/dist/a.js?x=1', '/p/node_modules/@tiptap/core'],
    ['\0/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
    ['C:\\p\\node_modules\\zod\\index.js', 'C:/p/node_modules/zod'],
    ['/p/shared/text/fold.ts', null],
    ['\0rolldown/runtime.js', null],
  ])('know the package of %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });

  it('name each package of both builds once, with its text, its terms and a bill of materials', () => {
    for (const [folder, packages] of [
      ['electron', [notice('zod'), notice('@scope/a', null)]],
      ['renderer', [notice('zod'), notice('react')]],
    ] as const) {
      mkdirSync(join(root, 'dist', folder), { recursive: true });
      writeFileSync(join(root, 'dist', folder, 'third-party.json'), JSON.stringify(packages));
    }
    const all = collectNotices(root, [notice('maps')]);
    expect(all.map(({ name }) => name)).toEqual(['@scope/a', 'maps', 'react', 'zod']);
    const read = (name: string) => readFileSync(join(root, 'dist/licences', name), 'utf8');
    expect(JSON.parse(read('third-party.json'))).toEqual(all);
    expect(read('THIRD-PARTY.txt')).toContain('Copyright react');
    expect(read('THIRD-PARTY.txt')).toContain('no text of its licence. Licence: MIT. Author: A. U. Thor.');
    expect(JSON.parse(read('sbom.cdx.json'))).toMatchObject({
      bomFormat: 'CycloneDX',
      components: [{ purl: 'pkg:npm/%40scope/a@1.0.0' }, {}, {}, { purl: 'pkg:npm/zod@1.0.0' }],
    });
  });
});

describe('the licence of the character maps', () => {
  it('is there to be shipped', () => {
    const path = resolve(import.meta.dirname, '../electron/readers/pdf/cmaps/LICENSE');
    expect(readFileSync(path, 'utf8')).toContain('Redistribution');
  });
});
