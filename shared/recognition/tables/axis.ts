/**
 * The rows or the columns of a statutory table over all forms: what each is called, alone and together with the
 * labels that stand over it.
 */
import { remember } from '../../text/remember.ts';
import { labelFinder, labelKey } from './labels.ts';

/** A row or a column of a statutory table. */
export interface Line {
  readonly key: string;
  /** Official label, short name and other wordings. */
  readonly labels: readonly string[];
  /** Labels that stand over it (columns) or before it (rows), the outermost first. */
  readonly under: readonly string[];
}

export interface Axis {
  /** Each line once; a line that several forms have carries the labels of all of them. */
  readonly lines: readonly Line[];
  /** Keys in the order of each form. */
  readonly orders: readonly (readonly string[])[];
  /** For each form the place of a key in its order. */
  readonly ranks: readonly ReadonlyMap<string, number>[];
  readonly byKey: ReadonlyMap<string, Line>;
  /** The lines that a stack of labels may mean, the own label last. */
  readonly find: (stack: readonly string[]) => Candidates;
  /** The labels over lines that a text is, `[行政诉讼, 未经复议直接起诉]` for both in one; none for other text. */
  readonly over: (text: string) => readonly string[];
  /** The labels over the lines below the label that a text is, itself the last; null for other text. */
  readonly pathTo: (text: string) => readonly string[] | null;
}

export interface Candidates {
  /** Keys of the lines; empty where the own label is none of the forms. */
  readonly keys: readonly string[];
  /** False where the label is only similar. */
  readonly exact: boolean;
  /** The labels over lines that are in the stack before its own one, each once. */
  readonly over: readonly string[];
}

const NONE: readonly string[] = [];

/** Shorter labels (其他, 总计) mean something only in their place. */
export const DISTINCT = 3;

/** Is the label said of one thing only, wherever it stands? */
export function isDistinct(label: string): boolean {
  return labelKey(label).length >= DISTINCT;
}

/** The axis of the lines of several forms, each in its order. */
export function makeAxis(forms: readonly (readonly Line[])[]): Axis {
  const byKey = new Map<string, Line>();
  for (const line of forms.flat()) {
    const known = byKey.get(line.key);
    const labels = [...new Set([...(known?.labels ?? []), ...line.labels])];
    byKey.set(line.key, { ...(known ?? line), labels });
  }
  const lines = [...byKey.values()];
  const exact = groupKeys(lines, (line) => line.labels.flatMap((label) => together([...line.under, label])));
  const own = groupKeys(lines, (line) => line.labels.map(labelKey));
  const findOwn = labelFinder(
    [...own].map(([label, keys]) => ({
      wordings: lines
        .filter(({ key }) => keys.includes(key))
        .flatMap(({ labels }) => labels.filter((one) => keys.length === 1 || labelKey(one) === label)),
      value: keys,
    })),
  );
  const over = new Map<string, readonly string[]>();
  const paths = new Map<string, readonly string[]>();
  for (const { under } of lines) {
    under.forEach((label, at) => {
      over.set(labelKey(label), [label]);
      const whole = under.slice(0, at + 1);
      over.set(whole.map(labelKey).join(''), whole);
      if (!paths.has(label)) paths.set(label, whole);
    });
  }
  const labelsOver: Axis['over'] = (text) => over.get(labelKey(text)) ?? NONE;
  const find = rememberStacks((stack): Candidates => {
    const keys = stack.map(labelKey);
    const above = [...new Set(stack.slice(0, -1).flatMap(labelsOver))];
    if (keys.at(-1) === '') return { keys: NONE, exact: false, over: above };
    for (let from = 0; from < keys.length; from++) {
      const found = exact.get(keys.slice(from).join(''));
      if (found) return { keys: found, exact: true, over: above };
    }
    const match = findOwn(stack.at(-1) ?? '');
    return { keys: match?.value ?? NONE, exact: match?.exact ?? false, over: above };
  });
  const orders = forms.map((form) => form.map(({ key }) => key));
  return {
    lines,
    orders,
    ranks: orders.map((order) => new Map(order.map((key, rank) => [key, rank]))),
    byKey,
    find,
    over: labelsOver,
    pathTo: (text) => paths.get(labelsOver(text).at(-1) ?? '') ?? null,
  };
}

/** `look` with its results kept: the rows of a table stand below the same few labels. */
function rememberStacks<T>(look: (stack: readonly string[]) => T): (stack: readonly string[]) => T {
  let asked: readonly string[] = [];
  const known = remember(() => look(asked));
  return (stack) => {
    asked = stack;
    return known(stack.length === 1 ? (stack[0] ?? '') : stack.join('\0'));
  };
}

function groupKeys(
  lines: readonly Line[],
  wordingsOf: (line: Line) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    for (const wording of new Set(wordingsOf(line))) {
      groups.set(wording, [...(groups.get(wording) ?? []), line.key]);
    }
  }
  return groups;
}

/** A label alone and written together with some or all of the labels over it. */
function together(labels: readonly string[]): string[] {
  const [own = '', ...above] = [...labels].reverse();
  return above.reduce<string[]>(
    (wordings, label) => [...wordings, ...wordings.map((wording) => labelKey(label) + wording)],
    [labelKey(own)],
  );
}
