/** The changed words of two paragraphs that belong together. */
import { diffArrays } from 'diff';
import type { WordRun } from './diff.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Paragraphs with more changes than this are shown as replaced; bounds the time of the search. */
const MOST_EDITS = 1_500;

/** Longer pairs, which no report has, are shown as replaced: finding words takes time. */
const LONGEST_PAIR = 20_000;

/** A run that both sides share is dissolved when it is this much shorter than the changes around it. */
const CRUMB = 3;

/** Runs of the change from `last` to `current`; within a change what was removed comes first. */
export function compareWords(last: string, current: string): WordRun[] {
  if (last === current) return last === '' ? [] : [['same', last]];
  if (last === '' || current === '' || last.length + current.length > LONGEST_PAIR) {
    return joined([change(last, current)]);
  }
  const changes = diffArrays(segment(last), segment(current), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return joined([change(last, current)]);
  const spans: Span[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const previous = spans.at(-1);
    if (!added && !removed) {
      spans.push({ kind: 'same', text });
    } else {
      const span = change(removed ? text : '', added ? text : '');
      if (previous?.kind === 'change') spans[spans.length - 1] = merge(previous, span);
      else spans.push(span);
    }
  }
  return joined(withoutCrumbs(spans));
}

type Change = { readonly kind: 'change'; readonly last: string; readonly current: string };
type Span = { readonly kind: 'same'; readonly text: string } | Change;

function segment(text: string): string[] {
  return Array.from(WORDS.segment(text), ({ segment }) => segment);
}

function change(last: string, current: string): Change {
  return { kind: 'change', last, current };
}

function merge(a: Change, b: Change): Change {
  return change(a.last + b.last, a.current + b.current);
}

function size({ last, current }: Change): number {
  return Math.max(last.length, current.length);
}

/** A comma between two rewritten clauses is no common ground: reading is easier without such crumbs. */
function withoutCrumbs(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    const previous = kept.at(-1);
    const next = spans[index + 1];
    if (span === undefined) continue;
    if (
      span.kind === 'same' &&
      previous?.kind === 'change' &&
      next?.kind === 'change' &&
      span.text.length * CRUMB < Math.min(size(previous), size(next))
    ) {
      kept[kept.length - 1] = merge(merge(previous, change(span.text, span.text)), next);
      index++;
    } else {
      kept.push(span);
    }
  }
  return kept;
}

function joined(spans: readonly Span[]): WordRun[] {
  return spans.flatMap((span): WordRun[] => {
    if (span.kind === 'same') return [['same', span.text]];
    const runs: WordRun[] = [];
    if (span.last !== '') runs.push(['removed', span.last]);
    if (span.current !== '') runs.push(['added', span.current]);
    return runs;
  });
}
