/** Tiny PDFs for tests, written by hand: Chinese text in a font that is not embedded, lines, pictures. */

/** A4, points; y upwards as PDF counts it. */
export const WIDTH = 595;
export const HEIGHT = 842;

/** Text from `x` on, its base line at `y`. */
export function text(x: number, y: number, content: string, size = 12): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(content)}> Tj ET`;
}

/** The same under any text matrix, for turned text. */
export function turnedText(matrix: string, content: string, size = 12): string {
  return `BT /F1 ${size} Tf ${matrix} Tm <${utf16(content)}> Tj ET`;
}

export function utf16(content: string): string {
  return Array.from({ length: content.length }, (_, at) =>
    content.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

/** A stroked line. */
export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`;
}

/** A line as Word draws it: a thin filled rectangle. */
export function bar(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} ${Math.max(x1 - x0, 0.48)} ${Math.max(y1 - y0, 0.48)} re f`;
}

/**
 * A table with all its lines. Its top left corner is at `x`, `y`; every row is `height` high; text begins 3 points
 * inside its cell.
 */
export function table(
  [x, y]: readonly [x: number, y: number],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  { height = 20, draw = line }: { height?: number; draw?: typeof line } = {},
): string {
  const xs = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? x) + width], [x]);
  const right = xs.at(-1) ?? x;
  const bottom = y - rows.length * height;
  return [
    ...[...rows, []].map((_, row) => draw(x, y - row * height, right, y - row * height)),
    ...xs.map((at) => draw(at, bottom, at, y)),
    ...rows.flatMap((cells, row) =>
      cells.map((cell, column) => text((xs[column] ?? x) + 3, y - row * height - 14, cell, 10)),
    ),
  ].join('\n');
}

export interface PdfParts {
  /** Further objects, numbered from 100. */
  readonly objects?: readonly string[];
  /** Entries of the font dictionary instead of STSong-Light in UCS-2. */
  readonly font?: string;
  /** Entries for the resources of every page. */
  readonly resources?: string;
  /** Entries for the trailer. */
  readonly trailer?: string;
}

const SONG = `/Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<<
  /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500]
  /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>
  /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120
  /CapHeight 880 /StemV 93 /ItalicAngle 0 /FontBBox [-25 -254 1000 880] >> >>]`;

/** A PDF whose pages draw `contents`. */
export function pdfBytes(contents: readonly string[], parts: PdfParts = {}): Uint8Array<ArrayBuffer> {
  const kids = contents.map((_, page) => `${10 + page * 2} 0 R`).join(' ');
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`],
    [3, `<< ${parts.font ?? SONG} >>`],
  ]);
  contents.forEach((content, page) => {
    objects.set(
      10 + page * 2,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${11 + page * 2} 0 R
      /Resources << /Font << /F1 3 0 R >> ${parts.resources ?? ''} >> >>`,
    );
    objects.set(11 + page * 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  parts.objects?.forEach((object, index) => objects.set(100 + index, object));

  let file = '%PDF-1.4\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const table = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  file += `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size 1000 /Root 1 0 R ${parts.trailer ?? ''} >>
startxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
