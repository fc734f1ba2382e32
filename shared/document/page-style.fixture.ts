/** Styles of every kind that an office may choose. */
import fc from 'fast-check';
import { KNOWN_FONTS } from './fonts.ts';
import { BOUNDS, clamp, NUMBER_FORMS, NUMBER_PLACES, RED_HEADS, type PageStyle } from './page-style.ts';

interface Bound {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const within = (bound: Bound) =>
  fc
    .double({ min: bound.least, max: bound.most, noNaN: true, noDefaultInfinity: true })
    .map((value) => clamp(value, bound));

export function anyPageStyle(): fc.Arbitrary<PageStyle> {
  const font = fc.constantFrom(...KNOWN_FONTS, 'Times New Roman', '华文新魏');
  return fc.record({
    margins: fc.record({
      top: within(BOUNDS.margins.top),
      bottom: within(BOUNDS.margins.bottom),
      left: within(BOUNDS.margins.left),
      right: within(BOUNDS.margins.right),
    }),
    linePitch: within(BOUNDS.linePitch),
    titleSize: within(BOUNDS.titleSize),
    bodySize: within(BOUNDS.bodySize),
    fonts: fc.record({
      title: font,
      body: font,
      heading1: font,
      heading2: font,
      heading3: font,
      table: font,
    }),
    pageNumber: fc.record({
      form: fc.constantFrom(...NUMBER_FORMS),
      place: fc.constantFrom(...NUMBER_PLACES),
    }),
    hasSignature: fc.boolean(),
    redHead: fc.constantFrom(...RED_HEADS),
  });
}
