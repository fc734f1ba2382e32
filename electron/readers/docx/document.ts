/** The main document of a Word file: one pass from XML to blocks (ECMA-376 part 1, 17.2–17.4, 17.13, 17.16). */
import type { Size } from '../../../shared/rich/picture.ts';
import { parseColour } from '../parts/colour.ts';
import type { DocumentContent } from '../parts/flow.ts';
import type { Numbering } from '../parts/list-counter.ts';
import type { Taken } from '../parts/pictures.ts';
import { storyText } from '../parts/story.ts';
import type { Rule, Rules } from '../xml/walk-xml.ts';
import { changeRules } from './changes.ts';
import { paragraphProperties } from './paragraph-rules.ts';
import { startReading, type Reading } from './reading.ts';
import { runRules, type Around } from './run-rules.ts';
import { shapeRules } from './shapes.ts';
import type { Styles } from './styles.ts';
import { tableRules } from './table-rules.ts';

/** What the main document is read with. */
export interface Surroundings extends Around {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Whether the background of the page shows: the settings say so. */
  readonly showsBackground: () => boolean;
  /** The document that is embedded by the relationship `id` (17.17.2.1); null where it cannot be read. */
  readonly embedded: (id: string) => DocumentContent | null;
  /** The picture of the relationship `id`, or why it is not kept. */
  readonly picture: (id: string, shown?: Size, alt?: string) => Taken;
}

/** Office systems embed one whole document, or one for each chapter. */
const MOST_EMBEDDED = 50;

/** Collects the main document: pass `rules` to the walk, then take `content`. */
export function collectDocument(surroundings: Surroundings): {
  readonly rules: Rules;
  readonly content: () => DocumentContent;
} {
  const reading = startReading(surroundings.styles, surroundings.numbering);
  const { flow } = reading;
  const { blocks, root } = blockRules(reading, surroundings);
  const rules: Rules = {
    ...blocks,
    document: root,
    background: {
      open: (attribute) => {
        const ground = parseColour(attribute('color') ?? 'auto');
        if (ground && surroundings.showsBackground()) flow.story.around = { ground };
      },
    },
    wordDocument: { ...root, inside: { body: { inside: blocks } } },
  };
  return { rules, content: flow.content };
}

/** Collects the notes of a part: pass `rules` to the walk, then take the texts by their ids (17.11). */
export function collectNotes(surroundings: Surroundings): {
  readonly rules: Rules;
  readonly texts: ReadonlyMap<string, string>;
} {
  const reading = startReading(surroundings.styles, surroundings.numbering);
  const { flow } = reading;
  const { blocks, root } = blockRules(reading, surroundings);
  const texts = new Map<string, string>();
  let id = '';
  const note: Rule = {
    open: (attribute) => {
      // The lines above the notes.
      if (/separator|notice/iu.test(attribute('type') ?? '')) return 'skip';
      id = attribute('id') ?? '';
      flow.beginStory();
      return undefined;
    },
    close: () => void texts.set(id, storyText(flow.endStory())),
    inside: blocks,
  };
  return { rules: { footnotes: root, endnotes: root, footnote: note, endnote: note }, texts };
}

/** The rules for paragraphs and tables, and for the element around all of them. */
function blockRules(
  reading: Reading,
  { embedded, picture, ...around }: Surroundings,
): { readonly blocks: Rules; readonly root: Rule } {
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
    ...runRules(reading, () => keepsSpace, around),
    ...shapeRules(reading, () => blocks, picture),
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
        reading.links.length = 0;
        flow.endParagraph();
      },
      inside: inParagraph,
    },
    tbl: tableRules(reading, everywhere, () => blocks),
  };
  const root: Rule = {
    open: (attribute) => void (keepsSpace = attribute('xml:space') === 'preserve'),
  };
  return { blocks, root };
}
