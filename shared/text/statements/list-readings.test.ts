import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { wrongLists } from './lists.ts';
import { stated } from './read.fixture.ts';

function wrong(text: string): string {
  return wrongLists(readParagraph(text), stated(text).counts)
    .map(
      ({ fault, whole, parts }) =>
        `${fault} ${whole.number.value} ≠ ${parts.map(({ number }) => number.value).join('+')}`,
    )
    .join(', ');
}

describe('a list that comes to its whole in any reading is right', () => {
  it.each([
    // Parts of different kinds: the list may end before the last of them.
    ['公开信息100条，其中动态60条、公告40条、视频10条。', ''],
    // Parts of one kind go on.
    ['公开信息100条，其中网站60条、微信40条、微博10条。', 'over 100 ≠ 60+40+10'],
    ['公开信息100条，其中动态信息60条、公告信息40条、法规信息10条。', 'over 100 ≠ 60+40+10'],
    ['公开信息100条，其中网站60条；微信40条；微博10条。', 'over 100 ≠ 60+40+10'],
    ['公开信息100条，其中网站60条、微信40条；微博10条。', ''],
    ['公开信息100条（其中网站60条、微信40条），微博10条。', ''],
    ['公开信息100条，其中网站60条、微信40条，及时公开微博10条。', ''],
    ['公开信息100条，其中网站60条、微信40条，均发布微博10条。', ''],
    // What is said to be the rest belongs to the list.
    ['公开信息100条，其中动态60条、公告40条、其他10条。', 'over 100 ≠ 60+40+10'],
    ['公开信息100条，其中动态60条、公告40条；其他10条。', ''],
    ['收到申请10件，办结8件，其中自然人9件。', ''],
    ['收到申请10件，办结8件，其中自然人19件。', 'over 8 ≠ 19'],
    ['收到申请10件，办结8件，其中自然人18件。', ''],
    ['办结申请8件，收到10件，结转2件，其中予以公开5件、部分公开4件。', 'over 8 ≠ 5+4'],
    ['公开信息100条，其中网站20条、增至90条。', ''],
    // Split is another number than the nearest.
    ['办结申请9件，2件结转。按结果分，予以公开5件、部分公开5件。', ''],
    ['办结申请9件，2件结转。按结果分，予以公开5件、部分公开1件。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('a list that goes on in the next sentence', () => {
  it.each([
    ['公开信息100条，分别为动态60条、公告20条。另外微信21条。', 'over 100 ≠ 60+20+21'],
    ['公开信息100条，其中动态60条、公告20条。另外公开微信21条。', 'over 100 ≠ 60+20+21'],
    ['公开信息100条，其中动态60条、公告20条。另外公开微信20条。', ''],
    ['公开信息100条，其中动态60条、公告20条。微信10条。微博11条。', 'over 100 ≠ 60+20+10+11'],
    ['公开信息100条，其中动态60条、公告20条。微信10条。微博10条。', ''],
    ['公开信息100条，分别为动态60条、公告40条。微信21条。', ''],
    ['公开信息100条，其中动态60条、公告20条。另外微信约21条。', ''],
    ['公开信息100条，其中动态60条、公告20条。另外视频21个。', ''],
    ['公开信息100条，其中动态60条、公告20条。共21条。', ''],
    ['公开信息100条，其中动态60条、公告20条。公开21条。', ''],
    ['公开信息100条，其中动态60条、公告20条。微信21条视频。', ''],
    ['公开信息100条（动态60条、公告20条）。微信21条。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('attributes of one thing overlap', () => {
  it.each([
    ['办理业务120件，其中网上办理110件、当场办结80件。', ''],
    // Up to 12 % more looks like a slip.
    ['办理业务120件，其中网上办理74件、当场办结60件。', 'over 120 ≠ 74+60'],
    ['办理业务120件，其中网上办理75件、当场办结60件。', ''],
    ['办理业务120件，其中网上办理75件、当场办结50件、现场10件。', 'over 120 ≠ 75+50+10'],
    ['办理业务120件，其中网上办理110件、其他办结80件。', 'over 120 ≠ 110+80'],
    ['公开信息120条，其中动态75条、公告60条。', 'over 120 ≠ 75+60'],
    ['培训100人，其中党员60人、女性60人。', ''],
    ['培训100名，其中党员60名、女性60名。', ''],
    ['培训100人，其中党员60人、女性50人。', 'over 100 ≠ 60+50'],
    ['公开信息100条，其中线上60条、线下41条，认真做好工作，有1条线上线下同步发布。', ''],
    ['公开信息100条，其中线上60条、线下41条，认真做好工作，有1条线上发布。', 'over 100 ≠ 60+41'],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('an enumeration behind a colon', () => {
  it.each([
    ['公开信息100条：动态60条，公告20条。', 'short 100 ≠ 60+20'],
    ['公开信息100条：动态60条，经粮食储备、粮食收购、粮食检验等，公告20条。', ''],
    ['公开信息100条：召开60条，公告20条。', ''],
    ['公开信息100条：动态60条，公告20条，粮食丰收。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('parts in other units', () => {
  it.each([
    ['公开信息100条，分别为动态60条、公告20条、视频2个。', ''],
    ['公开信息100条，分别为动态60条、公告20条，视频2个。', 'short 100 ≠ 60+20'],
    ['公开信息100条，分别为动态60条、视频2个、公告20条。', ''],
    ['公开信息100条，分别为动态60条、公告20条，两项合计80条。', 'short 100 ≠ 60+20'],
  ])('leave open what is counted: %s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

it('lists and totals are told in the order of their wholes', () => {
  const text = '动态128条、公告36条，共计165条。公开信息9条，其中动态6条、公告4条。';
  expect(wrong(text)).toBe('short 165 ≠ 128+36, over 9 ≠ 6+4');
});
