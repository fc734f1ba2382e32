/** Damaged files by number: the same number is the same file on every run. */
import type { Base, Placed } from './bases.fixture.ts';
import { damage, type Damaged } from './damage.fixture.ts';
import { applyEdits, inOrder } from './edits.fixture.ts';
import { seeded, type Random } from './random.fixture.ts';

export interface Case extends Damaged {
  readonly base: Base;
  readonly placed: Placed;
  readonly bytes: Uint8Array;
}

/** Of so many cases one is of what nobody sees. */
const UNSEEN_ONE_IN = 4;

/** The case of this seed and number; every base in turn. */
export function caseOf(bases: readonly Base[], seed: number, number: number): Case {
  const base = bases[number % bases.length];
  if (!base) throw new Error('nothing to damage');
  const random = seeded(seed * 1_000_003 + number);
  const { placed, done } = damaged(base, random);
  const bytes = placed.layer.pack(applyEdits(placed.layer.bytes, done.edits));
  return { ...done, base, placed, bytes };
}

function damaged(base: Base, random: Random): { placed: Placed; done: Damaged } {
  const placed = random.below(UNSEEN_ONE_IN)
    ? undefined
    : random.pick(base.layers.filter(({ layer }) => layer.unseen !== null));
  const unseen = placed?.layer.unseen?.([...placed.places.values()], random);
  if (placed && unseen) return { placed, done: { ...unseen, edits: inOrder(unseen.edits), isWhole: false } };
  const other = anyLayer(base, random);
  return { placed: other, done: damage(other.layer, random) };
}

function anyLayer({ layers }: Base, random: Random): Placed {
  const whole = layers.reduce((sum, { layer }) => sum + layer.weight, 0);
  let left = (random.below(10_000) / 10_000) * whole;
  const chosen = layers.find(({ layer }) => (left -= layer.weight) < 0) ?? layers[0];
  if (!chosen) throw new Error('a file without bytes');
  return chosen;
}

/** The case in words, for a person who looks into it. */
export function describeCase({ base, placed, kind, edits }: Case): string {
  const show = (bytes: Uint8Array): string =>
    JSON.stringify(Buffer.from(bytes.subarray(0, 120)).toString('utf8'));
  const { bytes } = placed.layer;
  const changes = edits.map(({ at, removed, inserted }) => {
    const [before, after] = [
      bytes.subarray(Math.max(0, at - 60), at),
      bytes.subarray(at + removed, at + removed + 60),
    ];
    return `  at ${at}: …${show(before)} [${show(bytes.subarray(at, at + removed))} → ${show(inserted)}] ${show(after)}…`;
  });
  return [`${base.name} / ${placed.layer.name}, ${kind}`, ...changes].join('\n');
}
