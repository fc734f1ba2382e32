import { expect, it } from 'vitest';
import { dressDigits } from './run-dress.ts';
import { numberFormatOf } from './number-codes.ts';
import { symbolText } from './symbols.ts';

it.each([
  ['Wingdings', 'F0FE', '☑'],
  ['wingdings', 'fe', '☑'],
  ['Wingdings 2', 'F052', '☑'],
  ['Symbol', 'F0B7', '·'],
  ['Wingdings', 'F041', '\ufffd'],
  ['Wingdings', '41', '\ufffd'],
  ['Wingdings', 'F1FE', '\ufffd'],
  ['Arial', '41', 'A'],
  ['Arial', '25A1', '□'],
  ['Arial', 'F0FE', '\ufffd'],
  ['Arial', 'E000', '\ufffd'],
  ['Arial', 'F8FF', '\ufffd'],
  [undefined, '25A1', '□'],
  ['Wingdings', undefined, ''],
  ['Wingdings', 'x', ''],
  ['Wingdings', '0F0FE', ''],
])('the font %s shows %s as %j', (font, code, text) => {
  expect(symbolText(font, code)).toBe(text);
});

it('raised, lowered and struck digits are signs of their own, other letters are not', () => {
  expect(dressDigits('m2件0', 'raised')).toBe('m²件⁰');
  expect(dressDigits('H2O9', 'lowered')).toBe('H₂O₉');
  expect(dressDigits('12件', 'struck')).toBe('1\u03362\u0336件');
});

it.each([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [18, 'decimalEnclosedCircle'],
  [23, 'bullet'],
  [37, 'chineseCounting'],
  [39, 'chineseCountingThousand'],
  [40, 'decimal'],
  [57, 'numberInDash'],
  [255, 'none'],
])('the code %i of Word’s binary files stands for %s', (code, format) => {
  expect(numberFormatOf(code)).toBe(format);
});
