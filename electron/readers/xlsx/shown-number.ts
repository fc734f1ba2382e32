/** A number as its cell shows it, where the format shows the number itself; else with a word that keeps it from being taken. */

const PLAIN = /^(?:General|@|G\/通用格式)$/i;
const DECIMALS = /^(?:_\(|_ |\* |[#,?])*0(?:\.(0+))?(?:_\)|_ | )*$/;
/** What formats add without showing it: colours, conditions of language. */
const UNSHOWN = /\[(?:\$-[^\]]*|[a-z]+|color\d+|dbnum0)\]/gi;

/**
 * The text of a number in a cell of the format `format`. A date, a share, a number with a word of its own or one that
 * is rounded away is no plain number: what stands there is told together with the number.
 */
export function shownNumber(value: number, format: string): string {
  const number = plainDigits(value);
  const [positive = '', , zero = positive] = format.replace(UNSHOWN, '').split(';');
  if (PLAIN.test(positive)) return number;
  if ((value === 0 ? zero : positive).trim() === '') return '';
  const [matched, decimals = ''] = DECIMALS.exec(positive) ?? [];
  if (matched !== undefined) {
    const shown = value.toFixed(decimals.length);
    return Number(shown) === Number(number) ? number : `${number}（显示为 ${shown}）`;
  }
  if (/^0(?:\.0+)?%$/.test(positive)) return `${plainDigits(value * 100)}%`;
  return `${number}（格式：${positive}）`;
}

/** As many digits as a spreadsheet calculates with: 38.650000000000006 is 38.65. */
function plainDigits(value: number): string {
  return String(Number(value.toPrecision(15)));
}
