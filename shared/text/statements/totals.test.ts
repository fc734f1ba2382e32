import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { wrongLists } from './lists.ts';
import { stated } from './read.fixture.ts';

function wrong(text: string): string {
  const lists = wrongLists(readParagraph(text), stated(text).counts);
  return lists
    .map(
      ({ fault, whole, parts, sum }) =>
        `${fault} ${whole.number.value} ≠ ${parts.map(({ number }) => number.value).join('+')}=${sum}`,
    )
    .join(', ');
}

describe('a list of results', () => {
  it('opens behind the word for them', () => {
    expect(wrong('办结9件，结果包括予以公开8件、部分公开3件。')).toBe('over 9 ≠ 8+3=11');
    expect(wrong('办结9件，结果包括予以公开6件、部分公开3件。')).toBe('');
  });
});

describe('a total behind its parts', () => {
  it.each([
    ['动态128条、公告36条，共计164条。', ''],
    ['动态128条、公告36条，共计165条。', 'short 165 ≠ 128+36=164'],
    ['动态128条、公告36条，共计163条。', 'over 163 ≠ 128+36=164'],
    ['动态128条、公告36条，合计为165条。', 'short 165 ≠ 128+36=164'],
    ['动态128条、公告36条，公开信息共计165条。', 'short 165 ≠ 128+36=164'],
    ['动态128条、公告36条，全年总计165条。', 'short 165 ≠ 128+36=164'],
    ['答复建议96件、提案124件，合计公开答复220件。', ''],
    ['答复建议96件、提案124件，合计公开答复210件。', 'over 210 ≠ 96+124=220'],
    ['收到建议96件、提案124件，合计答复210件。', ''],
    ['检验0.1万元、鉴证0.2万元，合计0.3万元。', ''],
    ['检验0.1万元、鉴证0.2万元，合计0.4万元。', 'short 0.4 ≠ 0.1+0.2=0.3'],
    ['新收申请18件，上年结转2件，合计20件。', ''],
    ['新收申请18件与上年结转2件，两者合计20件。', ''],
    ['新收申请18件与上年结转2件，两者合计22件。', 'short 22 ≠ 18+2=20'],
    ['占道粮摊12处、露天粮堆5处，合计17处。', ''],
    ['新收申请18件，上年结转2件，三者合计21件。', 'short 21 ≠ 18+2=20'],
    ['新收申请18件，上年结转2件，共计20件，办结19件。', ''],
    // The list may begin anywhere before its total; the nearest sum is meant.
    ['会议10条、动态128条、公告36条，共计164条。', ''],
    ['会议10条、动态128条、公告36条，共计174条。', ''],
    ['会议10条、动态128条、公告36条，共计166条。', 'short 166 ≠ 128+36=164'],
    ['会议10条、动态128条、公告36条，共计172条。', 'over 172 ≠ 10+128+36=174'],
    // Of something else: less than half, more than twice.
    ['动态128条、公告36条，共计328条。', 'short 328 ≠ 128+36=164'],
    ['动态128条、公告36条，共计329条。', ''],
    ['动态128条、公告36条，共计82条。', 'over 82 ≠ 128+36=164'],
    ['动态128条、公告36条，共计81条。', ''],
    ['网站、微信依次公开210条、153条，全年累计363条。', ''],
    ['网站、微信依次公开210条、153条，全年累计364条。', 'short 364 ≠ 210+153=363'],
    ['网站、微信分别公开210条、153条，共364条。', 'short 364 ≠ 210+153=363'],
    ['动态128条、公告36条，共165条。', 'short 165 ≠ 128+36=164'],
    ['动态128条、公告36条，共164条。', ''],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    '动态128条、公告36条，办理结果总计165条。',
    '动态128条、公告36条，去年共计165条。',
    '动态128条、公告36条等，共165条。',
    '动态128条、公告36条等，合计165条。',
    '动态128条、公告36条，共约165条。',
    '动态128条、公告36条，共发布165条。',
    '网站、微信依次公开128条、36条，全年粮食累计165条。',
    '动态128条、公告36条；共计165条。',
    '动态128条、公告36条。共计165条。',
    '动态128条、公告36条，与上年共计165条。',
    '动态128条，共计165条。',
    '动态约128条、公告36条，共计165条。',
    '动态128条、公告36条，共计约165条。',
    '动态128条、视频12个、公告36条，共计48条。',
    '动态128条、公告36条，共计165条，其中网站100条、微信65条。',
    '动态128条、公告36条，信访共计165条。',
  ])('is not judged in %s', (text) => {
    expect(wrong(text)).toBe('');
  });

  it('stands near its parts', () => {
    const text = (length: number): string => `动态128条、${'粮'.repeat(length)}36条，共计165条。`;
    expect(wrong(text(23))).toBe('short 165 ≠ 128+36=164');
    expect(wrong(text(24))).toBe('');
  });

  it('has at most 24 parts', () => {
    const text = (length: number): string =>
      `${Array.from({ length }, () => '动态2条').join('、')}，共计${length * 2 + 1}条。`;
    expect(wrong(text(24))).toContain('short 49');
    expect(wrong(text(25))).toContain('=48');
  });
});
