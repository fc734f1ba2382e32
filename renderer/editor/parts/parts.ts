/** The parts of a report as the editor shows them. */
import { SECTION_NAMES, sectionName } from '../../../shared/forms/sections.ts';
import { sectionAt } from '../../../shared/report/place-name.ts';
import type { Place } from '../../../shared/report/schema.ts';

/** `cover`, `preamble`, `section:1` … `section:6`, `signature`. */
export type PartKey = string;

export interface Part {
  readonly key: PartKey;
  /** 1…6 for a section, else null. */
  readonly section: number | null;
  /** Short name for the list on the left. */
  readonly name: string;
}

export const PARTS: readonly Part[] = [
  { key: 'cover', section: null, name: '标题' },
  { key: 'preamble', section: null, name: '前言' },
  ...SECTION_NAMES.map((_, index) => ({
    key: `section:${index + 1}`,
    section: index + 1,
    name: sectionName(index + 1),
  })),
  { key: 'signature', section: null, name: '落款' },
];

/** The part that a place belongs to; what concerns the whole report belongs to the cover. */
export function partOf(place: Place): PartKey {
  if (place.startsWith('preamble')) return 'preamble';
  const section = sectionAt(place);
  if (section === 7) return 'signature';
  return section === 0 ? 'cover' : `section:${section}`;
}
