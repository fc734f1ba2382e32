import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateSchema } from 'app-builder-lib/out/util/config/schemaValidator.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const targetSchema = z.object({ target: z.string(), arch: z.array(z.string()) });
const platformSchema = z.object({ icon: z.string(), target: z.array(targetSchema) });
const configSchema = z.looseObject({
  win: platformSchema,
  linux: platformSchema,
  mac: platformSchema,
  files: z.array(z.string()),
});
const config = configSchema.parse(json('build/electron-builder.json'));

describe('the packed program', () => {
  it('is described in terms that electron-builder understands', () => {
    const { $schema, ...known } = config;
    const schema = json(join('build', String($schema)));
    const check = (data: object) => () => validateSchema(schema, data);
    expect(check(known)).not.toThrow();
    expect(check({ ...known, appID: 'x' })).toThrow('appID');
  });

  it('is made only for machines that this Electron runs on', () => {
    const published = Object.keys(
      z.record(z.string(), z.string()).parse(json('node_modules/electron/checksums.json')),
    );
    const { version } = z.object({ version: z.string() }).parse(json('node_modules/electron/package.json'));
    const platforms = { win32: config.win, linux: config.linux, darwin: config.mac };
    for (const [platform, { target }] of Object.entries(platforms)) {
      for (const arch of target.flatMap((one) => one.arch)) {
        expect(published).toContain(`electron-v${version}-${platform}-${arch}.zip`);
      }
    }
  });

  it('carries the built program and none of the packages that it was built from', () => {
    expect(config.files).toEqual(['dist/**/*', 'package.json', '!node_modules/**/*']);
  });

  it('has an icon of the size that every platform asks for', () => {
    const path = join(ROOT, config.win.icon);
    expect([config.linux.icon, config.mac.icon]).toEqual([config.win.icon, config.win.icon]);
    const png = readFileSync(path);
    // IHDR of a PNG: width and height, big-endian, after the signature and the chunk's head.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
    expect(statSync(path).size).toBeLessThan(100 * 1024);
  });
});
