import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { claimsIn, countsIn, matterName, stated } from './read.fixture.ts';
import { mattersOfWords } from './read-statements.ts';

describe('words without a number', () => {
  const about = (text: string): string => {
    const [clause] = readParagraph(text).sentences[0]?.clauses ?? [];
    if (!clause) throw new Error(text);
    const setting = { topic: null, year: 2024, home: '', agency: '云溪县粮食局' };
    return mattersOfWords(clause.tokens, clause, setting).map(matterName).join(', ');
  };

  it.each([
    ['新收政府信息公开申请', 'new'],
    ['县粮食局政府信息公开申请', 'mentioned'],
    ['通过网站收到的政府信息公开申请', ''],
    ['粮仓', ''],
  ])('are about what a number behind them would count: %s: %j', (text, expected) => {
    expect(about(text)).toBe(expected);
  });

  it('are about nothing where there are none', () => {
    const [clause] = readParagraph('粮仓').sentences[0]?.clauses ?? [];
    expect(clause && mattersOfWords([], clause, { topic: null, year: 2024, home: '', agency: '' })).toEqual(
      [],
    );
  });
});

describe('a thing told among problems and improvements', () => {
  const subjects = (text: string): string[] =>
    stated(text, { disclosure: true }).counts.map(({ subject }) => subject);

  it.each([
    // What was done in the year is told as in the other sections.
    ['今年举办业务培训2期。', ['公开培训']],
    ['当年举办业务培训2期。', ['公开培训']],
    ['今年我局业务培训6期。', ['公开培训']],
    ['培训少，仅举办业务培训2期。', ['公开培训']],
    ['举办业务培训2期。', ['业务培训']],
    ['2023年举办业务培训2期。', ['业务培训']],
    // All training of the agency is more than that in disclosure.
    ['今年全局业务培训6期。', ['业务培训']],
    ['全年业务培训6期，其中政务公开培训4期。', ['业务培训', '公开培训']],
  ])('%s is %j', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it.each([
    ['针对上年度指出的问题，培训4期。', 'own'],
    ['上年度指出的问题已整改，培训4期。', 'own'],
    ['上年的问题，培训4期。', 'other'],
    ['针对上年的培训，培训4期。', 'other'],
    ['724条拟公开信息，培训4期。', 'own'],
  ])('is of the year where what was wrong before is mended: %s', (text, time) => {
    expect(stated(text).counts.at(-1)?.scope).toMatchObject({ time, plan: false });
  });
});

describe('what a sentence has told before a number', () => {
  it.each([
    // Behind cases of another kind a bare 申请 is none for disclosure.
    ['依申请公开方面：对55件申请逐件复查。', '<due 55'],
    ['依申请公开方面，办理信访6件，对55件申请逐件复查。', '- 6, - 55'],
    ['依申请公开方面，办理行政许可6件，对55件申请逐件复查。', 'licensing 6, - 55'],
    ['依申请公开方面，对复议案件6件、55件申请逐件复查。', 'reconsideration.total 6, <due 55'],
    ['今年的补贴申请量持续上升，达到98件。', '- 98'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    ['另有8件（自然人6件、企业2件）已结转。', '- 8, - 6, - 2'],
    ['另有8件（自然人6件、企业2件）答复。', '- 8, received/natural 6, received/company 2'],
    ['收到申请86件，包括上年结转5件。', 'received 86, carriedIn 5'],
    ['上半年结转5件。', '- 5'],
    // Names and numbers in turn.
    ['不掌握、需另行制作依次为14件、2件。', 'unavailable.notHeld 14, unavailable.needsCreation 2'],
    ['不掌握、粮库分别为14件、2件。', '<unavailable.notHeld 14, - 2'],
    // A number without a unit behind words that announce one.
    ['申请量：8。', 'mentioned 8'],
    ['共收到申请8。', 'received 8'],
    ['收到8。', '? 8'],
  ])('below the heading of applications %s counts %s', (text, expected) => {
    expect(countsIn(text, { topic: 'requests' })).toBe(expected);
  });

  it('of cases leaves their number open only where some came from the year before', () => {
    const ofCases = (text: string): string => countsIn(text, { topic: 'review' });
    expect(ofCases('新增复议案件3件，上年结转1件。')).toBe('? 3, - 1');
    expect(ofCases('新增复议案件3件，结转下年1件。')).toBe('reconsideration.total 3, - 1');
  });

  it('says of all that came, and of no part of them, that they ended alike', () => {
    const claims = (text: string): string => claimsIn(text, { topic: 'requests' });
    expect(claims('办结申请12件，均不予公开。')).toBe('none except:denied');
    expect(claims('予以公开12件，均不予公开。')).toBe('');
    expect(claims('均予以公开，均已办结，结转2件。')).toBe('allGranted refused');
  });
});
