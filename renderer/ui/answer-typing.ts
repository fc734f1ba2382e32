/** Tells whoever types into a text that is locked why nothing happens, and offers the way to go. */
import { showToast } from './toast.tsx';

/** Saying it once in a while is enough: nobody types one key. */
const QUIET_MS = 8000;
/** The paper of a report, and the parts of a template. */
const TEXTS = '.paper, .template-boxes';

/** Says `words`, with the way to go where there is one, when somebody types into the text; answers how to stop that. */
export function answerTyping(
  words: string,
  way: { title: string; run: () => void } | null = null,
): () => void {
  let saidAt = -Infinity;
  const onKey = (event: KeyboardEvent) => {
    if (!isTyping(event) || !(event.target instanceof Element) || !event.target.closest(TEXTS)) return;
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
