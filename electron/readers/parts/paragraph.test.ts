import { describe, expect, it } from 'vitest';
import { countNumbers, type Level, type List } from './list-counter.ts';
import { closeParagraphs, headingByName, type ParagraphStyle } from './paragraph.ts';
import { openParagraph, type OpenParagraph } from './story.ts';

const LEVELS = new Map<number, Level>([
  [0, { text: '%1.', format: 'decimal' }],
  [1, { text: '(%2)', format: 'decimal', style: 'bound' }],
  [2, { text: '<%3>', format: 'decimal' }],
]);
const PLAIN: ParagraphStyle = { centred: false, hidden: false };

/** The block of a paragraph that states `open`, in a style that says `style`; lists `7` and `0` are there. */
function closed(open: Partial<OpenParagraph>, style: Partial<ParagraphStyle> = {}) {
  const list: List = { definition: '1', startAt: new Map(), levels: new Map() };
  const lists = new Map([
    ['7', list],
    ['0', list],
  ]);
  const numbering = countNumbers(new Map([['1', { levels: LEVELS }]]), lists, () => undefined);
  const close = closeParagraphs(() => ({ ...PLAIN, ...style }), numbering);
  return close({ ...openParagraph(), text: '甲', ...open });
}

const NOTHING = { kind: 'paragraph', text: '甲' };

describe('a paragraph as it shows', () => {
  it('has the number of its list, its style’s, or none where either takes it away', () => {
    expect(closed({})).toEqual(NOTHING);
    expect(closed({ list: '7' })).toEqual({ ...NOTHING, number: '1.' });
    expect(closed({ list: '7', level: 2 })).toEqual({ ...NOTHING, number: '<1>' });
    expect(closed({}, { list: '7' })).toEqual({ ...NOTHING, number: '1.' });
    expect(closed({ list: '0' }, { list: '7' })).toEqual(NOTHING);
    expect(closed({}, { list: '0' })).toEqual(NOTHING);
  });

  it('counts on the level that it states, that names its style, or that its style states', () => {
    const style = { list: '7', level: 2 };
    expect(closed({}, style).number).toBe('<1>');
    expect(closed({ style: 'bound' }, style).number).toBe('(1)');
    expect(closed({}, { ...style, listStyle: 'bound' }).number).toBe('(1)');
    expect(closed({ style: 'bound', level: 0 }, style).number).toBe('1.');
  });

  it('has the number that the file gives as text before one that is counted', () => {
    expect(closed({ list: '7', number: '三、' }).number).toBe('三、');
    expect(closed({ list: '7', number: '' })).toEqual(NOTHING);
  });

  it('is a heading by its own outline level before its style’s', () => {
    expect(closed({}, { heading: 2 }).heading).toBe(2);
    expect(closed({ outline: 0 }, { heading: 2 }).heading).toBe(1);
    expect(closed({ outline: 8 }).heading).toBe(9);
    expect(closed({ outline: 9 }, { heading: 2 })).toEqual(NOTHING);
  });

  it('is centred where it says so, or says nothing and its style does', () => {
    expect(closed({ centred: true }).centred).toBe(true);
    expect(closed({}, { centred: true }).centred).toBe(true);
    expect(closed({ centred: false }, { centred: true })).toEqual(NOTHING);
  });

  it('has a line break for a page break between texts, and its looks where the text went', () => {
    const looks = [{ kind: 'bold', start: 2, end: 3 }] as const;
    expect(closed({ text: '\f甲\f\f乙\f', looks: [...looks] })).toMatchObject({ text: '甲\n乙' });
    expect(closed({ text: '\f甲', looks: [{ kind: 'bold', start: 1, end: 2 }] }).looks).toEqual([
      { kind: 'bold', start: 0, end: 1 },
    ]);
    expect(closed({ looks: [] })).not.toHaveProperty('looks');
  });
});

it.each([
  ['heading 1', 1],
  ['Heading 9', 9],
  ['标题 2', 2],
  ['标题3', 3],
  ['heading3', 3],
  ['Title', 0],
  ['标题', 0],
  ['heading 10', undefined],
  ['heading', undefined],
  ['我的标题 1', undefined],
  ['Title page', undefined],
])('the style %s has the level %s', (name, level) => {
  expect(headingByName(name)).toBe(level);
});
