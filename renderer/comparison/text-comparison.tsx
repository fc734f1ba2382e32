/** “文字”: section by section, last year's paragraph beside the one it became. */
import { memo } from 'react';
import type { ParagraphChange, TextChange, WordRun } from '../../shared/comparison/diff.ts';
import type { SideNames } from '../../shared/comparison/side-names.ts';
import { OP_NAMES, PARAGRAPH_MARK } from '../../shared/comparison/words-of-diff.ts';
import { placeName } from '../../shared/report/place-name.ts';
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
  readonly names: SideNames;
  /** What the earlier report is called in a sentence. */
  readonly lastName: string;
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
      {props.texts.length === 0 && <p className="compare-hidden">两份都没有文字。</p>}
    </section>
  );
});

function PartComparison({
  text,
  onlyChanged,
  view,
  names,
  lastName,
  onOpen,
}: Props & { text: ComparedText }) {
  const changed = text.paragraphs.filter(({ op }) => op !== 'same').length;
  const hidden = onlyChanged ? text.paragraphs.length - changed : 0;
  const visible = changed > 0 || !onlyChanged;
  return (
    <div className="compare-block" id={textAnchor(text.part)}>
      <h3>
        {text.title}
        <Likeness {...text} lastName={lastName} />
      </h3>
      {visible && view === 'beside' && (
        <div className="compare-sides" aria-hidden>
          <span className="is-last">{names[0]}</span>
          <span>{names[1]}</span>
        </div>
      )}
      {text.paragraphs.map((change, index) =>
        onlyChanged && change.op === 'same' ? null : (
          <ParagraphPair
            key={index}
            change={change}
            view={view}
            lastName={lastName}
            onOpen={() => onOpen(placeOf(text, index))}
          />
        ),
      )}
      {hidden > 0 && (
        <p className="compare-hidden">
          另有 {hidden} 段与{lastName}相同，没有列出。
        </p>
      )}
    </div>
  );
}

/** Where a paragraph stands this year; a removed one leads to where it stood. */
function placeOf({ part, paragraphs }: ComparedText, index: number): string {
  const before = paragraphs.slice(0, index + 1).findLast(({ thisPlaces }) => thisPlaces.length > 0);
  return before?.thisPlaces[0] ?? `${part}/paragraph:1`;
}

function Likeness({
  similarity,
  copied,
  lastName,
}: Pick<TextChange, 'similarity' | 'copied'> & { lastName: string }) {
  if (similarity === null) return <span className="compare-count">有一份没有读到这一部分，不作对比</span>;
  const percent = readableSimilarity(similarity);
  return (
    <span className="compare-count" title="年份、数字和标点不计">
      <span className="compare-meter" aria-hidden>
        <span style={{ width: `${similarity * 100}%` }} />
      </span>
      与{lastName}相同 {percent}
      {copied !== null && copied > 0 && `，整段沿用 ${readableSimilarity(copied)}`}
    </span>
  );
}

interface PairProps {
  readonly change: ParagraphChange;
  readonly view: TextView;
  readonly lastName: string;
  readonly onOpen: () => void;
}

function ParagraphPair({ change, view, lastName, onOpen }: PairProps) {
  const { op, words, lastWords, copied, lastPlaces } = change;
  const stop = op === 'same' ? {} : { 'data-difference': '', tabIndex: -1 };
  const from = op === 'moved' ? lastPlaces[0] : undefined;
  return (
    <div className={`compare-pair is-${op} is-${view}`} {...stop}>
      {view === 'beside' ? (
        <>
          <p className="compare-last">
            <Words words={lastWords ?? words} without="added" />
          </p>
          <p className="compare-current">
            <Words words={words} without="removed" />
          </p>
        </>
      ) : (
        <p className="compare-current">
          <Words words={words} without={null} />
        </p>
      )}
      <span className="compare-side-note">
        <span className="compare-op">{OP_NAMES[op]}</span>
        {from !== undefined && <span className="compare-from">原在{placeName(from)}</span>}
        {copied && (
          <span className="compare-copied" title={`除年份和数字外，与${lastName}逐字相同`}>
            雷同
          </span>
        )}
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
    if (op === 'removed') return <del key={index}>{breaks(text, without)}</del>;
    if (op === 'added') return <ins key={index}>{breaks(text, without)}</ins>;
    return <span key={index}>{text}</span>;
  });
}

/** Where both years stand in one text, a border of paragraphs that came or went is a sign. */
function breaks(text: string, without: WordRun[0] | null): string {
  return without === null
    ? text.replaceAll('\n', PARAGRAPH_MARK)
    : text.replaceAll('\n', `${PARAGRAPH_MARK}\n`);
}
