import { expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { printedReport } from '../../template/printed.ts';
import { STANDARD_PAGE } from '../page.ts';
import { articleHtml } from './article.ts';
import { reportPaper } from './paper.ts';

it('on paper every heading, paragraph, statutory table and line of the signature says which place of the report it is', () => {
  const { html } = reportPaper(printedReport(exampleReport()));
  const places = [...html.matchAll(/^<(?:h[234]|p|table)\b[^>]*? data-place="([^"]+)"/gmu)].map(
    ([, place]) => place,
  );
  expect(places).toContain('preamble/paragraph:1');
  expect(places.filter((place) => place === 'section:3')).toHaveLength(2);
  expect(places.at(-1)).toBe('signature');
  expect(html.match(/^<(?:h[234]|p|table)\b/gmu)).toHaveLength(places.length);
});

it('a web page has no such marks', () => {
  expect(articleHtml(printedReport(exampleReport()), STANDARD_PAGE)).not.toContain('data-place');
});
