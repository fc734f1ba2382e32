import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { keyOf, keysOf, matches, parseSelector, type Element } from './selectors.ts';
import { collectStyles } from './styles.ts';

const MARKUP =
  '<div id=a class="box wide"><section><p class="x y" data-kind="1" lang=zh><span id=b class="z">甲</span></p></section></div>';

/** The element of the sample page that has this id, class or name. */
function find(name: string, markup = MARKUP): Element {
  const waiting = [...parseFragment(markup).childNodes];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (!('tagName' in node)) continue;
    const names = [
      node.tagName,
      ...node.attrs.flatMap((one) => (/^(?:id|class)$/.test(one.name) ? one.value.split(' ') : [])),
    ];
    if (names.includes(name)) return node;
    waiting.push(...node.childNodes);
  }
  throw new Error(name);
}

const meets = (selector: string, name: string) => {
  const parsed = parseSelector(selector);
  return parsed !== null && matches(parsed, find(name));
};

describe('a selector', () => {
  it.each([
    ['p', true],
    ['P', true],
    ['*', true],
    ['.x', true],
    ['.y.x', true],
    ['p.x', true],
    ['[lang]', true],
    ['[LANG=zh]', true],
    ['[data-kind="1"]', true],
    ["[data-kind='1']", true],
    ['div p', true],
    ['section > p', true],
    ['section>p', true],
    ['#a p', true],
    ['div section p', true],
    ['div > section > p', true],
    ['.box.wide > section p.x', true],
    ['span', false],
    ['.z', false],
    ['.x.z', false],
    ['#b', false],
    ['div.x', false],
    ['[lang=en]', false],
    ['[title]', false],
    ['div > p', false],
    ['section section p', false],
    ['span p', false],
    ['p > p', false],
    ['div > section > section > p', false],
  ])('%s is met by the paragraph: %s', (selector, is) => {
    expect(meets(selector, 'p')).toBe(is);
  });

  it('looks further out where the nearest element around is not the parent that it wants', () => {
    const markup = '<ul class=m><li><ul><li id=t>甲</li></ul></li></ul>';
    const met = (selector: string) => {
      const parsed = parseSelector(selector);
      return parsed !== null && matches(parsed, find('t', markup));
    };
    expect([met('ul.m li'), met('ul.m > li'), met('ul ul > li')]).toEqual([true, false, true]);
  });

  it.each([
    '',
    ' ',
    'p:hover',
    'p::before',
    'p + p',
    'p ~ p',
    '> p',
    'p >',
    'p > > p',
    'p..x',
    '[lang^=z]',
    'a b c d e f g h i',
    `.${'x'.repeat(300)}`,
  ])('needs a browser, or is none: %s', (selector) => {
    expect(parseSelector(selector)).toBeNull();
  });

  it('may have eight parts, and 300 signs', () => {
    expect(parseSelector('a b c d e f g h')).not.toBeNull();
    expect(parseSelector(`.${'x'.repeat(299)}`)).not.toBeNull();
  });

  it('weighs ids before classes and attributes, and those before names', () => {
    const weights = ['*', 'p', 'div p', '.x', 'p.x', '.x[lang]', '#a', '#a p'].map(
      (text) => parseSelector(text)?.weight,
    );
    expect(weights).toEqual([0, 1, 2, 100, 101, 200, 10_000, 10_001]);
  });

  it('is looked for by the rarest part of what it is about', () => {
    const key = (text: string) => {
      const parsed = parseSelector(text);
      return parsed && keyOf(parsed);
    };
    expect(['#a.x', 'p.x.y', 'div p', '*', '[lang]', '#a p'].map(key)).toEqual([
      '#a',
      '.x',
      'p',
      '*',
      '*',
      'p',
    ]);
    expect(keysOf(find('p'))).toEqual(['*', 'p', '.x', '.y']);
    expect(keysOf(find('b'))).toEqual(['*', 'span', '.z', '#b']);
  });
});

describe('what style sheets say of an element', () => {
  const colourOf = (sheet: string, style = '') => {
    const markup = `<p class="x y" style="${style}">甲</p>`;
    return collectStyles([sheet]).of(find('p', markup)).get('color');
  };

  it.each([
    ['the heavier rule', '.x{color:red} p{color:blue}', '', 'red'],
    ['of equal ones the later', '.x{color:red} .y{color:blue}', '', 'blue'],
    ['the element itself before every rule', 'p.x.y{color:red}', 'color:blue', 'blue'],
    ['what is important before that', 'p{color:red !important}', 'color:blue', 'red'],
    ['of what is important the element itself', 'p{color:red!important}', 'color:blue!important', 'blue'],
    ['of one style the last', 'p{color:red;color:blue}', '', 'blue'],
    ['one of several selectors', 'h1,p , h2{color:red}', '', 'red'],
    ['a rule behind one that needs a browser', 'p:hover{color:blue}p{color:red}', '', 'red'],
    ['a rule behind comments', '/* p{color:blue} */p{/* no */color:red}', '', 'red'],
    ['a rule in a comment of markup', '<!-- p{color:red} -->', '', 'red'],
    ['a rule behind an import', '@import "a.css";p{color:red}', '', 'red'],
    ['a rule behind its encoding', '@charset "utf-8";\n@import url(a.css);\np{color:red}', '', 'red'],
    ['a rule behind fonts and pages', '@font-face{font-family:a}@page{margin:0}p{color:red}', '', 'red'],
    ['a rule for screens', '@media screen{p{color:red}}', '', 'red'],
    ['a rule for all media', '@media only all {p{color:red}}', '', 'red'],
    ['a rule behind those for print', '@media print{p{color:blue}h1{color:blue}}p{color:red}', '', 'red'],
    ['in small letters, without white space', 'P{ COLOR : RED ; }', '', 'red'],
  ])('counts: %s', (_, sheet, style, colour) => {
    expect(colourOf(sheet, style)).toBe(colour);
  });

  it.each([
    ['rules for print', '@media print{p{color:red}}'],
    ['rules for some screens', '@media screen and (max-width:600px){p{color:red}}'],
    ['a rule that is not closed', 'p{color:red'],
    ['what stands in an open comment', '/* p{color:red}'],
    ['a rule without a selector', '{color:red}'],
  ])('leaves out %s', (_, sheet) => {
    expect(colourOf(sheet)).toBeUndefined();
  });

  it('lets a shorthand take back what stood before it', () => {
    const names = [
      ...collectStyles([]).of(
        find('p', '<p style="background-color:red;background:none;background-color:blue">甲</p>'),
      ),
    ];
    expect(names).toEqual([
      ['background', 'none'],
      ['background-color', 'blue'],
    ]);
  });

  it('keeps nothing that changes nothing here', () => {
    expect([...collectStyles([]).of(find('p', '<p style="letter-spacing:1px;border;:x">甲</p>'))]).toEqual(
      [],
    );
  });
});
