/** How a list of parts can be read: where it ends, and which of its numbers are parts of parts. */
import { END, NEAR, type Item, type Opening } from './list-openings.ts';
import { areOneKind } from './partition.ts';

export interface PartsList {
  readonly text: string;
  /** Numbers behind the opening word with the unit of the total. */
  readonly candidates: readonly Item[];
  /** Lists that open behind a part, by the start of the part. */
  readonly nested: ReadonlyMap<number | undefined, Opening>;
}

/** A sum without binary fractions. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Does the list come to `target` in any reading? `further`: numbers of the next sentence that go on with it. */
export function addsUpTo(list: PartsList, target: number, further: readonly Item[]): boolean {
  if (endings(list, 0, target).size > 0) return true;
  const [next] = further;
  const rest = next ? tidy(target - next.value) : 0;
  return rest > 0 && (endings(list, 0, rest).size > 0 || list.candidates[0]?.value === rest);
}

/** Where a list that begins at `from` may end so that it comes to `target`. */
function endings(list: PartsList, from: number, target: number): Set<number> {
  const found = new Set<number>();
  // Every way to read the list so far: how far it got, and what is left to reach.
  let states = new Map([[from, new Set([target])]]);
  while (states.size > 0) {
    const next = new Map<number, Set<number>>();
    for (const [at, rests] of states) {
      const part = list.candidates[at];
      if (!part) continue;
      for (const rest of rests) {
        const left = tidy(rest - part.value);
        if (left < 0) continue;
        for (const end of afterPart(list, at)) {
          if (left === 0 && at > from && mayEnd(list, from, end)) found.add(end);
          next.set(end, (next.get(end) ?? new Set()).add(left));
        }
      }
    }
    states = next;
  }
  return found;
}

/** Where the list goes on behind a part: behind the part's own list, wherever that ends. */
function afterPart(list: PartsList, at: number): readonly number[] {
  const part = list.candidates[at];
  const own = list.nested.get(part?.number.start);
  if (!part || !own?.direct) return [at + 1];
  const inner = list.candidates.findIndex(({ number }, index) => index > at && number.start >= own.end);
  const last = inner < 0 ? list.candidates.length : inner;
  const ends = [...endings(list, at + 1, part.value)].filter((end) => end <= last);
  return ends.length > 0 ? ends : Array.from({ length: last - at }, (_, index) => at + 1 + index);
}

/** A list of parts of one kind goes on while they are. */
function mayEnd(list: PartsList, from: number, at: number): boolean {
  const [next, last] = [list.candidates[at], list.candidates[at - 1]];
  if (!next || !last) return true;
  const gap = list.text.slice(last.number.unitEnd, next.number.start);
  if (/[;)]/u.test(gap) || OTHER_STATEMENT.test(next.lead.trim())) return true;
  return !areOneKind(list.candidates.slice(from, at + 1));
}

/** Numbers of the next sentence where it goes on with the list: “另外政务微信公开173条”. */
export function continuation(text: string, next: Item | undefined, end: number, unit: string): Item[] {
  if (!next || next.number.unit !== unit || next.number.vague || next.number.start - end > NEAR) return [];
  const gap = text.slice(end, next.number.start);
  return /^[。;]\s*(?:另外?|此外|其余|剩余|还有)[^。!?\n]*$/u.test(gap) && !END.test(gap.slice(1))
    ? [next]
    : [];
}

/** Words with which another statement begins, unless the list is itself made of such. */
const OTHER_STATEMENT =
  /^(?:已|均|全部|办结|办理|答复|结转|收到|受理|新收|制发|废止|现行|发布|召开|开展|组织|举办|编发|发放|更新|接受|同时|回应|截至|未|无(?!法)|没有|制作|推送|转发|发放|点击|阅读|撰写|参加|接待|涉及)/u;

/**
 * The parts of `whole` as a reader takes them: up to the end of the enumeration, without the parts of parts.
 */
export function mainParts(list: PartsList, whole: number): Item[] {
  const { text, candidates } = list;
  const parts: Item[] = [];
  let at = 0;
  for (;;) {
    const part = candidates[at];
    const previous = parts.at(-1);
    if (!part) return parts;
    if (previous && closes(text, parts, part, whole)) return parts;
    parts.push(part);
    at = Math.max(...afterPart(list, at));
  }
}

/** Does the list end before `part`? */
function closes(text: string, parts: readonly Item[], part: Item, whole: number): boolean {
  const gap = text.slice(parts.at(-1)?.number.unitEnd, part.number.start);
  // A list whose parts are divided by semicolons goes on behind one, unless more than the whole follows.
  const [first, second] = parts;
  const divided =
    (parts.length === 1 && part.value <= whole) ||
    (first && second && text.slice(first.number.unitEnd, second.number.start).includes(';'));
  if (gap.includes(';') && !(divided && !/;[^;]{0,6}(?:通过|利用|全年|共|收到|制发)/u.test(gap))) return true;
  const isOther = OTHER_STATEMENT.test(part.lead.trim());
  return isOther && !OTHER_STATEMENT.test(parts[0]?.lead.replace(/^其中/u, '').trim() ?? '');
}
