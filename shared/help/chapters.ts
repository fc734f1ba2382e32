/** A manual in chapters: each heading of the first and second level with what stands below it. */
import { readMarkdown, type Block } from './markdown.ts';

export interface Chapter {
  /** Stable name in addresses: the heading without its number. */
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Splits a text at its headings of the second level; what stands before them is the introduction. */
export function chaptersOf(source: string): Chapter[] {
  const chapters: { key: string; title: string; blocks: Block[] }[] = [];
  for (const block of readMarkdown(source)) {
    if (block.kind === 'heading' && block.level <= 2) {
      chapters.push({ key: keyOf(block.text), title: block.text, blocks: [] });
    } else chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

/** 一、导入 → 导入: numbers may change, a chapter keeps its name. */
export function keyOf(heading: string): string {
  return heading.replace(/^[一二三四五六七八九十]+、/u, '').replaceAll(/[\s、]/gu, '');
}
