import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

const inSection = (text: string): string => countsIn(text, { topic: 'requests' });

describe('what is told behind some of the applications is of those alone', () => {
  it.each([
    ['涉及粮食补贴的申请，予以公开36件。', '? 36'],
    ['粮食补贴的申请较多，予以公开36件。', 'granted 36'],
    ['全年收到的申请，予以公开36件。', 'granted 36'],
    ['属于过程性信息的申请，予以公开36件。', 'granted 36'],
    ['通过信函提出的申请，予以公开36件。', '? 36'],
    ['通过邮寄、网络等途径提出的申请，予以公开36件。', 'granted 36'],
    // In whose name, and that they are applications for disclosure, leaves out none.
    ['以县政府办公室名义办理的申请，予以公开36件。', 'granted 36'],
    ['关于政府信息公开的申请，予以公开36件。', 'granted 36'],
    ['关于粮食补贴的申请，予以公开36件。', '? 36'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it.each([
    ['关于粮食补贴的申请48件，予以公开36件。', '- 48, ? 36'],
    ['经第三方意见征求程序的申请48件，予以公开36件。', '- 48, ? 36'],
    ['受理居民陈某等人的政府信息公开申请48件，无法提供3件。', '<due 48, ? 3'],
    ['通过网站收到政府信息公开申请48件，无法提供3件。', '<due 48, unavailable 3'],
    ['不予公开粮食类申请2件，无法提供3件。', '<denied 2, unavailable 3'],
    // The column of the applicant is told, and then all results.
    ['收到自然人提出的申请8件，予以公开3件。', 'received/natural 8, granted 3'],
  ])('behind their number: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});
