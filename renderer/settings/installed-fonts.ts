/** Which fonts of official documents this computer has, and what stands in for those that it lacks. */
import { fontFor, STANDARD_FONTS, type FontRole } from '../../shared/document/fonts.ts';

export interface FoundFont {
  readonly role: FontRole;
  /** As the standard names it. */
  readonly name: string;
  /** The one that is used here; null where neither it nor any that may stand in for it is installed. */
  readonly used: string | null;
}

/** What each font of a report comes to here; `isInstalled` looks for one by its name. */
export async function findFonts(isInstalled: (name: string) => Promise<boolean>): Promise<FoundFont[]> {
  const roles = Object.entries(STANDARD_FONTS) as [FontRole, string][];
  return Promise.all(
    roles.map(async ([role, name]) => {
      const names = [name, ...fontFor(role, name).alternatives];
      const found = await Promise.all(names.map(isInstalled));
      return { role, name, used: names.find((_, index) => found[index]) ?? null };
    }),
  );
}

/** Whether this computer has a font of this name. Nothing is fetched: a font that it lacks is no font. */
export async function isInstalled(name: string): Promise<boolean> {
  try {
    await new FontFace('probe', `local("${name}")`).load();
    return true;
  } catch {
    return false;
  }
}
