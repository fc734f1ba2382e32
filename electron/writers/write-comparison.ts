/** What makes a file of a comparison, in every format; each writer is loaded when it is wanted. */
import type { ComparisonSheet } from '../../shared/comparison/comparison-sheet.ts';

export const COMPARISON_FORMATS = ['html', 'docx', 'xlsx'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** PNG files of charts, by their titles. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** `pictures` draws what a Word file shows of the trends; the other formats draw it themselves. */
export async function writeComparison(
  sheet: ComparisonSheet,
  format: ComparisonFormat,
  pictures: () => Promise<Pictures>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await WRITERS[format](sheet, pictures));
}

type Writer = (sheet: ComparisonSheet, pictures: () => Promise<Pictures>) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<ComparisonFormat, Writer>> = {
  html: async (sheet) => (await import('./html/write-comparison.ts')).writeComparisonHtml(sheet),
  docx: async (sheet, pictures) => {
    const { writeComparisonDocx } = await import('./docx/write-comparison.ts');
    return writeComparisonDocx(sheet, await pictures());
  },
  xlsx: async (sheet) => (await import('./xlsx/write-comparison.ts')).writeComparisonXlsx(sheet),
};
