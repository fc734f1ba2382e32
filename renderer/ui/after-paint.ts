/** Work that may wait: until what was typed is on the screen, or until a screen that was opened has been drawn. */

export interface PutOff {
  /** Runs the work once, when its time has come; asking again meanwhile changes nothing. */
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
export function afterPaint(run: () => void): PutOff {
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

/** Whoever waits for a result does not wait longer for it than this. */
const MOST_IDLE_WAIT_MS = 1000;

/** `run` when nothing more urgent is left to do. */
export function whenIdle(run: () => void): PutOff {
  let asked: number | null = null;
  const cancel = () => {
    if (asked !== null) cancelIdleCallback(asked);
    asked = null;
  };
  return {
    request: () => {
      asked ??= requestIdleCallback(
        () => {
          asked = null;
          run();
        },
        { timeout: MOST_IDLE_WAIT_MS },
      );
    },
    cancel,
  };
}
