/** Text as runs: what XML cannot hold is dropped, breaks and tabs become elements. */
import { Tab, TextRun, type IRunOptions } from 'docx';
import { cleanText } from '../../../shared/document/plain-text.ts';

/** Runs for `text`: a `\n` is a line break inside the paragraph, a tab is a tab. */
export function textRuns(text: string, format: IRunOptions = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) => {
      const children = line.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), part]);
      const visible = children.filter((child) => child !== '');
      if (visible.length === 0 && index === 0) return [];
      return [new TextRun({ ...format, children: visible, ...(index > 0 ? { break: 1 } : {}) })];
    });
}
