/** Changes of several numbers, told in turn: 培训4次，参训240人次，分别比上年增加1次、60人次. */
import type { Tag } from '../lexicon/tags.ts';
import type { Change } from './changes.ts';
import { isExact } from './percents.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** Between a change and the next of its row. */
const BESIDE: readonly Tag[] = ['list', 'join', 'more', 'less', 'filler'];

/** The changes of one sentence whose numbers stand in front of them, each in the same place of its row. */
export function changesInTurn(inside: readonly Count[]): readonly Change[] {
  return inside.flatMap((first, index) => {
    const { left } = first;
    if (!has(left, 'each', 'inTurn') || !has(left, 'more', 'less') || has(left, 'share')) return [];
    const row = rowFrom(inside, index);
    const told = inside.slice(0, index).filter((count) => isExact(count) && count.scope.time !== 'other');
    const subjects = row.map((change, at) => subjectOf(change, at, row, told));
    if (row.length < 2 || subjects.some((subject) => subject === null)) return [];
    return row.flatMap((change, at) => made(change, subjects[at] ?? null, row.slice(0, at + 1)));
  });
}

function rowFrom(inside: readonly Count[], index: number): readonly Count[] {
  const end = inside.findIndex(
    ({ left, clause }, at) =>
      at > index && (clause !== inside[index]?.clause || !left.every(({ tag }) => BESIDE.includes(tag))),
  );
  return inside.slice(index, end < 0 ? inside.length : end);
}

/** What has changed: the one number with the unit of the change; of percentages the one in the same place. */
function subjectOf(change: Count, at: number, row: readonly Count[], told: readonly Count[]): Count | null {
  const { unit, role } = change.number;
  if (role === 'percent') return told.length === row.length ? (told[at] ?? null) : null;
  const same = told.filter(({ number }) => number.unit === unit);
  return same.length === 1 ? (same[0] ?? null) : null;
}

function made({ number, left, scope }: Count, subject: Count | null, row: readonly Count[]): Change[] {
  const word = row.flatMap((count) => count.left).findLast(({ tag }) => tag === 'more' || tag === 'less');
  if (!subject || !word || number.value === null || number.max !== null) return [];
  return [
    {
      ...{ subject, others: [], words: left, by: number, manner: 'by', before: null, previous: null },
      direction: word.tag === 'less' ? -1 : 1,
      year: scope.time === 'other' ? scope.year : null,
      start: subject.number.start,
      end: number.unitEnd,
    },
  ];
}
