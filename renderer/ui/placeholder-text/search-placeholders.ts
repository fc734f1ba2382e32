/** Finding a placeholder among two hundred official names by a few characters of it. */
import type { Placeholder } from '../../../shared/template/placeholders.ts';

/** Placeholders of one group, in the order of the list. */
export interface PlaceholderGroup {
  readonly group: string;
  readonly items: readonly Placeholder[];
}

/** `query` split at spaces: an item must hold every part, in its name, group or description, in any order. */
export function searchPlaceholders(list: readonly Placeholder[], query: string): PlaceholderGroup[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  const parts = plain(query)
    .split(/\s+/)
    .filter((part) => part !== '');
  const groups = new Map<string, Placeholder[]>();
  for (const item of list) {
    const text = plain(`${item.name} ${item.description} ${item.group}`);
    if (!parts.every((part) => text.includes(part))) continue;
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
