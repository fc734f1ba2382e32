import { expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { documentOf, paragraph } from './document-of.fixture.ts';
import { readBlocks } from './tables/edit-tables.fixture.ts';

it('a section heading is found in a very long file without a long wait', () => {
  const document = documentOf(exampleReport());
  const many = Array.from({ length: 20_000 }, (_, index) =>
    paragraph(index % 2 === 0 ? '其他情况' : '一、工作情况'),
  );
  const at = document.blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.text.startsWith('二、'),
  );
  const blocks = [...document.blocks.slice(0, at), ...many, ...document.blocks.slice(at)];
  expect(readBlocks({ ...document, blocks }).figures).toEqual(exampleReport().figures);
});
