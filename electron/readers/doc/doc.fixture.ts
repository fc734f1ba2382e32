/** Tiny binary Word files for tests, written part by part, and what comes out of them. */
import type { SourceBlock, SourceDocument, SourceTable } from '../../../shared/source-document.ts';
import {
  docBytes,
  long,
  sprm,
  utf16,
  word,
  type DocParts,
  type ParagraphParts,
} from './doc-bytes.fixture.ts';
import { readDoc } from './read-doc.ts';
import { SPRM } from './sprms.ts';

export * from './doc-bytes.fixture.ts';

export function paragraph(text: string, more: Partial<ParagraphParts> = {}): ParagraphParts {
  return { runs: [{ text }], ...more };
}

/** A style of a kind (1 paragraph, 2 character), based on another one. */
export function style(parts: {
  readonly kind: 1 | 2;
  readonly base?: number;
  readonly builtIn?: number;
  readonly name?: string;
  readonly paragraph?: readonly number[];
  readonly characters?: readonly number[];
}): number[] {
  const { kind, base = 0x0fff, builtIn = 0x0ffe, name = '', characters = [] } = parts;
  const even = (part: readonly number[]): number[] => [
    ...word(part.length),
    ...part,
    ...(part.length % 2 ? [0] : []),
  ];
  return [
    ...word(builtIn),
    ...word(kind | (base << 4)),
    ...Array<number>(6).fill(0),
    ...word(name.length),
    ...utf16(`${name}\0`),
    ...(kind === 1 ? even([...word(0), ...(parts.paragraph ?? [])]) : []),
    ...even(characters),
  ];
}

/** Levels of one list, and a paragraph's way to name it (list 1 is the first override). */
export function lists(
  definitions: readonly {
    readonly id: number;
    readonly levels: readonly (readonly number[])[];
    readonly styles?: readonly number[];
  }[],
): { readonly bytes: number[]; readonly length: number } {
  const heads = definitions.flatMap(({ id, levels, styles = [] }) => [
    ...long(id),
    ...long(0),
    ...Array.from({ length: 9 }, (_, no) => word(styles[no] ?? 0x0fff)).flat(),
    levels.length === 1 ? 1 : 0,
    0,
  ]);
  const bytes = [...word(definitions.length), ...heads];
  return {
    bytes: [...bytes, ...definitions.flatMap(({ levels }) => levels.flat())],
    length: bytes.length,
  };
}

/** A level: `%1` stands for the number of the first one. */
export function level(format: number, text: string, start = 1, [flags, limit] = [0, 0]): number[] {
  const letters = text.replace(/%(\d)/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  return [
    ...long(start),
    format,
    flags,
    ...Array<number>(18).fill(0),
    0,
    0,
    limit,
    0,
    ...word(letters.length),
    ...utf16(letters),
  ];
}

/** How paragraphs name lists: each entry the list's identifier and the levels it begins anew. */
export function overrides(
  entries: readonly {
    readonly id: number;
    readonly startAt?: readonly (readonly [level: number, start: number])[];
  }[],
): number[] {
  return [
    ...long(entries.length),
    ...entries.flatMap(({ id, startAt = [] }) => [
      ...long(id),
      ...long(0),
      ...long(0),
      startAt.length,
      0,
      0,
      0,
    ]),
    ...entries.flatMap(({ startAt = [] }) => [
      ...long(0xffff_ffff),
      ...startAt.flatMap(([no, start]) => [...long(start), ...long(no | 0x10)]),
    ]),
  ];
}

/** A numbered paragraph. */
export function numbered(text: string, list: number, no = 0): ParagraphParts {
  return paragraph(text, { sprms: [...sprm(SPRM.list, ...word(list)), ...sprm(SPRM.level, no)] });
}

const IN_TABLE = sprm(SPRM.inTable, 1);

export function cell(text: string, more: readonly number[] = []): ParagraphParts {
  return paragraph(text, { mark: '\u0007', sprms: [...IN_TABLE, ...more] });
}

/** What a row says of its cells: edges in twips, flags of cells. */
export function definition(edges: readonly number[], flags: readonly number[] = []): number[] {
  const cells = flags.flatMap((flag) => [...word(flag), ...Array<number>(18).fill(0)]);
  const bytes = [edges.length - 1, ...edges.flatMap(word), ...cells];
  return sprm(SPRM.row, ...word(bytes.length + 1), ...bytes);
}

export function rowEnd(sprms: readonly number[], more: Partial<ParagraphParts> = {}): ParagraphParts {
  return { runs: [], mark: '\u0007', sprms: [...IN_TABLE, ...sprm(SPRM.rowEnd, 1), ...sprms], ...more };
}

/** A row of texts over edges. */
export function row(
  texts: readonly string[],
  edges: readonly number[],
  flags: readonly number[] = [],
): ParagraphParts[] {
  return [...texts.map((text) => cell(text)), rowEnd(definition(edges, flags))];
}

export function read(parts: DocParts): SourceDocument {
  return readDoc('测试.doc', docBytes(parts));
}

export function blocksOf(
  body: readonly ParagraphParts[],
  parts: Omit<DocParts, 'body'> = {},
): readonly SourceBlock[] {
  return read({ body, ...parts }).blocks;
}

/** Number and text of the paragraphs. */
export function textsOf(body: readonly ParagraphParts[], parts: Omit<DocParts, 'body'> = {}): string[] {
  return blocksOf(body, parts).flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.number ?? ''}${block.text}`] : [],
  );
}

/** The first table. */
export function tableOf(body: readonly ParagraphParts[], parts: Omit<DocParts, 'body'> = {}): SourceTable {
  const table = blocksOf(body, parts).find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}
