import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

describe('a number that names no thing', () => {
  it.each([
    ['收到政府信息公开申请37件，涉及房屋征收、物业管理三类，已办结36件。', 'received 37, - 3, handled 36'],
    ['收到政府信息公开申请37件，以公开为主，公开31件，部分公开6件。', 'received 37, opened 31, partial 6'],
    ['收到政府信息公开申请37件。公示培训机构名单3份，部分公开5件。', 'received 37, - 3, - 5'],
    ['制发行政规范性文件4件，主要为培训机构名单。部分公开5件。', 'normativeDocument.issued 4, - 5'],
    ['行政处罚5件，以公开为主，公开31件，部分公开6件。', 'penalty 5, - 31, - 6'],
    ['制发行政规范性文件4件，涉及房屋征收、物业管理，废止3件。', 'normativeDocument.issued 4, - 3'],
    [
      '收到政府信息公开申请37件。予以公开15件，主要为培训机构名单。部分公开5件。',
      'received 37, granted 15, partial 5',
    ],
    [
      '收到政府信息公开申请37件。予以公开15件，主要为培训机构名单，也有执法案卷。部分公开5件。',
      'received 37, granted 15, partial 5',
    ],
  ])('is about what was told last: %s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    ['没有制发、废止行政规范性文件，现行有效3件。', 'normativeDocument.inForce 3'],
    ['现行有效规范性文件目录动态更新，共有16件。', 'normativeDocument.inForce 16'],
    ['规范性文件目录动态更新，共有16件。', '- 16'],
    ['制发规范性文件4件，规范性文件目录动态更新，共有16件。', 'normativeDocument.issued 4, - 16'],
    ['公开行政规范性文件2件，3件。', '- 2, - 3'],
    ['对照清理20件行政规范性文件，保留有效9件。', '- 20, <normativeDocument.inForce 9'],
    ['对照学习20件行政规范性文件，保留有效9件。', '- 20, - 9'],
  ])('is about documents, and what was done with them: %s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    ['行政处罚方面，共作出决定64件。', 'penalty 64'],
    ['处理决定方面，行政许可98件，行政处罚5件。', 'licensing 98, penalty 5'],
    ['行政处罚和行政强制方面，共作出决定64件。', '- 64'],
    ['行政处罚方面，开展培训，共作出决定64件。', '- 64'],
  ])('is about decisions of one kind: %s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it('is of documents where they are told by who may see them', () => {
    expect(countsIn('主动公开29件、依申请公开61件。收到申请7件。')).toBe('- 29, ? 61, - 7');
    expect(countsIn('主动公开29条、依申请公开61条。收到申请7件。')).toBe('- 29, - 61, received 7');
  });

  it.each([
    ['全县收到政府信息公开申请120件，办结110件。', '- 120, - 110'],
    ['县水利局收到政府信息公开申请120件，办结110件。', '- 120, - 110'],
    ['收到政府信息公开申请7件，受理居民办事申请1350件，办结1340件。', 'received 7, ? 1350, - 1340'],
    ['收到政府信息公开申请7件，收到报修件318件，办结300件。', 'received 7, ? 318, - 300'],
    // What came in through one way without a name is whatever it was; among applications it is some of them.
    ['因政府信息公开被申请行政复议6件。窗口受理88件，维持5件。', 'reconsideration.total 6, - 88, - 5'],
    ['收到政府信息公开申请88件，窗口受理60件，办结80件。', 'received 88, - 60, handled 80'],
  ])('is of what others received, or of other things: %s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });
});
