import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceTable } from '../../../shared/source-document.ts';
import {
  addParagraph,
  addTable,
  endStory,
  openParagraph,
  openStory,
  storyText,
  withoutPageBreaks,
  type CloseParagraph,
  type OpenParagraph,
} from './story.ts';

const close: CloseParagraph = ({ text, style, boxes: _, ...open }) => ({
  kind: 'paragraph',
  text: style === undefined ? text : `${style}:${text}`,
  ...(open.looks.length > 0 && { looks: open.looks }),
});
const TABLE: SourceTable = { kind: 'table', geometry: 'grid', rowCount: 0, columnCount: 0, cells: [] };
const BOX: SourceBlock = { kind: 'paragraph', text: '框' };

const line = (text: string, more: Partial<OpenParagraph> = {}): OpenParagraph => ({
  ...openParagraph(),
  text,
  ...more,
});

/** What becomes of paragraphs and tables one after the other. */
function told(...parts: readonly (OpenParagraph | SourceTable)[]): string[] {
  const story = openStory();
  for (const part of parts) {
    if ('kind' in part) addTable(story, part, close);
    else addParagraph(story, part, close);
  }
  endStory(story, close);
  return story.blocks.map((block) => (block.kind === 'table' ? '表' : block.text));
}

describe('a text that flows on its own', () => {
  it('runs on where the mark of a paragraph does not show', () => {
    expect(
      told(line('甲'), line('乙', { mark: 'deleted' }), line('丙', { mark: 'deleted' }), line('丁')),
    ).toEqual(['甲', '乙丙丁']);
  });

  it('takes the properties of the mark that is left, or of the first where that is only hidden', () => {
    const [a, b] = [{ style: 'a' }, { style: 'b' }];
    expect(told(line('甲', { ...a, mark: 'deleted' }), line('乙', b))).toEqual(['b:甲乙']);
    expect(told(line('甲', { ...a, mark: 'hidden' }), line('乙', b))).toEqual(['a:甲乙']);
    expect(told(line('', { ...a, mark: 'hidden' }), line('乙', b))).toEqual(['b:乙']);
  });

  it('ends before a table and at its end, an empty rest without a trace', () => {
    expect(told(line('甲', { mark: 'deleted' }), TABLE, line('乙', { mark: 'hidden' }))).toEqual([
      '甲',
      '表',
      '乙',
    ]);
    expect(told(line('', { mark: 'deleted' }), TABLE, line('', { mark: 'hidden' }))).toEqual(['表']);
    expect(told(line('', { mark: 'deleted', boxes: [BOX] }), TABLE)).toEqual(['', '框', '表']);
  });

  it('has looks where their words went, and boxes behind the paragraph or where they are to go', () => {
    const bold = { kind: 'bold', start: 0, end: 1 } as const;
    const aside: SourceBlock[] = [];
    const story = openStory(aside);
    addParagraph(story, line('甲乙', { mark: 'deleted', boxes: [BOX] }), close);
    addParagraph(story, line('丙', { looks: [bold], boxes: [BOX] }), close);
    expect(story.blocks).toEqual([
      { kind: 'paragraph', text: '甲乙丙', looks: [{ ...bold, start: 2, end: 3 }] },
    ]);
    expect(aside).toEqual([BOX, BOX]);
    expect(told(line('甲', { boxes: [BOX] }), line('乙'))).toEqual(['甲', '框', '乙']);
  });
});

describe('the text of a cell', () => {
  it('is its paragraphs as they show, one a line, without tables', () => {
    const paragraph = (text: string, number?: string): SourceBlock => ({
      kind: 'paragraph',
      text,
      ...(number !== undefined && { number }),
    });
    expect(storyText([])).toBe('');
    expect(storyText([paragraph('甲', '1.')])).toBe('1.甲');
    expect(storyText([TABLE])).toBe('');
    expect(storyText([paragraph('甲'), TABLE, paragraph(''), paragraph('乙')])).toBe('甲\n\n乙');
  });
});

it('page breaks are line breaks between texts, and nothing at either end', () => {
  expect(withoutPageBreaks('\f\f甲\f\f乙\f丙\f')).toBe('甲\n乙\n丙');
  expect(withoutPageBreaks('甲\n乙')).toBe('甲\n乙');
  expect(withoutPageBreaks('\f')).toBe('');
});
