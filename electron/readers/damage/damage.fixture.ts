/** Damage to files: the bytes, and what they are made of. */
import { inOrder, touches, type Edit, type Range } from './edits.fixture.ts';
import type { Random } from './random.fixture.ts';
import type { Unit } from './units.fixture.ts';
import type { Unseen } from './unseen.fixture.ts';

/** Something to damage: the bytes of a file, or of a part of it before it is packed. */
export interface Damageable {
  readonly bytes: Uint8Array;
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  /** Left alone. */
  readonly spared: readonly Range[];
}

type Damage = (sound: Damageable, random: Random) => readonly Edit[];

const NOTHING = new Uint8Array(0);
const MOST_BYTES = 200;
const MOST_CHANGES = 8;

function stretch({ bytes }: Damageable, random: Random): Range {
  const from = random.below(bytes.length);
  return [from, Math.min(from + 1 + random.below(MOST_BYTES), bytes.length)];
}

const cut = ([from, to]: Range): Edit => ({ at: from, removed: to - from, inserted: NOTHING });
const replace = ([from, to]: Range, inserted: Uint8Array): Edit => ({
  at: from,
  removed: to - from,
  inserted,
});

function exchange({ bytes }: Damageable, one: Range, other: Range): readonly Edit[] {
  return [replace(one, bytes.subarray(...other)), replace(other, bytes.subarray(...one))];
}

/** Damage that knows nothing of the format. */
const OF_BYTES: Readonly<Record<string, Damage>> = {
  flip: ({ bytes }, random) =>
    Array.from({ length: 1 + random.below(MOST_CHANGES) }, () => {
      const at = random.below(bytes.length);
      const byte = random.below(2) ? (bytes[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
      return replace([at, at + 1], Uint8Array.of(byte));
    }),
  cut: (sound, random) => [cut(stretch(sound, random))],
  insert: (sound, random) => [
    {
      at: random.below(sound.bytes.length),
      removed: 0,
      inserted: Uint8Array.from({ length: 1 + random.below(20) }, () => random.below(256)),
    },
  ],
  zero: (sound, random) => {
    const range = stretch(sound, random);
    return [replace(range, new Uint8Array(range[1] - range[0]))];
  },
  double: (sound, random) => {
    const at = random.below(sound.bytes.length);
    return [{ at, removed: 0, inserted: sound.bytes.subarray(...stretch(sound, random)) }];
  },
  swap: (sound, random) => exchange(sound, stretch(sound, random), stretch(sound, random)),
  end: ({ bytes }, random) => [cut([random.below(bytes.length), bytes.length])],
};

function anyUnit({ units }: Damageable, random: Random): Unit | undefined {
  // By kind first: tables and rows are few among letters.
  return random.pick(units.get(random.pick([...units.keys()]) ?? '') ?? []);
}

const rangeOf = ({ from, to }: Unit): Range => [from, to];

/** A neighbour of the same kind, or any other of it. */
function another({ units }: Damageable, unit: Unit, random: Random): Unit | undefined {
  const same = units.get(unit.kind) ?? [];
  return random.below(2) ? same[same.indexOf(unit) + 1] : random.pick(same);
}

/** Damage to what the file is made of. */
const OF_UNITS: Readonly<Record<string, Damage>> = {
  drop: (sound, random) => {
    const unit = anyUnit(sound, random);
    return unit ? [cut(rangeOf(unit))] : [];
  },
  repeat: (sound, random) => {
    const unit = anyUnit(sound, random);
    return unit ? [{ at: unit.to, removed: 0, inserted: sound.bytes.subarray(unit.from, unit.to) }] : [];
  },
  copy: (sound, random) => {
    const unit = anyUnit(sound, random);
    const before = unit && another(sound, unit, random);
    return before
      ? [{ at: before.from, removed: 0, inserted: sound.bytes.subarray(unit.from, unit.to) }]
      : [];
  },
  exchange: (sound, random) => {
    const unit = anyUnit(sound, random);
    const other = unit && another(sound, unit, random);
    return other ? exchange(sound, rangeOf(unit), rangeOf(other)) : [];
  },
  renumber: (sound, random) => {
    const unit = anyUnit(sound, random);
    if (!unit || unit.to - unit.from > MOST_BYTES) return [];
    const text = Buffer.from(sound.bytes.subarray(unit.from, unit.to)).toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    const number = random.pick(numbers);
    if (!number) return [];
    const value = random.pick(['0', '1', '2', '3', '-1', '10', '65535', '99999999', '']) ?? '';
    const at = unit.from + number.index;
    return [replace([at, at + number[0].length], Buffer.from(value))];
  },
};

const KINDS: readonly (readonly [name: string, damage: Damage])[] = [
  ...Object.entries(OF_BYTES),
  ...Object.entries(OF_UNITS),
  ...Object.entries(OF_UNITS),
];

export interface Damaged {
  readonly kind: string;
  /** In order; never none. */
  readonly edits: readonly Edit[];
  /** Whole units were taken away, added or exchanged. */
  readonly isWhole: boolean;
  /** Of damage that nobody sees: what is seen instead of digits that stood there. */
  readonly seen?: Unseen['seen'];
}

/** Some damage of one kind. */
export function damage(sound: Damageable, random: Random): Damaged {
  for (;;) {
    const [kind, make] = random.pick(KINDS) ?? ['flip', () => []];
    const times = kind in OF_UNITS ? 1 + (random.below(4) ? 0 : random.below(3)) : 1;
    const wanted = Array.from({ length: times }, () => make(sound, random)).flat();
    const edits = inOrder(
      wanted.filter((edit) => !sound.spared.some((range) => touches(edit, range))),
    ).filter(({ at, removed, inserted }) => !same(sound.bytes.subarray(at, at + removed), inserted));
    if (edits.length > 0) return { kind, edits, isWhole: kind in OF_UNITS && kind !== 'renumber' };
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

export function byKind(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const kinds = new Map<string, Unit[]>();
  for (const unit of units) {
    const same = kinds.get(unit.kind);
    if (same) same.push(unit);
    else kinds.set(unit.kind, [unit]);
  }
  return kinds;
}
