/** Work that may wait until what was typed is on the screen. */

export interface AfterPaint {
  /** Runs the work once, soon after the next frame has been painted; asking again meanwhile changes nothing. */
  readonly request: () => void;
  /** Forgets what was asked for. */
  readonly cancel: () => void;
}

/** A window in the background paints no frames; then the work is done after this time. */
const UNSEEN_MS = 200;

/**
 * `run` after the next paint: an animation frame comes before its paint, a message sent from it after. No timer
 * decides how long a result is held back, and several keystrokes within a frame are one run.
 */
export function afterPaint(run: () => void): AfterPaint {
  let turn = 0;
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new MessageChannel();
  const cancel = () => {
    asked = false;
    turn += 1;
    clearTimeout(timer);
  };
  const runOnce = (mine: number) => {
    if (mine !== turn || !asked) return;
    cancel();
    run();
  };
  channel.port1.onmessage = ({ data }: MessageEvent<number>) => runOnce(data);
  return {
    request: () => {
      if (asked) return;
      asked = true;
      const mine = turn;
      requestAnimationFrame(() => channel.port2.postMessage(mine));
      timer = setTimeout(() => runOnce(mine), UNSEEN_MS);
    },
    cancel,
  };
}
