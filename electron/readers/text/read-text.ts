/**
 * Plain text: running text, one paragraph a line, and the tables that lost their shape on the way into it.
 */
import type { SourceBlock, SourceDocument, SourceRemark } from '../../../shared/source-document.ts';
import { problem, ProblemError } from '../../../shared/problem.ts';
import { withoutUnseen } from '../../../shared/text/fold.ts';
import { decodeText } from './decode.ts';
import { readLines } from './flat-tables.ts';

/** Line ends of every system, and those that Word's own breaks leave in text (VT, FF, U+2028, U+2029, NEL). */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Control characters that stand for nothing: Word's cell mark, ^Z of DOS. */
const MARKS = /[\u0007\u001a]/g;
/** What converters write in the place of a bookmark. */
const BOOKMARK = /\[bookmark: ?[^\]\n]{0,80}\]/g;

/**
 * Reads a plain text file; `name` is for messages.
 * Throws ProblemError `unknown-format` where the bytes are no text.
 */
export function readText(name: string, bytes: Uint8Array): SourceDocument {
  const decoded = decodeText(bytes);
  if (!decoded) throw new ProblemError(problem('unknown-format', name));
  // Before lines and cells are told apart: a sign that nobody sees must not stand between a TAB and its cell.
  const text = withoutUnseen(decoded.text).replace(MARKS, '').replace(BOOKMARK, '');
  const lines = text.split(LINE_END);
  return { format: 'txt', blocks: trimEnds(readLines(lines)), remarks: remarks(decoded.lost) };
}

function remarks(lost: number): SourceRemark[] {
  if (lost === 0) return [];
  return [{ code: 'lost-letters', message: `有 ${lost} 个字无法辨认，显示为“�”，请对照原文件补上。` }];
}

/** The blocks without blank paragraphs at either end: a text file ends with a line end. */
function trimEnds(blocks: readonly SourceBlock[]): SourceBlock[] {
  const filled = blocks.map((block) => block.kind === 'table' || block.text.trim() !== '');
  const first = filled.indexOf(true);
  return first < 0 ? [] : blocks.slice(first, filled.lastIndexOf(true) + 1);
}
