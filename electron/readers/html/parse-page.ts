/** Markup → tree, as browsers repair it, within a budget. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { problem, ProblemError } from '../../../shared/problem.ts';

export interface Page {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** The file ends in the middle: inside a tag, or inside a page that never says its end. */
  readonly cut: 'no' | 'text' | 'cell';
}

/** A report has five thousand, wrapped in dozens of spans twenty thousand. */
const MOST_ELEMENTS = 200_000;
/** Browsers stop nesting at 512; the parser's work grows with the square of the depth. */
const DEEPEST = 2000;

/** Parses `markup`; `name` is for messages. Throws ProblemError `too-large` beyond the budget. */
export function parsePage(name: string, markup: string): Page {
  let elements = 0;
  let depth = 0;
  const document = parse(markup, {
    // What a page says to machines without scripts is then markup, not text.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tag, namespace, attributes) => {
        if (++elements > MOST_ELEMENTS) throw new ProblemError(problem('too-large', name));
        return defaultTreeAdapter.createElement(tag, namespace, attributes);
      },
      onItemPush: () => {
        if (++depth > DEEPEST) throw new ProblemError(problem('too-large', name));
      },
      onItemPop: () => void depth--,
    },
  });
  return { document, cut: cutOf(markup) };
}

/** Markup after which nothing of the page is missing. */
const ENDED = /<\/(?:html|body)\s*>/i;
const BEGUN = /<(?:html|body)[\s>]/i;
const TAIL = 200_000;

function cutOf(markup: string): Page['cut'] {
  const tail = markup.slice(-TAIL).toLowerCase();
  // A page that never says its end was cut; so was a piece of one that closes its cells, but not its last table.
  const endedInTag = /^<[a-z/!]/.test(tail.slice(Math.max(tail.lastIndexOf('<'), tail.lastIndexOf('>'))));
  const isPage = BEGUN.test(markup.slice(0, TAIL));
  const isOpen = isPage ? !ENDED.test(tail) : tail.includes('</td');
  if (!isOpen && !endedInTag) return 'no';
  const cell = Math.max(...['<td', '<th', '<tr', '<table'].map((tag) => tail.lastIndexOf(tag)));
  return cell > tail.lastIndexOf('</table') ? 'cell' : isPage || endedInTag ? 'text' : 'no';
}
