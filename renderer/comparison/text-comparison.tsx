/** “文字对比”: section by section, last year's paragraph beside the one it became. */
import { memo } from 'react';
import type { ParagraphChange, TextChange, WordRun } from '../../shared/comparison/diff.ts';
import { OP_NAMES } from '../../shared/comparison/words-of-diff.ts';
import { readableSimilarity } from '../../shared/report/readable.ts';

/** Both years beside each other, or one text with the deletions in it. */
export type TextView = 'beside' | 'merged';

export interface ComparedText extends TextChange {
  /** Names the part in places: `preamble` or `section:n`. */
  readonly part: string;
  readonly title: string;
}

interface Props {
  readonly texts: readonly ComparedText[];
  readonly onlyChanged: boolean;
  readonly view: TextView;
  readonly lastName: string;
  readonly currentName: string;
  readonly onOpen: (place: string) => void;
}

/** Anchor of a part's block on the page. */
export function textAnchor(part: string): string {
  return `compare-text-${part.replace(':', '-')}`;
}

export const TextComparison = memo(function TextComparison(props: Props) {
  return (
    <section aria-label="文字对比" className="compare-part">
      <h2>文字对比</h2>
      {props.texts.map((text) => (
        <PartComparison key={text.part} {...props} text={text} />
      ))}
      {props.texts.length === 0 && <p className="compare-hidden">两年的年报都没有文字。</p>}
    </section>
  );
});

function PartComparison({
  text,
  onlyChanged,
  view,
  lastName,
  currentName,
  onOpen,
}: Props & { text: ComparedText }) {
  const changed = text.paragraphs.filter(({ op }) => op !== 'same').length;
  const hidden = onlyChanged ? text.paragraphs.length - changed : 0;
  // Places count this year's paragraphs; a removed one leads to where it stood.
  const numbers = text.paragraphs.map(
    (_, index) => text.paragraphs.slice(0, index + 1).filter((change) => change.this !== null).length,
  );
  const visible = changed > 0 || !onlyChanged;
  return (
    <div className="compare-block" id={textAnchor(text.part)}>
      <h3>
        {text.title}
        <span className="compare-count">与去年相同 {readableSimilarity(text.similarity)}</span>
      </h3>
      {visible && view === 'beside' && (
        <div className="compare-sides" aria-hidden>
          <span className="is-last">{lastName}</span>
          <span>{currentName}</span>
        </div>
      )}
      {text.paragraphs.map((change, index) =>
        onlyChanged && change.op === 'same' ? null : (
          <ParagraphPair
            key={index}
            change={change}
            view={view}
            onOpen={() => onOpen(`${text.part}/paragraph:${Math.max(numbers[index] ?? 1, 1)}`)}
          />
        ),
      )}
      {hidden > 0 && <p className="compare-hidden">另有 {hidden} 段与去年完全相同，没有列出。</p>}
    </div>
  );
}

interface PairProps {
  readonly change: ParagraphChange;
  readonly view: TextView;
  readonly onOpen: () => void;
}

function ParagraphPair({ change, view, onOpen }: PairProps) {
  const stop = change.op === 'same' ? {} : { 'data-difference': '', tabIndex: -1 };
  return (
    <div className={`compare-pair is-${change.op} is-${view}`} {...stop}>
      {view === 'beside' ? (
        <>
          <p className="compare-last">
            <Words words={change.words} without="added" />
          </p>
          <p className="compare-current">
            <Words words={change.words} without="removed" />
          </p>
        </>
      ) : (
        <p className="compare-current">
          <Words words={change.words} without={null} />
        </p>
      )}
      <span className="compare-side-note">
        <span className="compare-op">{OP_NAMES[change.op]}</span>
        <button type="button" className="compare-jump" onClick={onOpen}>
          去编辑
        </button>
      </span>
    </div>
  );
}

function Words({ words, without }: { words: readonly WordRun[]; without: WordRun[0] | null }) {
  return words.map(([op, text], index) => {
    if (op === without) return null;
    if (op === 'removed') return <del key={index}>{text}</del>;
    if (op === 'added') return <ins key={index}>{text}</ins>;
    return <span key={index}>{text}</span>;
  });
}
