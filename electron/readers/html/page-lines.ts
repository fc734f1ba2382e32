/** A page line by line, as it shows, with the block each line stands in. */
import { squash } from '../../../shared/recognition/tables/labels.ts';
import type { Node } from './blocks.ts';
import { isBlock } from './display.ts';
import { attributeOf, type Element, type StyleSheet } from './styles.ts';
import { reasonToSkip } from './visibility.ts';

export interface PageLine {
  /** Innermost block that holds it. */
  readonly block: Element;
  /** Without white space, full-width forms folded. */
  readonly text: string;
  /** Letters of it in links, and how many links begin in it. */
  readonly linked: number;
  readonly links: number;
}

interface Step {
  readonly node: Node;
  readonly block: Element;
  readonly isLinked: boolean;
}

/** Lines of `body`, hidden parts left out. */
export function linesOf(body: Element, styles: StyleSheet): PageLine[] {
  const lines: { block: Element; text: string; linked: number; links: number }[] = [];
  let line: (typeof lines)[number] | undefined;
  let links = 0;
  const steps: Step[] = [{ node: body, block: body, isLinked: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, block, isLinked } = step;
    if (node.nodeName === '#text' && 'value' in node) {
      const text = squash(node.value);
      if (text === '') continue;
      if (line?.block !== block) lines.push((line = { block, text: '', linked: 0, links: 0 }));
      line.text += text;
      if (isLinked) line.linked += text.length;
      line.links += links;
      links = 0;
    }
    if (!('tagName' in node)) continue;
    const look = styles.of(node);
    if (reasonToSkip(node, look) !== null) continue;
    const breaks = isBlock(node, look);
    if (breaks || node.tagName === 'br') line = undefined;
    const isLink = node.tagName === 'a' && attributeOf(node, 'href') !== undefined;
    if (isLink) links++;
    const inner = { block: breaks ? node : block, isLinked: isLinked || isLink };
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) steps.push({ node: child, ...inner });
    }
  }
  return lines;
}

/** The element around `element`. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? parent : null;
}
