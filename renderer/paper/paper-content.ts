/** What goes on paper as a part of a window: in a tree of its own, which the window's looks do not reach. */
import type { Paper } from '../../shared/document/html/paper.ts';

const ROOT = '.paper-content';

/** Fills `host` with the content of `paper`; `more` are rules besides its own. Answers the element that holds it. */
export function fillWithPaper(host: HTMLElement, paper: Paper, more = ''): HTMLElement {
  const tree = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `:host{all:initial;display:block;color-scheme:light}\n${paper.rules(ROOT)}\n${more}`;
  const content = document.createElement('div');
  content.className = ROOT.slice(1);
  content.lang = 'zh-CN';
  // Markup of this program's own: every text in it was escaped when it was made.
  content.innerHTML = paper.html;
  tree.replaceChildren(style, content);
  return content;
}
