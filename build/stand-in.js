/** A stand-in for Electron's runtime: what the packer looks for, and nothing that runs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place of the fuses in a real runtime: see @electron/fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'inspectArguments',
  'asarIntegrity',
  'onlyAsar',
];

/** Puts the stand-in of a Linux runtime of `version` into `folder`. */
export function putStandIn(folder, version) {
  for (const inside of ['', 'resources', 'locales']) mkdirSync(join(folder, inside), { recursive: true });
  const fuses = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('110100110')]);
  const files = {
    version,
    LICENSE: 'stand-in',
    'LICENSES.chromium.html': 'stand-in',
    'chrome-sandbox': '',
    'locales/zh-CN.pak': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), fuses]), {
    mode: 0o755,
  });
}

/** How the fuses of a packed program stand, by name. */
export function readFuses(program) {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((name, index) => [name, bytes[at + index] === 0x31]));
}
