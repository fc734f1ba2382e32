import { deflateSync } from 'node:zlib';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { allTables, type SourceDocument } from '../../../shared/source-document.ts';
import { bar, line, pdfBytes, table, text, turnedText, type PdfParts } from './pdf.fixture.ts';
import { readPdf } from './read-pdf.ts';

/** The example as LibreOffice prints it, font programs taken out to keep the file small. */
const PRINTED = readFileSync(new URL('./fixtures/libreoffice.pdf', import.meta.url));

async function reportOf(name: string, bytes: Uint8Array): Promise<Report> {
  const found = recognise(await readPdf(name, bytes), { name, sha256: '' });
  if (!found.ok) throw new Error(found.problem.what);
  return found.report;
}

function content(report: Report) {
  const { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable } = report;
  return { agency, year, form, titleLines, preamble, sections, signature, figures, unreadable };
}

/** What a page made of these drawings reads as: paragraphs as text, tables as rows of cells. */
async function blocksOf(contents: readonly string[], parts?: PdfParts): Promise<(string | string[][])[]> {
  return shown(await readPdf('年报.pdf', pdfBytes(contents, parts)));
}

function shown({ blocks }: SourceDocument): (string | string[][])[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : Array.from({ length: block.rowCount }, (_, row) =>
          block.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
        ),
  );
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf('年报.pdf', bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('a printed report', () => {
  it('is read again, every figure and paragraph, without a doubt', async () => {
    const report = await reportOf('年报.pdf', PRINTED);
    expect(content(report)).toEqual(content(exampleReport()));
    expect(report.notes.filter(({ doubt }) => doubt)).toEqual([]);
    expect(report.source?.format).toBe('pdf');
  });
});

describe('text', () => {
  const full = '政府信息公开工作持续推进各项制度不断完善群众获得感明显增强全年平稳';

  it('joins the lines of a paragraph without a space, and begins another at an indent', async () => {
    expect(
      await blocksOf([
        [
          text(114, 700, `${full.slice(0, 30)}`),
          text(90, 680, `${full.slice(0, 32)}`),
          text(90, 660, '到此为止。'),
          text(114, 640, '另起一段。'),
        ].join('\n'),
      ]),
    ).toEqual([`${full.slice(0, 30)}${full.slice(0, 32)}到此为止。`, '另起一段。']);
  });

  it('keeps name and date at the right apart, and a numbered heading behind a full line', async () => {
    const ended = `${full.slice(0, 31)}。`;
    expect(
      await blocksOf([
        [
          text(90, 700, ended),
          text(90, 680, '2.依申请公开情况'),
          text(90, 660, full.slice(0, 32)),
          text(402, 620, '清河县水利局'),
          text(390, 600, '2025年1月18日'),
        ].join('\n'),
      ]),
    ).toEqual([ended, '2.依申请公开情况', full.slice(0, 32), '清河县水利局', '2025年1月18日']);
  });

  it('goes on over a page break, and leaves out page numbers and what every page repeats', async () => {
    const page = (number: number, body: string) =>
      [text(90, 800, '清河县水利局文件', 10), body, text(280, 40, `— ${number} —`, 10)].join('\n');
    expect(
      await blocksOf([
        page(1, text(90, 120, full.slice(0, 32))),
        page(2, [text(90, 740, '完。'), text(114, 700, '第二段。')].join('\n')),
      ]),
    ).toEqual([`${full.slice(0, 32)}完。`, '第二段。']);
  });

  it('keeps a number that stands alone at the foot of a page where it does not count the pages', async () => {
    expect(await blocksOf([text(90, 40, '7'), text(90, 40, '3')])).toEqual(['7', '3']);
    expect(
      await blocksOf(
        [text(90, 700, '甲'), text(90, 700, '乙')].map(
          (body, page) => `${body}\n${text(290, 40, `${page + 1}`)}`,
        ),
      ),
    ).toEqual(['甲', '乙']);
  });

  it('keeps the lines of a signature, and what stands left below it, apart', async () => {
    const long = '全年公开信息情况平稳有序'.repeat(2);
    const signed = [
      text(90, 700, long, 16),
      text(378, 676, '清河县水利局', 16),
      text(362, 652, '2025年1月16日', 16),
      text(90, 628, '分享到', 16),
    ];
    expect((await blocksOf([signed.join('\n')])).slice(-3)).toEqual([
      '清河县水利局',
      '2025年1月16日',
      '分享到',
    ]);
  });

  it('keeps short paragraphs apart on a page that has no other lines', async () => {
    const page = (content: string) =>
      Array.from({ length: 12 }, (_, at) => text(90, 700 - at * 24, content, 16)).join('\n');
    const short = '明年我局将继续加强业务培训和拓宽渠道';
    const blocks = await blocksOf([page('全年公开信息情况平稳有序'.repeat(2)), page(short)]);
    expect(blocks.slice(-11)).toEqual(Array.from({ length: 11 }, () => short));
  });

  it('begins a paragraph where the type is of another size', async () => {
    const lines = (size: number) => [
      text(90, 700, full.slice(0, 32), 12),
      text(90, 682, '以上各数均为全年累计。', size),
    ];
    expect(await blocksOf([lines(12).join('\n')])).toHaveLength(1);
    expect(await blocksOf([lines(11).join('\n')])).toHaveLength(1);
    expect(await blocksOf([lines(9).join('\n')])).toEqual([full.slice(0, 32), '以上各数均为全年累计。']);
    expect(await blocksOf([lines(16).join('\n')])).toHaveLength(2);
  });

  it('begins a paragraph where a heading follows a heading that fills its line', async () => {
    const headings = ['五、水利系统政府信息公开工作存在的主要问题及改进情况', '（一）主要问题'];
    const drawn = headings.map((heading, at) => text(90, 700 - at * 24, heading, 16));
    expect(await blocksOf([drawn.join('\n')])).toEqual(headings);
  });

  it('passes over text that lies aslant, as watermarks do, and what is marked as no part of the text', async () => {
    expect(
      await blocksOf([
        [
          turnedText('0.7 0.7 -0.7 0.7 200 300', '样本', 60),
          text(90, 700, '正文一行'),
          `/Artifact BMC ${text(90, 30, '内部')} EMC`,
        ].join('\n'),
      ]),
    ).toEqual(['正文一行']);
  });

  it('keeps what is marked as no part of the text where most of the text is', async () => {
    const marked = `/Artifact BMC ${text(90, 700, '全年公开信息二十条')} EMC`;
    expect(await blocksOf([`${marked} ${text(90, 600, '甲')}`])).toEqual(['全年公开信息二十条', '甲']);
    expect(await blocksOf([`${marked} ${text(90, 600, '另起一行，比上一行长')}`])).toHaveLength(1);
  });

  it('counts a glyph that is drawn twice for boldness once', async () => {
    expect(await blocksOf([[text(90, 700, '共11件'), text(90.3, 700, '共11件')].join('\n')])).toEqual([
      '共11件',
    ]);
  });

  it('is set apart by what the file says of the space between words and between letters', async () => {
    const font = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding';
    const set = (operators: string) =>
      blocksOf([`BT /F1 12 Tf 90 700 Td ${operators} ET ${table([90, 600], [40, 40], [['', '']])}`], {
        font,
      });
    expect(await set('(12 34) Tj')).toContain('12 34');
    // The second word ends up in the second cell, its digits together.
    const cells = async (operators: string) => (await set(`0 -114 Td ${operators}`))[0];
    expect(await cells('(12 34) Tj')).toEqual([['12 34', '']]);
    expect(await cells('30 Tw (12 34) Tj')).toEqual([['12', '34']]);
    expect(await cells('30 Tc (12) Tj')).toEqual([['1', '2']]);
    expect(await cells('[(12) -3000 (34)] TJ')).toEqual([['12', '34']]);
    expect(await cells('300 Tz (1 2) Tj')).toEqual([['1', '2']]);
  });

  it('reads fonts that are not embedded, in the encodings of Chinese programs', async () => {
    const font = (encoding: string) =>
      `/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [<< /Type /Font
      /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1)
      /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 6 /Ascent 880
      /Descent -120 /CapHeight 880 /StemV 93 /ItalicAngle 0 /FontBBox [0 -120 1000 880] >> >>]`;
    const gbk = 'BT /F1 12 Tf 90 700 Td <B9E6D5C2> Tj ET';
    expect(await blocksOf([gbk], { font: font('GBK-EUC-H') })).toEqual(['规章']);
    expect(await blocksOf([text(90, 700, '规章')], { font: font('UniGB-UTF16-H') })).toEqual(['规章']);
  });
});

describe('tables', () => {
  const rows = [
    ['规章', '0', '3'],
    ['许可', '12', '4'],
  ];

  it('are rebuilt from their lines, drawn as strokes or as thin rectangles', async () => {
    expect(await blocksOf([table([90, 700], [100, 60, 60], rows)])).toEqual([rows]);
    expect(await blocksOf([table([90, 700], [100, 60, 60], rows, { draw: bar })])).toEqual([rows]);
  });

  it.each(['s', 'b', 'b*'])('have a border where the path of their lines is closed by %s', async (paint) => {
    const cell = '190 680 m 90 680 l 90 700 l 190 700 l';
    const side = line(190, 700, 290, 700) + line(290, 700, 290, 680) + line(290, 680, 190, 680);
    const words = text(95, 686, '规章', 10) + text(195, 686, '3', 10);
    const cells = (closing: string) => blocksOf([`1 1 1 rg ${cell} ${closing}\n${side}\n0 g ${words}`]);
    expect(await cells(paint)).toEqual([[['规章', '3']]]);
    expect(await cells(paint.replace('s', 'S').replace('b', 'B'))).toEqual(['规章\t3']);
  });

  it('have merged cells where a line is missing', async () => {
    const lines = [
      [90, 700, 310, 700],
      [90, 680, 310, 680],
      [190, 660, 310, 660],
      [90, 640, 310, 640],
      [90, 640, 90, 700],
      [190, 640, 190, 680],
      [250, 640, 250, 680],
      [310, 640, 310, 700],
    ] as const;
    const document = await readPdf(
      '年报.pdf',
      pdfBytes([
        [
          ...lines.map(([x0, y0, x1, y1]) => line(x0, y0, x1, y1)),
          text(95, 686, '第二十条第（一）项', 10),
          text(95, 656, '规章', 10),
          text(195, 666, '1', 10),
          text(255, 666, '2', 10),
          text(195, 646, '3', 10),
          text(255, 646, '4', 10),
        ].join('\n'),
      ]),
    );
    expect(
      allTables(document.blocks)[0]?.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        cell.text,
      ]),
    ).toEqual([
      [0, 0, 1, 3, '第二十条第（一）项'],
      [1, 0, 2, 1, '规章'],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
      [2, 1, 1, 1, '3'],
      [2, 2, 1, 1, '4'],
    ]);
  });

  it('keep two numbers in one cell apart', async () => {
    const [cells] = await blocksOf([
      [table([90, 700], [100, 120], [['规章', '1']]), text(160, 686, '2', 10), text(253, 686, '7', 10)].join(
        '\n',
      ),
    ]);
    expect(cells).toEqual([['规章 2', '1\n7']]);
  });

  it('mark a number that runs over the border of its cell, and do not part it', async () => {
    const [cells] = await blocksOf([table([90, 700], [100, 20, 60], [['规章', '1234567', '']])]);
    expect(cells).toEqual([['规章', '1234567\ufffd', '']]);
  });

  it('read letters set one below the other, turned, or in columns from the right', async () => {
    const stacked = ['自', '然', '人'].map((letter, row) => text(95, 680 - row * 12, letter, 10)).join('\n');
    const columns = ['三本年度', '办理结果'].flatMap((column, place) =>
      [...column].map((letter, row) => text(215 - place * 14, 688 - row * 11, letter, 10)),
    );
    const drawn = [
      table([90, 700], [60, 30, 60], [['', '', '']], { height: 60 }),
      stacked,
      turnedText('0 -1 1 0 160 690', '总计', 10),
      ...columns,
    ];
    const [cells] = await blocksOf([drawn.join('\n')]);
    expect(cells).toEqual([['自然人', '总计', '三本年度办理结果']]);
  });

  it('go on behind a page break, the header that is printed again left out', async () => {
    const header = ['信息内容', '本年制发件数', '现行有效件数'];
    const first = [text(90, 760, '前文'), table([90, 700], [100, 80, 80], [header, ['规章', '0', '3']])].join(
      '\n',
    );
    const second = [
      table([90, 780], [100, 80, 80], [header, ['许可', '12', '4']]),
      text(90, 700, '后文'),
    ].join('\n');
    expect(await blocksOf([first, second])).toEqual([
      '前文',
      [header, ['规章', '0', '3'], ['许可', '12', '4']],
      '后文',
    ]);
  });

  it('keep a row whole that the page break cuts, the numbers in either half', async () => {
    const widths = [100, 60, 60];
    const cut = (above: readonly string[], below: readonly string[]) =>
      blocksOf([
        table([90, 100], widths, [['一、予以公开', '1', '2'], [...above]]),
        table([90, 780], widths, [[...below], ['三、其他', '5', '6']]),
      ]);
    const whole = [
      [
        ['一、予以公开', '1', '2'],
        ['二、属于其他处理', '3', '4'],
        ['三、其他', '5', '6'],
      ],
    ];
    expect(await cut(['二、属于其他', '3', '4'], ['处理', '', ''])).toEqual(whole);
    expect(await cut(['二、属于其他', '', ''], ['处理', '3', '4'])).toEqual(whole);
    const wide = [100, 60, 60, 60, 60];
    const dashes = await blocksOf([
      table([90, 100], wide, [['二、属于其他', '', '', '', '']]),
      table([90, 780], wide, [['', '—', '—', '—', '—']]),
    ]);
    expect(dashes).toEqual([[['二、属于其他', '—', '—', '—', '—']]]);
  });

  it('keep a row whole whose label is set letter by letter, and two such rows apart', async () => {
    const page = (letters: string, top: number, numbers: readonly string[]) =>
      [
        table([90, top], [30, 60], [['', ...numbers]], { height: 40 }),
        ...[...letters].map((letter, at) => text(96, top - 14 - at * 14, letter, 10)),
      ].join('\n');
    const rows = (below: string, number: string) =>
      blocksOf([page('行政', 100, ['10']), page(below, 780, [number])]);
    expect(await rows('许可', '')).toEqual([[['行政许可', '10']]]);
    expect(await rows('规章', '3')).toEqual([
      [
        ['行政', '10'],
        ['规章', '3'],
      ],
    ]);
  });

  it('begin with their first row of numbers behind a page break that follows the header', async () => {
    const header = [
      ...[700, 640].map((y) => line(90, y, 270, y)),
      line(150, 670, 270, 670),
      ...[90, 150, 270].map((x) => line(x, 640, x, 700)),
      line(210, 640, 210, 670),
      text(95, 666, '自然人', 10),
      text(155, 686, '法人', 10),
      text(155, 651, '企业', 10),
      text(215, 651, '机构', 10),
    ];
    const [cells] = await blocksOf([header.join('\n'), table([90, 780], [60, 60, 60], [['3', '1', '2']])]);
    expect(cells).toEqual([
      ['自然人', '法人'],
      ['企业', '机构'],
      ['3', '1', '2'],
    ]);
  });

  it('are not joined with another table that has other columns', async () => {
    const blocks = await blocksOf([
      table([90, 100], [100, 60, 60], [['规章', '1', '2']]),
      table([90, 780], [50, 120, 50], [['许可', '3', '4']]),
    ]);
    expect(blocks).toEqual([[['规章', '1', '2']], [['许可', '3', '4']]]);
  });
});

describe('a PDF that cannot be read', () => {
  it('is named a scan where it holds pictures and no text', async () => {
    const picture =
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream';
    const bytes = pdfBytes(['500 0 0 700 40 40 cm /Im1 Do'], {
      objects: [picture],
      resources: '/XObject << /Im1 100 0 R >>',
    });
    expect(await problemOf(bytes)).toBe('no-text');
  });

  it('is named garbled where its font does not say which characters it shows', async () => {
    const font = `/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SimSun /Encoding /Identity-H /DescendantFonts [<<
      /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SimSun /DW 1000 /CIDToGIDMap /Identity
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor <<
      /Type /FontDescriptor /FontName /ABCDEF+SimSun /Flags 4 /Ascent 880 /Descent -120 /CapHeight 880
      /StemV 93 /ItalicAngle 0 /FontBBox [0 -120 1000 880] >> >>]`;
    expect(
      await problemOf(pdfBytes(['BT /F1 12 Tf 90 700 Td <000100020003001300140015> Tj ET'], { font })),
    ).toBe('garbled-text');
  });

  it('is named encrypted where it wants a password', async () => {
    const key = '0'.repeat(64);
    const trailer = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
    expect(await problemOf(pdfBytes([text(90, 700, '甲')], { trailer }))).toBe('encrypted');
  });

  it('is named damaged where a part of it is missing or changed', async () => {
    expect(await problemOf(PRINTED.subarray(0, 600))).toBe('damaged');
    const changed = Uint8Array.from(PRINTED);
    const at = PRINTED.indexOf('stream') + 200;
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    expect(await problemOf(changed)).toBe('damaged');
  });

  it('is refused where it would inflate to more than any report, the bytes left as they were', async () => {
    const bomb = deflateSync(new Uint8Array(150_000_000)).toString('latin1');
    const bytes = pdfBytes([text(90, 700, '甲')], {
      objects: [`<< /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`],
    });
    expect(await problemOf(bytes)).toBe('too-large');
    expect(bytes.byteLength).toBeGreaterThan(100_000);
  });

  it('is refused where it has more pages than any report, or a page more letters', async () => {
    expect(await problemOf(pdfBytes(Array.from({ length: 301 }, () => '')))).toBe('too-large');
    expect(await problemOf(pdfBytes([text(90, 700, '甲'.repeat(50_000))]))).toBe('too-large');
  });
});

const SEEDS = new URL('../../../../shared/corpus/seeds/', import.meta.url);

it.skipIf(!existsSync(SEEDS))(
  'reads every figure of the seeds, none of them another (skipped without ../shared)',
  async () => {
    for (const file of readdirSync(new URL('pdf', SEEDS))) {
      const truth = JSON.parse(
        readFileSync(new URL(`truth/${file.slice(0, 3)}.json`, SEEDS), 'utf8'),
      ) as Report;
      const report = await reportOf(file, readFileSync(new URL(`pdf/${file}`, SEEDS)));
      expect([file, report.figures]).toEqual([file, truth.figures]);
    }
  },
);
