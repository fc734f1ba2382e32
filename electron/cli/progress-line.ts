/** How far a command with many files is, in one line. */

const MINUTE = 60_000;
/** What the first files took says little about the rest. */
const ENOUGH = 5;

/** `done` of `total` files are finished after `elapsed` milliseconds. */
export function progressLine(done: number, total: number, elapsed: number): string {
  const count = `已完成 ${done}/${total}`;
  if (done < ENOUGH || done >= total) return count;
  return `${count}，还要约 ${duration((elapsed / done) * (total - done))}`;
}

/** Rounded up: nobody minds when it is ready before. */
function duration(milliseconds: number): string {
  if (milliseconds >= MINUTE) return `${Math.ceil(milliseconds / MINUTE)} 分钟`;
  return `${Math.max(1, Math.ceil(milliseconds / 1000))} 秒`;
}
