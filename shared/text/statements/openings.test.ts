import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { itemsOf } from './items.ts';
import { openingsOf } from './openings.ts';
import { stated } from './read.fixture.ts';
import { wrongListsIn } from './wrong-lists.fixture.ts';

/** The lists that open in a text: `partOf 100`, by their word and their whole. */
function openings(text: string): string {
  const paragraph = readParagraph(text);
  const items = itemsOf(paragraph, stated(text).counts);
  return openingsOf(paragraph, items)
    .map(({ by, whole, first }) => `${by} ${items[whole]?.value}|${items[first]?.value}`)
    .join(', ');
}

describe('what opens a list', () => {
  it.each([
    ['公开信息100条，其中动态60条。', 'partOf 100|60'],
    ['公开信息100条。其中动态60条。', 'partOf 100|60'],
    ['公开信息100条。认真审核，其中动态60条。', ''],
    ['公开信息100条，认真审核，其中动态60条。', 'partOf 100|60'],
    ['公开信息100条，包括动态60条。', 'include 100|60'],
    ['办结申请9件，结果包括予以公开5件。', 'include 9|5'],
    ['公开信息100条，认真审核粮食包括动态60条。', ''],
    ['公开信息100条，动态、包括公告60条。', ''],
    ['公开信息100条，分别为动态60条。', 'each 100|60'],
    ['公开信息100条，均为动态60条。', ''],
    ['公开信息100条，依次为动态60条。', 'inTurn 100|60'],
    ['公开信息100条，认真审核，分别为动态60条。', ''],
    ['公开信息100条，分别较上年动态60条。', ''],
    ['公开信息100条，分别占60条。', ''],
    ['公开信息100条，由动态60条、公告40条组成。', 'from 100|60'],
    ['公开信息100条，由动态60条、公告40条。组成。', ''],
    ['公开信息100条，按载体分，网站60条。', 'splitBy 100|60'],
    ['公开信息100条。按载体分，网站60条。', 'splitBy 100|60'],
    ['公开信息100条，按载体计，网站60条。', 'splitBy 100|60'],
    [
      '公开信息100条，按载体分，网站60条、公众号40条；按内容分，动态70条、公告30条。',
      'splitBy 100|60, splitBy 100|70',
    ],
    ['公开信息100条，按载体，网站60条。', ''],
    ['公开信息100条中，动态60条。', 'partOf 100|60'],
    ['公开信息100条中动态60条。', ''],
    ['公开信息100条：动态60条。', 'colon 100|60'],
    ['公开信息100条（动态60条）。', 'open 100|60'],
    ['公开信息100条：其中动态60条。', 'partOf 100|60'],
    ['公开信息100条（分别为动态60条）。', 'each 100|60'],
    ['公开信息100条：共包括动态60条。', ''],
    ['公开信息100条，动态60条。', ''],
    ['收到申请26件（上年结转1件），其中自然人20件。', 'open 26|1, partOf 26|20'],
    ['收到申请26件（网上1件、现场2件），其中自然人20件。', 'open 26|1, partOf 26|20'],
    ['收到申请26件（网上1件，其中自然人1件）。', 'open 26|1, partOf 1|1'],
    ['公开信息100条，动态占60条，公告占30条。', 'share 100|60'],
    ['公开信息100条（各类均有）：动态60条。', 'colon 100|60'],
    ['公开信息100条，分为五个栏目：动态60条。', 'colon 100|60'],
    ['公开信息100条。分五个栏目：动态60条。', ''],
    ['公开信息100条。', ''],
  ])('in %s: %j', (text, expected) => {
    expect(openings(text)).toBe(expected);
  });

  it('stands at most 200 signs behind its whole', () => {
    const text = (length: number): string => `公开信息100条，${'粮'.repeat(length)}，其中动态60条。`;
    expect(openings(text(198))).toBe('partOf 100|60');
    expect(openings(text(199))).toBe('');
  });

  it.each([
    [':', 16],
    ['（', 8],
  ])('as %s stands behind at most %i signs of what was counted', (sign, longest) => {
    const text = (length: number): string => `公开100条${'粮'.repeat(length)}${sign}动态60条）。`;
    expect(openings(text(longest))).not.toBe('');
    expect(openings(text(longest + 1))).toBe('');
  });
});

describe('where a list ends', () => {
  it.each([
    ['公开信息100条，分别为动态60条；公告20条。', 'short 100 ≠ 60+20'],
    ['公开信息100条，分别为动态60条、公告20条；会议3条。', 'short 100 ≠ 60+20'],
    ['公开信息100条，分别为动态60条、公告40条；会议3条。', ''],
    ['公开信息100条，依次为动态60条；公告20条；会议3条。', 'short 100 ≠ 60+20+3'],
    ['公开信息100条（动态60条）、公告41条。', ''],
    ['公开信息100条（动态60条、公告30条），视频20条。', 'slip 100 ≠ 60+30'],
    ['公开信息100条（动态60条（图文60条）、公告41条）。', 'over 100 ≠ 60+41'],
    ['收到申请26件（上年结转1件），其中自然人20件、企业7件。', 'over 26 ≠ 20+7'],
    ['收到申请26件（上年结转1件），其中自然人20件、企业6件。', ''],
  ])('in %s: %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });

  it('is at most 1,500 signs behind its opening', () => {
    // 其中 stands `distance` signs before the last number.
    const text = (distance: number): string => {
      const long = '粮'.repeat(500);
      return `公开信息100条，其中动态60条，${long}，${long}，${'粮'.repeat(distance - 1013)}，公告41条。`;
    };
    expect(wrongListsIn(text(1500))).toBe('over 100 ≠ 60+41');
    expect(wrongListsIn(text(1501))).toBe('');
  });
});

describe('which of several numbers a list is of', () => {
  it.each([
    // The way that its words name.
    ['网站发布120条、微信群转发80条。其中网站信息包括动态70条、公告60条。', 'over 120 ≠ 70+60'],
    ['通过网站发布120条、通过微信群转发80条。其中通过网站发布的包括动态70条、公告60条。', 'over 120 ≠ 70+60'],
    ['网站公开120条，微信公开80条。网站公开的信息分为两类：动态70条，公告60条。', 'over 120 ≠ 70+60'],
    ['网站公开120条，微信公开80条。网站公开的信息分为两类：动态70条，公告50条。', ''],
    // This year's, where last year's stands behind it.
    ['公开信息100条，2023年公开90条。其中动态60条、公告41条。', 'over 100 ≠ 60+41'],
  ])('in %s: %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });

  it('is asked of a text that ends with its number, too', () => {
    expect(wrongListsIn('172处公开栏中一类68处')).toBe('');
  });
});

describe('names in front of what is told of them in turn', () => {
  it.each([
    ['举办讲座15场，主题涵盖储粮、防汛和消防，分别为4场、5场和7场。', 'over 15 ≠ 4+5+7'],
    ['举办讲座15场，主题涵盖储粮、防汛和消防，分别为4场，5场，7场。', 'over 15 ≠ 4+5+7'],
    ['举办讲座15场，主题涵盖储粮、防汛和消防，分别为4场、5场和5场。', 'short 15 ≠ 4+5+5'],
    // What they have in common is told of them, and not of another whole.
    ['举办讲座12场，在城区、乡镇分别为8场、6场，其中2场联合举办。', ''],
    ['举办讲座12场，在城区、乡镇分别为8场、6场。召开会议9场，其中2场联合召开。', 'over 12 ≠ 8+6'],
    ['举办讲座15场，主题涵盖储粮、防汛和消防，分别为4场、5场和6场。', ''],
    // Some of them alone, or not as many numbers as names.
    ['举办讲座15场，主要涉及储粮、防汛和消防，分别为4场、5场和5场。', ''],
    ['举办讲座15场，主题涵盖储粮、防汛和消防，分别为4场、5场。', ''],
  ])('in %s: %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });
});
