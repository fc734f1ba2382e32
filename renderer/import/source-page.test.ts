// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../shared/page/page.ts';
import { drawPage, EMPTY_PAGE } from './source-page.ts';

const PAGE: Page = [
  { name: 'p', block: 0, look: 'centred', children: [{ name: 'strong', children: ['<b>年报</b>'] }] },
  {
    name: 'table',
    block: 1,
    children: [{ name: 'tr', children: [{ name: 'td', cell: '0,0,0', columnSpan: 2, children: ['8'] }] }],
  },
  { name: 'img', source: 'data:image/png;base64,iVBORw==', hint: '图一', children: [] },
];

describe('the page of a file', () => {
  beforeEach(() => document.body.replaceChildren());

  it('is built of elements, and text is never markup', () => {
    drawPage(document, PAGE);
    expect(document.body.innerHTML).toBe(
      '<p data-block="0" class="centred"><strong>&lt;b&gt;年报&lt;/b&gt;</strong></p>' +
        '<table data-block="1"><tbody><tr><td data-cell="0,0,0" colspan="2">8</td></tr></tbody></table>' +
        '<img src="data:image/png;base64,iVBORw==" title="图一">',
    );
  });

  it('takes the place of the page before it', () => {
    drawPage(document, PAGE);
    drawPage(document, [{ name: 'p', block: 0, children: ['新'] }]);
    expect(document.body.textContent).toBe('新');
  });

  it('can run nothing and load nothing but the pictures in it', () => {
    expect(EMPTY_PAGE).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(EMPTY_PAGE).not.toContain('script');
  });
});
