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

/** Median milliseconds of each contestant over `rounds`, after `warmUp` rounds that are not counted. */
export async function race<Name extends string>(
  contestants: Contestants<Name>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Record<Name, number>> {
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
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}
