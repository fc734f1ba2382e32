/** The pages of the browser host that are more than a file. */
import { WINDOW_META } from '../../shared/loopback.ts';
import { problem } from '../../shared/problem.ts';
import type { StaticFile } from './static-files.ts';

/** The window's page with the window's own secret in it. */
export function pageWithSecret(page: StaticFile, secret: string): StaticFile {
  const html = new TextDecoder().decode(page.bytes);
  const named = html.replace('</head>', `<meta name="${WINDOW_META}" content="${secret}" /></head>`);
  if (named === html) throw new Error('the page of the window has no head');
  return { type: page.type, bytes: new TextEncoder().encode(named) };
}

const { what, meaning, action } = problem('not-let-in', '年报助手');

/** For an address that has been used, and for whoever comes without one. */
export const NOT_LET_IN: StaticFile = {
  type: 'text/html; charset=utf-8',
  bytes: new TextEncoder().encode(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年报助手</title><p>${what}</p><p>${meaning}</p><p>${action}</p></html>`,
  ),
};
