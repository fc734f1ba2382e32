/** Text that is not part of the lines around it: of a text box, of a foot note. */
import type { Destination } from './destinations.ts';
import { placeParagraphs } from './placement.ts';
import type { Reading } from './reading.ts';
import { PLAIN_PARAGRAPH, type State } from './state.ts';

/** Reads `body` as paragraphs and tables of its own, in letters as `letters` says; `end` takes the story off the flow. */
export function storyDestination(
  reading: Reading,
  body: Destination,
  letters: Pick<State, 'look'> & Partial<Pick<State, 'dress'>>,
  end: () => void,
): Destination {
  const { flow, placement, state } = reading;
  flow.beginStory();
  reading.placement = placeParagraphs(flow);
  reading.state = { ...state, ...letters, paragraph: PLAIN_PARAGRAPH, deleted: false };
  return {
    ...body,
    close: () => {
      reading.settle();
      reading.placement.end();
      reading.placement = placement;
      end();
    },
  };
}
