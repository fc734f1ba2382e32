/** Sequences of tags, the one way in which the grammar says what stands where: `disclosure of? apply applicationEnd?`. */
import type { Token } from './tokens.ts';

interface Step {
  /** Tags (`carry`) or a tag with a key (`time:next`), one of which a token must have. */
  readonly names: ReadonlySet<string>;
  readonly optional: boolean;
  readonly repeated: boolean;
}

export type Sequence = readonly Step[];

/** Compiles a sequence: steps between blanks, `a|b` for either, `?` for none or one, `*` for any number, `+` for some. */
export function sequence(source: string): Sequence {
  return source.split(' ').map((step) => {
    const mark = /[?*+]$/u.exec(step)?.[0] ?? '';
    const names = new Set(step.slice(0, step.length - mark.length).split('|'));
    return { names, optional: mark === '?' || mark === '*', repeated: mark === '*' || mark === '+' };
  });
}

/** Where the sequence ends that begins at token `at` (exclusive); −1 where it does not stand there. Takes what it can, never goes back. */
export function sequenceEnd(tokens: readonly Token[], at: number, steps: Sequence): number {
  let end = at;
  for (const { names, optional, repeated } of steps) {
    let taken = 0;
    while ((taken === 0 || repeated) && isOneOf(tokens[end], names)) {
      taken += 1;
      end += 1;
    }
    if (taken === 0 && !optional) return -1;
  }
  return end;
}

function isOneOf(token: Token | undefined, names: ReadonlySet<string>): boolean {
  return token !== undefined && (names.has(token.tag) || names.has(`${token.tag}:${token.key}`));
}
