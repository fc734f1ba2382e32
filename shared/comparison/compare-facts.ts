/** Numbers of the text matched by what they state: 主动公开信息 288条 and 312条, in whatever sentences they stand. */
import { factTable, PART } from '../facts/fact-table.ts';
import { expressionsOf } from '../facts/figures.ts';
import { statedParagraphs } from '../facts/stated.ts';
import { figureName } from '../report/figure-names.ts';
import type { Place, Report } from '../report/schema.ts';
import type { Count } from '../text/statements/statement.ts';
import { EMPTY } from '../text/statements/subject.ts';
import { changeBetween } from './change.ts';
import type { FactChange } from './diff.ts';

/**
 * The facts that both texts tell with one value each, in this year's order; what is told in two ways is left out. A
 * channel that goes by another name is the same one where no other number is told of its kind.
 */
export function compareFacts(last: Report, current: Report): FactChange[] {
  const [before, now] = [toldIn(last), toldIn(current)];
  const matched = new Map<Told, FactChange>();
  for (const keyOf of [({ key, channel }: Told) => `${key}|${channel}`, ({ key }: Told) => key]) {
    const known = groupBy(before, keyOf);
    for (const [key, told] of groupBy(now, keyOf)) {
      const [was, is] = [single(known.get(key) ?? []), single(told)];
      if (was && is && !matched.has(is)) matched.set(is, factChange(was, is));
    }
  }
  return now.flatMap((told) => matched.get(told) ?? []);
}

function factChange(was: Told, is: Told): FactChange {
  const { name, unit, part, figure } = is;
  const { delta, ratio } = changeBetween(was.value, is.value);
  return {
    ...{ name, unit, part, figure, last: was.value, this: is.value, delta, ratio },
    ...{ lastPlace: was.place, thisPlace: is.place },
  };
}

function groupBy(told: readonly Told[], keyOf: (one: Told) => string): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The first of those that tell one value; null of those that differ. */
function single(told: readonly Told[]): Told | null {
  const [first] = told;
  return first && told.every(({ value }) => value === first.value) ? first : null;
}

interface Told {
  /** The same for what tells the same thing. */
  readonly key: string;
  readonly channel: string;
  readonly name: string;
  readonly unit: string;
  readonly part: boolean;
  readonly figure: string | null;
  readonly value: number;
  readonly place: Place;
}

/** What the sections tell, in reading order; the preamble tells nothing. */
function toldIn(report: Report): readonly Told[] {
  const others = new Map<Count, Told>();
  for (const [key, facts] of factTable(report)) {
    for (const { count, paragraph, value, name } of facts) {
      others.set(count, {
        key: `${key}|${name}`,
        channel: count.channel,
        name: shownName(count),
        unit: count.number.unit,
        part: key.startsWith(PART),
        figure: null,
        value,
        place: paragraph.place,
      });
    }
  }
  return statedParagraphs(report).flatMap(({ section, counts, place }) =>
    section === 0 ? [] : counts.flatMap((count) => others.get(count) ?? figureTold(count, place, report)),
  );
}

/** What is counted, as it was written: words that say nothing are kept where they stand among the others (不规范信息). */
function shownName({ subject, left }: Count): string {
  const ends = left.flatMap(({ tag }, index) => (EMPTY.has(tag) ? [] : [index]));
  for (const from of ends) {
    for (const to of ends) {
      const run = left.slice(from, to + 1);
      const said = run.flatMap(({ tag, word }) => (EMPTY.has(tag) ? [] : [word]));
      if (said.join('') === subject) return run.map(({ word }) => word).join('');
    }
  }
  return subject;
}

/** A number that tells figures of the tables. */
function figureTold(count: Count, place: Place, report: Report): Told[] {
  const { value, unit } = count.number;
  const key = figureKey(count);
  if (key === null || value === null) return [];
  const figure = figureOf(count, report);
  const name = figure === null ? shownName(count) : figureName(figure);
  return [{ key, channel: '', name, unit, part: count.part, figure, value, place }];
}

/** What of the tables a number tells, as a key; null for any other number, and for one that is not exact or not the year's. */
function figureKey({ matters, number, scope }: Count): string | null {
  if (matters.length === 0 || number.vague || number.max !== null) return null;
  if (scope.body === 'other' || scope.time !== 'own' || scope.plan || scope.duty) return null;
  return `${JSON.stringify(matters)}|${number.unit}`;
}

function figureOf({ matters }: Count, report: Report): string | null {
  const [matter] = matters;
  const figures = matter ? expressionsOf(matter, report)[0]?.figures : undefined;
  return matters.length === 1 && figures?.length === 1 ? (figures[0] ?? null) : null;
}
