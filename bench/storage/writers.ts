/** Two and three programs that start at once after one was killed or has ended: at most one saves the same revision. */
import { exampleReport } from '../../shared/example.ts';
import { openLibrary } from '../../electron/storage/library.ts';
import { inTemporaryFolder, start } from './child.ts';
import { randomOf } from './random.ts';

export async function writers(rounds: number): Promise<number> {
  const random = randomOf(1);
  let twice = 0;
  let none = 0;
  await inTemporaryFolder(async (folder) => {
    const library = await openLibrary(folder);
    const { id } = await library.add({
      status: 'draft',
      report: exampleReport(),
      lastId: null,
      original: null,
    });
    await library.close();
    let revision = 1;
    for (let round = 0; round < rounds; round += 1) {
      const killed = start(folder, 'save', id, '0');
      await killed.until('open');
      await killed.kill();
      const some = Array.from({ length: 2 + (round % 2) }, () => start(folder, 'save', id, String(revision)));
      const [stopped] = some;
      const at = 60 + random() * 400;
      setTimeout(() => stopped?.signal('SIGSTOP'), at);
      setTimeout(() => stopped?.signal('SIGCONT'), at + 250);
      await Promise.all(some.map((one) => Promise.race([one.until('saved'), one.until('refused')])));
      const saved = some.filter((one) => one.said.some((line) => 'saved' in line)).length;
      if (saved > 1) twice += 1;
      if (saved === 0) none += 1;
      await Promise.all(some.map((one) => one.kill()));
      const after = await openLibrary(folder);
      revision = after.entry(id)?.revision ?? revision;
      await after.close();
    }
  });
  console.log(`writers: ${rounds} rounds, saved by two ${twice}, by nobody ${none}`);
  return twice;
}
