/** How large the whole window of the program is shown, in percent: what 设置 offers and the preload script accepts. */
export const WINDOW_ZOOMS = [100, 110, 125, 150, 175, 200] as const;
export type WindowZoom = (typeof WINDOW_ZOOMS)[number];

export function isWindowZoom(value: unknown): value is WindowZoom {
  return WINDOW_ZOOMS.some((zoom) => zoom === value);
}
