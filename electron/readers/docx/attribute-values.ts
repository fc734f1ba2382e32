/** Simple values of OOXML attributes. */

/** ST_OnOff: on where the element stands without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|no)$/i.test(value);
}

/** A whole number, also where a writer gave it decimals; undefined where it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,9}(?:\.\d*)?\s*$/.test(value)
    ? Math.trunc(Number(value))
    : undefined;
}
