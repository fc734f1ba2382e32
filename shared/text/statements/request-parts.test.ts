import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

const inSection = (text: string): string => countsIn(text, { topic: 'requests' });

describe('some of those received', () => {
  it.each([
    ['收到市民涉及停车收费的信息公开申请26件。', '<due 26'],
    ['收到市民关于停车收费的信息公开申请26条。', '- 26'],
    ['收到市民关于低保申请的信息公开申请1件。', '<due 1'],
    // What they are about is no other thing that is counted.
    ['收到村民张某关于规范性文件的信息公开申请1件。', '<due 1'],
    ['收到村民张某关于行政处罚的信息公开申请1件。', '<due 1'],
    ['收到村民张某信息公开申请关于信访件1件。', '- 1'],
    ['收到行政处罚信息公开申请1件。', '- 1'],
    // By their way.
    ['今年收到的申请中，网上提交6件。', '<due 6'],
    ['今年收到的申请中，网上提交6条。', '- 6'],
    ['今年收到的申请中，网上提交粮库6件。', '- 6'],
    ['今年收到的申请中，网上提交信访6件。', '- 6'],
    ['收到信函申请2件。', '<due 2'],
    ['收到信函申请2条。', '- 2'],
    ['收到信函2件。', '- 2'],
    ['收到信访信函申请2件。', '- 2'],
    ['召开会议3次，收到信函申请2件。', '- 3, - 2'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

it('are told by their way where the text is about applications', () => {
  expect(countsIn('收到信函申请2件。')).toBe('- 2');
});
