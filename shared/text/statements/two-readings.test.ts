import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { changesOf } from './changes.ts';
import { wrongLists } from './lists.ts';
import { countsIn, stated } from './read.fixture.ts';
import { wrongShares } from './shares.ts';
import { plannedYears } from './years.ts';

const IN_REQUESTS = { topic: 'requests' } as const;

describe('a number that could be read in two ways', () => {
  it.each([
    ['截至2024年底，累计制发行政规范性文件8件。', '- 8'],
    ['2024年，累计制发行政规范性文件8件。', 'normativeDocument.issued 8'],
    ['截至2024年12月底，收到政府信息公开申请3件。', 'received 3'],
    ['截至2024年11月底，收到政府信息公开申请3件。', '- 3'],
    ['上年未办结的政府信息公开申请结转3件。', 'carriedIn 3'],
    ['收到政府信息公开申请12件，其中本年新收10件。', 'received 12, new 10'],
    ['云溪县水利局灌溉中心收到政府信息公开申请3件。', '- 3'],
    ['云溪县粮食局储备中心收到政府信息公开申请3件。', 'received 3'],
  ])('%s counts %s', (text, counts) => {
    expect(countsIn(text)).toBe(counts);
  });

  it('is of all the other applicants behind those that are named', () => {
    const text = '自然人31件，商业企业2件，其他3件。';
    expect(countsIn(text, IN_REQUESTS)).toBe('received/natural 31, received/business 2, received/others 3');
  });

  it('is a vague number of applications, not a part of the word in front: 申请数十件', () => {
    const [count] = stated('收到政府信息公开申请数十件。').counts;
    expect(count?.number).toMatchObject({ text: '数十', vague: true });
  });

  it('is no list of what was carried over, where the parts may be of both', () => {
    const text = '新收申请10件，上年结转2件，其中自然人9件、企业4件。';
    expect(wrongLists(readParagraph(text), stated(text, IN_REQUESTS).counts)).toEqual([]);
  });

  it('is another year’s behind 从 and this year’s behind 增加到', () => {
    const text = '培训从12次增加到15次。';
    const [change] = changesOf(readParagraph(text), stated(text).counts);
    expect(change).toMatchObject({ manner: 'to', before: { number: { value: 12 } }, by: { value: 15 } });
  });

  it('is what came of a plan behind 实际', () => {
    const text = '计划公开300条，实际公开345条，为年度任务的117%。';
    const shares = wrongShares(readParagraph(text), stated(text).counts, () => []);
    expect(shares).toMatchObject([{ formula: '345 ÷ 300', expected: 115 }]);
  });

  it('is never the whole of another part whose share stands behind both', () => {
    const text = '自然人27件、商业企业4件，分别占87.1%和14.8%。';
    const shares = wrongShares(readParagraph(text), stated(text).counts, () => []);
    expect(shares).toMatchObject([{ formula: '4 ÷ 31', expected: 12.9 }]);
  });
});

it('依申请公开：无 says that there was none', () => {
  expect(stated('依申请公开：无。').claims).toMatchObject([{ says: 'none', matter: { row: 'received' } }]);
});

it('a year for which two clauses plan is told once', () => {
  expect(plannedYears(readParagraph('展望2024年，将持续加强培训。'))).toHaveLength(1);
});
