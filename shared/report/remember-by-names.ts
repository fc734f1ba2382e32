/**
 * What follows from a report's form and from which figures it names, whatever their values: it is worked out once for
 * all reports of one form, and again and again asked for while figures are typed.
 */
import type { Report } from './schema.ts';

export type Shape = Pick<Report, 'form' | 'figures'>;

interface Names {
  readonly form: Shape['form'];
  /** Of the figures, in their order. */
  readonly named: readonly string[];
}

/** `look`, which asks nothing but the form and the figures, with its result kept as long as they are. */
export function rememberByFigures<T>(look: (report: Shape) => T): (report: Shape) => T {
  const results = new WeakMap<Shape['figures'], { readonly form: Shape['form']; readonly result: T }>();
  return ({ form, figures }) => {
    const known = results.get(figures);
    if (known?.form === form) return known.result;
    const result = look({ form, figures });
    results.set(figures, { form, result });
    return result;
  };
}

const MOST_KEPT = 8;
let lately: readonly Names[] = [];

/** The same object for every report of one form that names the same figures, whatever their values. */
const namesOf = rememberByFigures(({ form, figures }): Names => {
  const named = Object.keys(figures);
  const names = lately.find((one) => one.form === form && isSameList(one.named, named)) ?? { form, named };
  // What was asked for last stays longest.
  lately = [names, ...lately.filter((one) => one !== names)].slice(0, MOST_KEPT);
  return names;
});

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** `look`, which asks nothing but the form and the names of the figures, with its results kept. */
export function rememberByNames<T>(look: (report: Shape) => T): (report: Shape) => T {
  const results = new WeakMap<Names, { readonly result: T }>();
  return (report) => {
    const names = namesOf(report);
    let kept = results.get(names);
    if (!kept) {
      kept = { result: look(report) };
      results.set(names, kept);
    }
    return kept.result;
  };
}
