/** Agencies that a clause begins with: this one, by its full or a short name, or another. */
import { BODY_ENDINGS, DEPARTMENT_ENDINGS, PARTS_OF_BODIES, PLACE_SIGNS } from '../lexicon/bodies.ts';
import { unfoldAgency } from '../../agency/abbreviations.ts';
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
]);

/** The words of a clause with a leading agency name made one word: `self` or `bodies`. */
export function nameAgency(words: readonly Token[], { agency }: Setting): readonly Token[] {
  const first = words.findIndex(
    ({ tag, number }) => tag !== 'time' && tag !== 'filler' && number?.role !== 'year',
  );
  const start = words[first];
  if (!start || start.tag === 'self' || !MADE_OF.has(start.tag)) return words;
  let [text, end, named] = ['', -1, ''];
  for (let at = first; at < words.length; at++) {
    const word = words[at];
    if (!word || !MADE_OF.has(word.tag) || text.length + word.word.length > LONGEST) break;
    text += word.word;
    if (
      text.length > 2 &&
      // 管委会网站 is a channel.
      word.tag !== 'channel' &&
      BODY_ENDINGS.some((ending) => text.endsWith(ending)) &&
      hasUnknown(words.slice(first, at + 1))
    ) {
      [end, named] = [at + 1, text];
    }
  }
  if (end < 0) return words;
  const last = words[end - 1] ?? start;
  // 以县政府办公室名义.
  const tag = isOwn(named.replace(/^[以由经]/u, ''), agency) ? 'self' : 'bodies';
  const joined: Token = { tag, key: 'named', word: named, start: start.start, end: last.end, number: null };
  return [...words.slice(0, first), joined, ...words.slice(end)];
}

function hasUnknown(words: readonly Token[]): boolean {
  return words.some(({ tag }) => tag === 'unknown');
}

/** 镇政府 and 县水利局 name this agency where its name has them; 财务处 names a part of it, whatever the agency. */
function isOwn(name: string, agency: string): boolean {
  const [a, b] = [name, agency].map((text) => text.replace('人民政府', '政府'));
  if (b === '' || a === undefined || b === undefined) return true;
  if (b.includes(a) || a.includes(b) || b.includes(unfoldAgency(a))) return true;
  const place = [...a].findLastIndex((sign) => PLACE_SIGNS.includes(sign));
  if (place < 0) return true;
  // 县水利局灌溉中心 is a part of another bureau.
  const of = DEPARTMENT_ENDINGS.map((ending) => a.lastIndexOf(ending)).reduce((x, y) => Math.max(x, y));
  if (of > place && !b.includes(a.slice(place + 1, of + 1))) return false;
  // 街道综合执法大队 is a part of the street office; 县公安局 is none of 县水利局.
  return PARTS_OF_BODIES.some((ending) => a.endsWith(ending)) && b.includes(a.slice(0, place + 1));
}
