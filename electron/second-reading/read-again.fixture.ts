/** Word files of the example report, written by the program and changed part by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exampleReport } from '../../shared/example.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import { differingFigures } from '../../shared/second-reading/second-reading.ts';
import type { Report } from '../../shared/report/schema.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { readDocument } from '../readers/read-document.ts';
import { readAgain, type ReadAgain } from './read-again.ts';

/** The example as a .docx whose main document went through `edit`; `more` are further parts. */
export async function exampleDocx(
  edit: (xml: string) => string,
  more: Readonly<Record<string, Uint8Array>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(new Uint8Array(await writeDocx(exampleReport())));
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(edit(main)), ...more });
}

/** Changes the XML of the cell `nth` places behind the one with the words `label`. */
export function cellAfter(
  label: string,
  nth: number,
  edit: (cell: string) => string,
): (xml: string) => string {
  return (xml) => {
    let start = xml.indexOf(label);
    for (let step = 0; step < nth; step++) start = xml.indexOf('<w:tc>', start + 1);
    const end = xml.indexOf('</w:tc>', start);
    return xml.slice(0, start) + edit(xml.slice(start, end)) + xml.slice(end);
  };
}

export interface Readings {
  readonly report: Report;
  readonly again: ReadAgain;
  /** `place: message` of every figure that the two readings differ in. */
  readonly differences: string[];
}

/** Reads a file both ways. */
export async function readBothWays(name: string, bytes: Uint8Array): Promise<Readings> {
  const document = await readDocument(name, bytes);
  const result = recognise(document, { name, sha256: '' });
  if (!result.ok) throw new Error(result.problem.what);
  const { report } = result;
  const again = await readAgain({ name, bytes, document, report }, true);
  const differences = differingFigures(report, again.figures).map((note) => `${note.place}: ${note.message}`);
  return { report, again, differences };
}

/** Writes the first figure of table three as 999 for programs that do not know the newest version of the format. */
export const TWO_VERSIONS = cellAfter('本年新收政府信息公开申请数量', 1, (cell) => {
  const run = /<w:r>.*?<\/w:r>|<w:r .*?<\/w:r>/.exec(cell)?.[0] ?? '';
  const other = run.replace(/(<w:t[^>]*>)\d+</, '$1999<');
  return cell.replace(
    run,
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14">${run}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`,
  );
});
