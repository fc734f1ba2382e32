import { describe, expect, it } from 'vitest';
import { glyphText } from './glyph-text.ts';

describe('the character of a glyph', () => {
  it.each([
    ['年', '年'],
    ['，', '，'],
    ['１', '１'],
    ['a', 'a'],
    ['⼀', '一'],
    ['⼾', '户'],
    ['⺠', '民'],
    ['⻘', '青'],
    ['⺀', '⺀'],
    ['豈', '豈'.normalize('NFKC')],
    ['ﬁ', 'fi'],
    ['―', '—'],
    ['\u00a0', ' '],
    ['\t', ' '],
    ['\u200b', ''],
    ['\u00ad', ''],
    ['12', '12'],
    ['😉', '😉'],
  ])('%j is %j', (unicode, text) => {
    expect(glyphText(unicode, 40)).toBe(text);
  });

  it.each(['', '\ue001', '\u0003', '\u0085', '\ufffd', '\ud800'])(
    'is unknown where it is none: %j',
    (unicode) => {
      expect(glyphText(unicode, 40)).toBe('\ufffd');
    },
  );

  it('is unknown where the number of a glyph stands in for it', () => {
    expect(glyphText('\t', 9)).toBe('\ufffd');
    expect(glyphText('\t', 10)).toBe(' ');
    expect(glyphText('A', 0x41)).toBe('A');
    expect(glyphText(' ', 0x20)).toBe(' ');
  });
});
