import { describe, expect, it } from 'vitest';
import { p, paragraphsOf } from './odt.fixture.ts';

const level = (no: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${no}" style:num-format="${format}" ${more}/>`;
const style = (name: string, levels: string): string =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const list = (inner: string, attributes = ''): string => `<text:list ${attributes}>${inner}</text:list>`;
const item = (inner: string, attributes = ''): string =>
  `<text:list-item ${attributes}>${inner.startsWith('<') ? inner : p(inner)}</text:list-item>`;

const OFFICE = style(
  'L1',
  level(1, '一, 二, 三, ...', 'style:num-suffix="、"') +
    level(2, '一, 二, 三, ...', 'style:num-prefix="（" style:num-suffix="）"') +
    level(3, '1', 'text:display-levels="1" style:num-suffix="."'),
);

function numbersOf(body: string, automatic = OFFICE, styles = ''): (string | undefined)[] {
  return paragraphsOf(body, { automatic, styles }).map(({ number }) => number);
}

describe('numbers of lists', () => {
  it('count by level, and begin again under the next item', () => {
    const inner = list(item('x') + item(p('x') + list(item('x'))));
    expect(
      numbersOf(list(item(p('x') + inner) + item(p('x') + list(item('x'))), 'text:style-name="L1"')),
    ).toEqual(['一、', '（一）', '（二）', '1.', '二、', '（一）']);
  });

  it('stand before the first paragraph of an item, and before none of a header', () => {
    expect(
      numbersOf(
        list(
          `<text:list-header>${p('x')}</text:list-header>${item(p('x') + p('x'))}${item('x')}`,
          'text:style-name="L1"',
        ),
      ),
    ).toEqual([undefined, '一、', undefined, '二、']);
  });

  it('begin again in the next list, unless it continues the one before or one it names', () => {
    const one = (attributes: string): string => list(item('x'), `text:style-name="L1" ${attributes}`);
    expect(
      numbersOf(
        one('xml:id="a"') + one('') + one('text:continue-numbering="true"') + one('text:continue-list="a"'),
      ),
    ).toEqual(['一、', '一、', '二、', '二、']);
  });

  it('go on under an item that only holds a list', () => {
    const headings = (attributes: string, inner: string): string =>
      list(inner, `text:style-name="L1" ${attributes}`);
    expect(
      numbersOf(
        headings('', item('x')) +
          headings('text:continue-numbering="true"', item(list(item('x')))) +
          p('x') +
          headings('text:continue-numbering="true"', item(list(item('x')))) +
          headings('text:continue-numbering="true"', item('x')),
      ),
    ).toEqual(['一、', '（一）', undefined, '（二）', '二、']);
  });

  it('start where the item or the level says', () => {
    const automatic = style('L1', level(1, '1', 'text:start-value="3"'));
    expect(
      numbersOf(
        list(item('x') + item('x', 'text:start-value="8"') + item('x'), 'text:style-name="L1"'),
        automatic,
      ),
    ).toEqual(['3', '8', '9']);
  });

  it('are written in the format of their level', () => {
    const formats = [
      '1',
      'A',
      'i',
      '①, ②, ③, ...',
      '壹, 贰, 叁, ...',
      '甲, 乙, 丙, ...',
      '１, ２, ３, ...',
      '',
    ];
    const automatic = formats
      .map((format, index) => style(`L${index}`, level(1, format, 'style:num-suffix="."')))
      .join('');
    expect(
      numbersOf(
        formats.map((_, index) => list(item('x') + item('x'), `text:style-name="L${index}"`)).join(''),
        automatic,
      ).filter((_, index) => index % 2 === 1),
    ).toEqual(['2.', 'B.', 'ii.', '②.', '贰.', '乙.', '２.', '.']);
  });

  it('show the levels above, or the text that the file has for it', () => {
    const automatic =
      style(
        'L1',
        level(1, '1') + level(2, '') + level(3, 'a', 'text:display-levels="3" style:num-suffix=")"'),
      ) +
      style('L2', level(1, '一, 二, 三, ...', 'loext:num-list-format="第%1%条" style:num-suffix="x"')) +
      style('L3', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>');
    expect(
      numbersOf(
        list(item(p('x') + list(item(list(item('x'))))), 'text:style-name="L1"') +
          list(item('x'), 'text:style-name="L2"') +
          list(item('x'), 'text:style-name="L3"'),
        automatic,
      ),
    ).toEqual(['1', '1.a)', '第一条', undefined]);
  });

  it('come from the style of the paragraph where the list names none', () => {
    const styles =
      '<style:style style:name="N" style:family="paragraph" style:list-style-name="L1"/><style:style style:name="M" style:family="paragraph" style:parent-style-name="N"/>';
    expect(
      numbersOf(
        list(item(p('x', 'text:style-name="M"')) + item(p('x', 'text:style-name="M"'))) +
          p('x', 'text:style-name="M"'),
        OFFICE,
        styles,
      ),
    ).toEqual(['一、', '二、', undefined]);
  });

  it('come from the first style that names a list, not from one that takes it away', () => {
    const styles =
      '<style:style style:name="N" style:family="paragraph" style:list-style-name="L1"/>' +
      '<style:style style:name="E" style:family="paragraph" style:parent-style-name="N" style:list-style-name=""/>';
    const line = (name: string): string => item(p('x', `text:style-name="${name}"`));
    expect(numbersOf(list(line('E') + line('N') + line('N')), OFFICE, styles)).toEqual([
      undefined,
      '一、',
      '二、',
    ]);
  });

  it('of headings come from the outline', () => {
    const styles =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>' +
      '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    const h = (no: number, more = ''): string => `<text:h text:outline-level="${no}" ${more}>x</text:h>`;
    expect(
      numbersOf(
        h(1) +
          h(2) +
          h(2) +
          h(1, 'text:is-list-header="true"') +
          h(1) +
          h(2) +
          h(1, 'text:restart-numbering="true" text:start-value="5"'),
        '',
        styles,
      ),
    ).toEqual(['一、', '一.1', '一.2', undefined, '二、', '二.1', '五、']);
  });

  it('of numbered paragraphs count with the list they name', () => {
    const numbered = (no: number): string =>
      `<text:numbered-paragraph text:list-id="a" text:style-name="L1" text:level="${no}">${p('<text:number>九、</text:number>x')}</text:numbered-paragraph>`;
    expect(numbersOf(numbered(1) + numbered(2) + numbered(1))).toEqual(['一、', '（一）', '二、']);
  });

  it('are those that the file gives as text where no list says more', () => {
    expect(paragraphsOf('<text:h text:outline-level="1"><text:number>一、</text:number>x</text:h>')).toEqual([
      { kind: 'paragraph', text: 'x', number: '一、', heading: 1 },
    ]);
  });
});
