import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

describe('applications that are taken up', () => {
  it.each([
    // Some of them, or all.
    ['依申请公开力量薄弱，全年仅1名人员承担12件申请的办理。', '- 1, <due 12'],
    ['重新作出答复，并对51件办结申请逐件复查。', '<handled 51'],
    ['对12件依申请公开件开展抽查。', '<due 12'],
    ['年底对全部51件申请的答复开展评查。', 'processed 51'],
    ['全年56件依申请公开件由1人办理。', 'processed 56, - 1'],
    ['对年内作出的56件政府信息公开答复开展评查。', 'handled 56'],
    ['对全年办结的55件申请的答复逐一回访。', 'handled 55'],
    ['将抓紧办结结转到2025年的5件申请，健全会审机制。', 'carriedOut 5'],
    // Of another system, or of nobody knows which.
    ['粮食补贴申请较多，1名人员承担1280件申请的办理。', '- 1, - 1280'],
    ['依申请公开力量薄弱；1名人员承担312件申请的办理。', '- 1, - 312'],
    ['1名人员承担312件许可申请的办理。', '- 1, - 312'],
    ['对51件申请逐件复查。', '- 51'],
    ['依申请公开力量薄弱，58件申请中部分复杂。', 'processed 58'],
    ['依申请公开力量薄弱，58件申请逐件复查。', '<due 58'],
    ['依申请公开力量薄弱，今年粮农58件申请均由1人办理。', '<due 58, - 1'],
    ['依申请公开力量薄弱，对5件办理申请逐件评查。', '<due 5'],
    ['对5件政府信息公开逐件评查。', '- 5'],
    ['答复时效提高，其中对51件申请逐件复查。', '- 51'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });
});

describe('cases that are taken up', () => {
  it.each([
    [
      '依申请公开不够规范，全年发生的15件行政复议案件中有2件被纠正。',
      'reconsideration.total 15, reconsideration.corrected 2',
    ],
    [
      '法院已审结的9件政府信息公开行政诉讼中，3件由负责人出庭。',
      'directLitigation+litigationAfterReconsideration.settled 9, - 3',
    ],
    [
      '7件行政诉讼案件均涉及征地，政府信息公开不够。',
      'directLitigation+litigationAfterReconsideration.total 7',
    ],
    ['7件行政诉讼案件均涉及征地。', '- 7'],
    ['政府信息公开不够，其中7件行政诉讼案件均涉及征地。', '- 7'],
    ['政府信息公开不够，关于征地的9件行政诉讼中，3件由负责人出庭。', '- 9, - 3'],
    ['政府信息公开不够，粮库已审结的9件行政诉讼中，3件由负责人出庭。', '- 9, - 3'],
    ['法院已审结的9件政府信息公开行政复议中，3件由负责人出庭。', '- 9, - 3'],
    ['征地引发的15件行政复议案件中有2件被纠正。', '- 15, - 2'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });
});

it('applications are counted in 件 where a heading says whose they are', () => {
  expect(countsIn('对5件申请逐件评查。', { topic: 'requests' })).toBe('<due 5');
  expect(countsIn('对5人申请逐件评查。', { topic: 'requests' })).toBe('- 5');
});

it('cases of the body that decides them are not this agency’s', () => {
  const text = '作为复议机构，全年发生的15件行政复议案件中有2件被纠正。';
  expect(countsIn(text, { topic: 'review' })).toBe('- 15, - 2');
});

describe('the items of a list', () => {
  it('are each of this agency where the list began so', () => {
    expect(countsIn('一是个别乡镇公开不及时；二是收到政府信息公开申请3件。')).toBe('received 3');
    expect(countsIn('下属单位做到：一是受理政府信息公开申请2件；二是收到政府信息公开申请3件。')).toBe(
      '- 2, - 3',
    );
  });
});
