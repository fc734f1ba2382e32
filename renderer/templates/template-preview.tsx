/** How a report that starts from the template will read: the text with a report's values filled in, guidance apart. */
import { splitGuidance } from '../../shared/template/guidance.ts';
import { readPieces, type Piece } from '../../shared/template/placeholders.ts';
import type { Report } from '../../shared/report/schema.ts';

interface Props {
  readonly report: Report;
}

export function TemplatePreview({ report }: Props) {
  return (
    <div className="template-paper">
      <div className="preview-title">
        {report.titleLines.map((line, index) => (
          <p key={index}>
            <Filled text={line} report={report} />
          </p>
        ))}
      </div>
      <Paragraphs texts={report.preamble} report={report} />
      {report.sections.map(({ no, heading, paragraphs }) => (
        <div key={no}>
          <h3>{heading}</h3>
          <Paragraphs texts={paragraphs} report={report} />
          {no >= 2 && no <= 4 && <p className="preview-table">（统计表）</p>}
        </div>
      ))}
      <div className="preview-signature">
        {report.signature.map((line, index) => (
          <p key={index}>
            <Filled text={line} report={report} />
          </p>
        ))}
      </div>
    </div>
  );
}

function Paragraphs({ texts, report }: { texts: readonly string[]; report: Report }) {
  return texts.map((text, index) => (
    <p
      key={index}
      className={/^（[一二三四五六七八九十]+）[^。]{1,40}$/.test(text) ? 'preview-sub-heading' : ''}
    >
      <Filled text={text} report={report} />
    </p>
  ));
}

/** What will be printed, with each placeholder's value in its place; guidance, which will not be, stands apart. */
function Filled({ text, report }: { text: string; report: Report }) {
  return guidedPieces(text, report).map(({ piece, isGuidance }, index) => {
    const look = piece.kind === 'text' ? '' : `preview-value is-${piece.kind}`;
    return (
      <span
        key={index}
        className={isGuidance ? `preview-guidance ${look}` : look}
        title={isGuidance ? '填写提示，不会印出来' : titleOf(piece)}
      >
        {piece.text}
      </span>
    );
  });
}

function titleOf({ kind, raw, missing = [] }: Piece): string | undefined {
  if (kind === 'text') return undefined;
  return missing.length > 0 ? `${raw}\n${missing.join('、')}` : raw;
}

/** The pieces that are shown, cut where guidance begins and ends. */
function guidedPieces(text: string, report: Report): { piece: Piece; isGuidance: boolean }[] {
  const parts = splitGuidance(text);
  return readPieces(text, report)
    .filter(({ shown, kind }) => shown && kind !== 'control')
    .flatMap((piece) => {
      let start = 0;
      return parts.flatMap((part) => {
        const [from, to] = [start, start + part.text.length];
        start = to;
        const isGuidance = part.kind === 'guidance';
        if (piece.kind !== 'text') {
          return piece.start >= from && piece.start < to ? [{ piece, isGuidance }] : [];
        }
        const words = text.slice(Math.max(from, piece.start), Math.min(to, piece.start + piece.raw.length));
        const isIn = from < piece.start + piece.raw.length && to > piece.start;
        return isIn ? [{ piece: { ...piece, text: words }, isGuidance }] : [];
      });
    });
}
