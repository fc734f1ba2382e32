import { describe, expect, it } from 'vitest';
import { checkReport } from '../check-report.ts';
import { BUREAU, signedBy } from './reports.fixture.ts';
import { SIGNATURE_RULES } from './signature.ts';

const found = (...lines: readonly string[]) =>
  checkReport({ report: signedBy(BUREAU, ...lines), stage: 'final' }, SIGNATURE_RULES);

describe('S-32 the words that a finding shows', () => {
  it('are the wrong name alone, also where the signature begins with it', () => {
    expect(found('清河县教育局', '2025年1月16日')).toMatchObject([{ quote: '清河县教育局', start: 0 }]);
    expect(found('联合签发：清河县教育局', '2025年1月16日')).toMatchObject([
      { quote: '清河县教育局', start: 5 },
    ]);
  });

  it('are the whole signature where the name is typed with full-width digits', () => {
    expect(found('清河县第１２小学校', '2025年1月16日')).toMatchObject([
      { quote: '清河县第１２小学校\n2025年1月16日', start: 0, found: '清河县第１２小学校\n2025年1月16日' },
    ]);
  });
});
