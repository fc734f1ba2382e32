/** Comparing plain values, such as reports and findings, by what they hold. */

/** Equal in content: what is the same object is not looked into. A Map or a Set is the same only as itself. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isCollection(a) || isCollection(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  // Every key that is pressed asks this of a whole report: nothing is made only to be compared.
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  let only = 0;
  for (const key in left) {
    if (!Object.hasOwn(right, key) || !isSame(left[key], right[key])) return false;
    only += 1;
  }
  for (const _ in right) only -= 1;
  return only === 0;
}

function isCollection(value: object): boolean {
  return value instanceof Map || value instanceof Set;
}
