import { describe, expect, it } from 'vitest';
import { isWindowFrame } from './sender.ts';

describe('calls are answered', () => {
  it('for the window itself', () => {
    expect(isWindowFrame({ url: 'app://nianbao/', parent: null })).toBe(true);
    expect(isWindowFrame({ url: 'app://nianbao/index.html?x#y', parent: null })).toBe(true);
  });

  it.each([
    ['a frame inside the window', { url: 'app://nianbao/', parent: {} }],
    ['a frame that is gone', null],
    ['a web page', { url: 'https://evil.example/', parent: null }],
    ['a page that looks like the window', { url: 'https://nianbao/', parent: null }],
    ['another folder of the scheme', { url: 'app://other/', parent: null }],
    ['a longer name', { url: 'app://nianbao.evil.example/', parent: null }],
    ['a name in front of another', { url: 'app://nianbao@evil.example/', parent: null }],
    ['a file', { url: 'file:///nianbao/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
  ])('never for %s', (_, frame) => {
    expect(isWindowFrame(frame)).toBe(false);
  });
});
