/** Changes of several numbers, told in turn: 培训4次，参训240人次，分别比上年增加1次、60人次. */
import type { Tag } from '../lexicon/tags.ts';
import type { Change } from './changes.ts';
import { isExact } from './percents.ts';
import type { Token } from '../tokens.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** Between a change and the next of its row. */
const BESIDE: readonly Tag[] = ['list', 'join', 'more', 'less', 'filler'];

/** The changes of one sentence whose numbers stand in front of them, each in the same place of its row. */
export function changesInTurn(inside: readonly Count[]): readonly Change[] {
  return inside.flatMap((first, index) => {
    const { left } = first;
    if (!has(left, 'each', 'inTurn') || !has(left, 'more', 'less') || has(left, 'share')) return [];
    const row = rowFrom(first, inside.slice(index + 1));
    const told = inside.slice(0, index).filter((count) => isExact(count) && count.scope.time !== 'other');
    const changes = row.flatMap((change, at) => {
      const subject = subjectOf(change, at, row, told);
      return subject ? [made(change, subject, row.slice(0, at + 1))] : [];
    });
    return row.length > 1 && changes.length === row.length ? changes : [];
  });
}

function rowFrom(first: Count, behind: readonly Count[]): readonly Count[] {
  const end = behind.findIndex(
    ({ left, clause }) => clause !== first.clause || !left.every(({ tag }) => BESIDE.includes(tag)),
  );
  return [first, ...behind.slice(0, end < 0 ? behind.length : end)];
}

/** What has changed: the one number with the unit of the change; of percentages the one in the same place. */
function subjectOf(change: Count, at: number, row: readonly Count[], told: readonly Count[]): Count | null {
  const { unit, role } = change.number;
  if (role === 'percent') return told.length === row.length ? (told[at] ?? null) : null;
  const same = told.filter(({ number }) => number.unit === unit);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** `row`: the changes up to this one, whose words go on for it: 分别增加1次、60人次. */
function made({ number, left }: Count, subject: Count, row: readonly Count[]): Change {
  const words = row.flatMap((count) => count.left);
  const word = words.findLast(({ tag }) => tag === 'more' || tag === 'less');
  return {
    ...{ subject, others: [], words: left, by: number, manner: 'by', before: null, previous: null },
    direction: word?.tag === 'less' ? -1 : 1,
    year: yearIn(words),
    start: subject.number.start,
    end: number.unitEnd,
  };
}

/** The year that a comparison names as a number: 较2023年. */
export function yearIn(words: readonly Token[]): number | null {
  const than = words.findIndex(({ tag }) => tag === 'than' || tag === 'from');
  return words.slice(Math.max(0, than)).find(({ number }) => number?.role === 'year')?.number?.value ?? null;
}
