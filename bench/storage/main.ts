/**
 * `npm run trial`: what becomes of a library when programs are killed, stopped and started at once, files are damaged
 * and the disk refuses. Counts what was lost; the exit code is 1 where anything was.
 *
 *   npm run trial                          every part, a few rounds of each
 *   npm run trial -- writers 200           three programs that start at once after one was killed
 *   npm run trial -- kills 300             a program that is killed while it saves
 *   npm run trial -- damage 2000           files of a library are damaged, cut, swapped, taken away
 *   npm run trial -- faults                one call of the file system after the other fails, for each action
 *   npm run trial -- list 5000             how long listing, starting and saving take
 */
import { damaged } from './damage.ts';
import { faults } from './faults.ts';
import { kills } from './kills.ts';
import { list } from './list.ts';
import { writers } from './writers.ts';

const PARTS = {
  writers: { run: writers, rounds: 10 },
  kills: { run: kills, rounds: 20 },
  damage: { run: damaged, rounds: 100 },
  faults: { run: faults, rounds: 0 },
  list: { run: list, rounds: 0 },
} as const;
type Part = keyof typeof PARTS;
const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

const [wanted, rounds] = process.argv.slice(2);
const parts = wanted === undefined ? (Object.keys(PARTS) as Part[]) : [wanted];
let lost = 0;
for (const part of parts) {
  if (!isPart(part)) throw new Error(`no such part: ${part}`);
  const { run, rounds: few } = PARTS[part];
  lost += await run(rounds === undefined ? few : Number(rounds));
}
process.exitCode = lost > 0 ? 1 : 0;
