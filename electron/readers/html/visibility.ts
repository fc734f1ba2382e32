/** Which elements of a page no reader of it sees, or sees only as something to press. */
import type { SourceRemark } from '../../../shared/source-document.ts';
import { remarkOf, type RemarkCode } from '../parts/reader-remarks.ts';
import { attributeOf, type Declarations, type Element } from './styles.ts';

/** Scripts, buttons and media. */
const NEVER = new Set([
  'head',
  'title',
  'script',
  'noscript',
  'style',
  'link',
  'meta',
  'template',
  'datalist',
  'button',
  'iframe',
  'frameset',
  'noframes',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'map',
  'progress',
  'meter',
  'rt',
  'rp',
  // Word's settings, which stand in a comment until a converter takes comments out.
  'xml',
]);
const ROLES = /^(?:button|dialog|alertdialog)$/i;
/** What pages mark as leading elsewhere. */
const FRAME_ROLES = /^(?:navigation|search|menu|menubar|toolbar)$/i;

const REMARKS = {
  'page-cut': { message: '网页文件的结尾不完整，最后的内容可能缺失，请对照原文件核对。' },
  'page-hole': {
    message: '网页文件中间有一段损坏，那里的内容已经丢失，表格的数字可能因此错位，请逐行对照原文件核对。',
    doubt: true,
  },
} as const;
type OwnRemark = keyof typeof REMARKS;
export type PageRemark = OwnRemark | RemarkCode;

export function pageRemark(code: PageRemark): SourceRemark {
  return isOwn(code) ? { code, ...REMARKS[code] } : remarkOf(code);
}

function isOwn(code: PageRemark): code is OwnRemark {
  return Object.hasOwn(REMARKS, code);
}

/** Why the element is left out with everything in it: `silent` needs no word; null for one that shows. */
export function reasonToSkip(element: Element, look: Declarations): PageRemark | 'silent' | null {
  const tag = element.tagName;
  if (NEVER.has(tag) || ROLES.test(attributeOf(element, 'role') ?? '')) return 'silent';
  if (tag === 'del') return 'tracked';
  // Running heads of pages saved by LibreOffice.
  if (tag === 'div' && /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? '')) return 'silent';
  if (tag === 'dialog' && attributeOf(element, 'open') === undefined) return 'silent';
  // Pages hide their body until a script has run; a file that is read has no script to wait for.
  if (tag === 'body' || tag === 'html') return null;
  if (attributeOf(element, 'hidden') !== undefined || look.get('display') === 'none') return 'hidden';
  if (look.get('content-visibility') === 'hidden') return 'hidden';
  if (look.get('mso-hide') === 'all') return 'hidden';
  return officeNote(element, look);
}

/** Footnotes, comments and the anchors of both in pages saved by Word. */
function officeNote(element: Element, look: Declarations): PageRemark | 'silent' | null {
  const part = look.get('mso-element') ?? '';
  if (/^(?:header|footer)$/.test(part)) return 'silent';
  if (/^(?:foot|end)note/.test(part) || look.has('mso-footnote-id') || look.has('mso-endnote-id')) {
    return 'footnote';
  }
  const isComment =
    part.startsWith('comment') ||
    look.get('mso-special-character') === 'comment' ||
    /\bmsocom(?:anchor|off|txt)\b/i.test(attributeOf(element, 'class') ?? '');
  return isComment ? 'comment' : null;
}

/** Whether the page marks the element as part of its frame: navigation, search, menus. */
export function isFrame(element: Element): boolean {
  return element.tagName === 'nav' || FRAME_ROLES.test(attributeOf(element, 'role') ?? '');
}
