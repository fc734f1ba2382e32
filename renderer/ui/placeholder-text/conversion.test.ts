import { getSchema } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../shared/report/report.ts';
import { tidyLooks } from '../../../shared/rich/looks.ts';
import type { Addition, Look } from '../../../shared/rich/schema.ts';
import {
  documentOf,
  isSameRich,
  isSameText,
  paragraphsOfDocument,
  paragraphsOfPaste,
  richTextOf,
  richTextOfDocument,
} from './conversion.ts';

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

describe('what stands besides the text', () => {
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '甲' };
  const table: Addition = {
    kind: 'table',
    rowCount: 1,
    columnCount: 2,
    cells: [cell, { ...cell, column: 1 }],
  };
  const text = '全年{{ 机关 }}公开十二条。';
  const lookAt = (start: number, end: number, kind: number): Look =>
    kind === 0
      ? { kind: 'bold', start, end }
      : kind === 1
        ? { kind: 'underline', start, end }
        : kind === 2
          ? { kind: 'link', start, end, href: 'https://www.example.gov.cn' }
          : { kind: 'note', start, end: start, text: '注' };
  // A look begins and ends beside a placeholder, never within.
  const places = [0, 1, 2, 10, 12, 14, text.length];

  it('comes back from the editor’s document as it was', () => {
    const place = fc.constantFrom(...places);
    const looks = fc
      .array(fc.tuple(place, place, fc.nat(3)), { maxLength: 4 })
      .map((all) => tidyLooks(all.map(([a, b, kind]) => lookAt(Math.min(a, b), Math.max(a, b), kind))));
    const additions = fc.array(fc.nat(3), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(looks, { maxLength: 3 }), additions, (own, at) => {
        const rich: RichText = {
          paragraphs: own.map(() => text),
          looks: own,
          additions: at
            .map((share) => ({ at: Math.min(share, own.length), addition: table }))
            .toSorted((a, b) => a.at - b.at),
        };
        const { paragraphs, ...besides } = rich;
        const back = richTextOfDocument(documentOf(paragraphs, besides));
        expect(back).toEqual(rich);
        expect(isSameRich(back, rich)).toBe(true);
      }),
    );
  });

  it('reads the paragraphs that nobody typed in no second time', () => {
    const schema = getSchema([Document, Paragraph, Text]);
    const before = schema.nodeFromJSON(documentOf(['甲乙丙', '丁']));
    const first = richTextOf(before);
    const after = before.replace(1, 4, schema.nodeFromJSON(documentOf(['新'])).slice(1, 2));
    const changed = richTextOf(after);
    expect(changed.paragraphs).toEqual(['新', '丁']);
    expect(changed.looks[1]).toBe(first.looks[1]);
    expect(changed.looks[0]).not.toBe(first.looks[0]);
  });

  it('keeps a line to type in behind a last table, which is no paragraph until somebody writes there', () => {
    const document = documentOf(['甲'], { looks: [], additions: [{ at: 1, addition: table }] });
    expect(document.content?.map(({ type }) => type)).toEqual(['paragraph', 'addition', 'paragraph']);
    expect(richTextOfDocument(document).paragraphs).toEqual(['甲']);
    const written = { type: 'paragraph', content: [{ type: 'text', text: '乙' }] };
    const content = [...(document.content ?? []).slice(0, -1), written];
    expect(richTextOfDocument({ type: 'doc', content }).paragraphs).toEqual(['甲', '乙']);
  });

  it('makes two texts differ', () => {
    const plain: RichText = { paragraphs: ['甲乙'], looks: [[]], additions: [] };
    expect(isSameRich(plain, { ...plain, looks: [[lookAt(0, 1, 0)]] })).toBe(false);
    expect(isSameRich(plain, { ...plain, additions: [{ at: 0, addition: table }] })).toBe(false);
    expect(isSameRich(plain, { ...plain, looks: [] })).toBe(true);
  });
});
