/**
 * A program that opens a library and says on its output what it has done, a JSON value a line.
 *
 *   program.js FOLDER save ID REVISION     saves one revision
 *   program.js FOLDER work SEED            saves, adds, puts aside, takes back, keeps versions, until it is killed
 */
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { openLibrary, type Library } from '../../electron/storage/library.ts';
import { randomOf } from './random.ts';

const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
const FIGURE = 'requests.new.natural';

async function save(library: Library, id: string, revision: number): Promise<void> {
  try {
    const saved = await library.change(id, revision, { status: 'draft' });
    say({ saved: saved.revision });
  } catch (error) {
    say({ refused: codeOf(error) });
  }
}

/** What is said has been answered by the library, and must be there after any kill. */
async function work(library: Library, seed: number): Promise<void> {
  const random = randomOf(seed);
  for (let step = 1; ; step += 1) {
    const ids = library.entries().map(({ id }) => id);
    const id = ids[Math.floor(random() * ids.length)];
    const at = random();
    const text = String(Math.floor(random() * 1_000_000));
    const report = setFigure(exampleReport(), FIGURE, text);
    if (id === undefined || (at < 0.1 && ids.length < 6)) {
      const entry = await library.add({ status: 'draft', report, lastId: null, original: null });
      say({ is: { [entry.id]: text } });
    } else if (at < 0.6) {
      say({ tries: { [id]: text } });
      await library.change(id, null, { report });
      say({ is: { [id]: text } });
    } else if (at < 0.7) {
      say({ tries: { [id]: 'aside' } });
      await library.remove(id);
      say({ is: { [id]: 'aside' } });
    } else if (at < 0.75) {
      const [aside] = await library.removed();
      if (aside) {
        say({ tries: { [aside.id]: 'back' } });
        await library.restore(aside.id);
        say({ back: aside.id });
      }
    } else if (at < 0.85) {
      const revision = library.entry(id)?.revision ?? 0;
      await library.keepVersion(id, revision, random() < 0.5 ? '送审稿' : null);
      say({ version: { id, revision } });
    } else if (at < 0.95) {
      // Grows from one program to the next: what is smaller is older.
      const limit = (seed + 1) * 10_000 + step;
      await library.saveProfiles({ [`机关${step % 5}`]: { sectionOneLimit: limit } });
      say({ profile: { [`机关${step % 5}`]: limit } });
    } else {
      const [own] = library.templates();
      const template = { ...BUILT_IN_TEMPLATE, name: '模板', preamble: [text] };
      say({ tries: { template: text } });
      await (own ? library.changeTemplate(own.id, null, template) : library.addTemplate(template));
      say({ is: { template: text } });
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'problem' in error
    ? (error.problem as { readonly code: string }).code
    : String(error);
}

const [folder = '', what, first = '', second = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
say({ open: library.readingOnly()?.code ?? 'writing' });
// Stays until it is killed.
setInterval(() => undefined, 1_000);
if (what === 'save') await save(library, first, Number(second));
else await work(library, Number(first));
