import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { stated } from './read.fixture.ts';
import { bareSplits } from './splits.ts';

/** The parts of the splits of a text under a heading about applications: `38+14+5`. */
function splits(text: string): string {
  return bareSplits(readParagraph(text), stated(text, { topic: 'requests' }).counts)
    .map((parts) => parts.map(({ number }) => number.value).join('+'))
    .join(', ');
}

describe('a split of applications without their number', () => {
  it.each([
    ['按申请方式统计，网络平台提交38件，邮寄14件，现场提交5件。', '38+14+5'],
    ['按申请方式统计，网络平台提交38件，邮寄14件。', '38+14'],
    ['涉及储粮的23件，防汛的19件，其余2件涉及招录。', '23+19+2'],
    ['一季度15件，二季度19件，三季度13件，四季度10件。', '15+19+13+10'],
    ['上半年15件，下半年19件。', '15+19'],
    ['申请渠道以线上为主：网上11件，信函5件，当面1件。', '11+5+1'],
    ['按申请方式统计，网络平台提交30件，占60%，邮寄20件，占40%。', '30+20'],
  ])('is told by %s', (text, expected) => {
    expect(splits(text)).toBe(expected);
  });

  it.each([
    // Nothing says that these are all.
    '涉及储粮的23件，防汛的19件，消防的13件。',
    '网上11件，信函5件，当面1件。',
    '一季度15件，二季度19件，三季度13件。',
    '涉及储粮的23件，此外2件涉及招录。',
    // Two are few: they may be some of all.
    '涉及储粮的23件，其余2件涉及招录。',
    '申请渠道以线上为主：网上11件，信函5件。',
    // How much the rest is, is not told.
    '按内容统计，储粮类23件，防汛类19件，其余为招录类。',
    // Of the number before, or of something else.
    '收到来信57件。按申请方式统计，网络平台提交38件，邮寄14件，现场提交5件。',
    '按申请方式统计，网络平台提交38件，邮寄14件，较上年增加5件。',
    '按申请方式统计，网络平台提交约38件，邮寄14件。',
    '按申请方式统计，网络平台提交38条，邮寄14条。',
    '按结果统计，予以公开38件，部分公开14件。',
    '按申请方式统计，下属单位38件，邮寄14件。',
    '按申请方式统计，网络平台提交38件。',
  ])('is not told by %s', (text) => {
    expect(splits(text)).toBe('');
  });
});
