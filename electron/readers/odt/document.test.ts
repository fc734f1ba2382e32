import { describe, expect, it } from 'vitest';
import { cell, p, paragraphsOf, readBody, remarksOf, row, table, textsOf } from './odt.fixture.ts';

describe('text of paragraphs', () => {
  it('joins text that is split over spans, links, fields and marks', () => {
    expect(
      textsOf(
        p(
          '2<text:span>0<text:a xlink:href="http://x/">2</text:a></text:span><text:bookmark text:name="_GoBack"/>' +
            '<text:page-count>5</text:page-count><text:meta-field>年</text:meta-field><text:soft-page-break/>报',
        ),
      ),
    ).toEqual(['2025年报']);
  });

  it('takes white space of XML for one space, and for none at either end', () => {
    expect(textsOf(p('\n  甲 \n\t 乙<text:span> 丙 </text:span> 丁 \n'))).toEqual(['甲 乙 丙 丁']);
  });

  it('writes spaces, tabs and line breaks as the characters they show', () => {
    expect(textsOf(p('甲<text:s text:c="2"/>乙 <text:s/>丙<text:tab/>丁<text:line-break/> 戊'))).toEqual([
      '甲  乙  丙\t丁\n 戊',
    ]);
  });

  it('leaves out comments, phonetic guides, scripts and values that do not show', () => {
    const body = p(
      '甲<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>' +
        '<office:annotation><dc:creator>某</dc:creator><text:p>批</text:p></office:annotation>' +
        '<text:ruby><text:ruby-base>乙</text:ruby-base><text:ruby-text>yǐ</text:ruby-text></text:ruby>' +
        '<text:script>x()</text:script><text:variable-set text:display="none">3</text:variable-set><text:variable-get>4</text:variable-get>',
    );
    expect(textsOf(body)).toEqual(['甲乙4']);
    expect(remarksOf(body)).toEqual(['comment']);
  });

  it('leaves out what was deleted in tracked changes and keeps what was inserted', () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>9</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      p(
        '<text:change text:change-id="a"/><text:change-start text:change-id="b"/>4<text:change-end text:change-id="b"/>',
      );
    expect(textsOf(body)).toEqual(['4']);
    expect(remarksOf(body)).toEqual(['tracked']);
    expect(remarksOf(`<text:tracked-changes text:track-changes="false"/>${p('4')}`)).toEqual([]);
  });

  it('leaves out hidden text, hidden by a span, a paragraph, a field or a section', () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="T2" style:family="text"><style:text-properties text:display="true"/></style:style>' +
      '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="H"><style:text-properties/></style:style>';
    const styles =
      '<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>';
    const body =
      p(
        '甲<text:span text:style-name="T1">密<text:span text:style-name="T2">乙</text:span></text:span>',
        'text:style-name="P1"',
      ) +
      p('密<text:span text:style-name="T2">丙</text:span>', 'text:style-name="P2"') +
      p(
        '<text:hidden-text text:is-hidden="true">密</text:hidden-text><text:hidden-text text:is-hidden="false">丁</text:hidden-text>',
      ) +
      p('密<text:hidden-paragraph text:is-hidden="true"/>') +
      `<text:section text:display="none">${p('密')}</text:section><text:section>${p('戊')}</text:section>`;
    expect(textsOf(body, { automatic, styles })).toEqual(['甲乙', '丙', '丁', '戊']);
    expect(readBody(body, { automatic, styles }).remarks.map(({ code }) => code)).toEqual(['hidden']);
  });

  it('keeps raised, lowered and struck digits apart from figures', () => {
    const style = (name: string, properties: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const automatic =
      style('a', 'style:text-position="super 58%"') +
      style('b', 'style:text-position="-33% 58%"') +
      style('c', 'style:text-line-through-style="solid"') +
      style('d', 'style:text-line-through-style="none" style:text-position="0% 100%"');
    const body = p(
      ['a', 'b', 'c', 'd']
        .map((name, index) => `<text:span text:style-name="${name}">${index + 1}</text:span>`)
        .join(''),
    );
    expect(textsOf(body, { automatic })).toEqual(['¹₂3\u03364']);
  });

  it('does not read what an index is made from', () => {
    expect(
      textsOf(
        `<text:table-of-content><text:table-of-content-source><text:index-title-template>甲</text:index-title-template></text:table-of-content-source><text:index-body>${p('乙')}</text:index-body></text:table-of-content>`,
      ),
    ).toEqual(['乙']);
  });
});

describe('headings and alignment', () => {
  it('come from the element, the outline level or the name of the style', () => {
    const styles =
      '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>' +
      '<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>' +
      '<style:style style:name="X" style:family="paragraph" style:parent-style-name="Heading_20_2" style:default-outline-level=""/>' +
      '<style:style style:name="Y" style:family="paragraph" style:default-outline-level="3"/>';
    const automatic =
      '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Title"><style:paragraph-properties fo:text-align="start"/></style:style>';
    const styled = (name: string): string => p('甲', `text:style-name="${name}"`);
    expect(
      paragraphsOf(
        '<text:h text:outline-level="1">甲</text:h><text:h>甲</text:h>' +
          ['Heading_20_2', 'Title', 'X', 'Y', 'P9', 'none'].map((name) => styled(name)).join(''),
        { styles, automatic },
      ).map(({ heading, centred }) => [heading, centred]),
    ).toEqual([
      [1, undefined],
      [1, undefined],
      [2, undefined],
      [0, true],
      [undefined, undefined],
      [3, undefined],
      [0, undefined],
      [undefined, undefined],
    ]);
  });

  it('survive styles based on each other in a circle', () => {
    const styles =
      '<style:style style:name="X" style:family="paragraph" style:parent-style-name="Y"/><style:style style:name="Y" style:family="paragraph" style:parent-style-name="X"/>';
    expect(paragraphsOf(p('甲', 'text:style-name="X"'), { styles })).toEqual([
      { kind: 'paragraph', text: '甲' },
    ]);
  });
});

describe('text boxes and pictures', () => {
  const box = (inner: string): string =>
    `<draw:frame><draw:text-box>${inner}</draw:text-box><svg:title>题</svg:title></draw:frame>`;

  it('puts the text of a box after its paragraph', () => {
    const body = p(`甲${box(p('乙') + p('丙'))}丁`) + p('戊') + box(p('己'));
    expect(textsOf(body)).toEqual(['甲丁', '乙', '丙', '戊', '己']);
    expect(remarksOf(body)).toEqual(['text-box']);
  });

  it('keeps a box beside a table cell out of the cell', () => {
    expect(readBody(table(2, row(cell(p(`8${box(p('注'))}`)), '9'))).blocks).toMatchObject([
      { cells: [{ text: '8' }, { text: '9' }] },
      { text: '注' },
    ]);
  });

  it('says what was left out: pictures and embedded documents', () => {
    const body = p(
      '<draw:frame><draw:image xlink:href="x"/></draw:frame><draw:frame><draw:object xlink:href="y"/></draw:frame>',
    );
    expect(textsOf(body)).toEqual(['']);
    expect(remarksOf(body)).toEqual(['picture-damaged', 'embedded']);
  });
});
