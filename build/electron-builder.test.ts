import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateSchema } from 'app-builder-lib/out/util/config/schemaValidator.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { APP_ID } from '../electron/hosts/shell.ts';

const ROOT = resolve(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

const targetSchema = z.object({ target: z.string(), arch: z.array(z.string()) });
const platformSchema = z.object({ icon: z.string(), target: z.array(targetSchema) });
const configSchema = z.looseObject({
  appId: z.string(),
  win: platformSchema,
  linux: platformSchema.extend({ mimeTypes: z.array(z.string()) }),
  mac: platformSchema,
  nsis: z.looseObject({ include: z.string() }),
  files: z.array(z.string()),
});
const config = configSchema.parse(json('build/electron-builder.json'));
const targetsOf = ({ target }: z.infer<typeof platformSchema>) =>
  target.flatMap((one) => one.arch.map((arch) => `${one.target} ${arch}`));

describe('the packed program', () => {
  it('is described in terms that electron-builder understands', () => {
    const { $schema, ...known } = config;
    const schema = json(join('build', String($schema)));
    const check = (data: object) => () => validateSchema(schema, data);
    expect(check(known)).not.toThrow();
    expect(check({ ...known, appID: 'x' })).toThrow('appID');
  });

  it('is made for the machines that offices have, and only for those that this Electron runs on', () => {
    expect(targetsOf(config.win)).toEqual(['nsis x64', 'nsis arm64', 'zip x64', 'zip arm64']);
    expect(targetsOf(config.linux)).toEqual(
      ['deb', 'AppImage', 'tar.gz'].flatMap((kind) => [`${kind} x64`, `${kind} arm64`]),
    );
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

  it('is installed for one user, into a folder of choice, and leaves the reports when it goes', () => {
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    });
  });

  it('has one name for the system, in the program and in its installer', () => {
    expect(config.appId).toBe(APP_ID);
  });

  it('carries the built program and none of the packages that it was built from', () => {
    expect(config.files).toEqual(['dist/**/*', 'package.json', '!dist/built.txt', '!node_modules/**/*']);
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

describe('用年报助手打开', () => {
  const script = text(config.nsis.include);

  it.each(['.docx', '.doc', '.wps'])(
    'is offered for %s on Windows and taken back by the uninstaller',
    (ext) => {
      const key = `"Software\\Classes\\${ext}\\OpenWithProgids"`;
      expect(script).toContain(`WriteRegStr SHELL_CONTEXT ${key} "\${REPORT_CLASS}" ""`);
      expect(script).toContain(`DeleteRegValue SHELL_CONTEXT ${key} "\${REPORT_CLASS}"`);
    },
  );

  it('changes nobody’s default: no value of an extension itself is written', () => {
    const written = [...script.matchAll(/WriteRegStr SHELL_CONTEXT "([^"]+)"/g)].map(([, key]) => key);
    expect(written.length).toBeGreaterThan(5);
    for (const key of written) expect(key).not.toMatch(/^Software\\Classes\\\.[a-z]+$/);
    const { fileAssociations } = z
      .object({ fileAssociations: z.array(z.object({ ext: z.string() })) })
      .parse(json('build/electron-builder.json'));
    expect(fileAssociations.map(({ ext }) => ext)).toEqual(['nianbao']);
  });

  it('is offered on Linux by the same kinds of file, installed or as the browser edition', () => {
    const desktop = text('build/packaging/browser/install.sh');
    for (const type of config.linux.mimeTypes) expect(desktop).toContain(`${type};`);
  });
});
