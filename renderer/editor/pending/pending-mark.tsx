/** Shape and word of what waits for a look: the same in lists, in the margin and in the line under the paper. */
import type { Pending } from './pending.ts';

const MARKS: Readonly<Record<Pending['kind'], { readonly shape: string; readonly word: string }>> = {
  doubt: { shape: '？', word: '存疑' },
  carried: { shape: '↳', word: '沿用去年' },
  open: { shape: '◆', word: '去年的数字' },
};

export function PendingMark({ kind }: { readonly kind: Pending['kind'] }) {
  const { shape, word } = MARKS[kind];
  return (
    <span className={`pending-mark is-${kind}`}>
      <span aria-hidden>{shape}</span> {word}
    </span>
  );
}
