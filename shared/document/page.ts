/**
 * A page as it is set, computed from what the office has chosen: every writer takes its measures from here. All lengths
 * are twips, font sizes half points.
 *
 * GB/T 9704-2012 clauses 5 and 6: A4, top 37 mm, binding side 28 mm, a type area of 156 × 225 mm holding 22 lines of 28
 * characters of size three (16 pt).
 */
import { fontFor, type Font, type FontRole } from './fonts.ts';
import { STANDARD_STYLE, type PageStyle } from './page-style.ts';

/** A4. */
export const PAPER = { width: 11906, height: 16838 } as const;
const PAPER_MM = { width: 210 } as const;
const TWIPS_PER_MM = 1440 / 25.4;

export interface Page extends Pick<PageStyle, 'pageNumber' | 'hasSignature' | 'redHead'> {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Width and height of the type area. */
  readonly typeWidth: number;
  readonly typeHeight: number;
  /** Pitch of a line of text. */
  readonly linePitch: number;
  /** Pitch of a line of the title. */
  readonly titleLine: number;
  readonly titleSize: number;
  readonly bodySize: number;
  /** Put between body characters: where a whole number of them is a little wider than the type area, they move closer. */
  readonly bodySpacing: number;
  /** Advance of one body character. */
  readonly bodyEm: number;
  readonly fonts: Readonly<Record<FontRole, Font>>;
}

/** So much may be taken off a character for one more on the line. */
const CLOSEST = -6;
/** Of the height of its characters a line of the title has at least. */
const LEAST_TITLE_LINE = 1.2;

/** The page that `style` asks for. */
export function pageOf(style: PageStyle): Page {
  const { margins, pageNumber, hasSignature, redHead } = style;
  const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);
  const [top, bottom, right] = [twips(margins.top), twips(margins.bottom), twips(margins.right)];
  // The type area has its own width; what rounding leaves over stays at the binding side.
  const typeWidth = twips(PAPER_MM.width - margins.left - margins.right);
  const linePitch = Math.round(style.linePitch * 20);
  const em = style.bodySize * 20;
  const bodySpacing = spacingFor(typeWidth, em);
  const font = (role: FontRole) => fontFor(role, style.fonts[role]);
  return {
    top,
    right,
    bottom,
    left: PAPER.width - right - typeWidth,
    typeWidth,
    typeHeight: PAPER.height - top - bottom,
    linePitch,
    titleLine: Math.max(linePitch, Math.ceil(style.titleSize * 20 * LEAST_TITLE_LINE)),
    titleSize: style.titleSize * 2,
    bodySize: style.bodySize * 2,
    bodySpacing,
    bodyEm: em + bodySpacing,
    fonts: {
      title: font('title'),
      body: font('body'),
      heading1: font('heading1'),
      heading2: font('heading2'),
      heading3: font('heading3'),
      table: font('table'),
    },
    pageNumber,
    hasSignature,
    redHead,
  };
}

/** Twips between characters of `em`, so that as many as nearly fit into `width` do. */
function spacingFor(width: number, em: number): number {
  const characters = Math.ceil(width / em);
  const spacing = Math.floor((width - characters * em) / characters);
  return spacing >= CLOSEST ? spacing : 0;
}

/** What stands around a page number. */
export function numberDashes(
  form: PageStyle['pageNumber']['form'],
): readonly [before: string, after: string] {
  return form === 'dashed' ? ['— ', ' —'] : ['', ''];
}

/** Kept free above and below a picture, which has a page for itself at most. */
const AROUND_PICTURE = 1056;

/** Pixels of 1/96 inch that a picture may have across the type area and down a page with its caption. */
export function pictureRoom({ typeWidth, typeHeight }: Page): {
  readonly width: number;
  readonly height: number;
} {
  return { width: Math.floor(typeWidth / 15), height: Math.floor((typeHeight - AROUND_PICTURE) / 15) };
}

/** The page of GB/T 9704-2012. */
export const STANDARD_PAGE = pageOf(STANDARD_STYLE);
