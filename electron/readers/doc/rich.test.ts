import { describe, expect, it } from 'vitest';
import { GIF, PNG } from '../../writers/rich-report.fixture.ts';
import { long, word } from './doc-bytes.fixture.ts';
import { paragraph, read, sprm, style, type DocParts, type RunParts } from './doc.fixture.ts';
import { SPRM } from './sprms.ts';

const BOLD = sprm(SPRM.bold, 1);
const UNDERLINED = sprm(SPRM.underline, 1);

function run(text: string, ...sprms: readonly (readonly number[])[]): RunParts {
  return { text, sprms: sprms.flat() };
}

function first(parts: DocParts) {
  const { blocks, remarks } = read(parts);
  const [block] = blocks;
  const { looks = [], pictures = [], text = '' } = block?.kind === 'paragraph' ? block : {};
  return {
    text,
    pictures,
    remarks: remarks.map(({ code }) => code),
    looks: looks.map((look) => {
      const what = look.kind === 'link' ? ` ${look.href}` : look.kind === 'note' ? ` ${look.text}` : '';
      return `${look.kind} ${look.start}-${look.end}${what}`;
    }),
  };
}

describe('bold and underlined words', () => {
  it('are told with their place', () => {
    const runs = [run('全年'), run('公开', BOLD), run('信息', BOLD, UNDERLINED), run('。')];
    expect(first({ body: [{ runs }] }).looks).toEqual(['bold 2-6', 'underline 4-6']);
  });

  it('are those that say so themselves, not by the style of their paragraph', () => {
    const styles = [style({ kind: 1, characters: BOLD })];
    const runs = [
      run('甲'),
      run('乙', sprm(SPRM.bold, 0x80)),
      run('丙', sprm(SPRM.bold, 0x81)),
      run('丁', BOLD),
    ];
    expect(first({ body: [{ runs }], styles }).looks).toEqual(['bold 3-4']);
    expect(first({ body: [{ runs: [run('甲'), run('丙', sprm(SPRM.bold, 0x81))] }] }).looks).toEqual([
      'bold 1-2',
    ]);
  });
});

describe('links', () => {
  const field = (code: string) => [
    run('见'),
    run('\u0013'),
    run(code),
    run('\u0014'),
    run('网站'),
    run('\u0015'),
    run('。'),
  ];

  it('lead to the web or a mailbox, underlined or not', () => {
    const runs = field(' HYPERLINK "https://www.example.gov.cn/a" ');
    expect(first({ body: [{ runs }] })).toMatchObject({
      text: '见网站。',
      looks: ['link 1-3 https://www.example.gov.cn/a'],
    });
  });

  it('hold for a field within their words, and end behind them', () => {
    const inner = '\u0013 PAGE \u00143\u0015';
    const runs = [
      run(`\u0013 HYPERLINK "https://www.example.gov.cn/a" \u0014第${inner}页\u0015，${inner}。`),
    ];
    expect(first({ body: [{ runs }] })).toMatchObject({
      text: '第3页，3。',
      looks: ['link 0-3 https://www.example.gov.cn/a'],
    });
  });

  it('lead on nothing behind a mark that belongs to no field, or to one that its paragraph cut', () => {
    const { blocks } = read({
      body: [
        { runs: [run('\u0013 HYPERLINK "https://www.example.gov.cn/a" ')] },
        { runs: [run('甲\u0014乙\u0015丙')] },
        { runs: [run('丁')] },
      ],
    });
    expect(blocks).toEqual(['', '甲乙丙', '丁'].map((text) => expect.objectContaining({ text }) as unknown));
    expect(blocks.map((block) => block.kind === 'paragraph' && block.looks)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('to a file are said to be lost, and other fields are none', () => {
    expect(first({ body: [{ runs: field(' HYPERLINK "C:\\\\年报.doc" ') }] })).toMatchObject({
      looks: [],
      remarks: ['link'],
    });
    expect(first({ body: [{ runs: field(' PAGE ') }] })).toMatchObject({ looks: [], remarks: [] });
  });
});

describe('foot notes', () => {
  it('stand at their marks, without the mark in front of the note', () => {
    const body = [paragraph('公开\u0002信息。')];
    const footNotes = [{ at: 2, text: '\u0002 含转载。' }];
    expect(first({ body, footNotes })).toMatchObject({ text: '公开信息。', looks: ['note 2-2 含转载。'] });
    expect(first({ body })).toMatchObject({ remarks: ['footnote'], looks: [] });
  });

  it('may stand at the end of the text, behind its headers', () => {
    const parts = {
      body: [paragraph('公\u0002开\u0002。')],
      footNotes: [{ at: 1, text: '\u0002甲' }],
      notes: '页眉',
      endNotes: [{ at: 3, text: '\u0002乙' }],
    };
    expect(first(parts)).toMatchObject({
      text: '公开。',
      looks: ['note 1-1 甲', 'note 2-2 乙'],
      remarks: [],
    });
  });
});

describe('pictures', () => {
  const record = (type: number, content: readonly number[], kind = 0): number[] => [
    ...word(kind),
    ...word(type),
    ...long(content.length),
    ...content,
  ];
  const bytesOf = (base64: string) => [...Buffer.from(base64, 'base64')];
  /** A PICF of 240 by 120 pixels with a drawing of these records behind it. */
  const picf = (drawing: readonly number[]): number[] => {
    const head = [...word(68), ...word(0x64), ...Array<number>(20).fill(0)];
    const size = [...word(3600), ...word(1800), ...word(1000), ...word(1000), ...Array<number>(32).fill(0)];
    const rest = [...head, ...size, ...drawing];
    return [...long(rest.length + 4), ...rest];
  };
  const blip = (type: number, data: string) =>
    record(type, [...Array<number>(17).fill(0), ...bytesOf(data)], 0x6e00);
  const withPicture = (data: readonly number[]) =>
    first({
      body: [{ runs: [run('甲'), run('\u0001', sprm(SPRM.picture, ...long(0))), run('乙')] }],
      data,
    });

  it('in the line are kept with their size and their words', () => {
    const words = [...Buffer.from('首页\0', 'utf16le')];
    const properties = record(0xf00b, [...word(0xc381), ...long(words.length), ...words], 0x13);
    const stored = record(0xf007, [...Array<number>(36).fill(0), ...blip(0xf01e, PNG)], 0x62);
    const drawing = [...record(0xf004, properties, 0xf), ...stored];
    expect(withPicture(picf(drawing))).toMatchObject({
      text: '甲乙',
      pictures: [{ kind: 'picture', type: 'png', data: PNG, width: 240, height: 120, alt: '首页' }],
      remarks: [],
    });
  });

  it.each([0xf01d, 0xf01e, 0xf02a])('are what their content says, stored as kind %i', (type) => {
    expect(withPicture(picf(blip(type, PNG)))).toMatchObject({ pictures: [{ type: 'png' }], remarks: [] });
  });

  it('that cannot be kept are named', () => {
    expect(withPicture(picf(record(0xf01a, [0, 0], 0)))).toMatchObject({
      pictures: [],
      remarks: ['picture-kind'],
    });
    expect(withPicture(picf(blip(0xf01e, GIF).slice(0, 20)))).toMatchObject({ pictures: [] });
    expect(withPicture([1, 2, 3, 4]).remarks).toEqual(['picture-damaged']);
    expect(first({ body: [paragraph('甲\u0001')] }).remarks).toEqual(['picture']);
  });
});
