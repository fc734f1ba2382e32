/** Two consecutive reports of an invented agency, as one ordinary year follows another; every sum holds. */
import { exampleReport } from '../../example.ts';
import type { FigureId } from '../../forms/figures.ts';
import { fillTotals } from '../../report/sums.ts';
import { applyEdits, emptyReport } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';

/** How often an application is of a kind, in hundredths. */
const APPLICANTS: readonly (readonly [key: string, weight: number])[] = [
  ['natural', 76],
  ['business', 11],
  ['legalService', 9],
  ['charity', 1],
  ['other', 3],
];
const RESULTS: readonly (readonly [key: string, weight: number])[] = [
  ['granted', 31],
  ['partial', 9],
  ['unavailable.notHeld', 24],
  ['rejected.petition', 8],
  ['unavailable.needsCreation', 4],
  ['denied.thirdParty', 4],
  ['denied.internalAffairs', 3],
  ['denied.process', 3],
  ['denied.enforcementFile', 4],
  ['rejected.repeated', 4],
  ['otherHandling.notCorrected', 6],
];
const SHARE_CARRIED_OUT = 0.08;

/** Applications a year; 0.5 is a town that hears of none in most years. */
export const SIZES = [0.5, 3, 12, 60, 400] as const;

type Random = () => number;

/** A generator of numbers in 0…1 that gives the same for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(random: Random, choices: readonly (readonly [string, number])[]): string {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of choices) if ((left -= weight) < 0) return key;
  return choices[0]?.[0] ?? '';
}

/** How many events happen when `mean` are expected: Poisson for few, nearly the mean for many. */
function events(random: Random, mean: number): number {
  if (mean > 30) return Math.round(mean * (0.8 + 0.4 * random()));
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) [count, product] = [count + 1, product * random()];
  return count;
}

type Counts = Record<FigureId, number>;

function add(counts: Counts, id: FigureId, count = 1): void {
  counts[id] = (counts[id] ?? 0) + count;
}

interface Agency {
  readonly size: number;
  readonly decisions: Counts;
  readonly fee: number;
}

function yearOf(random: Random, agency: Agency, year: number, before: Counts): Report {
  const counts: Counts = {};
  for (const [column] of APPLICANTS) {
    add(counts, `requests.carriedIn.${column}`, before[`requests.carriedOut.${column}`] ?? 0);
  }
  const waiting = APPLICANTS.flatMap(([column]) =>
    Array.from({ length: counts[`requests.carriedIn.${column}`] ?? 0 }, () => column),
  );
  for (let left = events(random, agency.size); left > 0; left -= 1) {
    const column = pick(random, APPLICANTS);
    add(counts, `requests.new.${column}`);
    if (random() < SHARE_CARRIED_OUT) add(counts, `requests.carriedOut.${column}`);
    else waiting.push(column);
  }
  for (const column of waiting) add(counts, `requests.${pick(random, RESULTS)}.${column}`);
  for (const group of ['reconsideration', 'directLitigation']) {
    for (let left = events(random, agency.size / 25); left > 0; left -= 1) {
      add(counts, `review.${group}.${random() < 0.8 ? 'upheld' : 'other'}`);
    }
  }
  const issued = events(random, 1);
  const held = before['disclosure.normativeDocument.inForce'] ?? 9;
  const repealed = Math.min(held, events(random, 0.6));
  add(counts, 'disclosure.normativeDocument.issued', issued);
  add(counts, 'disclosure.normativeDocument.repealed', repealed);
  add(counts, 'disclosure.normativeDocument.inForce', held + issued - repealed);
  for (const [id, mean] of Object.entries(agency.decisions)) add(counts, id, events(random, mean));
  add(counts, 'disclosure.fee.amount', Math.round(agency.fee * (70 + 60 * random())) / 100);
  const zeros = Object.fromEntries(Object.keys(emptyReport('2021').figures).map((id) => [id, 0]));
  const report: Report = { ...exampleReport(), year, figures: { ...zeros, ...counts } };
  return applyEdits(report, fillTotals(report, false));
}

/** Figures alone; the text is the example's in both years. */
export function inventedYears(seed: number, size: number): { last: Report; report: Report } {
  const random = randomFrom(seed);
  const decisions = ['licensing', 'penalty', 'coercion'].map((row): [FigureId, number] => [
    `disclosure.${row}.decisions`,
    random() < 0.3 ? 0 : Math.round(10 ** (random() * 3)),
  ]);
  const fee = random() < 0.4 ? 0 : Math.round(10 ** (random() * 3));
  const agency = { size, decisions: Object.fromEntries(decisions), fee };
  const last = yearOf(random, agency, 2023, {});
  const carried = Object.entries(last.figures).map(([id, value]): [FigureId, number] => [id, value ?? 0]);
  return { last, report: yearOf(random, agency, 2024, Object.fromEntries(carried)) };
}
