/** What a page shows besides plain text: bold and underlined words, links, foot notes, pictures. */
import { LINK } from '../../../shared/rich/schema.ts';
import type { Size } from '../../../shared/rich/picture.ts';
import type { TextLooks } from '../parts/flow.ts';
import type { PictureShelf, Taken } from '../parts/pictures.ts';
import { attributeOf, type Declarations, type Element, type Node } from './styles.ts';
import { wholeNumber } from './table.ts';

/** Elements that stand in a line: what makes a whole paragraph or cell bold is the style of the page. */
const INLINE = /^(?:b|strong|u|span|font|em|i|a|mark|ins)$/;

/** The looks of text in `element`, which stands in text of the looks `outer`. */
export function looksIn(
  element: Element,
  look: Declarations,
  outer: readonly TextLooks[],
): readonly TextLooks[] {
  const tag = element.tagName;
  if (!INLINE.test(tag)) return outer;
  const weight = look.get('font-weight') ?? (tag === 'b' || tag === 'strong' ? 'bold' : undefined);
  const lines =
    look.get('text-decoration') ?? look.get('text-decoration-line') ?? (tag === 'u' ? 'underline' : '');
  const href = tag === 'a' ? (attributeOf(element, 'href') ?? '').trim() : '';
  const without = (kind: TextLooks['kind']) => own.filter((one) => one.kind !== kind);
  let own = outer;
  if (weight !== undefined) own = without('bold');
  if (weight !== undefined && isHeavy(weight)) own = [...own, { kind: 'bold' }];
  // A link is underlined by being one.
  if (tag !== 'a' && lines.includes('underline')) own = [...without('underline'), { kind: 'underline' }];
  if (LINK.test(href)) own = [...without('link'), { kind: 'link', href }];
  return own;
}

function isHeavy(weight: string): boolean {
  return /^(?:bold|bolder)$/.test(weight) || Number(weight) >= 600;
}

/** A picture that stands in the page itself. One that would have to be fetched never is. */
export function pictureOf(element: Element, shelf: PictureShelf): Taken | null {
  const src = (attributeOf(element, 'src') ?? '').trim();
  if (src === '') return null;
  const [, base64] = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(src) ?? [];
  if (base64 === undefined) return /^data:/i.test(src) ? 'picture-kind' : 'picture-linked';
  if (!shelf.hasRoom(Math.floor((base64.length * 3) / 4))) return 'picture-large';
  return shelf.take(Buffer.from(base64, 'base64'), sizeOf(element), attributeOf(element, 'alt'));
}

function sizeOf(element: Element): Size | undefined {
  const [width, height] = [attributeOf(element, 'width'), attributeOf(element, 'height')].map(wholeNumber);
  return width === undefined || height === undefined ? undefined : { width, height };
}

const NOTE = /^doc-(?:footnote|endnote)$/;

/** Notes of the page by their ids, as DPUB-ARIA marks them; a number in brackets before the words is their mark. */
export function notesOf(roots: readonly Node[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const waiting: Node[] = [...roots];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    const id = attributeOf(node, 'id');
    if (id !== undefined && isNote(node)) notes.set(id, wordsOf(node).replace(/^\s*\[\d+\]\s*/u, ''));
    else waiting.push(...node.childNodes);
  }
  return notes;
}

export function isNote(element: Element): boolean {
  return NOTE.test(attributeOf(element, 'role') ?? '');
}

/** The id of the note that `element` refers to; undefined for any other element. */
export function noteReference(element: Element): string | undefined {
  if (attributeOf(element, 'role') !== 'doc-noteref') return undefined;
  return attributeOf(element, 'href')?.replace(/^#/, '');
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}
