import { expect, it } from 'vitest';
import { formatNumber } from './number-format.ts';

it.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [3, 12], ['03', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedCircleChinese', [2], ['②']],
  ['decimalEnclosedParen', [3], ['⑶']],
  ['ideographEnclosedCircle', [10], ['㊉']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerLetter', [2], ['b']],
  ['upperRoman', [4, 1999], ['IV', 'MCMXCIX']],
  ['lowerRoman', [9], ['ix']],
  ['chineseCounting', [1, 10, 11, 20, 21, 100], ['一', '十', '十一', '二十', '二十一', '一○○']],
  [
    'chineseCountingThousand',
    [10, 19, 101, 110, 1001, 10_010],
    ['十', '十九', '一百零一', '一百一十', '一千零一', '一万零一十'],
  ],
  ['taiwaneseCountingThousand', [6, 12], ['六', '十二']],
  ['japaneseCounting', [10, 101, 1100], ['十', '百一', '千百']],
  ['ideographDigital', [10, 25], ['一〇', '二五']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['ideographZodiac', [1, 12], ['子', '亥']],
  ['chineseLegalSimplified', [1, 10, 23], ['壹', '壹拾', '贰拾叁']],
  ['hindiVowels', [5], ['5']],
  ['constructor', [5], ['5']],
  ['chineseCounting', [0, -1], ['0', '-1']],
] as const)('writes numbers as %s', (format, values, written) => {
  expect(values.map((value) => formatNumber(value, format))).toEqual(written);
});
