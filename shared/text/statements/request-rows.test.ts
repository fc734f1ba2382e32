import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

const inSection = (text: string): string => countsIn(text, { topic: 'requests' });

describe('the rows that results name', () => {
  it.each([
    ['属于过程性信息的申请，依法不予公开3件。', 'denied.process 3'],
    ['属于过程性信息的申请，粮农不予公开3件。', '<denied 3'],
    ['属于过程性信息的申请，全年共不予公开3件。', 'denied 3'],
    ['属于过程性信息的申请，不予公开、无法提供各3件。', 'denied&unavailable 3'],
    // Rows of one group, named with it or not.
    ['不予公开、国家秘密、过程性信息合计6件。', 'denied.stateSecret+denied.process 6'],
    ['国家秘密、无法提供、不予公开6件。', '? 6'],
    ['因属于国家秘密、过程性信息不予公开各3件。', 'denied.stateSecret&denied.process 3'],
    ['因不掌握等原因无法提供、不予公开共8件。', '? 8'],
    ['不予公开申请2条。', 'denied 2'],
    ['征地方面的申请不予公开2条。', '- 2'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('several results with one number', () => {
  it.each([
    ['予以公开和部分公开8件。', 'granted+partial 8'],
    ['予以公开和不予公开8件。', '? 8'],
    ['部分公开和不予公开、予以公开8件。', '? 8'],
    ['公开、部分公开各3件。', 'granted&partial 3'],
    ['公开、不予公开各3件。', '? 3'],
    ['自然人予以公开、部分公开各3件。', '? 3'],
    ['答复10件，公开和部分公开、不予公开8件。', 'handled 10, ? 8'],
    ['答复10件，公开和予以公开8件。', 'handled 10, ? 8'],
    ['公开（含部分公开）13件。', 'granted+partial 13'],
    ['予以公开（含不予公开）13件。', '? 13'],
    ['公开（含部分公开、不予公开）13件。', '? 13'],
    ['公开（含粮食类部分公开）13件。', '? 13'],
    // A sum stands behind the results that it adds up.
    ['合计不予公开、无法提供8件。', '? 8'],
    ['自然人不予公开、无法提供合计8件。', '? 8'],
    ['作出予以公开、部分公开登记27件。', '? 27'],
    ['公开12件，不予公开、无法提供合计16件。', 'opened 12, denied+unavailable 16'],
    ['办结的46件中，不予公开和无法提供、不予处理合计16件。', 'handled 46, denied+unavailable+rejected 16'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('what was carried over', () => {
  it.each([
    ['2023年底结转的4件。', 'carriedIn 4'],
    ['2022年末结转的4件。', 'carried 4'],
    ['由2022年结转4件。', 'carriedIn 4'],
    ['结转到2023年4件。', 'carriedIn 4'],
    ['2024年末结转至2025年4件。', 'carriedOut 4'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

it('results of a case are none of applications', () => {
  const ofCases = { topic: 'review' } as const;
  expect(countsIn('行政复议3件，不予公开2件被撤销。', ofCases)).toBe('reconsideration.total 3, - 2');
});
