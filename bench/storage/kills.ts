/** A program that is killed at a random moment: whatever it had answered is there, and nothing is left lying about. */
import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { openLibrary, type Library } from '../../electron/storage/library.ts';
import { inTemporaryFolder, start, type Said } from './child.ts';
import { randomOf } from './random.ts';

const FIGURE = 'requests.new.natural';

/**
 * What must be there, by id: a figure's text, or `aside`; `template` is the words of the one template. `maybe` has what was
 * on its way.
 */
interface Expected {
  readonly is: Map<string, string>;
  readonly maybe: Map<string, Set<string>>;
  readonly profile: Map<string, number>;
  /** Kept by the program that was killed last. */
  versions: { readonly id: string; readonly revision: number }[];
}

export async function kills(rounds: number): Promise<number> {
  let lost = 0;
  let litter = 0;
  let steps = 0;
  let versions = 0;
  const random = randomOf(2);
  await inTemporaryFolder(async (folder) => {
    const expected: Expected = { is: new Map(), maybe: new Map(), profile: new Map(), versions: [] };
    for (let round = 0; round < rounds; round += 1) {
      const child = start(folder, 'work', String(round));
      await child.until('open');
      await wait(random() * (round % 3 === 0 ? 60 : 400));
      await child.kill();
      expected.versions = [];
      for (const line of child.said) hear(expected, line);
      versions += expected.versions.length;
      steps += child.said.length;
      const library = await openLibrary(folder);
      lost += await missing(library, expected);
      await library.close();
      const left = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'));
      if (left.length > 0) console.log(`left lying about: ${left.join(' ')}`);
      litter += left.length;
    }
  });
  console.log(
    `kills: ${rounds}, ${steps} lines said, ${versions} versions kept, answered and lost ${lost}, left lying about ${litter}`,
  );
  return lost + litter;
}

function hear(expected: Expected, line: Said): void {
  for (const [id, text] of Object.entries((line['tries'] ?? {}) as Record<string, string>)) {
    const some = expected.maybe.get(id) ?? new Set();
    expected.maybe.set(id, some.add(text));
  }
  for (const [id, text] of Object.entries((line['is'] ?? {}) as Record<string, string>)) {
    expected.is.set(id, text);
    expected.maybe.delete(id);
  }
  if (typeof line['back'] === 'string') expected.is.delete(line['back']);
  for (const [agency, limit] of Object.entries((line['profile'] ?? {}) as Record<string, number>)) {
    expected.profile.set(agency, limit);
  }
  if (line['version'] !== undefined) expected.versions.push(line['version'] as Expected['versions'][number]);
}

/** How much of what was answered is not there; what is there is what is expected from now on. */
async function missing(library: Library, expected: Expected): Promise<number> {
  let count = library.repairs().length;
  const aside = new Set((await library.removed()).map(({ id }) => id));
  const templates = library.templates();
  if (templates.length > 1) count += 1;
  for (const [id, text] of expected.is) {
    const content =
      id === 'template'
        ? templates[0]?.template.preamble[0]
        : String(library.entry(id)?.report.figures[FIGURE]);
    const now = aside.has(id) ? 'aside' : String(content);
    const maybe = expected.maybe.get(id);
    const isOnItsWay = maybe?.has(now) === true || (now !== 'aside' && maybe?.has('back') === true);
    if (now !== text && !isOnItsWay) {
      count += 1;
      console.log(`lost: ${id} is ${now}, was answered to be ${text}`);
    }
    expected.is.set(id, now);
  }
  expected.maybe.clear();
  for (const [agency, limit] of expected.profile) {
    const now = library.profile(agency)?.sectionOneLimit ?? 0;
    if (now < limit) count += 1;
    expected.profile.set(agency, now);
  }
  return count + (await missingVersions(library, expected));
}

/** How many of the versions that were kept cannot be opened; those of what has been put aside are not asked for. */
async function missingVersions(library: Library, { versions }: Expected): Promise<number> {
  let count = 0;
  for (const { id, revision } of versions) {
    if (!library.entry(id)) continue;
    const isThere = await library.version(id, revision).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    count += 1;
    console.log(`lost: version ${revision} of ${id}`);
  }
  return count;
}
