import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSchema } from '../../shared/page/page-schema.ts';
import { pageText, type PageElement, type PageNode } from '../../shared/page/page.ts';
import { cleanPage } from './clean-page.ts';

function elements(page: readonly PageNode[]): PageElement[] {
  return page.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
}

const clean = (html: string, room = 10_000) => cleanPage('年报.docx', html, room);

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('a page of another program', () => {
  it('keeps what a page may show: words, bold, tables with merged cells, pictures of points', () => {
    const html = `<p class="right">甲<strong>乙</strong><br>丙</p>
      <table><thead><tr><th colspan="2">头</th></tr></thead><tr><td rowspan="3">一</td></tr></table>
      <p><img src="${PIXEL}" alt="图一"></p>`;
    expect(clean(html).page.filter((node) => typeof node !== 'string')).toEqual([
      {
        name: 'p',
        look: 'right',
        children: ['甲', { name: 'strong', children: ['乙'] }, { name: 'br', children: [] }, '丙'],
      },
      {
        name: 'table',
        children: [
          { name: 'tr', children: [{ name: 'td', columnSpan: 2, children: ['头'] }] },
          { name: 'tr', children: [{ name: 'td', rowSpan: 3, children: ['一'] }] },
        ],
      },
      { name: 'p', children: [{ name: 'img', source: PIXEL, hint: '图一', children: [] }] },
    ]);
  });

  it('shows a link as words with its address to be read, not to be followed', () => {
    const [link] = elements(clean('<a href="https://example.com/">网站</a>').page);
    expect(link).toEqual({ name: 'span', look: 'link', hint: 'https://example.com/', children: ['网站'] });
  });

  it.each([
    'https://example.com/a.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHA+',
    'javascript:alert(1)',
    '',
  ])('names a picture in place of %j', (source) => {
    expect(clean(`<img src="${source}">`).page).toEqual([
      { name: 'span', look: 'picture', children: ['［图片］'] },
    ]);
  });

  const HOSTILE = [
    '<script>alert(1)</script>',
    '<p onclick="x" style="background:url(https://example.com)">a</p>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>1</script></svg>',
    '<iframe srcdoc="<p>b">',
    '<a href="javascript:alert(1)">c</a>',
    '<form><input value=d formaction=x></form>',
    '<style>*{}</style><link rel=stylesheet href=x><base href=x><meta http-equiv=refresh content=0>',
    '<table><constructor><__proto__><td rowspan=0 colspan=99999999>',
    '<math><mtext><p>',
    '<plaintext>',
    '<!-- -->&lt;b&gt;',
  ];

  it('is a page as the contract knows it, whatever the markup', () => {
    const markup = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(markup, (parts) => {
        const { page } = clean(parts.join(''));
        expect(pageSchema.parse(page)).toEqual(page);
        expect(JSON.stringify(page)).not.toMatch(/"(?:onclick|onerror|style|srcdoc|formaction)"/);
      }),
    );
    expect(
      elements(clean(HOSTILE.slice(0, 5).join('')).page)
        .map(pageText)
        .join(''),
    ).not.toContain('alert');
  });

  it('ends where there is no room, and says so', () => {
    expect(clean(`<p>${'长'.repeat(50)}</p>`, 30)).toEqual({
      page: [{ name: 'p', children: ['长'.repeat(10)] }],
      isCut: true,
    });
  });
});
