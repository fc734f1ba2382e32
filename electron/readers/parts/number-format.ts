/** How automatic numbers are written: ST_NumberFormat of ECMA-376 part 1, 17.18.59. */

interface Digits {
  readonly digits: string;
  readonly units: readonly [ten: string, hundred: string, thousand: string, tenThousand: string];
}

const COUNTING: Digits = { digits: '零一二三四五六七八九', units: ['十', '百', '千', '万'] };
const LEGAL: Digits = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['拾', '佰', '仟', '万'] };
const LEGAL_TRADITIONAL: Digits = { digits: '零壹貳參肆伍陸柒捌玖', units: ['拾', '佰', '仟', '萬'] };

/** 1…99,999,999 in words: 一百零三. `bareTen` writes 十五 for 一十五. */
function inWords(value: number, { digits, units }: Digits, bareTen: boolean): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? digits.charAt(0) : '';
    const high = inWords(Math.floor(value / 10_000), { digits, units }, bareTen);
    return high + units[3] + (rest > 0 ? gap + inWords(rest, { digits, units }, false) : '');
  }
  let words = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, units[2]],
    [100, units[1]],
    [10, units[0]],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += (gap ? digits.charAt(0) : '') + digits.charAt(digit) + name;
    gap = false;
  }
  return bareTen && value < 20 ? words.replace(digits.charAt(1) + units[0], units[0]) : words;
}

/** Ten by ten up to 99, digit by digit above: 一○○. */
function counting(value: number): string {
  return value < 100 ? inWords(value, COUNTING, true) : digitByDigit(value, '○一二三四五六七八九');
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Japanese counting leaves out the one before ten, hundred and thousand, and the gap. */
function japanese(value: number): string {
  return inWords(value, COUNTING, true)
    .replaceAll('零', '')
    .replace(/一([十百千])/g, '$1');
}

/** A…Z, AA, BB…: Word repeats the letter. */
function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100));
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [left, written] = [Math.min(value, 32_767), ''];
  for (const [step, sign] of steps) {
    written += sign.repeat(Math.floor(left / step));
    left %= step;
  }
  return written;
}

function fullWidth(value: number): string {
  return digitByDigit(value, '０１２３４５６７８９');
}

/** The `value`th of a run of signs; plain digits where the run is too short, as Word does. */
function from(signs: string): (value: number) => string {
  return (value) => [...signs][value - 1] ?? String(value);
}

/** `count` consecutive code points from `first`. */
function run(first: number, count: number): string {
  return String.fromCodePoint(...Array.from({ length: count }, (_, index) => first + index));
}

const CIRCLED = from(run(0x2460, 20));
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedFullstop: from(run(0x2488, 20)),
  decimalEnclosedParen: from(run(0x2474, 20)),
  ideographEnclosedCircle: from(run(0x3280, 10)),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: (value) => inWords(value, COUNTING, true),
  taiwaneseCountingThousand: (value) => inWords(value, COUNTING, true),
  japaneseCounting: japanese,
  koreanCounting: String,
  ideographDigital: (value) => digitByDigit(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => digitByDigit(value, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, '〇一二三四五六七八九'),
  chineseLegalSimplified: (value) => inWords(value, LEGAL, false),
  ideographLegalTraditional: (value) => inWords(value, LEGAL_TRADITIONAL, false),
  ideographTraditional: from(STEMS),
  ideographZodiac: from(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value <= 60 ? STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12) : String(value),
};

/** `value` in the number format named `format`; plain digits for a format not known here. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 || value >= 100_000_000) return String(value);
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format] : String)?.(value) ?? String(value);
}
