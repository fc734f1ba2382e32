/** What a report of the library is called: its state, and where it came from. */
import type { LibraryRow, Status } from '../contract.ts';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  imported: '往年年报',
  draft: '草稿',
  final: '已定稿',
};

/** What has become of a report since it was handed in; empty for one that never was. */
export const HANDED_OUT_WORDS: Readonly<Record<LibraryRow['handedOut'], string>> = {
  never: '',
  same: '已报送',
  changed: '报送后有改动',
};

/** Where a report came from: its file, or this program. */
export function originWords({ original, status }: Pick<LibraryRow, 'original' | 'status'>): string {
  // Only the built-in example is an imported report without a file.
  return original ?? (status === 'imported' ? '内置示例' : '在本程序中编写');
}
