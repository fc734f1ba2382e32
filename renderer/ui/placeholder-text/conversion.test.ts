import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, isSameText, paragraphsOfDocument, paragraphsOfPaste } from './conversion.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '{{机关}}',
    '{{ 年度 }}',
    '｛｛机关｝｝',
    '{{没有这个}}',
    '{{',
    '}}',
    '{}',
    '\n',
    '　　',
    '（一）',
  ),
);
const paragraphText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe('paragraphs and the editor document', () => {
  it('opening a text and leaving it changes no character', () => {
    fc.assert(
      fc.property(fc.array(paragraphText), (paragraphs) => {
        const back = paragraphsOfDocument(documentOf(paragraphs));
        expect(back).toEqual(isSameText(paragraphs, []) ? [] : paragraphs);
      }),
    );
  });

  it('shows a placeholder as one piece with its name and its spelling', () => {
    expect(documentOf(['全年{{ 机关 }}收到'])).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '全年' },
            { type: 'placeholder', attrs: { name: '机关', raw: '{{ 机关 }}' } },
            { type: 'text', text: '收到' },
          ],
        },
      ],
    });
  });

  it('gives an empty text one line to type in, and takes that line for no text', () => {
    expect(documentOf([]).content).toHaveLength(1);
    expect(paragraphsOfDocument(documentOf([]))).toEqual([]);
    expect(paragraphsOfDocument(documentOf(['']))).toEqual([]);
  });

  it('keeps empty paragraphs that stand beside others', () => {
    expect(paragraphsOfDocument(documentOf(['甲', '', '乙', '']))).toEqual(['甲', '', '乙', '']);
  });
});

describe('comparing texts', () => {
  it('tells texts apart by paragraph and by character', () => {
    expect(isSameText([], [''])).toBe(true);
    expect(isSameText(['甲', '乙'], ['甲', '乙'])).toBe(true);
    expect(isSameText(['甲'], ['甲', ''])).toBe(false);
    expect(isSameText(['甲'], ['乙'])).toBe(false);
    expect(isSameText(['', ''], [''])).toBe(false);
  });
});

describe('pasted text', () => {
  it('becomes one paragraph a line, without indents and blank lines', () => {
    expect(paragraphsOfPaste('　　第一段。\r\n\r\n　　第二段。\r\n')).toEqual(['第一段。', '第二段。']);
    expect(paragraphsOfPaste('第一段。\v第二段。')).toEqual(['第一段。', '第二段。']);
  });

  it('keeps the spaces of a single line, which goes into a sentence', () => {
    expect(paragraphsOfPaste(' 10 件\r\n')).toEqual([' 10 件']);
  });

  it('drops characters that no file can carry', () => {
    expect(paragraphsOfPaste('\u0000公\u0007开\uFEFF')).toEqual(['公开']);
  });

  it('never holds a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const paragraph of paragraphsOfPaste(text))
          expect(paragraph).not.toMatch(/[\n\r\v\f\u2028\u2029]/);
      }),
    );
  });
});
