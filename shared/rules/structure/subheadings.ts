/** Sub-headings within a section: numbered （一） or 1., or a short line that names one of the parts of its section. */
import type { Section } from '../../report/schema.ts';
import { readNumber } from '../../text/numbers/chinese-numbers.ts';

export interface Subheading {
  /** Index of its paragraph. */
  readonly index: number;
  /** The number as typed, e.g. `（二）`; empty where there is none. */
  readonly number: string;
  readonly value: number | null;
  /** Without number and white space around. */
  readonly title: string;
}

const CHINESE = /^\s*(?:[（(]\s*(?<digits>[一二三四五六七八九十]{1,3})\s*[)）]|(?<sign>[㈠-㈩]))\s*[、.．]?/u;
const ARABIC = /^\s*(?<digits>\d{1,2})\s*(?:[、.．](?!\d)|[)）])/u;
/** Numbers of another kind, and 一是: such a line has not lost its number. */
const OTHER_NUMBER =
  /^(?:[\d一二三四五六七八九十（(]+[、.．)）是]|[①-⑳⑴-⒛❶-❿]|第[一二三四五六七八九十]{1,2}[、，,：:]|[A-Ea-e][、.．)）])/u;
const LONGEST_TITLE = 30;
const LONGEST_LINE = 22;

/** Where the title of a sub-heading ends that runs into its text. */
export function titleIn(rest: string): string {
  const line = rest.trim();
  const end = line.search(/[。：:；\n]|[ 　]/u);
  const title = end < 0 ? line : line.slice(0, end);
  if (title.length <= LONGEST_TITLE) return title;
  const comma = title.search(/[，,]/u);
  return comma >= 0 && comma <= LONGEST_TITLE ? title.slice(0, comma) : title.slice(0, LONGEST_TITLE);
}

function numbered(paragraphs: readonly string[], pattern: RegExp): Subheading[] {
  return paragraphs.flatMap((text, index) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const { digits, sign } = match.groups ?? {};
    const value = sign ? (sign.codePointAt(0) ?? 0) - 0x321f : readNumber(digits ?? '');
    return [{ index, number: match[0].trim(), value, title: titleIn(text.slice(match[0].length)) }];
  });
}

/** Is the paragraph a line by itself that could head what follows? */
function isLine(text: string): boolean {
  const line = text.trim();
  return line !== '' && line.length <= LONGEST_LINE && !/[。；;，,！!？?【{：:]/u.test(line);
}

/**
 * The sub-headings of the highest level that a section uses, in order. A line without a number counts only where
 * `isTitle` knows its words.
 */
export function subheadingsOf(
  { paragraphs }: Pick<Section, 'paragraphs'>,
  isTitle: (title: string) => boolean,
): Subheading[] {
  const chinese = numbered(paragraphs, CHINESE);
  const arabic = chinese.length > 0 ? [] : numbered(paragraphs, ARABIC);
  const own = [...chinese, ...(arabic.length > 1 ? arabic : [])];
  const taken = new Set(own.map(({ index }) => index));
  const bare = paragraphs.flatMap((text, index): Subheading[] => {
    const title = text.trim();
    if (taken.has(index) || !isLine(text) || OTHER_NUMBER.test(title)) return [];
    return isTitle(title) ? [{ index, number: '', value: null, title }] : [];
  });
  return [...own, ...bare].sort((a, b) => a.index - b.index);
}

/** `（三）` for 3; a number beyond ten as digits. */
export function chineseNumber(value: number): string {
  return `（${'一二三四五六七八九十'[value - 1] ?? String(value)}）`;
}
