/**
 * What the window remembers of how somebody likes it: colours, widths, sizes. It is kept by the program and not by the
 * browser, which knows a window by its port and so would forget it at every start.
 */

let values: ReadonlyMap<string, unknown> = new Map();
let keep: (name: string, value: unknown) => void = () => undefined;
const listeners = new Set<() => void>();

/** What is remembered under a name; undefined for nothing. It may be of any shape. */
export function preference(name: string): unknown {
  return values.get(name);
}

/** Remembers a value that JSON can hold. */
export function setPreference(name: string, value: unknown): void {
  values = new Map(values).set(name, value);
  keep(name, value);
}

/** Calls `listener` when what is remembered has come. */
export function whenPreferences(listener: () => void): void {
  listeners.add(listener);
}

/** Begins with what is remembered; `onKeep` is told of what is to be remembered from now on. */
export function beginWith(
  known: Readonly<Record<string, unknown>>,
  onKeep: (name: string, value: unknown) => void,
): void {
  values = new Map(Object.entries(known));
  keep = onKeep;
  for (const listener of listeners) listener();
}
