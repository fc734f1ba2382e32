import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  chinese,
  FONTS,
  latin,
  paragraphsOf,
  readBody,
  remarksOf,
  row,
  tablesOf,
  textsOf,
} from './rtf.fixture.ts';
import { readRtf } from './read-rtf.ts';

describe('letters', () => {
  it('go by the character set of their font, two bytes to a Chinese one', () => {
    expect(textsOf(`\\f0 ${chinese('规章“0”件')}\\f1 caf\\'e9 \\'93x\\'94\\'85\\par`)).toEqual([
      '规章“0”件café “x”…',
    ]);
  });

  it('may have a second byte that is written as the letter it would be alone', () => {
    expect(textsOf("\\f0 \\'81@\\'82A\\'81\\\\\\'81\\{\n\\'d6\n\\'d0\\par")).toEqual(['丂侫乗亄中']);
  });

  it('are Chinese in a font that wrongly calls itself western, single ones apart', () => {
    expect(textsOf("\\f1 \\'d6\\'d0\\'b9\\'fa 2\\'d73\\par")).toEqual(['中国 2×3']);
  });

  it('are those of the page of the file where the font states none', () => {
    const header = "{\\fonttbl{\\f0\\fnil \\'cb\\'ce\\'cc\\'e5;}{\\f9\\fnil\\fcharset1 x;}}";
    expect(textsOf("\\f0\\'d6\\'d0\\f9\\'d6\\'d0\\f77\\'d6\\'d0\\par", header)).toEqual(['中中中']);
    const western = readRtf('a.rtf', latin("{\\rtf1\\mac \\'a5\\par}"));
    expect(western.blocks).toMatchObject([{ text: '•' }]);
  });

  it('come from raw bytes as well', () => {
    expect(readRtf('a.rtf', latin('{\\rtf1\\ansi\\ansicpg936 \xd6\xd0\xb9\xfa\\par}')).blocks).toMatchObject([
      { text: '中国' },
    ]);
  });

  it('come from \\u words, what stands in for them passed over', () => {
    expect(
      textsOf(
        "\\uc2\\u20013\\'d6\\'d0{\\uc0\\u20013 3}\\uc1\\u22269?\\u-10179?\\u-8695?\\u8220\\ldblquote x\\u8221{}\\'31\\par",
      ),
    ).toEqual(['中中3国😉“x”1']);
  });

  it('that are plain again are those of the usual font of the file', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset2 Wingdings;}}';
    const bytes = latin(`{\\rtf1\\ansi\\deff1${fonts}\\f0 1\\plain \\'fe\\par}`);
    expect(readRtf('a.rtf', bytes).blocks).toMatchObject([{ text: '1☑' }]);
  });

  it('are those of the page that the file states', () => {
    const [block] = readRtf('测试.rtf', latin("{\\rtf1\\ansi\\ansicpg1251 \\'e6\\'95\\par}")).blocks;
    expect(block).toMatchObject({ text: 'ж•' });
  });

  it('of a symbol font are signs only where their number says so', () => {
    expect(textsOf('{\\f2\\u20013?\\u254?\\u-3842?\\u-3840?}\\par')).toEqual(['中þ☑\uf100']);
  });

  it('of a group that holds no text are passed over', () => {
    expect(textsOf('1{\\shppict\\u20013? 2\\tab}{\\shp\\u20013?}3\\par')).toEqual(['13']);
  });

  it('do not swallow words where nothing stands in for a \\u', () => {
    expect(textsOf('{\\uc1\\u20013\\b\\u22269\\line 3\\u20013}{4\\par}')).toEqual(['中国\n3中4']);
  });

  it('may be words and symbols of their own', () => {
    expect(
      textsOf(
        '1\\tab 2\\line 3\\emdash\\endash\\lquote a\\rquote\\ldblquote b\\rdblquote\\bullet\\~\\_\\-\\{\\}\\\\c\tz\\par',
      ),
    ).toEqual(['1\t2\n3—–‘a’“b”•\u00a0-{}\\c\tz']);
  });

  it('break the line at a page break between texts, and not at one before them', () => {
    expect(textsOf('\\page 1\\page 2\\page\\par')).toEqual(['1\n2']);
  });

  it('of symbol fonts are the signs they show, in a font and in a field', () => {
    expect(
      textsOf(
        '{\\f2\\\'fe}\\u9733?{\\f2\\u-3842?}{\\field{\\*\\fldinst SYMBOL 254 \\\\f "Wingdings" \\\\s 12}{\\fldrslt{\\f2 }}}{\\f3 3}\\par',
      ),
    ).toEqual(['☑★☑☑3']);
  });

  it('of a font of pictures are no digits, and of Symbol its digits alone are', () => {
    expect(textsOf('{\\f2 3}{\\f3 3A}\\par')).toEqual(['\ufffd3\ufffd']);
  });

  it('of a symbol are not added to a field that shows it already', () => {
    const field = '{\\field{\\*\\fldinst SYMBOL 254 \\\\f "Wingdings"}{\\fldrslt ☑}}';
    expect(textsOf(`甲${field}乙\\par`)).toEqual(['甲☑乙']);
  });

  it('are those of the page that a word names where the file states page 0', () => {
    const [block] = readRtf('测试.rtf', latin("{\\rtf1\\ansicpg0\\mac \\'8e\\par}")).blocks;
    expect(block).toMatchObject({ text: 'é' });
  });

  it('that are raised, lowered or struck are no digits of a figure', () => {
    expect(textsOf('3{\\super 1}{\\sub 2}{\\strike 4}\\strike 5\\strike0 6\\super 7\\plain 8\\par')).toEqual([
      '3¹₂4\u03365\u03366⁷8',
    ]);
  });

  it('that are damaged show as such', () => {
    expect(textsOf("3\\'zz0\\par 3\x010\\par \\u-9999?\\f0\\'d6\\par")).toEqual(['3�zz0', '3�0', '��']);
  });
});

describe('what is no text', () => {
  it('is a word of at most thirty-two letters, with a number of at most ten digits', () => {
    expect(
      textsOf(`1\\${'a'.repeat(32)}2\\${'a'.repeat(33)} 3\\a${'1'.repeat(10)}x\\a-${'1'.repeat(11)}\\par`),
    ).toEqual(['1a 3x1']);
  });

  it('is left out: unknown destinations, headers, notes, comments, pictures, objects', () => {
    const body =
      '{\\*\\unknown 1{2}}{\\header 3\\par}{\\footer{\\field 4}\\par}{\\info{\\title 5}}{\\pict\\wmetafile8 0123}' +
      '{\\*\\shppict{\\pict 6}}{\\nonshppict{\\pict 7}}{\\object{\\*\\objdata 8}{\\result 9}}x{\\footnote\\ftnalt 1\\par}' +
      '{\\*\\atnid a}{\\chatn{\\*\\annotation 2}}{\\*\\bkmkstart _GoBack}{\\*\\bkmkend _GoBack}y{\\xe{3}}{\\*\\xmlopen{\\factoidname a}}\\par';
    expect(textsOf(body)).toEqual(['xy']);
    expect(remarksOf(body)).toEqual(['picture-kind', 'embedded', 'comment']);
  });

  it('may hold raw bytes with braces in them', () => {
    expect(textsOf('1{\\pict\\bin4 {{{{}2\\bin3 }}}3\\par')).toEqual(['123']);
  });

  it('is hidden text and text deleted or moved in tracked changes', () => {
    const body = '1{\\v 2}{\\deleted 3}{\\mvf 4}{\\v\\plain 5}{\\v0 6}{\\revised 7}\\v 8\\v0\\par';
    expect(textsOf(body)).toEqual(['1567']);
    expect(remarksOf(body)).toEqual(['hidden', 'tracked']);
  });

  it('leaves the result of a field, never its code', () => {
    expect(
      textsOf(
        '1{\\field{\\*\\fldinst{ HYPERLINK "http://x/" }}{\\fldrslt{\\ul 2{\\field{\\fldinst PAGE}{\\fldrslt 3}}}}}4\\par',
      ),
    ).toEqual(['1234']);
  });

  it('does not end the file: a destination outside of a group is none', () => {
    expect(textsOf('1\\par\\header 2\\par')).toEqual(['1', '2']);
  });

  it('is the version of a text for programs without Unicode', () => {
    expect(textsOf('{\\upr{1}{\\*\\ud{2}}}\\par')).toEqual(['2']);
  });
});

describe('paragraphs', () => {
  it('take their properties as they hold at the end, and give them back with the group', () => {
    expect(
      paragraphsOf('{\\pard\\qc 1\\par}\\pard{\\qc 2}\\par\\qc 3\\par\\pard 4\\par').map(
        ({ text, centred }) => [text, centred],
      ),
    ).toEqual([
      ['1', true],
      ['2', undefined],
      ['3', true],
      ['4', undefined],
    ]);
  });

  it('are headings by their outline level or their style', () => {
    const styles =
      '{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon0 heading 2;}{\\s3\\sbasedon1 x;}' +
      '{\\*\\cs9 heading 4;}{\\s5 Title;}{\\s6\\sbasedon6 circle;}}';
    const levels = paragraphsOf(
      [1, 2, 3, 5, 6, 7].map((style) => `\\pard\\s${style} x\\par`).join('') +
        '\\pard\\s1\\outlinelevel9 x\\par\\pard\\outlinelevel2 x\\par',
      FONTS + styles,
    ).map(({ heading }) => heading);
    expect(levels).toEqual([1, 2, 1, 0, undefined, undefined, undefined, 3]);
  });

  it('join the next one where their mark is deleted or hidden', () => {
    expect(textsOf('1{\\deleted\\par}2\\par 3{\\v\\par}4\\par')).toEqual(['12', '34']);
  });

  it('end at a section and at a backslash before the line does', () => {
    expect(textsOf('1\\sect 2\\\n3\\\r\n\\sect 4')).toEqual(['1', '2', '3', '4']);
  });

  it('give text boxes their place after the paragraph that anchors them', () => {
    const body =
      '\\pard\\intbl\\pard 1{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv b}}{\\shptxt 2\\par\\pard\\intbl 3\\cell\\row\\pard 4\\par}}' +
      '{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext 2\\par}}}}5{\\*\\do\\dptxbx{\\dptxbxtext 6}}\\par 7\\par';
    expect(readBody(body).blocks).toMatchObject([
      { text: '15' },
      { text: '2' },
      { kind: 'table' },
      { text: '4' },
      { text: '6' },
      { text: '7' },
    ]);
    expect(remarksOf(body)).toEqual(['text-box']);
  });
});

describe('numbers of paragraphs', () => {
  const tables =
    '{\\*\\listtable{\\list\\listtemplateid1\\listhybrid' +
    "{\\listlevel\\levelnfc37\\levelnfcn37\\levelstartat1{\\leveltext\\leveltemplateid1\\'02\\'00\\u12289 \\'a1\\'a2;}{\\levelnumbers\\'01;}\\f0}" +
    "{\\listlevel\\levelnfc0\\levelstartat1{\\leveltext\\'03\\'00.\\'01;}{\\levelnumbers\\'01\\'03;}\\levellegal1}" +
    "{\\listlevel\\levelnfc23\\levelstartat1{\\leveltext\\'01\\u-3913 ?;}{\\levelnumbers;}}{\\listname ;}\\listid7}}" +
    '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}' +
    '{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls2}}';

  it('are those that the file gives as text, once', () => {
    expect(
      paragraphsOf(
        `\\pard{\\listtext\\pard\\plain\\f0 ${chinese('一、')}\\tab}\\ls1\\ilvl0 x\\par{\\pntext\\'a2\\'d9\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}y\\par`,
        FONTS + tables,
      ).map(({ number, text }) => [number, text]),
    ).toEqual([
      ['一、', 'x'],
      ['①', 'y'],
    ]);
  });

  it('are counted where the file does not', () => {
    const item = (list: number, level: number): string => `\\pard\\ls${list}\\ilvl${level} x\\par `;
    expect(
      paragraphsOf(
        item(1, 0) + item(1, 1) + item(1, 2) + item(1, 0) + item(2, 0) + item(9, 0),
        FONTS + tables,
      ).map(({ number }) => number),
    ).toEqual(['一、', '1.1', undefined, '二、', '五、', undefined]);
  });

  it('are written, counted and begun as a list’s own levels say', () => {
    const level = (words: string) => `{\\listlevel${words}{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}`;
    const second = (words: string) => `{\\listlevel${words}{\\leveltext\\'02\\'01);}{\\levelnumbers\\'01;}}`;
    const numbers = (definition: string, override: string, levels: readonly number[]) =>
      paragraphsOf(
        levels.map((no) => `\\pard\\ls1\\ilvl${no} x\\par `).join(''),
        `${FONTS}{\\*\\listtable{\\list${definition}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7${override}\\ls1}}`,
      ).map(({ number }) => number);
    expect(numbers(level('\\levelnfcn4\\levelstartat3'), '', [0, 0])).toEqual(['c.', 'd.']);
    expect(numbers(level('\\levelnfc4'), '', [0])).toEqual(['a.']);
    const two = level('\\levelnfc0') + second('\\levelnfc0');
    expect(numbers(two, '', [0, 1, 1, 0, 1])).toEqual(['1.', '1)', '2)', '2.', '1)']);
    const on = level('\\levelnfc0') + second('\\levelnfc0\\levelnorestart');
    expect(numbers(on, '', [0, 1, 1, 0, 1])).toEqual(['1.', '1)', '2)', '2.', '3)']);
    const off = level('\\levelnfc0') + second('\\levelnfc0\\levelnorestart0');
    expect(numbers(off, '', [0, 1, 1, 0, 1])).toEqual(['1.', '1)', '2)', '2.', '1)']);
    const roman = `{\\lfolevel\\listoverrideformat${level('\\levelnfc1\\levelstartat2')}}`;
    expect(numbers(two, roman, [0, 0, 1])).toEqual(['II.', 'III.', '1)']);
    const later = '{\\lfolevel}{\\lfolevel\\listoverridestartat\\levelstartat5}';
    expect(numbers(two, later, [0, 1, 1])).toEqual(['1.', '5)', '6)']);
    expect(numbers(two, '{\\lfolevel\\levelstartat5}', [0])).toEqual(['1.']);
  });

  it('are none where a sign stands in their place', () => {
    expect(
      paragraphsOf("{\\listtext\\f3\\'b7\\tab}x\\par{\\listtext\\u9679?\\tab}y\\par").map(
        ({ number }) => number,
      ),
    ).toEqual([undefined, undefined]);
  });
});

describe('tables', () => {
  it('are grids by the edges of their cells', () => {
    const [table] = tablesOf(
      row([1000, 3000], ['a', 'b']) + row([1000, 2000, 3000], ['c', 'd', 'e']) + row([3000], ['f']),
    );
    expect([table?.rowCount, table?.columnCount, ...cellsOf(table)]).toEqual([
      3,
      3,
      'a@0,0',
      'b@0,1+1×2',
      'c@1,0',
      'd@1,1',
      'e@1,2',
      'f@2,0+1×3',
    ]);
  });

  it('merge cells downwards and to the side', () => {
    expect(
      cellsOf(
        tablesOf(
          row(
            [1000, 2000, 3000],
            [
              ['a', '\\clvmgf'],
              ['b', '\\clmgf'],
              ['', '\\clmrg'],
            ],
          ) + row([1000, 2000, 3000], [['', '\\clvmrg'], 'c', 'd']),
        )[0],
      ),
    ).toEqual(['a@0,0+2×1', 'b@0,1+1×2', 'c@1,1', 'd@1,2']);
  });

  it('take edges a hair apart for one', () => {
    const [table] = tablesOf(row([1000, 2000], ['a', 'b']) + row([1001, 2003], ['c', 'd']));
    expect([table?.columnCount, ...cellsOf(table)]).toEqual([2, 'a@0,0', 'b@0,1', 'c@1,0', 'd@1,1']);
  });

  it('repeat the definition of the row before where a row has none', () => {
    expect(
      cellsOf(
        tablesOf('\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell b\\cell\\row c\\cell d\\cell\\row')[0],
      ),
    ).toEqual(['a@0,0', 'b@0,1', 'c@1,0', 'd@1,1']);
  });

  it('keep the cells of a row that nothing ends', () => {
    expect(
      cellsOf(tablesOf('\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell b\\cell\\pard x\\par')[0]),
    ).toEqual(['a@0,0', 'b@0,1']);
  });

  it('are defined at the end of a row as well as before it', () => {
    expect(
      cellsOf(tablesOf('\\pard\\intbl a\\cell b\\cell{\\trowd\\cellx1000\\cellx2000\\row}\\pard x\\par')[0]),
    ).toEqual(['a@0,0', 'b@0,1']);
  });

  it('keep the paragraphs of a cell as lines, whether or not each says that it stands in one', () => {
    expect(
      cellsOf(
        tablesOf('\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\par b\\cell\\pard c\\par d\\cell\\row')[0],
      ),
    ).toEqual(['a\nb@0,0', 'c\nd@0,1']);
  });

  it('end where a paragraph stands outside', () => {
    expect(
      readBody(`0\\par${row([1000], ['a'])}\\pard 1\\par${row([1000], ['b'])}\\pard`).blocks.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['paragraph', 'table', 'paragraph', 'table']);
  });

  it('stand in cells of others', () => {
    const nested =
      '\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx1000\\nestrow}{\\nonesttables\\par}';
    const [outer] = tablesOf(
      `\\trowd\\cellx2000\\cellx3000\\pard\\intbl x\\par${nested}${nested}\\pard\\intbl\\itap1 y\\cell z\\cell\\row\\pard\\par`,
    );
    expect(cellsOf(outer)).toEqual(['x\ny@0,0', 'z@0,1']);
    expect(cellsOf(outer?.cells[0]?.tables?.[0])).toEqual(['a@0,0', 'b@0,1', 'a@1,0', 'b@1,1']);
    expect(outer?.cells[0]?.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('stand in cells of those, each with rows of its own', () => {
    const row = '{\\*\\nesttableprops\\trowd\\cellx500\\cellx1000\\nestrow}';
    const third = `\\pard\\intbl\\itap3 a\\nestcell b\\nestcell${row}`;
    const second = `${third}${third}\\pard\\intbl\\itap2 c\\nestcell d\\nestcell${row}`;
    const [outer] = tablesOf(
      `\\trowd\\cellx2000\\cellx3000\\pard${second}\\pard\\intbl\\itap1 y\\cell z\\cell\\row\\pard\\par`,
    );
    const inner = outer?.cells[0]?.tables?.[0];
    expect([outer, inner, inner?.cells[0]?.tables?.[0]].map(cellsOf)).toEqual([
      ['y@0,0', 'z@0,1'],
      ['c@0,0', 'd@0,1'],
      ['a@0,0', 'b@0,1', 'a@1,0', 'b@1,1'],
    ]);
  });

  it('lose rows that are deleted in tracked changes or hidden', () => {
    expect(
      cellsOf(
        tablesOf(
          row([1000], ['a']) +
            '\\trowd\\cellx1000\\pard\\intbl{\\deleted b\\cell\\row}' +
            '\\trowd\\cellx1000\\pard\\intbl{\\v c\\cell\\row}' +
            row([1000], ['d']),
        )[0],
      ),
    ).toEqual(['a@0,0', 'd@1,0']);
  });

  it('leave cells free that have no mark, and never let one pass for another where there are too many', () => {
    const rows = (marks: string): string =>
      row([1000, 2000, 3000, 4000], ['a', '1', '2', '3']) +
      `\\trowd\\cellx1000\\cellx2000\\cellx3000\\cellx4000\\pard\\intbl ${marks}\\row`;
    expect(cellsOf(tablesOf(rows('b\\cell 4\\cell 5\\cell'))[0]).slice(4)).toEqual([
      'b@1,0',
      '4@1,1',
      '5@1,2',
    ]);
    expect(cellsOf(tablesOf(rows('b\\cell 4\\cell 5\\cell 6\\cell 7\\cell'))[0]).slice(4)).toEqual([
      'b@1,0',
      '4@1,1',
      '5\n6\n7@1,2+1×2',
    ]);
    expect(cellsOf(tablesOf(rows('b\\cell 45\\cell 6\\cell 7'))[0]).slice(4)).toEqual([
      'b@1,0',
      '45@1,1',
      '6\n7@1,2+1×2',
    ]);
  });

  it('have no number made of what was the number of a control word', () => {
    const cell = (text: string) => cellsOf(tablesOf(row([1000], [text]))[0]);
    for (const sign of [':', '|', '-', '~', '_', '.']) {
      const [shown = ''] = cell(`\\cf0\\${sign}4{\\fs21 0}`);
      expect(shown, sign).toContain('\ufffd4');
    }
    const [late = ''] = cellsOf(
      tablesOf('\\trowd\\cellx1000\\pard\\plain\\cf0\\:4\\fs21\\intbl{\\fs21 0}\\cell\\row\\pard\\par')[0],
    );
    expect(late).toContain('\ufffd');
    expect(cell('1\\~234')).toEqual(['1\u00a0234@0,0']);
    expect(cell('{\\fs21 0}')).toEqual(['0@0,0']);
  });

  it('have their text boxes after them', () => {
    const blocks = readBody(
      row([1000, 2000], ['8{\\shp{\\*\\shpinst{\\shptxt 9\\par}}}', '1']) + '\\pard x\\par',
    ).blocks;
    expect(blocks).toMatchObject([{ cells: [{ text: '8' }, { text: '1' }] }, { text: '9' }, { text: 'x' }]);
  });
});
