/** What the tests of lists ask: the lists of a text that do not come out. */
import { readParagraph } from '../paragraph.ts';
import { wrongLists } from './lists.ts';
import { stated } from './read.fixture.ts';

/** `short 100 ≠ 60+30`. */
export function wrongListsIn(text: string): string {
  return wrongLists(readParagraph(text), stated(text).counts)
    .map(
      ({ fault, whole, parts }) =>
        `${fault} ${whole.number.value} ≠ ${parts.map(({ number }) => number.value).join('+')}`,
    )
    .join(', ');
}
