/** The end: nothing is left unsaved, whoever wants the program to end. */
import type { Program } from '../services/program.ts';
import type { Window } from '../hosts/shell.ts';

/** The program ends when everything is on disk. */
export function closeBeforeQuitting(
  app: Electron.App,
  program: Program,
  saves: readonly Promise<unknown>[],
): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void Promise.all(saves)
      .then(program.close)
      .catch((error: unknown) => program.log('quit', error))
      .then(() => {
        isClosed = true;
        app.quit();
      });
  });
}

/**
 * Shutting down and logging off: Windows asks the windows and then ends the program without a further word. The session
 * waits while the window closes in its usual way, which saves first; when the program has ended, the session goes on.
 */
export function closeBeforeSessionEnds(window: Window): void {
  window.on('query-session-end', (event) => {
    event.preventDefault();
    window.close();
  });
  // Not asked before where the system is in a hurry. A window that is closing already closes once.
  window.on('session-end', () => window.close());
}
