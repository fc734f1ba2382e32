import { expect, it } from 'vitest';
import { STANDARD_STYLE } from '../../shared/document/page-style.ts';
import { NUMBER_CHOICES, numberChoice, withFont } from './style-choices.ts';

it('every choice of page numbers is found again in the style that it makes', () => {
  for (const { value, pageNumber } of NUMBER_CHOICES) expect(numberChoice(pageNumber)).toBe(value);
  expect(numberChoice({ form: 'none', place: 'centre' })).toBe('none');
});

it('a font is taken by its name, spaces around it left out, and what is no name is not', () => {
  expect(withFont(STANDARD_STYLE, 'body', ' 方正仿宋_GBK ')?.fonts.body).toBe('方正仿宋_GBK');
  expect(withFont(STANDARD_STYLE, 'body', '')).toBeNull();
  expect(withFont(STANDARD_STYLE, 'body', '仿宋;')).toBeNull();
});
