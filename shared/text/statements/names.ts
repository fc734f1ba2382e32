/** Agencies that a clause begins with: this one, by its full or a short name, or another. */
import { BODY_ENDINGS, DEPARTMENT_ENDINGS, PARTS_OF_BODIES, PLACE_SIGNS } from '../lexicon/bodies.ts';
import { isShortFor, unfoldAgency } from '../../agency/abbreviations.ts';
import type { Token } from '../tokens.ts';
import type { Setting } from './reading.ts';

const LONGEST = 30;
const MADE_OF: ReadonlySet<string> = new Set([
  'unknown',
  'name',
  'filler',
  'place',
  'member',
  'apply',
  'channel',
  'thing',
  'decision',
  'review',
  'caseload',
  'hold',
  'disclosure',
  // 统计局, 审计局.
  'splitEnd',
]);

/**
 * The words of a clause with the agency names made one word that lead it or stand behind a 、 in it, `self` or `bodies`; and this
 * agency's where something is done towards it: 向街道申请.
 */
export function nameAgency(words: readonly Token[], setting: Setting): readonly Token[] {
  let named = nameAt(nameMaker(words, setting), 0, setting);
  for (let at = named.length - 1; at >= 0; at--) {
    const word = named[at];
    if (word?.tag === 'list') named = nameAt(named, at + 1, setting);
    else if (word?.tag === 'unknown') named = nameReceiver(named, at, word, setting);
  }
  return named;
}

/** Words of 以县政府及县政府办公室名义 at most. */
const LONGEST_MAKER = 8;

/**
 * 以县政府及其办公室名义印发: in whose name documents were made, as one word: `self` for this agency, `bodies` for another. Of a
 * government, whose report counts what its departments make too, it is `unknown`: no more than some of them.
 */
function nameMaker(words: readonly Token[], { agency, home }: Setting): readonly Token[] {
  const end = words.findIndex(({ tag, key }) => tag === 'narrow' && key === 'name');
  const first = words.findLastIndex(
    ({ tag, word }, at) => at < end && tag !== 'number' && word.startsWith('以'),
  );
  const [from, to] = [words[first], words[end]];
  const made = words[end + 1]?.tag === 'filler' ? words[end + 2] : words[end + 1];
  if (!from || !to || end - first > LONGEST_MAKER || made?.tag !== 'documentAct') return words;
  const inside = words.slice(first, end);
  const names = inside
    .map((token) => (token.tag === 'list' || token.tag === 'join' ? '|' : token.word))
    .join('');
  const own = names
    .replace(/^以/u, '')
    .split('|')
    .every((name) => name !== '' && isNameOf(name, agency));
  const self = inside.every(({ tag, word }) => tag === 'self' || word === '以');
  const tag = !own && !self ? 'bodies' : home === '' ? 'self' : 'unknown';
  const word = [...inside, to].map((token) => token.word).join('');
  return [
    ...words.slice(0, first),
    { tag, key: tag === 'unknown' ? '' : 'named', word, start: from.start, end: to.end, number: null },
    ...words.slice(end + 1),
  ];
}

/** 县政府办公室 and 其办公室 of 清河县人民政府, 局 of 县水利局. */
function isNameOf(name: string, agency: string): boolean {
  const [a, b] = [plain(name), plain(agency)];
  // A government's office is part of it, and the government no part of the office that reports.
  if (b.endsWith('政府') && /^(?:其|.*政府)办(?:公室)?$/u.test(a))
    return a.startsWith('其') || b.endsWith(a.replace(/办(?:公室)?$/u, ''));
  if (a.endsWith('政府')) return b.endsWith(a);
  return isLike(a.replace(/^[我本]/u, ''), b) || isShortFor(a, b);
}

/** One of two plain names has the other, or the other written out, in it. */
function isLike(name: string, agency: string): boolean {
  return agency.includes(name) || name.includes(agency) || agency.includes(plain(unfoldAgency(name)));
}

/** 向临河街道: one unknown word for the parser. */
function nameReceiver(
  words: readonly Token[],
  at: number,
  { word, start, end }: Token,
  { agency }: Setting,
): readonly Token[] {
  const name = /^[向由](.{2,})$/u.exec(word)?.[1] ?? '';
  const own =
    BODY_ENDINGS.some((ending) => name.endsWith(ending)) && plain(agency).includes(plain(unfoldAgency(name)));
  // 向区政府申请行政复议: whoever decides it.
  const decides = words[at + 1]?.tag === 'review' || words[at + 2]?.tag === 'review';
  if (!own && decides && word.startsWith('向') && BODY_ENDINGS.some((ending) => name.endsWith(ending)))
    return words.with(at, { tag: 'filler', key: '', word, start, end, number: null });
  if (!own) return words;
  return words.with(at, { tag: 'self', key: 'named', word, start, end, number: null });
}

function nameAt(words: readonly Token[], from: number, { agency }: Setting): readonly Token[] {
  const first = words.findIndex(
    ({ tag, number }, at) => at >= from && tag !== 'time' && tag !== 'filler' && number?.role !== 'year',
  );
  const start = words[first];
  // 市教育局本级: the parts of its name fall apart.
  const own = words[first + 1];
  if (start?.tag === 'unknown' && own?.tag === 'self' && own.key === 'own' && own.word.length > 2) {
    const word = start.word + own.word;
    const joined: Token = { ...own, key: 'named', word, start: start.start };
    return [...words.slice(0, first), joined, ...words.slice(first + 2)];
  }
  // 向区政府申请: whom something is done towards, see nameReceiver.
  if (!start || !MADE_OF.has(start.tag) || start.word.startsWith('向')) return words;
  const { end, name } = longestName(words, first);
  if (end < 0) return words;
  const last = words[end - 1] ?? start;
  // 以县政府办公室名义.
  const tag = isOwn(name.replace(/^[以由经]/u, ''), agency) ? 'self' : 'bodies';
  const joined: Token = { tag, key: 'named', word: name, start: start.start, end: last.end, number: null };
  return [...words.slice(0, first), joined, ...words.slice(end)];
}

/** The longest name that begins with a word, and the word behind it; −1 where none does. */
function longestName(
  words: readonly Token[],
  first: number,
): { readonly end: number; readonly name: string } {
  let [text, end, name] = ['', -1, ''];
  for (let at = first; at < words.length; at++) {
    const word = words[at];
    // 县住房和城乡建设局 is one name, 县公安局和县教育局 are two.
    const joins = word?.tag === 'join' && /[和与]/u.test(word.word) && end !== at;
    if (!word || !(MADE_OF.has(word.tag) || joins) || text.length + word.word.length > LONGEST) break;
    text += word.word;
    if (
      text.length > 2 &&
      // 管委会网站 is a channel.
      word.tag !== 'channel' &&
      BODY_ENDINGS.some((ending) => text.endsWith(ending)) &&
      words.slice(first, at + 1).some(({ tag }) => tag === 'unknown')
    ) {
      [end, name] = [at + 1, text];
    }
  }
  return { end, name };
}

function plain(name: string): string {
  return name.replace('人民政府', '政府');
}

/** 镇政府 and 县水利局 name this agency where its name has them; 财务处 names a part of it, whatever the agency. */
function isOwn(name: string, agency: string): boolean {
  const [a, b] = [plain(name), plain(agency)];
  if (isLike(a, b)) return true;
  const place = [...a].findLastIndex((sign) => PLACE_SIGNS.includes(sign));
  if (place < 0 || isShortFor(a.slice(place + 1), b)) return true;
  // 县水利局灌溉中心 is a part of another bureau.
  const of = Math.max(...DEPARTMENT_ENDINGS.map((ending) => a.lastIndexOf(ending)));
  if (!b.includes(a.slice(place + 1, of + 1))) return false;
  // 街道综合执法大队 is a part of the street office; 县公安局 is none of 县水利局.
  return PARTS_OF_BODIES.some((ending) => a.endsWith(ending)) && b.includes(a.slice(0, place + 1));
}
