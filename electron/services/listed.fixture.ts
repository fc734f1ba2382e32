/** The list of reports as a window has it in the end: asked for again while the rules are at work. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LibraryRow, Services } from '../../shared/contract.ts';

export async function listed(services: Services): Promise<LibraryRow[]> {
  for (;;) {
    const answer = await services.listLibrary({});
    if (!answer.ok) throw new Error(answer.problem.what);
    if (answer.rows.every((row) => row.isChecked)) return answer.rows;
    await wait(20);
  }
}
