/** The paper: what the 校核单 says, in the order in which it is read and signed. */
import type { ReactNode } from 'react';
import {
  DATE_LINE,
  decisionWords,
  HEADINGS,
  MARK_SIGNS,
  NOTHING,
  SEAL,
  SIGNATURES,
  type CheckSheet,
  type Mark,
  type SheetCell,
  type SheetDecision,
  type SheetFinding,
  type SheetTable,
} from '../../shared/check-sheet/check-sheet.ts';

/** What a mark is read out as. */
const MARK_WORDS: Readonly<Record<Mark, string>> = { right: '相符', wrong: '不符', open: '没有核对' };

export function SheetPaper({ sheet }: { readonly sheet: CheckSheet }) {
  const { titleLines, facts, tables, checks, open, leftOut, decided, changes } = sheet;
  const title = titleLines.at(-1) ?? '';
  return (
    <article className="sheet-paper" aria-label={titleLines.join('')}>
      {titleLines.slice(0, -1).map((line) => (
        <p key={line} className="sheet-agency">
          {line}
        </p>
      ))}
      <h2 className="sheet-title">{title}</h2>
      <Facts facts={facts} />
      <Part heading={HEADINGS.figures}>
        {tables.map((table) => (
          <Figures key={table.caption} table={table} />
        ))}
      </Part>
      <Part heading={HEADINGS.checks} isTogether>
        <table className="sheet-table sheet-checks">
          <tbody>
            {checks.map(({ name, mark, words }) => (
              <tr key={name} className={`is-${mark}`}>
                <th scope="row">{name}</th>
                <td className="sheet-mark">
                  <MarkSign mark={mark} />
                </td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part heading={HEADINGS.open}>
        {open.length === 0 ? (
          <p>{NOTHING.open}</p>
        ) : (
          <ol className="sheet-list">
            {open.map((finding, index) => (
              <Finding key={index} finding={finding} />
            ))}
          </ol>
        )}
        {leftOut !== null && <p>{leftOut}</p>}
      </Part>
      <Part heading={HEADINGS.decided}>
        {decided.length === 0 ? (
          <p>{NOTHING.decided}</p>
        ) : (
          <ol className="sheet-list">
            {decided.map((decision, index) => (
              <Decision key={index} decision={decision} />
            ))}
          </ol>
        )}
      </Part>
      {/* Nobody signs a page with nothing else on it. */}
      <div className="is-together">
        <Part heading={HEADINGS.changes}>
          {(changes ?? [NOTHING.changes]).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Part>
        <Signatures />
      </div>
    </article>
  );
}

function Part(props: {
  readonly heading: string;
  /** Stays on one page. */
  readonly isTogether?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section
      className={props.isTogether ? 'sheet-part is-together' : 'sheet-part'}
      aria-label={props.heading}
    >
      <h3>{props.heading}</h3>
      {props.children}
    </section>
  );
}

/** The first two facts are short and share a line. */
function Facts({ facts: [first, second, ...others] }: { readonly facts: CheckSheet['facts'] }) {
  const short = [first, second].filter((fact) => fact !== undefined);
  return (
    <table className="sheet-table sheet-facts">
      <tbody>
        <tr>
          {short.map(([name, words]) => [
            <th key={name} scope="row">
              {name}
            </th>,
            <td key={`${name} words`}>{words}</td>,
          ])}
        </tr>
        {others.map(([name, words]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td colSpan={3}>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ table }: { readonly table: SheetTable }) {
  const [, ...columns] = table.head;
  return (
    <table className="sheet-table sheet-figures">
      <caption>{table.caption}</caption>
      <colgroup>
        {table.widths.map((share, index) => (
          <col key={index} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td />
          {columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([label, ...cells]) => (
          <tr key={label?.text}>
            <th scope="row">{label?.text}</th>
            {cells.map((cell, index) => (
              <Cell key={index} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell: { text, mark } }: { readonly cell: SheetCell }) {
  if (mark === undefined) return <td>{text}</td>;
  return (
    <td className={`is-${mark}`}>
      <MarkSign mark={mark} />
    </td>
  );
}

function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <>
      <span aria-hidden>{MARK_SIGNS[mark]}</span>
      <span className="visually-hidden">{MARK_WORDS[mark]}</span>
    </>
  );
}

function Finding({ finding }: { readonly finding: SheetFinding }) {
  return (
    <li>
      <FindingWords finding={finding} />
    </li>
  );
}

function FindingWords({ finding: { level, where, message } }: { readonly finding: SheetFinding }) {
  return (
    <p>
      <strong>{level}</strong>　{where}：{message}
    </p>
  );
}

function Decision({ decision }: { readonly decision: SheetDecision }) {
  return (
    <li>
      <FindingWords finding={decision} />
      <p className="sheet-reason">{decisionWords(decision)}</p>
    </li>
  );
}

function Signatures() {
  return (
    <footer className="sheet-signatures">
      <p>
        {SIGNATURES.map((name) => (
          <span key={name} className="sheet-signature">
            {name}：<span className="sheet-line" />
          </span>
        ))}
      </p>
      <p className="sheet-seal">
        <span>{SEAL}</span>
        <span>{DATE_LINE}</span>
      </p>
    </footer>
  );
}
