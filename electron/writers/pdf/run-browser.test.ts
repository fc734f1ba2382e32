import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserAt } from './run-browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-browser-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A browser that writes its page only where it is told to do without a sandbox, and says `words` where it does not. */
async function browser(words: string): Promise<string> {
  const path = join(folder, 'browser');
  await writeFile(
    path,
    `#!/bin/sh
echo run >> '${folder}/runs'
target=''
for option in "$@"; do
  case "$option" in
    --no-sandbox) free=1 ;;
    --target=*) target="\${option#--target=}" ;;
  esac
done
if [ "$free" = 1 ]; then printf page > "$target"; exit 0; fi
echo '${words}' >&2
exit 1
`,
  );
  await chmod(path, 0o755);
  return path;
}

const page = {
  page: '<p>',
  name: 'page.pdf',
  optionsFor: (target: string) => [`--target=${target}`],
  sign: [0x70],
};
const runs = async () => (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n').length;

describe.skipIf(process.platform === 'win32')(
  'a browser that lays out a page (skipped without a shell)',
  () => {
    it.each([
      'Running as root without --no-sandbox is not supported. See https://crbug.com/638180.',
      'No usable sandbox! If you are running on Ubuntu 23.10+ or another Linux distro',
      'Failed to move to new namespace: PID namespaces supported, Network namespace supported',
    ])('does without a sandbox where it says that it has none: %s', async (words) => {
      const layOut = browserAt(await browser(words));
      expect((await layOut(page))?.toString()).toBe('page');
      expect((await layOut(page))?.toString()).toBe('page');
      expect(await runs()).toBe(3);
    });

    it('keeps its sandbox where something else is wrong with it', async () => {
      const layOut = browserAt(await browser('error while loading shared libraries: libnss3.so'));
      expect(await layOut(page)).toBeNull();
      expect(await runs()).toBe(1);
    });
  },
);
