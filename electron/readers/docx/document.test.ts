import { describe, expect, it } from 'vitest';
import { blocksOf, paragraph, paragraphsOf, remarksOf, row, run, table, textsOf } from './docx.fixture.ts';

const DELETED_MARK = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
const HIDDEN_MARK = '<w:rPr><w:vanish/></w:rPr>';

describe('text of paragraphs', () => {
  it('joins text that is split over runs, hyperlinks, smart tags and content controls', () => {
    expect(
      textsOf(
        paragraph(
          `${run('2')}<w:hyperlink r:id="x">${run('0')}</w:hyperlink><w:smartTag>${run('2')}</w:smartTag>` +
            `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('5')}</w:sdtContent></w:sdt>` +
            `<w:customXml>${run('年')}</w:customXml>`,
        ),
      ),
    ).toEqual(['2025年']);
  });

  it('writes breaks, tabs, hyphens and symbols as the characters they show', () => {
    expect(
      textsOf(
        paragraph(
          '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:tab/><w:t>丁</w:t><w:noBreakHyphen/><w:t>3</w:t>' +
            '<w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F001"/></w:r>',
        ),
      ),
    ).toEqual(['甲\n乙\n丙\t丁-3☑\ufffd']);
  });

  it('breaks the line at a page break between texts, and not at one before them', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(textsOf(paragraph(`${page}${run('甲')}${page}${run('乙')}${page}`))).toEqual(['甲\n乙']);
  });

  it('trims white space that is not said to be kept', () => {
    expect(textsOf(paragraph('<w:r><w:t>\n  甲 乙\n</w:t></w:r>'))).toEqual(['甲 乙']);
    expect(textsOf(paragraph(run(' 甲 ')))).toEqual([' 甲 ']);
  });

  it('reads character references and CDATA, and keeps letters beyond the basic plane', () => {
    expect(textsOf(paragraph('<w:r><w:t>&#x6E05;&amp;<![CDATA[<河>]]>𠮷</w:t></w:r>'))).toEqual([
      '清&<河>𠮷',
    ]);
  });

  it('shows the result of a field, never its code', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const nested = `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('7')}${field('end')}`;
    expect(
      textsOf(
        paragraph(
          `${run('第')}${field('begin')}<w:r><w:instrText>=1+</w:instrText></w:r>${nested}${field('separate')}` +
            `${run('8')}${field('end')}${run('页')}<w:fldSimple w:instr="DATE">${run('一月')}</w:fldSimple>`,
        ),
      ),
    ).toEqual(['第8页一月']);
  });

  it('does not lose the text after a field that never ends', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(textsOf(paragraph(begin) + paragraph('正文'))).toEqual(['', '正文']);
  });

  it('leaves out hidden text, hidden by its run or by a style, but not text that says it is shown', () => {
    const styles = `
      <w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="q"><w:basedOn w:val="p"/></w:style>`;
    const hidden =
      run('密', '<w:vanish/>') + run('密', '<w:rStyle w:val="c"/>') + run('公', '<w:vanish w:val="0"/>');
    expect(textsOf(paragraph(hidden), { styles })).toEqual(['公']);
    expect(
      textsOf(paragraph(run('密') + run('公', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="q"/>'), {
        styles,
      }),
    ).toEqual(['公']);
    expect(remarksOf(paragraph(run('密', '<w:vanish/>')))).toEqual(['hidden']);
  });

  it('reads the base of ruby text and the text of formulas', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('yī')}</w:rt><w:rubyBase>${run('一')}</w:rubyBase></w:ruby></w:r>`;
    expect(textsOf(paragraph(`${ruby}<m:oMath><m:r><m:t>x=3</m:t></m:r></m:oMath>`))).toEqual(['一x=3']);
  });
});

describe('tracked changes', () => {
  it('keeps what was inserted and drops what was deleted or moved away', () => {
    expect(
      textsOf(
        paragraph(
          `<w:del>${run('9').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('4')}</w:ins>` +
            `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>` +
            `<w:ins><w:del>${run('又')}</w:del></w:ins>`,
        ),
      ),
    ).toEqual(['4新']);
    expect(remarksOf(paragraph(`<w:ins>${run('4')}</w:ins>`))).toEqual(['tracked']);
  });

  it('joins a paragraph whose mark was deleted with the next one, which gives the properties', () => {
    const blocks = paragraphsOf(
      paragraph(run('甲'), `<w:outlineLvl w:val="0"/>${DELETED_MARK}`) +
        paragraph(run('乙'), DELETED_MARK) +
        paragraph(run('丙'), '<w:jc w:val="center"/>'),
    );
    expect(blocks).toEqual([{ kind: 'paragraph', text: '甲乙丙', centred: true }]);
  });

  it('keeps the text of a paragraph that has no next one to join', () => {
    expect(
      blocksOf(paragraph('甲', DELETED_MARK) + table([1000], [row(['1'])])).map(({ kind }) => kind),
    ).toEqual(['paragraph', 'table']);
    expect(textsOf(paragraph('甲', DELETED_MARK))).toEqual(['甲']);
  });

  it('ignores old properties kept beside new ones', () => {
    const [only] = paragraphsOf(
      paragraph(
        run('甲'),
        '<w:jc w:val="left"/><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>',
      ),
    );
    expect(only).toEqual({ kind: 'paragraph', text: '甲' });
  });

  it('makes a run-in heading one paragraph with the heading’s properties', () => {
    const [only] = paragraphsOf(
      paragraph(run('主动公开。'), `<w:outlineLvl w:val="1"/>${HIDDEN_MARK}`) + paragraph('全年公开信息。'),
    );
    expect(only).toEqual({ kind: 'paragraph', text: '主动公开。全年公开信息。', heading: 2 });
  });
});

describe('headings and alignment', () => {
  const styles = `
    <w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="正文二级"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="3"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style>
    <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`;
  const styled = (id: string, more = ''): string => paragraph(run('甲'), `<w:pStyle w:val="${id}"/>${more}`);

  it('takes the level from the outline level or the name of the style, through what it is based on', () => {
    const levels = paragraphsOf(['a', '1', '2', '3', 't', 'missing'].map((id) => styled(id)).join(''), {
      styles,
    });
    expect(levels.map(({ heading }) => heading)).toEqual([undefined, 1, 2, 2, 0, undefined]);
  });

  it('lets the paragraph overrule its style', () => {
    const blocks = paragraphsOf(
      styled('1', '<w:outlineLvl w:val="9"/>') + styled('t', '<w:jc w:val="left"/>') + styled('t'),
      { styles },
    );
    expect(blocks.map(({ heading, centred }) => [heading, centred])).toEqual([
      [undefined, undefined],
      [0, undefined],
      [0, true],
    ]);
  });

  it('survives styles based on each other in a circle', () => {
    const circle = `
      <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>
      <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>`;
    expect(paragraphsOf(styled('x'), { styles: circle })).toEqual([{ kind: 'paragraph', text: '甲' }]);
  });
});

describe('text boxes and alternatives', () => {
  const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
  const alternatives = (choice: string, fallback: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${choice}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox>${fallback}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('puts the text of a box after its paragraph, once', () => {
    const inside = box(paragraph('盖章') + paragraph('日期'));
    expect(
      textsOf(paragraph(run('甲') + alternatives(inside, inside) + run('乙')) + paragraph('丙')),
    ).toEqual(['甲乙', '盖章', '日期', '丙']);
    expect(remarksOf(paragraph(alternatives(inside, inside)))).toEqual(['text-box']);
  });

  it('takes the fallback where the choice has nothing to read', () => {
    expect(textsOf(paragraph(run('甲') + alternatives('', box(paragraph('乙')))))).toEqual(['甲', '乙']);
  });

  it('keeps a box beside a table cell out of the cell', () => {
    const blocks = blocksOf(
      table(
        [1000, 1000],
        [row([`<w:tc>${paragraph(run('8') + alternatives(box(paragraph('注')), ''))}</w:tc>`, '9'])],
      ),
    );
    expect(blocks).toMatchObject([{ kind: 'table', cells: [{ text: '8' }, { text: '9' }] }, { text: '注' }]);
  });

  it('says what was left out: pictures, notes, comments, embedded documents', () => {
    expect(
      remarksOf(
        paragraph(
          '<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>',
        ) + '<w:altChunk r:id="x"/>',
      ),
    ).toEqual(['picture', 'footnote', 'comment', 'embedded']);
  });
});

describe('digits that do not count as figures', () => {
  it('keep their raised, lowered or struck look, so that no number cell takes them in', () => {
    const text =
      run('4') + run('1', '<w:vertAlign w:val="superscript"/>') + run('5') + run('7', '<w:strike/>');
    expect(textsOf(paragraph(text))).toEqual(['4¹57\u0336']);
    expect(remarksOf(paragraph(text))).toEqual(['struck']);
    expect(textsOf(paragraph(run('CO') + run('2', '<w:vertAlign w:val="subscript"/>')))).toEqual(['CO₂']);
    expect(textsOf(paragraph(run('8', '<w:strike w:val="0"/>')))).toEqual(['8']);
  });
});
