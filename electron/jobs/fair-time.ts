/**
 * The time that a job has really taken. A clock also counts the time that other programs had: on a busy machine a good
 * file that needs one second takes six, and would be refused as too slow.
 *
 * What one thread of several has used of the processor can be asked neither in Node 20 nor in every Electron, so what
 * the process has used is divided among the threads that were running. That is exact for one worker and even-handed
 * for several. Helpers of the engine (garbage collection, compilation) count in, at most up to the clock's time.
 */

/**
 * A running thread that is given hardly any processor, as when the machine is out of memory, is charged this part of
 * the clock's time, so that every job ends.
 */
const LEAST_SHARE = 1 / 15;

/**
 * The time to charge each thread for a span, in the milliseconds that all arguments are in.
 * @param clock length of the span
 * @param processor what the whole process has used of the processor in it
 * @param waited how long each thread had nothing to do in it. Waiting is charged in full: what never comes must end
 */
export function fairTimes(clock: number, processor: number, waited: readonly number[]): number[] {
  const ran = waited.map((idle) => Math.max(0, clock - idle));
  const together = ran.reduce((sum, time) => sum + time, 0);
  return ran.map((time) => {
    const had = together === 0 ? 0 : Math.min(time, (processor * time) / together);
    return clock - time + Math.max(had, time * LEAST_SHARE);
  });
}
