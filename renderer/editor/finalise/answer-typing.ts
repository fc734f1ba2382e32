/** Tells whoever types into a paper that is locked why nothing happens, and offers the way to go. */
import { showToast } from '../../ui/toast.tsx';

/** Saying it once in a while is enough: nobody types one key. */
const QUIET_MS = 8000;

/** Says `words`, with the way to go where there is one, when somebody types into the paper; answers how to stop that. */
export function answerTyping(
  words: string,
  way: { title: string; run: () => void } | null = null,
): () => void {
  let saidAt = -Infinity;
  const onKey = (event: KeyboardEvent) => {
    if (!isTyping(event) || !(event.target instanceof Element) || !event.target.closest('.paper')) return;
    if (event.timeStamp - saidAt < QUIET_MS) return;
    saidAt = event.timeStamp;
    showToast(words, way);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Would the key press change something? */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return /^[vxzy]$/iu.test(key);
  return key.length === 1 || ['Delete', 'Backspace', 'F2', 'Process'].includes(key);
}
