import { describe, expect, it } from 'vitest';
import { besidesTextAt, cellPlace, notePlace, readCellPlace, readNotePlace } from './besides-texts.ts';
import { withOwnTable } from './own-table.fixture.ts';
import { placeName } from './place-name.ts';
import { applyEdits, emptyReport, textAt } from './report.ts';
import type { Report } from './schema.ts';
import { textsOf } from './texts.ts';

const CELL = 'section:1/table:1/cell:2:2';
const NOTE = 'section:1/paragraph:1/note:2';

const empty = emptyReport('2021');
const REPORT: Report = withOwnTable(
  {
    ...empty,
    titleLines: ['甲局年报'],
    preamble: ['前言。'],
    sections: empty.sections.map((one) =>
      one.no === 1 ? { ...one, paragraphs: ['第一段。', '第二段。'] } : one,
    ),
    signature: ['甲局'],
    looks: {
      'section:1/paragraph:1': [
        { kind: 'note', start: 1, end: 1, text: '注一。' },
        { kind: 'bold', start: 1, end: 3 },
        { kind: 'note', start: 3, end: 3, text: '注二。' },
      ],
    },
  },
  'section:1',
  ['平台', '条数'],
  ['网站', '96'],
);

describe('everything that is read as text', () => {
  it('stands in reading order: notes behind their paragraph, a table where it stands', () => {
    const read = textsOf(REPORT).map(({ place, text }) => [place, text]);
    expect(read.slice(0, 3)).toEqual([
      ['title', '甲局年报'],
      ['preamble/paragraph:1', '前言。'],
      ['section:1', '一、总体情况'],
    ]);
    expect(read.slice(3, 11)).toEqual([
      ['section:1/paragraph:1', '第一段。'],
      ['section:1/paragraph:1/note:1', '注一。'],
      [NOTE, '注二。'],
      ['section:1/table:1/cell:1:1', '平台'],
      ['section:1/table:1/cell:1:2', '条数'],
      ['section:1/table:1/cell:2:1', '网站'],
      [CELL, '96'],
      ['section:1/paragraph:2', '第二段。'],
    ]);
    expect(read.at(-1)).toEqual(['signature', '甲局']);
  });

  it('is found again at its place', () => {
    for (const { place, kind, text } of textsOf(REPORT)) {
      if (kind === 'line' || kind === 'heading') continue;
      expect(textAt(REPORT, place)).toBe(text);
    }
    expect(besidesTextAt(REPORT, 'section:1/table:2/cell:1:1')).toBeUndefined();
    expect(besidesTextAt(REPORT, 'section:2/paragraph:1/note:1')).toBeUndefined();
  });

  it('has places that are read as they were written, and names for people', () => {
    for (const { place } of textsOf(REPORT)) {
      const [cell, note] = [readCellPlace(place), readNotePlace(place)];
      if (cell) expect(cellPlace(cell)).toBe(place);
      if (note) expect(notePlace(note)).toBe(place);
    }
    expect(placeName(CELL)).toBe('一 总体情况第1张附加表格第2行第2列');
    expect(placeName(NOTE)).toBe('一 总体情况第1段脚注2');
  });
});

describe('writing at a place beside the paragraphs', () => {
  it('changes the cell or the note alone', () => {
    const cell = applyEdits(REPORT, [{ kind: 'text', place: CELL, text: '128' }]);
    expect(textsOf(cell).filter((one, index) => one.text !== textsOf(REPORT)[index]?.text)).toMatchObject([
      { place: CELL, text: '128' },
    ]);
    const note = applyEdits(REPORT, [{ kind: 'replace', place: NOTE, found: '注', text: '见附件' }]);
    expect(textAt(note, NOTE)).toBe('见附件二。');
    expect(textAt(note, 'section:1/paragraph:1/note:1')).toBe('注一。');
  });

  it('takes a note away that would say nothing, and leaves what would become too long', () => {
    const gone = applyEdits(REPORT, [{ kind: 'text', place: NOTE, text: ' ' }]);
    expect(gone.looks?.['section:1/paragraph:1']).toHaveLength(2);
    const long = 'x'.repeat(10_001);
    expect(applyEdits(REPORT, [{ kind: 'text', place: CELL, text: long }])).toEqual(REPORT);
    expect(applyEdits(REPORT, [{ kind: 'text', place: NOTE, text: long }])).toEqual(REPORT);
  });

  it('does nothing where there is no such place', () => {
    expect(applyEdits(REPORT, [{ kind: 'text', place: 'section:2/table:1/cell:1:1', text: 'x' }])).toEqual(
      REPORT,
    );
    expect(applyEdits(REPORT, [{ kind: 'text', place: 'section:1/table:1/cell:9:9', text: 'x' }])).toEqual(
      REPORT,
    );
  });
});
