/**
 * `npm run trial`: what becomes of a library when programs are killed, stopped and started at once, files are damaged
 * and the disk refuses. Counts what was lost; the exit code is 1 where anything was.
 *
 *   npm run trial                          every part, a few rounds of each
 *   npm run trial -- writers 200           three programs that start at once after one was killed
 *   npm run trial -- kills 300             a program that is killed while it saves
 *   npm run trial -- damage 2000           files of a library are damaged, cut, swapped, taken away
 *   npm run trial -- faults                one call of the file system after the other fails, for each action
 *   npm run trial -- faults --kinds EIO,ENOSPC --actions open,save
 *   npm run trial -- list 5000             how long listing, starting and saving take
 */
import { damaged } from './damage.ts';
import { faults } from './faults.ts';
import { kills } from './kills.ts';
import { list } from './list.ts';
import { writers } from './writers.ts';

/** Every part is given what stands behind its name, else a few rounds. */
const rounds = (run: (rounds: number) => Promise<number>, few: number) => (args: readonly string[]) =>
  run(args[0] === undefined ? few : Number(args[0]));
const PARTS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  writers: rounds(writers, 10),
  kills: rounds(kills, 20),
  damage: rounds(damaged, 100),
  faults,
  list: rounds(list, 0),
};

const [wanted, ...args] = process.argv.slice(2);
const parts = wanted === undefined ? Object.keys(PARTS) : [wanted];
let lost = 0;
for (const name of parts) {
  const part = PARTS[name];
  if (!part) throw new Error(`no such part: ${name}`);
  lost += await part(args);
}
process.exitCode = lost > 0 ? 1 : 0;
