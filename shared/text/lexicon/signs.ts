/** Signs of a folded text that divide or enclose words; the key is the sign itself. */
import type { Tag } from './tags.ts';
import type { Entry } from './word.ts';

const signs = (tag: Tag, all: string): readonly Entry<Tag>[] =>
  [...all].map((sign) => ({ tag, key: sign, words: [sign] }));

export const SIGNS: readonly Entry<Tag>[] = [
  ...signs('comma', ','),
  ...signs('list', '、'),
  ...signs('semi', ';'),
  ...signs('colon', ':'),
  ...signs('open', '([【〔'),
  ...signs('close', ')]】〕'),
  ...signs('stop', '。!?\n'),
  ...signs('dash', '-'),
];
