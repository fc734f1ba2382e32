/** What was read differently or left out, and why: nothing that waits for anybody. */
import type { Note } from '../../shared/report/schema.ts';

interface Props {
  readonly notes: readonly Note[];
  readonly onShow: (note: Note) => void;
}

/** Does the note speak of one place of the file? */
function leadsSomewhere(note: Note): boolean {
  return note.origin !== undefined || note.place !== 'report';
}

export function ReviewNotes({ notes, onShow }: Props) {
  if (notes.length === 0) return null;
  return (
    <details className="review-notes">
      <summary>读取说明（{notes.length} 条，不影响保存）</summary>
      <ul>
        {notes.map((note, index) => (
          <li key={index}>
            {note.message}
            {leadsSomewhere(note) && (
              <button type="button" className="review-note-place" onClick={() => onShow(note)}>
                看原文
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
