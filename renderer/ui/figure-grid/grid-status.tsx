/** The line below a table that says what an entry came to, with a repair to take over. */
import { Button } from 'antd';
import type { Entering } from './entering.ts';

export interface Said extends Pick<Entering, 'offer'> {
  readonly text: string;
  /** It is about the cell that the keyboard is just leaving, so it outlives that move. */
  readonly isFresh: boolean;
}

interface Props {
  readonly said: Said | null;
  readonly onTake: () => void;
}

export function GridStatus({ said, onTake }: Props) {
  return (
    <div className="figure-message" data-empty={said === null}>
      <span role="status">{said?.text ?? ''}</span>
      {said?.offer && (
        // The keyboard stays in its cell: what is shown about that cell would otherwise go and move the button away.
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={onTake}>
          {said.offer.title}
        </Button>
      )}
    </div>
  );
}
