/** What a report of the library is called by its state. */
import type { Status } from '../contract.ts';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  imported: '往年年报',
  draft: '草稿',
  final: '已定稿',
};
