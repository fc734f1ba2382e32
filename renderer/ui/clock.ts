/** The time of day as it is shown. */

/** Made once: it costs a thousand times what it is used for. */
const CLOCK = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'medium', hourCycle: 'h23' });

/** Hours, minutes and seconds of `iso` (ISO 8601) where the window is. */
export function clockTime(iso: string): string {
  return CLOCK.format(new Date(iso));
}
