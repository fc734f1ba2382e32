import { describe, expect, it } from 'vitest';
import { foldText } from '../fold.ts';
import { LEXICON, wordAt } from './lexicon.ts';
import { entry } from './word.ts';

describe('the lexicon', () => {
  it('gives every word one meaning', () => {
    const meanings = new Map<string, string[]>();
    for (const { tag, key, words } of LEXICON) {
      for (const word of words) meanings.set(word, [...(meanings.get(word) ?? []), `${tag}:${key}`]);
    }
    const double = [...meanings].filter(([, all]) => all.length > 1);
    expect(double.map(([word, all]) => `${word} ${all.join(' ')}`)).toEqual([]);
  });

  it('holds words as texts have them when folded', () => {
    const words = LEXICON.flatMap((entry) => entry.words);
    expect(words.filter((word) => foldText(word) !== word)).toEqual([]);
  });

  it('spells out what may stand in braces', () => {
    expect(entry('act', 'new', '新{,接}收{到,} 新增').words).toEqual([
      '新收到',
      '新收',
      '新接收到',
      '新接收',
      '新增',
    ]);
  });

  it('takes the longest word', () => {
    expect(wordAt('新收到政府信息公开申请', 0)?.word).toBe('新收到');
    expect(wordAt('新收到政府信息公开申请', 3)).toMatchObject({ word: '政府信息公开', tag: 'disclosure' });
    expect(wordAt('喵', 0)).toBeNull();
  });
});
