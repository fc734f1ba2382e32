/** The line below a table that says what an entry came to, with a repair to take over. */
import { Button } from 'antd';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { Offer } from './entering.ts';

/** What is said about an entry. */
export interface Said {
  readonly text: string;
  /** What was entered: what of it does not add up is read from the report as it stands. */
  readonly figures: readonly FigureId[];
  /** It is about the cell that the keyboard is just leaving, so it outlives that move. */
  readonly isFresh: boolean;
}

interface Props {
  readonly text: string;
  readonly offer: Offer | null;
  readonly onTake: () => void;
}

export function GridStatus({ text, offer, onTake }: Props) {
  const words = `${text}${offer?.said ?? ''}`;
  return (
    <div className="figure-message" data-empty={words === ''}>
      <span role="status">{words}</span>
      {offer && (
        // The keyboard stays in its cell: what is shown about that cell would otherwise go and move the button away.
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={onTake}>
          {offer.title}
        </Button>
      )}
    </div>
  );
}
