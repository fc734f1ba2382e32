/**
 * Going back means the same place: scroll positions of elements marked `data-scroll="name"`, by visit.
 *
 * A screen fills after it is shown, so a position is tried again until the content is tall enough, for a second
 * at most and never against the user's own scrolling.
 */
const PATIENCE_MS = 1000;

type Positions = Map<string, number>;
const memory = new Map<string, Positions>();

/** Records every scroll of a marked element for the visit that `visitKey` names; returns the undo. */
export function recordScroll(visitKey: () => string): () => void {
  const record = (event: Event) => {
    const element = event.target;
    if (!(element instanceof HTMLElement) || element.dataset['scroll'] === undefined) return;
    const key = visitKey();
    const positions: Positions = memory.get(key) ?? new Map<string, number>();
    positions.set(element.dataset['scroll'], element.scrollTop);
    memory.set(key, positions);
  };
  document.addEventListener('scroll', record, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', record, { capture: true });
}

/** Brings the marked elements back to where they were at visit `key`; returns a function that gives up. */
export function restoreScroll(key: string): () => void {
  const wanted = new Map(memory.get(key));
  const end = performance.now() + PATIENCE_MS;
  let frame = 0;
  const giveUp = () => cancelAnimationFrame(frame);
  const attempt = () => {
    for (const [name, top] of wanted) {
      const element = document.querySelector(`[data-scroll="${CSS.escape(name)}"]`);
      if (!element || element.scrollHeight - element.clientHeight < top) continue;
      element.scrollTop = top;
      wanted.delete(name);
    }
    if (wanted.size > 0 && performance.now() < end) frame = requestAnimationFrame(attempt);
  };
  if (wanted.size > 0) attempt();
  for (const type of ['wheel', 'keydown', 'pointerdown']) {
    window.addEventListener(type, giveUp, { once: true, passive: true });
  }
  return () => {
    giveUp();
    for (const type of ['wheel', 'keydown', 'pointerdown']) window.removeEventListener(type, giveUp);
  };
}
