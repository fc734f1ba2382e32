/** What the fields of a form show: a page that was filled in and saved has its figures in them. */
import { attributeOf, type Element, type Node } from './styles.ts';

/** Types of fields that show their value as text (HTML standard, 4.10.5.1). */
const SHOWN = /^(?:text|number|tel|url|email|date|month)?$/i;

/** The text in the field `element`; null for anything else. A text area holds its text as its content. */
export function shownValue(element: Element): string | null {
  if (element.tagName !== 'input' || !SHOWN.test(attributeOf(element, 'type') ?? '')) return null;
  return attributeOf(element, 'value') ?? '';
}

/** The option that a list shows: the last one selected, else the first. */
export function chosenOption(select: Element): Node[] {
  const options: Element[] = [];
  for (const child of select.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'option') options.push(child);
    for (const inner of child.tagName === 'optgroup' ? child.childNodes : []) {
      if ('tagName' in inner && inner.tagName === 'option') options.push(inner);
    }
  }
  const chosen = options.findLast((option) => attributeOf(option, 'selected') !== undefined) ?? options[0];
  return chosen ? [chosen] : [];
}
