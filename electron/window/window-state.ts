/** Where the window stood when it was closed. */
import { Low } from 'lowdb';
import { z } from 'zod';
import { writeDurably } from '../storage/durable-file.ts';
import { readPlainFile } from '../storage/files.ts';

/** A system does not place windows further away than this, in CSS pixels, and refuses to be asked. */
const FAR = 100_000;
const length = z.int().min(-FAR).max(FAR);

const windowStateSchema = z.object({
  schema: z.literal(1),
  bounds: z.object({ x: length, y: length, width: length, height: length }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;
type Bounds = WindowState['bounds'];

/** Where the window stood, as `path` remembers it; null where it does not, or cannot be understood. */
export async function openWindowState(path: string): Promise<Low<WindowState | null>> {
  const state = new Low<WindowState | null>(
    {
      read: async () => {
        try {
          const text = new TextDecoder().decode(await readPlainFile(path));
          return windowStateSchema.parse(JSON.parse(text));
        } catch {
          return null;
        }
      },
      write: (data) => writeDurably(path, JSON.stringify(data)),
    },
    null,
  );
  await state.read();
  return state;
}

/** Smallest window in which every screen is usable, in CSS pixels. */
export const SMALLEST = { width: 960, height: 600 } as const;
const FIRST = { width: 1366, height: 768 } as const;
/** How much of the window must be visible, in CSS pixels, to get hold of it. */
const GRIP = 100;

/**
 * Size and place for a new window: as it was left, unless it would be out of reach because a screen is gone, and never
 * larger than its screen. `screens` are the work areas of the screens that are there, the main one first.
 */
export function initialBounds(
  state: WindowState | null,
  screens: readonly Bounds[],
): Partial<Bounds> & Pick<Bounds, 'width' | 'height'> {
  const { x, y, ...left } = state?.bounds ?? { x: NaN, y: NaN, ...FIRST };
  const width = Math.max(SMALLEST.width, left.width);
  const height = Math.max(SMALLEST.height, left.height);
  const own = screens.find(
    (screen) =>
      x + width >= screen.x + GRIP &&
      x <= screen.x + screen.width - GRIP &&
      y >= screen.y &&
      y <= screen.y + screen.height - GRIP,
  );
  const screen = own ?? screens[0];
  const size = {
    width: screen ? Math.min(width, screen.width) : width,
    height: screen ? Math.min(height, screen.height) : height,
  };
  return own ? { x, y, ...size } : size;
}
