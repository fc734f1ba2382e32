/** The numbers of a text, kept with it: whoever compares texts asks behind those who read them. */
import { readNumbers } from './numbers/read-numbers.ts';
import { keepWith } from './remember.ts';

export const numbersIn = keepWith(readNumbers);
