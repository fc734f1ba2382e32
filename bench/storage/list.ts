/** How long a library takes to be opened and listed, and a report to be saved beside lowdb's plain file. */
import { JSONFilePreset } from 'lowdb/node';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { openLibrary } from '../../electron/storage/library.ts';
import { rowList } from '../../electron/services/rows.ts';
import { median, raceTimes } from '../measure.ts';
import { ms, print, times } from '../print.ts';
import { inTemporaryFolder } from './child.ts';

const SIZES = [1, 100, 1_000] as const;

/** Time, and the longest that the main thread was busy, of `work`. */
async function watched(work: () => Promise<unknown>): Promise<readonly [took: number, longest: number]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  await new Promise(setImmediate);
  delay.disable();
  return [took, delay.max / 1e6];
}

async function listing(size: number): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const made = await openLibrary(folder);
    for (let n = 0; n < size; n += 1) {
      const report = { ...exampleReport(), agency: `清河县第${n % 200}局`, year: 2019 + Math.floor(n / 200) };
      await made.add({ status: 'imported', report, lastId: null, original: null });
    }
    await made.close();
    let library = made;
    const opened = await watched(async () => (library = await openLibrary(folder)));
    const list = rowList(library, 'trial');
    const first = await watched(list);
    const checking = await watched(async () => {
      while ((await list()).some((row) => !row.isChecked));
    });
    const warm: number[] = [];
    for (let n = 0; n < 9; n += 1) warm.push((await watched(list))[0]);
    const again = await watched(list);
    await library.close();
    library = await openLibrary(folder);
    const restarted = await watched(rowList(library, 'trial'));
    await library.close();
    const both = ([took, longest]: readonly [number, number]) => `${ms(took)} (${ms(longest)})`;
    return [
      String(size),
      both(opened),
      both(first),
      both(checking),
      both([median(warm), again[1]]),
      both(restarted),
    ];
  });
}

async function saving(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const library = await openLibrary(folder);
    const { id } = await library.add({
      status: 'draft',
      report: exampleReport(),
      lastId: null,
      original: null,
    });
    const plain = await JSONFilePreset<unknown>(join(folder, 'plain.json'), {});
    let n = 0;
    const report = () => setFigure(exampleReport(), 'requests.new.natural', String((n += 1)));
    const took = await raceTimes(
      {
        durable: () => library.change(id, null, { report: report() }),
        plain: () => {
          plain.data = { schema: 1, entry: { ...library.entry(id), report: report() } };
          return plain.write();
        },
      },
      { rounds: 200, warmUp: 20 },
    );
    await library.close();
    const [durable, other] = [median(took.durable), median(took.plain)];
    print(
      'one save',
      ['durable', 'lowdb JSONFile', 'ratio'],
      [[ms(durable), ms(other), times(durable / other)]],
    );
  });
}

/** `most`: a larger library is tried as well; 0 for none. */
export async function list(most: number): Promise<number> {
  const rows: string[][] = [];
  for (const size of most > 0 ? [...SIZES, most] : SIZES) rows.push(await listing(size));
  const head = [
    'reports',
    'opened',
    'first list',
    'until all are checked',
    'list again',
    'list after a restart',
  ];
  print('opening and listing, and the longest that the main thread was busy', head, rows);
  await saving();
  return 0;
}
