import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  docBytes,
  paragraph,
  read,
  sprm,
  style,
  textsOf,
  word,
  type RunParts,
} from './doc.fixture.ts';
import { readDoc } from './read-doc.ts';
import { SPRM } from './sprms.ts';

const HIDDEN = sprm(SPRM.hidden, 1);
const DELETED = sprm(SPRM.deleted, 1);
const INSERTED = sprm(SPRM.inserted, 1);

function run(text: string, ...sprms: readonly (readonly number[])[]): RunParts {
  return { text, sprms: sprms.flat() };
}

function remarksOf(...runs: readonly RunParts[]): string[] {
  return read({ body: [{ runs }] }).remarks.map(({ code }) => code);
}

describe('the text of a Word document', () => {
  it('is a paragraph up to each paragraph mark, curly quotes and all', () => {
    expect(textsOf([paragraph('一、总体情况'), paragraph(''), paragraph('“甲”—…')])).toEqual([
      '一、总体情况',
      '',
      '“甲”—…',
    ]);
  });

  it('is read from one byte a character, quotes as Windows has them', () => {
    expect(textsOf([paragraph('\x93A\x94 12')], { ansi: true })).toEqual(['“A” 12']);
  });

  it('is put together from pieces that lie in another order in the file', () => {
    const body = [paragraph('甲'), paragraph('乙'), paragraph('丙')];
    expect(textsOf(body, { scattered: true })).toEqual(['甲', '乙', '丙']);
  });

  it('ends where headers, footnotes and comments begin', () => {
    expect(textsOf([paragraph('甲')], { notes: '页眉' })).toEqual(['甲']);
  });

  it('has line breaks, page breaks and hyphens as they show', () => {
    expect(
      textsOf([paragraph('上\u000b下'), paragraph('\u000c前\u000c后'), paragraph('a\u001eb\u001fc\u00a0d')]),
    ).toEqual(['上\n下', '前\n后', 'a-bc\u00a0d']);
  });

  it('joins no digits over a sign that means nothing, and leaves such a sign out elsewhere', () => {
    expect(textsOf([paragraph('38\u001765万\u0017元'), paragraph('1\u001f2')])).toEqual([
      '38\ufffd65万元',
      '12',
    ]);
  });

  it('takes the break of a section for the end of a paragraph', () => {
    expect(textsOf([paragraph('甲', { mark: '\u000c' }), paragraph('乙')])).toEqual(['甲', '乙']);
  });

  it('shows the result of a field, not its code', () => {
    expect(textsOf([paragraph('第\u0013 PAGE \u0014 3\u0015页')])).toEqual(['第 3页']);
    expect(textsOf([paragraph('\u0013 IF \u0013 X \u0014x\u0015 \u0014是\u0015')])).toEqual(['是']);
  });

  it('survives a field whose code never ends', () => {
    expect(textsOf([paragraph('甲\u0013 PAGE'), paragraph('乙')])).toEqual(['甲', '乙']);
  });

  it('leaves out what is hidden, by the run, a character style or the paragraph’s style', () => {
    const styles = [
      style({ kind: 1 }),
      style({ kind: 1, base: 0, characters: HIDDEN }),
      style({ kind: 2, characters: HIDDEN }),
    ];
    const named = sprm(SPRM.characterStyle, ...word(2));
    expect(textsOf([{ runs: [run('见'), run('藏', HIDDEN), run('藏', named)] }], { styles })).toEqual(['见']);
    expect(
      textsOf(
        [
          {
            runs: [run('藏'), run('见', sprm(SPRM.hidden, 0)), run('见', sprm(SPRM.hidden, 0x81))],
            style: 1,
          },
        ],
        {
          styles,
        },
      ),
    ).toEqual(['见见']);
    expect(remarksOf(run('见'), run('藏', HIDDEN))).toEqual(['hidden']);
  });

  it('leaves out what a tracked change deleted and keeps what it inserted', () => {
    const runs = [run('本年收到'), run('9', DELETED), run('4', INSERTED), run('件')];
    expect(textsOf([{ runs }])).toEqual(['本年收到4件']);
    expect(remarksOf(...runs)).toEqual(['tracked']);
  });

  it.each([
    ['deleted', DELETED],
    ['inserted', INSERTED],
  ])('says that there are tracked changes where only the mark of a paragraph was %s', (_, markSprms) => {
    const { remarks } = read({ body: [paragraph('甲', { markSprms }), paragraph('乙')] });
    expect(remarks.map(({ code }) => code)).toEqual(['tracked']);
  });

  it('joins paragraphs whose mark is deleted', () => {
    expect(textsOf([paragraph('甲', { markSprms: DELETED }), paragraph('乙')])).toEqual(['甲乙']);
  });

  it('applies what fast saving says of a whole piece', () => {
    const body = [paragraph('甲'), paragraph('乙')];
    // Short form: modifier 0x5C (hidden), value 1. Long form: the first list before the pieces.
    expect(textsOf(body, { prm: (0x5c << 1) | (1 << 8) })).toEqual([]);
    expect(textsOf(body, { prm: 1, changes: [HIDDEN] })).toEqual([]);
    expect(textsOf(body, { prm: 1, changes: [sprm(SPRM.outline, 0)] })).toEqual(['甲', '乙']);
  });

  it('has none of the marks of content controls', () => {
    const mark = [...sprm(SPRM.special, 1), ...sprm(SPRM.tagMark, 1)];
    expect(textsOf([{ runs: [run('<', mark), run('a<b'), run('>', mark)] }])).toEqual(['a<b']);
  });

  it('shows signs of symbol fonts as characters', () => {
    const tick = sprm(SPRM.symbol, ...word(1), ...word(0xf0fe));
    expect(
      textsOf([{ runs: [run('(', sprm(SPRM.special, 1), tick), run('同意')] }], {
        fonts: ['宋体', 'Wingdings'],
      }),
    ).toEqual(['☑同意']);
  });

  it('ends its paragraph at a mark that is set in a symbol font', () => {
    const tick = sprm(SPRM.symbol, ...word(0), ...word(0xf0fe));
    const body = [paragraph('甲', { markSprms: tick }), paragraph('乙')];
    expect(textsOf(body, { fonts: ['Wingdings'] })).toEqual(['甲', '乙']);
  });

  it('has text boxes after the paragraph they are anchored in, and says so', () => {
    const parts = {
      body: [paragraph('甲\u0008'), paragraph('乙')],
      notes: '页眉',
      boxes: [
        { shape: 7, text: '框中' },
        { shape: 9, text: '组中' },
      ],
      shapes: [[1, 7]] as const,
    };
    expect(read(parts)).toMatchObject({
      blocks: [{ text: '甲' }, { text: '框中' }, { text: '乙' }, { text: '组中' }],
      remarks: [{ code: 'text-box' }],
    });
  });

  it('notes pictures, footnotes and comments, which are not read', () => {
    expect(remarksOf(run('\u0001\u0002\u0005\u0008'))).toEqual(['picture', 'footnote', 'comment']);
  });

  it('knows headings by the number or the name of their style, or by the outline level', () => {
    const styles = [
      style({ kind: 1 }),
      style({ kind: 1, base: 0, builtIn: 2 }),
      style({ kind: 1, base: 1 }),
      style({ kind: 1, base: 0, name: '标题' }),
      style({ kind: 1, base: 0, paragraph: [...sprm(SPRM.outline, 2), ...sprm(SPRM.centred, 1)] }),
    ];
    const body = [1, 2, 3, 4, 0].map((no) => paragraph('甲', { style: no }));
    expect(blocksOf(body, { styles })).toMatchObject([
      { heading: 2 },
      { heading: 2 },
      { heading: 0 },
      { heading: 3, centred: true },
      {},
    ]);
    expect(
      blocksOf([paragraph('甲', { style: 1, sprms: sprm(SPRM.outline, 9) })], { styles })[0],
    ).not.toHaveProperty('heading');
  });

  it('ends a chain of styles that bites its tail', () => {
    const styles = [style({ kind: 1, base: 1 }), style({ kind: 1, base: 0 })];
    expect(textsOf([paragraph('甲')], { styles })).toEqual(['甲']);
  });

  it('is called wps where the file is', () => {
    expect(readDoc('年报.WPS', docBytes({ body: [paragraph('甲')] })).format).toBe('wps');
  });
});
