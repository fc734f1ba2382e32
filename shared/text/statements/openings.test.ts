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
    ['网站、微信群发布120条，微博发布80条。其中网站、微信群信息包括动态70条、公告60条。', 'over 120 ≠ 70+60'],
    // None of those before.
    ['推送信息178条。新增栏目分为两类：动态12条，公告8条。', ''],
    // The list before has ended.
    ['公开信息9条，其中动态6条、公告3条。收到求助90件，网上60件，邮寄20件，当面15件。', 'over 90 ≠ 60+20+15'],
    // In brackets: of the number right before them.
    ['收到来信10件，办结8件（其中网上9件）。', 'over 8 ≠ 9'],
    // This year's, where last year's stands behind it.
    ['收到来信26件，2023年收到19件。按渠道分，网上20件、邮寄7件。', 'over 26 ≠ 20+7'],
    ['收到申请26件，2023年来信19封。按渠道分，网上12封、邮寄8封。', 'over 19 ≠ 12+8'],
    ['2022年来信26件，2023年来信19件。按渠道分，网上12件、邮寄8件。', 'over 19 ≠ 12+8'],
    ['公开信息100条，2023年公开90条。其中动态60条、公告41条。', 'over 100 ≠ 60+41'],
  ])('in %s: %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });

  it.each([
    // What brackets remark opens nothing; what stands behind them does.
    ['公开信息100条（其中含转载信息）：动态60条，公告20条。', 'short 100 ≠ 60+20'],
    ['公开信息100条（各类均有），包括动态60条、公告41条。', 'over 100 ≠ 60+41'],
    ['（公开信息100条），其中动态60条、公告41条。', 'over 100 ≠ 60+41'],
    ['公开图解30条、含视频的40条。', ''],
    // So many for each.
    ['印制折页100份，乡镇各20份，横幅90份。', ''],
    ['公开信息100条，动态、公告两类各20条，视频50条。', ''],
    // Kinds, and how many they are.
    ['137条信息分为三类，公告41条、动态46条、法规30条。', 'short 137 ≠ 41+46+30'],
    ['137条信息分为三类：公告41条、动态46条、法规30条。', 'short 137 ≠ 41+46+30'],
    ['137条粮食储备和收购信息分为三类，公告41条、动态46条、法规30条。', 'short 137 ≠ 41+46+30'],
    ['党委会研究粮食7次，本报告分为六个部分，全年共研究3次。', ''],
    ['公开信息100条，可分为动态60条、公告30条。', 'short 100 ≠ 60+30'],
    ['网站的100条又可分为动态60条、公告30条。', 'short 100 ≠ 60+30'],
    ['公开信息100条，可分为：动态60条、公告30条。', 'short 100 ≠ 60+30'],
    ['公开信息100条，主要分为动态60条、公告30条。', ''],
    ['对57个部门开展考评，按得分分为优秀12个、良好36个、一般6个。', 'short 57 ≠ 12+36+6'],
  ])('opens a list or does not: %j is %j', (text, expected) => {
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
    // How many names there are is said otherwise.
    ['举办讲座15场，主题涵盖储粮、防汛、消防四类，分别为4场、5场和5场。', ''],
    ['开展活动15场，举办储粮、防汛、消防讲座，分别为4场、5场和5场。', ''],
    ['开展活动15场，天气转冷，主题涵盖储粮、防汛、消防，分别为4场、5场和5场。', ''],
    ['开展活动15场，主题涵盖文件及解读、防汛，分别为4场、5场。', 'short 15 ≠ 4+5'],
    ['开展活动15场，主题涵盖文件以及解读、防汛，分别为4场、5场、5场。', 'short 15 ≠ 4+5+5'],
    ['印制折页100份，发往粮库、粮站、粮店的分别为60份、50份。', 'over 100 ≠ 60+50'],
    ['公开信息340条，1月、2月和3月依次为110条、120条、100条。', 'short 340 ≠ 110+120+100'],
    // Some of them alone, or not as many numbers as names.
    ['举办讲座15场，主要涉及储粮、防汛和消防，分别为4场、5场和5场。', ''],
    ['举办讲座15场，主题涵盖储粮、防汛和消防，分别为4场、5场。', ''],
  ])('in %s: %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });
});
