/** Markup → tree, as browsers repair it, within a budget. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { problem, ProblemError } from '../../../shared/problem.ts';

export interface Page {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** The file ends in the middle: inside a tag, or inside a page that never says its end. */
  readonly cut: 'no' | 'text' | 'cell';
}

/** A report has five thousand, wrapped in dozens of spans a hundred thousand. */
const MOST_ELEMENTS = 400_000;
/** Browsers stop nesting at 512; the parser's work grows with the square of the depth. */
const DEEPEST = 2000;

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Parses `markup`; `name` is for messages. Throws ProblemError `too-large` beyond the budget. */
export function parsePage(name: string, markup: string): Page {
  let elements = 0;
  let endedInTag = false;
  const depths = new WeakMap<Parent | Child, number>();
  const place = (parent: Parent, child: Child): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new ProblemError(problem('too-large', name));
    depths.set(child, depth);
  };
  const document = parse(markup, {
    // What a page says to machines without scripts is then markup, not text.
    scriptingEnabled: false,
    onParseError: (error) => {
      if (error.code === 'eof-in-tag') endedInTag = true;
    },
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tag, namespace, attributes) => {
        if (++elements > MOST_ELEMENTS) throw new ProblemError(problem('too-large', name));
        return defaultTreeAdapter.createElement(tag, namespace, attributes);
      },
      appendChild: (parent, child) => {
        place(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore: (parent, child, before) => {
        place(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, before);
      },
    },
  });
  return { document, cut: cutOf(markup, endedInTag) };
}

/** Markup after which nothing of the page is missing. */
const ENDED = /<\/(?:html|body)\s*>/i;
const BEGUN = /<(?:html|body)[\s>]/i;
const TAIL = 200_000;

function cutOf(markup: string, endedInTag: boolean): Page['cut'] {
  const tail = markup.slice(-TAIL).toLowerCase();
  // A page that never says its end was cut; so was a piece of one that closes its cells, but not its last table.
  const isPage = BEGUN.test(markup.slice(0, TAIL));
  const isOpen = isPage ? !ENDED.test(tail) : tail.includes('</td');
  if (!isOpen && !endedInTag) return 'no';
  const cell = Math.max(...['<td', '<th', '<tr', '<table'].map((tag) => tail.lastIndexOf(tag)));
  return cell > tail.lastIndexOf('</table') ? 'cell' : isPage || endedInTag ? 'text' : 'no';
}
