import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Addition } from '../rich/schema.ts';
import { applyEdits, emptyReport, textAt, type Edit } from './report.ts';
import { reportSchema, type Report } from './schema.ts';

const PARTS = ['section:1', 'preamble'] as const;
type Part = (typeof PARTS)[number];

const edit = (part: Part, paragraphs: readonly string[]): Edit =>
  part === 'preamble' ? { kind: 'preamble', paragraphs } : { kind: 'section', section: 1, paragraphs };

/** A report whose paragraphs all carry a note and an origin that say what the paragraph says. */
function noted(part: Part, paragraphs: readonly string[]): Report {
  const report = applyEdits(emptyReport('2021'), [edit(part, paragraphs)]);
  const place = (index: number) => `${part}/paragraph:${index + 1}`;
  return {
    ...report,
    notes: paragraphs.map((text, index) => ({
      code: 'carried-text',
      place: place(index),
      message: text,
      doubt: false,
    })),
    origins: Object.fromEntries(
      paragraphs.map((_, index) => [place(index), { kind: 'paragraph' as const, block: index }]),
    ),
  };
}

/** Notes as `3 text`: number of the paragraph and what was noted. */
function notesAfter(report: Report): string[] {
  return report.notes.map(({ place, message }) => `${place.split(':').at(-1) ?? ''} ${message}`);
}

describe.each(PARTS)('notes and origins of the paragraphs of %s', (part) => {
  it('stay the very ones where none of them moves', () => {
    const before = noted(part, ['甲', '乙']);
    const after = applyEdits(before, [edit(part, ['甲', '乙', '新'])]);
    expect(after.notes).toBe(before.notes);
    expect(after.origins).toBe(before.origins);
  });

  const change = (before: string[], after: string[]) =>
    notesAfter(applyEdits(noted(part, before), [edit(part, after)]));

  it.each([
    ['a new one before them', ['甲', '乙'], ['新', '甲', '乙'], ['2 甲', '3 乙']],
    ['a new one between them', ['甲', '乙'], ['甲', '新', '乙'], ['1 甲', '3 乙']],
    ['one taken out', ['甲', '乙', '丙'], ['甲', '丙'], ['1 甲', '2 丙']],
    ['one changed', ['甲', '乙', '丙'], ['甲', '乙乙', '丙'], ['1 甲', '3 丙']],
    ['one divided in two', ['甲', '乙丙', '丁'], ['甲', '乙', '丙', '丁'], ['1 甲', '4 丁']],
    ['two joined', ['甲', '乙', '丙'], ['甲', '乙丙'], ['1 甲']],
    ['an empty line put before one', ['甲', '乙'], ['甲', '', '乙'], ['1 甲', '3 乙']],
    ['two exchanged', ['甲', '乙', '丙', '丁'], ['甲', '丙', '乙', '丁'], ['1 甲', '3 乙', '2 丙', '4 丁']],
    ['the same words twice', ['甲', '甲', '乙'], ['甲', '新', '甲', '乙'], ['1 甲', '3 甲', '4 乙']],
    ['everything taken out', ['甲', '乙'], [], []],
  ])('follow them: %s', (_, before, after, expected) => {
    expect(change(before, after)).toEqual(expected);
  });

  it('always stand on a paragraph that says what it said before, each on its own', () => {
    const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', ''), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const report = applyEdits(noted(part, before), [edit(part, after)]);
        expect(reportSchema.parse(report)).toEqual(report);
        for (const { place, message } of report.notes) expect(textAt(report, place)).toBe(message);
        expect(new Set(report.notes.map(({ place }) => place)).size).toBe(report.notes.length);
        expect(Object.keys(report.origins).sort()).toEqual(report.notes.map(({ place }) => place).sort());
        // Nothing unchanged loses its note.
        const count = (all: readonly string[], text: string) => all.filter((one) => one === text).length;
        for (const text of new Set(before)) {
          const kept = report.notes.filter(({ message }) => message === text).length;
          expect(kept).toBe(Math.min(count(before, text), count(after, text)));
        }
      }),
    );
  });
});

describe('notes of other places', () => {
  const note = (place: string, doubt = false) => ({ code: 'carried-text', place, message: '请核对', doubt });
  const places = ['section:1', 'section:2/paragraph:1', 'requests.new.natural', 'signature', 'title'];
  const report = { ...emptyReport('2021'), notes: places.map((place) => note(place)) };
  const left = (...edits: Edit[]) => applyEdits(report, edits).notes.map(({ place }) => place);

  it('stay where they are while a section is written', () => {
    expect(left(edit('section:1', ['甲']))).toEqual(places);
  });

  it('of title and signature go when they are written', () => {
    expect(left({ kind: 'titleLines', lines: ['甲'] })).toEqual(places.filter((place) => place !== 'title'));
    expect(left({ kind: 'signature', lines: ['甲'] })).toEqual(
      places.filter((place) => place !== 'signature'),
    );
  });

  it('are ticked off one by one, and of last year’s words it stays known', () => {
    const codes = { ...report, notes: [...report.notes, { ...note('signature'), code: 'other' }] };
    const after = applyEdits(codes, [{ kind: 'checked', place: 'signature', code: 'other' }]);
    const codesAt = ({ notes }: Report) =>
      notes.filter(({ place }) => place === 'signature').map(({ code }) => code);
    expect(codesAt(after)).toEqual(['carried-text']);
    const kept = applyEdits(after, [{ kind: 'checked', place: 'signature', code: 'carried-text' }]);
    expect(codesAt(kept)).toEqual(['kept-text']);
  });

  it('of last year’s words stay through a word typed beside them, and go when they are written anew', () => {
    const text = '部分栏目更新不够及时，个别信息的公开时间较晚，业务培训的次数也偏少。';
    const start = noted('section:1', [text]);
    const after = (changed: string) => applyEdits(start, [edit('section:1', [changed])]).notes.length;
    expect(after(`${text}。`)).toBe(1);
    expect(after(text.replace('较晚', '晚'))).toBe(1);
    expect(after('依申请公开的答复文书还不够规范，法律依据写得不完整，已逐件评查。')).toBe(0);
  });

  it('of a doubt keep the word of the person who settled it', () => {
    const doubtful = { ...report, notes: [note('requests.new.natural', true)] };
    const after = applyEdits(doubtful, [
      { kind: 'checked', place: 'requests.new.natural', code: 'carried-text' },
    ]);
    expect(after.notes).toMatchObject([{ code: 'confirmed', place: 'requests.new.natural', doubt: false }]);
    const unread = applyEdits(emptyReport('2021'), [
      { kind: 'checked', place: 'requests.new.natural', code: 'unread' },
    ]);
    expect(unread.notes).toMatchObject([{ code: 'confirmed', place: 'requests.new.natural' }]);
  });
});

describe('what stands besides the text of a section', () => {
  const table: Addition = {
    kind: 'table',
    rowCount: 1,
    columnCount: 2,
    cells: ['栏目', '12'].map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text })),
  };
  const report: Report = {
    ...applyEdits(emptyReport('2021'), [edit('section:1', ['甲说明', '乙说明', '丙说明'])]),
    looks: { 'section:1/paragraph:2': [{ kind: 'bold', start: 0, end: 1 }] },
    additions: [{ part: 'section:1', at: 2, addition: table }],
  };
  const after = (...paragraphs: string[]) => {
    const { looks, additions = [] } = applyEdits(report, [edit('section:1', paragraphs)]);
    return [looks, additions.map(({ at }) => at)];
  };
  const bold = (paragraph: number, start = 0) => ({
    [`section:1/paragraph:${paragraph}`]: [{ kind: 'bold', start, end: start + 1 }],
  });

  it.each([
    ['a paragraph before it', ['新', '甲说明', '乙说明', '丙说明'], bold(3), [3]],
    ['a paragraph behind it', ['甲说明', '乙说明', '丙说明', '新'], bold(2), [2]],
    ['one taken out before it', ['乙说明', '丙说明'], bold(1), [1]],
    ['its own paragraph taken out', ['甲说明', '丙说明'], {}, [1]],
    ['its own paragraph changed', ['甲说明', '今年乙说明', '丙说明'], bold(2, 2), [2]],
    ['all taken out', [], {}, [0]],
  ])('follows: %s', (_, paragraphs, looks, additions) => {
    expect(after(...paragraphs)).toEqual([looks, additions]);
  });

  it('stays on its words when others of the paragraph are replaced', () => {
    const changed = applyEdits(report, [
      { kind: 'replace', place: 'section:1/paragraph:2', found: '说明', text: '情况说明' },
    ]);
    expect(changed.looks).toEqual(bold(2));
    expect(textAt(changed, 'section:1/paragraph:2')).toBe('乙情况说明');
  });

  it('is what a text editor hands over, and nothing is left of it where that has none', () => {
    const text = { paragraphs: ['甲说明'], looks: [[]], additions: [] };
    const plain = applyEdits(report, [{ kind: 'rich', part: 'section:1', text }]);
    expect(plain).not.toHaveProperty('looks');
    expect(plain).not.toHaveProperty('additions');
    const rich = applyEdits(plain, [
      {
        kind: 'rich',
        part: 'preamble',
        text: {
          ...text,
          looks: [[{ kind: 'underline', start: 0, end: 2 }]],
          additions: [{ at: 1, addition: table }],
        },
      },
    ]);
    expect(reportSchema.parse(rich)).toMatchObject({
      preamble: ['甲说明'],
      looks: { 'preamble/paragraph:1': [{ kind: 'underline', start: 0, end: 2 }] },
      additions: [{ part: 'preamble', at: 1 }],
    });
  });
});
