/**
 * Both ends of the line between the window and what checks for it: either way only what has changed goes over it, for
 * what a key changes is little beside the report and all that is found about it.
 */
import type { DecidedFinding } from '../../shared/findings/decisions.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Matter } from '../../shared/findings/matters.ts';
import type { Report } from '../../shared/report/schema.ts';
import { createLiveCheck, nothingFound, type LiveCheckInput, type LiveFindings } from './live-check.ts';

export interface CheckRequest {
  /** Tells the answers apart. */
  readonly turn: number;
  /** Is this the first that is asked about a report? Everything is in it then. */
  readonly begins: boolean;
  readonly report: Partial<Report>;
  readonly others: Partial<Omit<LiveCheckInput, 'report'>>;
}

export interface CheckAnswer {
  readonly turn: number;
  readonly open: Sent<Finding>;
  readonly decided: Sent<DecidedFinding>;
  readonly reopened: Sent<string>;
  readonly matters: Sent<SentMatter>;
}

/** A list after the one of before: what is new, and by its index what stood there already. */
type Sent<T> = readonly (number | { readonly now: T })[];

/** A matter names its findings by where they stand among those that are open. */
interface SentMatter extends Omit<Matter, 'lead' | 'others'> {
  readonly lead: number;
  readonly others: readonly number[];
}

/** Makes requests of what is asked, one after the other about one report. */
export function createAsker(): (input: LiveCheckInput, turn: number) => CheckRequest {
  let before: LiveCheckInput | null = null;
  return (input, turn) => {
    const { report, ...others } = input;
    const { report: earlier = null, ...earlierOthers } = before ?? {};
    const request = {
      turn,
      begins: before === null,
      report: changesOf(earlier ?? {}, report),
      others: changesOf(earlierOthers, others),
    };
    before = input;
    return request;
  };
}

/** The values of `now` that are not the very ones of before; undefined for those that are gone. */
function changesOf<T extends object>(before: Partial<T>, now: T): Partial<T> {
  const changes: Partial<T> = {};
  for (const key of Object.keys({ ...before, ...now }) as (keyof T)[])
    if (before[key] !== now[key]) changes[key] = now[key];
  return changes;
}

/** Checks what is asked about one report after the other. */
export function createAnswerer(): (request: CheckRequest) => CheckAnswer {
  let check = createLiveCheck();
  let input = {} as LiveCheckInput;
  let before = nothingFound();
  return ({ turn, begins, report, others }) => {
    if (begins) {
      check = createLiveCheck();
      input = {} as LiveCheckInput;
      before = nothingFound();
    }
    input = { ...input, ...others, report: { ...input.report, ...report } };
    const now = check(input);
    const at = indexOf(now.open);
    const known = new Set(before.matters);
    const answer = {
      turn,
      open: sent(before.open, now.open),
      decided: sent(before.decided, now.decided),
      reopened: sent([...before.reopened], [...now.reopened]),
      matters: sent(before.matters, now.matters).map((item, index) => {
        const matter = now.matters[index];
        if (typeof item === 'number' || !matter || known.has(matter)) return item as number;
        const { lead, others: more, ...rest } = matter;
        return { now: { ...rest, lead: at(lead), others: more.map(at) } };
      }),
    };
    before = now;
    return answer;
  };
}

function indexOf<T>(list: readonly T[]): (item: T) => number {
  const places = new Map(list.map((item, index) => [item, index]));
  return (item) => places.get(item) ?? -1;
}

function sent<T>(before: readonly T[], now: readonly T[]): Sent<T> {
  const at = indexOf(before);
  return now.map((item) => {
    const index = at(item);
    return index < 0 ? { now: item } : index;
  });
}

/** Reads answers, one after the other: what says the same as before is the same object. */
export function createReader(): (answer: CheckAnswer) => LiveFindings {
  let before = nothingFound();
  return (answer) => {
    const open = received(before.open, answer.open);
    const reopened = [...before.reopened];
    const isSameReopened = isUnchanged(reopened, received(reopened, answer.reopened));
    before = {
      open,
      decided: received(before.decided, answer.decided),
      reopened: isSameReopened ? before.reopened : new Set(received(reopened, answer.reopened)),
      matters: received(
        before.matters,
        answer.matters.map((item) => (typeof item === 'number' ? item : { now: matterOf(item.now, open) })),
      ),
    };
    return before;
  };
}

function matterOf({ lead, others, ...rest }: SentMatter, open: readonly Finding[]): Matter {
  const at = (index: number) => {
    const finding = open[index];
    if (!finding) throw new RangeError(`no finding ${index}`);
    return finding;
  };
  return { ...rest, lead: at(lead), others: others.map(at) };
}

function received<T>(before: readonly T[], list: Sent<T>): readonly T[] {
  const now = list.map((item) => (typeof item === 'number' ? (before[item] as T) : item.now));
  return isUnchanged(before, now) ? before : now;
}

function isUnchanged<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((item, index) => item === now[index]);
}
