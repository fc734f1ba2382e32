/**
 * Times that can be compared: contestants take turns within one run, so that whatever else the machine does hits
 * all of them, and medians are compared, not single runs.
 */
export type Contestants<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Middle of `values`; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** What `part` (0…1) of `values` does not exceed; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}

/** Median milliseconds of each contestant over `rounds`, after `warmUp` rounds that are not counted. */
export async function race<Name extends string>(
  contestants: Contestants<Name>,
  rounds: Rounds,
): Promise<Record<Name, number>> {
  const times = await raceTimes(contestants, rounds);
  const names = Object.keys(contestants) as Name[];
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

/** Milliseconds of every counted round of each contestant. */
export async function raceTimes<Name extends string>(
  contestants: Contestants<Name>,
  { rounds, warmUp }: Rounds,
): Promise<Record<Name, readonly number[]>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    // Whoever goes first pays for the garbage of the round before: each in turn.
    const turn = (round + warmUp) % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const start = performance.now();
      await contestants[name]();
      const time = performance.now() - start;
      if (round >= 0) times[name].push(time);
    }
  }
  return times;
}
