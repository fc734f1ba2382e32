/** Damage to files, the same on every run, and what must not come of it. */
import type { Report } from '../../../shared/report/schema.ts';

/** The same whole numbers on every run (xorshift32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/**
 * The bytes with some changed, taken out, doubled or moved; those of the `spared` ranges stay, since one digit for
 * another is a figure that no reader can doubt.
 */
export function mutate(
  sound: Uint8Array,
  random: () => number,
  spared: readonly (readonly [from: number, to: number])[] = [],
): Uint8Array {
  const isSpared = (at: number): boolean => spared.some(([from, to]) => at >= from && at < to);
  let bytes = Uint8Array.from(sound);
  const changes = 1 + (random() % 8);
  for (let change = 0; change < changes; change++) {
    const at = random() % bytes.length;
    if (!isSpared(at))
      bytes[at] = random() % 2 === 0 ? (bytes[at] ?? 0) ^ (1 << (random() % 8)) : random() % 256;
  }
  const [from, length, to] = [random() % bytes.length, random() % 200, random() % bytes.length];
  const part = bytes.subarray(from, from + length);
  const [kind] = [random() % 8];
  if (kind === 0) bytes = bytes.slice(0, from);
  else if (kind === 1) bytes = joined(bytes.subarray(0, from), bytes.subarray(from + length));
  else if (kind === 2) bytes = joined(bytes.subarray(0, to), part, bytes.subarray(to));
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Figures that came out as another number than the truth with no doubt on them, their row, column or table. */
export function silentlyWrong(report: Report, truth: Report['figures']): string[] {
  const doubted = report.notes.flatMap(({ doubt, place }) => (doubt ? [place] : []));
  const isDoubted = (id: string): boolean =>
    doubted.some((place) =>
      place.includes('*')
        ? id.startsWith(place.split('*')[0] ?? '') && id.endsWith(place.split('*')[1] ?? '')
        : id === place || id.startsWith(`${place}.`),
    );
  return Object.entries(report.figures).flatMap(([id, value]) =>
    value === null || value === truth[id] || isDoubted(id) ? [] : [`${id}=${value} for ${truth[id]}`],
  );
}
