/**
 * What can be undone, small enough to be kept beside a report: each step says what to put back where. It is worth
 * something for the very report that it was made for, and for no other.
 */
import { z } from 'zod';
import { isSame } from './is-same.ts';
import { reportSchema, type Report } from './schema.ts';
import type { History } from './history.ts';

const changeSchema = z.object({
  /** Keys from the report down to the place. */
  path: z.array(z.union([z.string(), z.int().nonnegative()])).max(20),
  /** What stood there; missing where nothing did. */
  value: z.json().optional(),
});
type Change = z.infer<typeof changeSchema>;

/** The nearest step first. */
export const undoStepsSchema = z.array(z.array(changeSchema)).max(50);
export type UndoSteps = z.infer<typeof undoStepsSchema>;

/** So many letters of JSON are kept: some dozen edits of paragraphs, or all 50 of figures. */
const MOST_LETTERS = 20_000;
const MOST_STEPS = 50;

/** The last steps that lead to `history.present`; what is too much goes from the earliest on. */
export function undoStepsOf(history: Pick<History, 'present' | 'past'>): UndoSteps {
  const steps: UndoSteps = [];
  let letters = 0;
  let later: Report = history.present;
  for (const earlier of history.past.slice(-MOST_STEPS).reverse()) {
    const step = stepBetween(later, earlier);
    letters += step.letters;
    if (letters > MOST_LETTERS) break;
    steps.push(step.changes);
    later = earlier;
  }
  return steps;
}

interface Step {
  readonly later: Report;
  readonly changes: Change[];
  /** Of its JSON. */
  readonly letters: number;
}

/** By the earlier report: while somebody types, all steps but the last are what they were when it was saved before. */
const STEPS = new WeakMap<Report, Step>();

function stepBetween(later: Report, earlier: Report): Step {
  const known = STEPS.get(earlier);
  if (known?.later === later) return known;
  const changes = changesTo(later, earlier, []);
  const step = { later, changes, letters: JSON.stringify(changes).length };
  STEPS.set(earlier, step);
  return step;
}

/** The reports that `steps` lead back to from `report`, as a history has them: the nearest last. */
export function pastOf(report: Report, steps: UndoSteps): Report[] {
  const past: Report[] = [];
  let later = report;
  for (const step of steps) {
    const earlier = step.reduce<unknown>((whole, change) => put(whole, change.path, change), later);
    if (!reportSchema.safeParse(earlier).success) break;
    later = earlier as Report;
    past.unshift(later);
  }
  return past;
}

/** What must be put where for `from` to become `to`; what both share is not looked into. */
function changesTo(from: unknown, to: unknown, path: Change['path']): Change[] {
  if (isSame(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) {
    if (from.length !== to.length) return [{ path, value: to as Change['value'] }];
    return from.flatMap((item, at) => changesTo(item, to[at], [...path, at]));
  }
  if (!isRecord(from) || !isRecord(to)) return [{ path, value: to as Change['value'] }];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
    const place = [...path, key];
    if (!Object.hasOwn(to, key)) return [{ path: place }];
    return Object.hasOwn(from, key)
      ? changesTo(from[key], to[key], place)
      : [{ path: place, value: to[key] as Change['value'] }];
  });
}

/** `whole` with the change made at `path`; as it is where there is no such place. */
function put(whole: unknown, path: Change['path'], { value }: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, at) => (at === key ? put(item, rest, { path: rest, value }) : item));
  }
  if (!isRecord(whole)) return whole;
  if (rest.length === 0 && value === undefined) {
    const { [String(key)]: _, ...others } = whole;
    return others;
  }
  return { ...whole, [key]: put(whole[String(key)], rest, { path: rest, value }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
