/** Values of OpenDocument attributes. */

const TWIPS: Readonly<Record<string, number>> = {
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pt: 20,
  pc: 240,
  px: 15,
};

/** A length in twips; undefined where it is none. */
export function twips(length: string | undefined): number | undefined {
  const [, number, unit] = /^\s*(\d{1,6}(?:\.\d{1,10})?)(in|cm|mm|pt|pc|px)\s*$/.exec(length ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (TWIPS[unit ?? ''] ?? 0);
}

/** A whole number from 0; undefined where it is none. Numbers beyond reason are cut down to `most`. */
export function count(value: string | undefined, most: number): number | undefined {
  return value !== undefined && /^\s*\d+\s*$/.test(value) ? Math.min(Number(value), most) : undefined;
}

/** The same of a length that may be less than nothing; 0 where it is none. */
export function signedTwips(length: string | undefined): number {
  const isNegative = length?.trimStart().startsWith('-') ?? false;
  return (twips(length?.replace('-', '')) ?? 0) * (isNegative ? -1 : 1);
}

/** A percentage as a part of one; undefined where it is none. */
export function percent(value: string | undefined): number | undefined {
  const [, number] = /^\s*(\d{1,6}(?:\.\d{1,6})?)%\s*$/.exec(value ?? '') ?? [];
  return number === undefined ? undefined : Number(number) / 100;
}
