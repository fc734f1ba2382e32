/** What a text says about 信息处理费: whether it was charged and whether anybody was told to pay. */
import { counts, readParagraph } from '../paragraph.ts';
import { has } from './slot.ts';

/** Does the text say anything about fees for disclosure? In section six every word of charging does. */
export function speaksOfFee(text: string): boolean {
  return has(readParagraph(text).tokens, 'fee', 'levy', 'collect');
}

/** Does a clause of the text say that a notice to pay was sent? */
export function reportsFeeNotice(text: string): boolean {
  return readParagraph(text).sentences.some(({ clauses }) =>
    clauses.some(
      ({ tokens }) =>
        tokens.some(({ tag, key }) => tag === 'levy' && key === 'notice') &&
        !has(tokens, 'negation') &&
        !tokens.some((token) => counts(token) && token.number?.value === 0),
    ),
  );
}
