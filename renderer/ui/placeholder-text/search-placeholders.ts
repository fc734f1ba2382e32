/** Finding a placeholder among two hundred official names by a few characters of it. */
import { foldText } from '../../../shared/text/fold.ts';
import type { Placeholder } from '../../../shared/template/placeholder-menu.ts';

/** Placeholders of one group, in the order of the list. */
export interface PlaceholderGroup {
  readonly group: string;
  readonly items: readonly Placeholder[];
}

/** `query` split at spaces: an item must hold every part, in its name, group or description, in any order. */
export function searchPlaceholders(list: readonly Placeholder[], query: string): PlaceholderGroup[] {
  const plain = (text: string) => foldText(text).toLowerCase();
  const parts = query
    .split(/\s+/)
    .map(plain)
    .filter((part) => part !== '');
  const groups = new Map<string, Placeholder[]>();
  for (const item of list) {
    const text = plain([item.name, item.description, item.group].join('\n'));
    if (!parts.every((part) => text.includes(part))) continue;
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
