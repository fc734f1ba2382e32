import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { matterName } from './read.fixture.ts';
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
