import { describe, expect, it } from 'vitest';
import { countsIn } from './read.fixture.ts';

const inSection = (text: string): string => countsIn(text, { topic: 'requests' });

describe('numbers of applications told behind other words', () => {
  it.each([
    ['申请量持续上升，今年达到98件。', 'mentioned 98'],
    ['仍有3项因征求第三方意见未到答复期限。', '- 3'],
    ['予以公开3件，部分公开1件，投诉举报2件。', 'granted 3, partial 1, - 2'],
    ['予以公开3件，部分公开1件，粮库信访事项2件。', 'granted 3, partial 1, - 2'],
    ['收到申请12件，另有3件由粮库2023年转入。', 'received 12, - 3'],
    ['收到申请12件，其余2件均在法定期限内答复。', 'received 12, - 2'],
    ['收到申请12件，登记2次。', 'received 12, - 2'],
    ['2件涉及清河建材厂等企业。', '- 2'],
    ['3件申请由上年结转。', 'carriedIn 3'],
    ['3件申请因粮库延期结转下年。', '<due 3'],
    ['3件因属于国家秘密不予公开。', 'denied.stateSecret 3'],
    ['粮库主动撤回的2件。', '- 2'],
    ['20个工作日内收到430件。', 'received 430'],
    ['收到申请12件，当年收到8件。', 'received 12, received 8'],
    ['信访类的申请，不予处理，全年计9条。', '- 9'],
    ['信访类的申请，不予处理，全年计9件答复。', 'processed 9'],
    ['信访类的申请，不予处理，共为9件。', 'rejected.petition 9'],
    ['信访类的申请，不予处理，粮库共9件。', '- 9'],
    ['收到的申请中8件。', 'received 8'],
    ['申请8件。', '- 8'],
    ['申请量8件。', 'mentioned 8'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('kinds of applicants', () => {
  it.each([
    [
      '收到申请48件，自然人41件，商业企业4件，其他3件。',
      'received 48, received/natural 41, received/business 4, received/others 3',
    ],
    [
      '收到申请48件，自然人41件，商业企业4件，其他公开3件。',
      'received 48, received/natural 41, received/business 4, - 3',
    ],
    [
      '收到申请48件，自然人41件，商业企业4件，其他3件办结。',
      'received 48, received/natural 41, received/business 4, - 3',
    ],
    ['自然人和商业企业两类合计48件，其他2件。', 'received/natural+business 48, received/others 2'],
    ['合计自然人和商业企业48件。', '? 48'],
    ['粮库收到自然人申请3件。', '? 3'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('what was carried over beside what came in', () => {
  it.each([
    ['收到加上年结转共38件。', '? 38'],
    ['新收加结转下年共38件。', '? 38'],
    ['新收和上年结转38件。', '? 38'],
    ['继续办理上年结转3件。', 'carriedIn 3'],
    ['办结包括上年结转的3件。', 'handled 3'],
    ['办结276件，结转14件。', 'handled 276, carriedOut 14'],
    ['办结276件，其中结转14件。', 'handled 276, carried 14'],
    ['今年收到的4件申请中，3条予以公开。', 'received 4, - 3'],
    // Sums of ways, of both.
    ['网上收到8件，邮寄收到4件，总计12条。', '- 8, - 4, - 12'],
    ['网上收到8件，邮寄收到4件，12件。', '- 8, - 4, - 12'],
    ['网上收到8件，邮寄收到4件，粮库共12件。', '- 8, - 4, - 12'],
    ['新收55件，加上年结转4件，两项共59件。', 'new 55, carriedIn 4, - 2, due 59'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('without a heading', () => {
  it('answers with a result are those to applications', () => {
    expect(countsIn('作出部分公开答复72件。')).toBe('partial 72');
    expect(countsIn('作出部分公开72件。')).toBe('- 72');
  });

  it('what is carried over is told of applications where the section is about disclosure', () => {
    expect(countsIn('结转下年度办理52件。', { disclosure: true })).toBe('carriedOut 52');
    expect(countsIn('结转下年度办理52家。', { disclosure: true })).toBe('- 52');
    expect(countsIn('结转下年度办理52件。')).toBe('- 52');
  });

  it('numbers among applications are of some of them', () => {
    expect(countsIn('政府信息公开申请中8件。')).toBe('- 8');
  });
});
