/** Sequences of tags, the one way in which the grammar says what stands where: `disclosure of? apply applicationEnd?`. */
import type { Token } from './tokens.ts';

interface Step {
  /** Tags (`carry`), or a tag with the keys that it may have (`time:next`), one of which a token must have. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly optional: boolean;
  readonly repeated: boolean;
}

export type Sequence = readonly Step[];

/** Compiles a sequence: steps between blanks, `a|b` for either, `?` for none or one, `*` for any number, `+` for some. */
export function sequence(source: string): Sequence {
  return source.split(' ').map((step) => {
    const mark = /[?*+]$/u.exec(step)?.[0] ?? '';
    const tags = new Map<string, Set<string> | null>();
    for (const name of step.slice(0, step.length - mark.length).split('|')) {
      const [tag = '', key] = name.split(':');
      if (key === undefined) tags.set(tag, null);
      else if (tags.get(tag) !== null) tags.set(tag, (tags.get(tag) ?? new Set()).add(key));
    }
    return { tags, optional: mark === '?' || mark === '*', repeated: mark === '*' || mark === '+' };
  });
}

/** Where the sequence ends that begins at token `at` (exclusive); −1 where it does not stand there. Takes what it can, never goes back. */
export function sequenceEnd(tokens: readonly Token[], at: number, steps: Sequence): number {
  let end = at;
  for (const { tags, optional, repeated } of steps) {
    let taken = 0;
    while ((taken === 0 || repeated) && isOneOf(tokens[end], tags)) {
      taken += 1;
      end += 1;
    }
    if (taken === 0 && !optional) return -1;
  }
  return end;
}

function isOneOf(token: Token | undefined, tags: Step['tags']): boolean {
  if (token === undefined) return false;
  const keys = tags.get(token.tag);
  return keys === null || (keys?.has(token.key) ?? false);
}

/** Tags with which a sequence can begin; its first step is never left out. */
export function firstTags([first]: Sequence): readonly string[] {
  return [...(first?.tags.keys() ?? [])];
}
