/** 线上 and 线下, 专职人员 and 兼职人员: names of two kinds of which each thing has one. */
import { COMPLEMENTS } from '../lexicon/relations.ts';

/** Do two names begin with a kind each, and end alike or with nothing? */
export function areComplements(one: string, other: string): boolean {
  return COMPLEMENTS.some(([a, b]) => areNamed(one, a, other, b) || areNamed(one, b, other, a));
}

function areNamed(one: string, a: string, other: string, b: string): boolean {
  if (!one.startsWith(a) || !other.startsWith(b)) return false;
  const [thing, same] = [one.slice(a.length), other.slice(b.length)];
  return thing === same || thing === '' || same === '';
}
