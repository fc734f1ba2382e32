/** What the destinations of an RTF file share while it is read. */
import { openFlow, type Flow, type TextLooks } from '../parts/flow.ts';
import { openParagraph, type CloseParagraph, type OpenParagraph } from '../parts/story.ts';
import { isOffPage, isSeen } from '../parts/visibility.ts';
import { groundOfShading, type ColourTable } from './colours.ts';
import type { Destination } from './destinations.ts';
import { placeParagraphs, type Placement } from './placement.ts';
import { firstState, type State } from './state.ts';

export interface Reading {
  /** What holds here. */
  state: State;
  readonly flow: Flow<OpenParagraph>;
  /** Of the text, or of the box, that is being read. */
  placement: Placement;
  /** Tables inside each other that the paragraph stands in. */
  readonly depth: () => number;
  readonly addText: (text: string) => void;
  /** Whether anybody sees what stands here. */
  readonly isShown: () => boolean;
  /** Where the words lead that are being read; undefined for nowhere. */
  link: () => string | undefined;
  /** The paragraph being read takes what holds at its end. */
  readonly settle: () => void;
}

export function startReading(close: CloseParagraph, colours: ColourTable, body: () => Destination): Reading {
  const flow = openFlow(close, openParagraph);
  const depth = (): number => reading.state.paragraph.depth || Number(reading.state.paragraph.inTable);

  const isShown = (): boolean => {
    const { look, paragraph } = reading.state;
    const cell = reading.placement.cell(depth());
    const row = cell && reading.placement.definition(depth() > 1);
    return isSeen({
      hidden: look.hidden,
      colour: look.colour === undefined ? undefined : colours.colour(look.colour),
      size: look.size,
      scale: look.scale,
      room: row?.room ?? paragraph.room,
      outside: isOffPage(paragraph.indent + paragraph.firstIndent),
      grounds: [look, paragraph, cell ?? {}].map((shading) => groundOfShading(shading, colours.colour)),
    });
  };
  const looksNow = (): TextLooks[] => {
    const { bold, underlined } = reading.state.look;
    const href = reading.link();
    return [
      ...(bold ? [{ kind: 'bold' } as const] : []),
      // Every link is underlined.
      ...(underlined && href === undefined ? [{ kind: 'underline' } as const] : []),
      ...(href === undefined ? [] : [{ kind: 'link', href } as const]),
    ];
  };
  const reading: Reading = {
    state: firstState({}),
    flow,
    placement: placeParagraphs(flow),
    depth,
    isShown,
    link: () => undefined,
    addText: (text) => {
      const { deleted, dress } = reading.state;
      if (deleted) flow.remark('tracked');
      else flow.addText(text, isShown(), dress, looksNow());
    },
    settle: () => {
      const { style, outline, list, level, centred } = reading.state.paragraph;
      Object.assign(flow.paragraph, { style: String(style), outline, list, level, centred });
    },
  };
  reading.state = firstState(body());
  return reading;
}
