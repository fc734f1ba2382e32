/** RTF as Word, WPS, LibreOffice, WordPad and office systems write it, whatever the file is called. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { collectDocument } from './document.ts';
import { readTokens } from './tokens.ts';

/**
 * Reads an RTF file; `name` is for messages. Pictures, objects, headers and notes are passed over, nothing is
 * followed. Throws ProblemError `damaged` where the file ends before its last group does, or goes on after it.
 */
export function readRtf(name: string, bytes: Uint8Array): SourceDocument {
  const { sink, content } = collectDocument();
  if (!readTokens(bytes, sink)) throw new ProblemError(problem('damaged', name));
  return { format: 'rtf', ...content() };
}
