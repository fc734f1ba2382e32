/** Which changes of a text are undone together. */
import { isSame } from '../../../shared/report/is-same.ts';
import type { RichText } from '../../../shared/report/report.ts';

/** Words are typed into one step of undoing; a row, a table, a look that comes or goes is a step of its own. */
export function isTyping(before: RichText, after: RichText): boolean {
  const shapes = ({ additions }: RichText) =>
    additions.map(({ addition }) =>
      addition.kind === 'table' ? [addition.rowCount, addition.columnCount, addition.head] : addition.data,
    );
  const looks = (text: RichText) =>
    text.looks.map((own) => own.map(({ kind, start, end }) => [kind, start, end]));
  if (!isSame(shapes(before), shapes(after))) return false;
  return !isSame(before.paragraphs, after.paragraphs) || isSame(looks(before), looks(after));
}
