/** The main document of a Word file: one pass from XML to blocks (ECMA-376 part 1, 17.2–17.4, 17.13, 17.16). */
import { parseColour } from '../parts/colour.ts';
import type { DocumentContent } from '../parts/flow.ts';
import type { Numbering } from '../parts/list-counter.ts';
import type { Rule, Rules } from '../xml/walk-xml.ts';
import { changeRules } from './changes.ts';
import { paragraphProperties } from './paragraph-rules.ts';
import { startReading } from './reading.ts';
import { runRules } from './run-rules.ts';
import { shapeRules } from './shapes.ts';
import type { Styles } from './styles.ts';
import { tableRules } from './table-rules.ts';

/** What the main document is read with. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Whether the background of the page shows: the settings say so. */
  readonly showsBackground: () => boolean;
  /** The document that is embedded by the relationship `id` (17.17.2.1); null where it cannot be read. */
  readonly embedded: (id: string) => DocumentContent | null;
}

/** Office systems embed one whole document, or one for each chapter. */
const MOST_EMBEDDED = 50;

/** Collects the main document: pass `rules` to the walk, then take `content`. */
export function collectDocument({ styles, numbering, showsBackground, embedded }: Surroundings): {
  readonly rules: Rules;
  readonly content: () => DocumentContent;
} {
  const reading = startReading(styles, numbering);
  const { flow } = reading;
  let keepsSpace = false;
  let left = MOST_EMBEDDED;

  const everywhere: Rules = {
    ...changeRules(reading),
    altChunk: {
      open: (attribute) => {
        const document = left-- > 0 ? embedded(attribute('r:id') ?? '') : null;
        if (document) flow.addDocument(document);
        else flow.remark('embedded');
      },
    },
  };
  const inParagraph: Rules = {
    ...everywhere,
    ...runRules(reading, () => keepsSpace),
    ...shapeRules(reading, () => blocks),
    pPr: paragraphProperties(reading),
  };
  const blocks: Rules = {
    ...everywhere,
    p: {
      open: flow.beginParagraph,
      close: () => {
        // A field whose code never ended must not swallow the paragraphs after it.
        const { fields } = flow.story;
        while (fields.at(-1) === 'code') fields.pop();
        flow.endParagraph();
      },
      inside: inParagraph,
    },
    tbl: tableRules(reading, everywhere, () => blocks),
  };
  const root: Rule = {
    open: (attribute) => void (keepsSpace = attribute('xml:space') === 'preserve'),
  };
  const rules: Rules = {
    ...blocks,
    document: root,
    background: {
      open: (attribute) => {
        const ground = parseColour(attribute('color') ?? 'auto');
        if (ground && showsBackground()) flow.story.around = { ground };
      },
    },
    wordDocument: { ...root, inside: { body: { inside: blocks } } },
  };
  return { rules, content: flow.content };
}
