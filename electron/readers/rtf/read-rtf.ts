/** RTF as Word, WPS, LibreOffice, WordPad and office systems write it, whatever the file is called. */
import { problem, ProblemError } from '../../../shared/problem.ts';
import type { SourceDocument } from '../../../shared/source-document.ts';
import { remarkOf } from '../parts/reader-remarks.ts';
import { collectDocument } from './document.ts';
import { readTokens } from './tokens.ts';

/**
 * Reads an RTF file; `name` is for messages. Pictures, objects, headers and notes are passed over, nothing is
 * followed. Throws ProblemError `damaged` where the file ends in the middle of something, or goes on after its end.
 */
export function readRtf(name: string, bytes: Uint8Array): SourceDocument {
  const { sink, content } = collectDocument();
  const ending = readTokens(bytes, sink);
  if (ending === 'broken') throw new ProblemError(problem('damaged', name));
  const { blocks, remarks } = content();
  return { format: 'rtf', blocks, remarks: ending === 'open' ? [...remarks, remarkOf('cut')] : remarks };
}
