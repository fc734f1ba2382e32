/**
 * The first letters of the pinyin of Chinese names, for finding an agency by a few letters: 清河县水利局 by `qhxslj`.
 *
 * The order of Chinese in every system follows pinyin, so the letter of a character is where it stands between the first
 * characters of each letter. A character that is read in several ways has the others in `ALSO`.
 */

/** First character of each letter in the order of pinyin; no Chinese syllable begins with i, u or v. */
const FIRST = {
  a: '吖',
  b: '八',
  c: '嚓',
  d: '哒',
  e: '妸',
  f: '发',
  g: '旮',
  h: '哈',
  j: '丌',
  k: '咔',
  l: '垃',
  m: '妈',
  n: '拏',
  o: '噢',
  p: '妑',
  q: '七',
  r: '呥',
  s: '仨',
  t: '他',
  w: '穵',
  x: '夕',
  y: '丫',
  z: '帀',
} as const;
const LETTERS = Object.entries(FIRST);

/** Further readings of characters that are common in names of places and agencies. */
const ALSO: Readonly<Record<string, string>> = {
  长: 'cz',
  重: 'cz',
  行: 'hx',
  厦: 'xs',
  会: 'hk',
  区: 'qo',
  乐: 'ly',
  朝: 'cz',
  蚌: 'b',
  六: 'l',
  泊: 'bp',
  单: 'sd',
  曾: 'zc',
  解: 'jx',
  盛: 'sc',
  石: 's',
  校: 'xj',
  调: 'dt',
  参: 'cs',
  藏: 'zc',
  传: 'cz',
  都: 'd',
  阿: 'ae',
  番: 'pf',
  铅: 'qy',
  尉: 'wy',
  涡: 'gw',
  莘: 'xs',
  覃: 'qt',
  颍: 'y',
  鄱: 'p',
  亳: 'b',
  圳: 'z',
  洞: 'd',
  宿: 'sx',
  降: 'jx',
};

const order = new Intl.Collator('zh-u-co-pinyin');

/** The letters that a character may stand for: its own for a letter or digit, none for a sign. */
export function initialsOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/\p{Script=Han}/u.test(character)) return '';
  const own = LETTERS.findLast(([, first]) => order.compare(first, character) <= 0)?.[0] ?? '';
  const others = ALSO[character] ?? '';
  return others.includes(own) ? others : own + others;
}

/** Does `letters` (any case) stand for neighbouring characters of `name`? */
export function matchesInitials(name: string, letters: string): boolean {
  const wanted = [...letters.toLowerCase()];
  const signs = [...name].map(initialsOf).filter((initials) => initials !== '');
  return signs.some(
    (_, start) =>
      start + wanted.length <= signs.length &&
      wanted.every((letter, index) => signs[start + index]?.includes(letter)),
  );
}
